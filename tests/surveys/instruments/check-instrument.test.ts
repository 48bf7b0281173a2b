import { describe, expect, test } from 'vitest'
import { checkInstrument } from '../../../surveys/instruments/check-instrument.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import type { Instrument, Item, Relevance } from '../../../surveys/instruments/instrument.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { followUp } from '../results/follow-up.ts'

const withItems = (...items: Item[]): Instrument => ({
  ...followUp,
  sections: [{ id: 'all', title: { vi: 'Tất cả' }, items }],
})
const rating = (id: string, more: Partial<Item> = {}) =>
  ({
    kind: 'rating',
    id,
    wording: { vi: `Câu ${id}` },
    scale: 'satisfaction',
    informs: ['sipas/1'],
    ...more,
  }) as Item
const when = (relevance: Relevance) => ({ relevance })

test.each(instruments.map((known) => [known.id, known] as const))(
  '%s is sound, and complete in Vietnamese and in English',
  (_, known) => {
    // What the title is worded in, everything else has to be worded in.
    expect(Object.keys(known.title)).toEqual(['vi', 'en'])
    expect(checkInstrument(known)).toEqual([])
  },
)

test.each(instruments.map((known) => [known.id, known] as const))(
  '%s without the English of any one text is unsound',
  (_, known) => {
    const english = JSON.stringify(known).match(/"en":"(?:[^"\\]|\\.)*"/g) ?? []
    expect(english.length).toBeGreaterThan(itemsOf(known).length)
    for (const text of new Set(english.slice(1))) {
      const cut = JSON.parse(JSON.stringify(known).replace(`,${text}`, '')) as Instrument
      expect(checkInstrument(cut), text).not.toEqual([])
    }
  },
)

test.each(['unit', 'service', 'setAside', 'received'])(
  'a question called %s would be a second column of that name in exports',
  (id) => {
    expect(checkInstrument(withItems(rating(id)))).toEqual([
      `'${id}' is the name of a column that every response has`,
    ])
  },
)

test('an item of every kind is sound', () => expect(checkInstrument(followUp)).toEqual([]))

test.each<[string, Instrument, string]>([
  ['a repeated id', withItems(rating('a'), rating('a')), "The question 'a' occurs twice"],
  ['an id that is no name', withItems(rating('1a')), "'1a' is no name"],
  ['no item', withItems(), 'There is no item'],
  [
    'an unknown indicator',
    withItems(rating('a', { informs: ['papi/9.9'] })),
    "a informs 'papi/9.9', which is no indicator",
  ],
  ['no indicator', withItems(rating('a', { informs: [] })), 'a informs no indicator'],
  ['an unknown scale', withItems(rating('a', { scale: 'x' })), "a uses the unknown scale 'x'"],
  ['no wording', withItems(rating('a', { wording: { vi: ' ' } })), "a has no wording in 'vi'"],
  [
    'a language of its own',
    withItems(rating('a', { wording: { vi: 'Câu', en: 'Q' } })),
    "a is worded in 'en', the title is not",
  ],
  ['no Vietnamese title', { ...followUp, title: {} as never }, "title has no wording in 'vi'"],
  [
    'English only',
    JSON.parse(JSON.stringify(followUp).replaceAll('"vi":', '"en":')) as Instrument,
    "overall has no wording in 'vi'",
  ],
  ['a missing language', { ...followUp, title: { vi: 'Phiếu', km: 'x' } }, "overall has no wording in 'km'"],
  [
    'decomposed text',
    withItems(rating('a', { wording: { vi: 'Câu hỏi'.normalize('NFD') } })),
    'a is not NFC',
  ],
  [
    'one option',
    withItems({
      kind: 'choice',
      id: 'a',
      wording: { vi: 'A' },
      informs: ['sipas/1'],
      options: [{ code: 'x', wording: { vi: 'X' } }],
    }),
    'a needs 2 to 62 options',
  ],
  [
    'a code with a space',
    withItems({
      kind: 'choice',
      id: 'a',
      wording: { vi: 'A' },
      informs: ['sipas/1'],
      options: [
        { code: 'x y', wording: { vi: 'X' } },
        { code: 'z', wording: { vi: 'Z' } },
      ],
    }),
    "'x y' of a is no code",
  ],
])('reports %s', (_, broken, fault) => {
  expect(checkInstrument(broken)).toContain(fault)
})

describe('every item can be reached', () => {
  const reached = (relevance: Relevance) =>
    checkInstrument(
      withItems(
        rating('a'),
        rating('b', when({ item: 'a', oneOf: ['1', '2'] })),
        rating('c', when(relevance)),
      ),
    )

  test('conditions that some answers fulfil are fine', () => {
    expect(
      reached({
        all: [
          { item: 'a', oneOf: ['2', '3'] },
          { item: 'b', oneOf: ['5'] },
        ],
      }),
    ).toEqual([])
    expect(
      reached({
        any: [
          {
            all: [
              { item: 'a', oneOf: ['1'] },
              { item: 'a', oneOf: ['5'] },
            ],
          },
          { item: 'b', oneOf: ['na'] },
        ],
      }),
    ).toEqual([])
  })

  test('contradictory conditions are found, also through other items', () => {
    expect(
      reached({
        all: [
          { item: 'a', oneOf: ['1'] },
          { item: 'a', oneOf: ['2'] },
        ],
      }),
    ).toEqual(['c can never be asked'])
    expect(
      reached({
        all: [
          { item: 'a', oneOf: ['5'] },
          { item: 'b', oneOf: ['1'] },
        ],
      }),
    ).toEqual(['c can never be asked'])
    expect(reached({ any: [] })).toEqual(['c can never be asked'])
  })

  test('a condition needs an earlier question and a possible answer', () => {
    expect(reached({ item: 'd', oneOf: ['1'] })).toContain(
      "c depends on 'd', which is no earlier question with fixed answers",
    )
    expect(reached({ item: 'c', oneOf: ['1'] })).toContain('c can never be asked')
    expect(reached({ item: 'a', oneOf: ['1', '6'] })).toEqual([
      "c depends on a = '6', which cannot be answered",
    ])
  })

  test('several choices can hold at once', () => {
    const ways: Item = {
      kind: 'choice',
      multiple: true,
      id: 'w',
      wording: { vi: 'W' },
      informs: ['sipas/1'],
      options: [
        { code: 'x', wording: { vi: 'X' } },
        { code: 'y', wording: { vi: 'Y' } },
      ],
    }
    const both = rating(
      'b',
      when({
        all: [
          { item: 'w', oneOf: ['x'] },
          { item: 'w', oneOf: ['y'] },
        ],
      }),
    )
    expect(checkInstrument(withItems(ways, both))).toEqual([])
  })
})
