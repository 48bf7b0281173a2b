import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nearDuplicates } from '../../../../domain/cases/similar/groups.ts'
import { similar, similarIndex } from '../../../../domain/cases/similar/index.ts'
import { labelledTexts } from '../suggest/labelled.ts'

/** Forty things, each told by two people. */
const sameThing = readFileSync(new URL('same-thing.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line, n) => ({ id: `told-${n}`, ...(JSON.parse(line) as { one: string; other: string }) }))
const open = [
  ...sameThing.map(({ id, one }) => ({ id, text: one })),
  ...labelledTexts.map(({ text }, n) => ({ id: `other-${n}`, text })),
]
const words = fc.constantFrom(...labelledTexts.flatMap(({ text }) => text.split(' ')))
const texts = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '))

test('what another person told in other words is found among hundreds', () => {
  const index = similarIndex(open)
  const found = sameThing.filter(({ id, other }) => index.similar(other).some((one) => one.id === id))
  expect(found.length / sameThing.length).toBeGreaterThanOrEqual(0.9)
})

test('finds it in a short list too, and nothing where there is nothing', () => {
  const few = sameThing.slice(0, 8).map(({ id, one }) => ({ id, text: one }))
  expect(similar(sameThing[0]!.other, few)[0]?.id).toBe('told-0')
  expect(similar('Xin hỏi thủ tục nhận con nuôi', few)).toEqual([])
  expect(similar('', few)).toEqual([])
  expect(similar('Đèn đường', [])).toEqual([])
})

test('only what is wanted is found', () => {
  const index = similarIndex(open)
  expect(
    index.similar(sameThing[3]!.other, { isWanted: (id) => id !== 'told-3' }).map(({ id }) => id),
  ).not.toContain('told-3')
})

test('a closed case is found no more, a changed one by its new text', () => {
  const index = similarIndex(open)
  index.remove('told-5')
  index.remove('not there')
  expect(index.similar(sameThing[5]!.one).map(({ id }) => id)).not.toContain('told-5')
  index.add({ id: 'told-6', text: sameThing[5]!.one })
  expect(index.similar(sameThing[5]!.one)[0]).toEqual({ id: 'told-6', likeness: 1 })
  expect(index.size()).toBe(open.length - 1)
})

test('an index that cases came into and went out of answers as a new one does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(15), fc.boolean(), texts), { maxLength: 60 }),
      texts,
      (steps, asked) => {
        const index = similarIndex()
        const now = new Map<string, string>()
        for (const [n, isAdded, text] of steps) {
          const id = String(n)
          if (isAdded) {
            index.add({ id, text })
            now.set(id, text)
          } else {
            index.remove(id)
            now.delete(id)
          }
        }
        const fresh = similarIndex([...now].map(([id, text]) => ({ id, text })))
        const all = { most: 100, likeEnough: 0 }
        const rounded = (found: ReturnType<typeof similar>) =>
          new Map(found.map(({ id, likeness }) => [id, likeness.toFixed(9)]))
        expect(rounded(index.similar(asked, all))).toEqual(rounded(fresh.similar(asked, all)))
      },
    ),
  )
})

test('thousands that come and go leave nothing behind', () => {
  const index = similarIndex()
  for (let n = 0; n < 5000; n++) {
    index.add({ id: String(n), text: open[n % open.length]!.text })
    if (n >= 10) index.remove(String(n - 10))
  }
  expect(index.size()).toBe(10)
  const last = open[4999 % open.length]!.text
  expect(index.similar(last)[0]).toEqual({ id: '4999', likeness: 1 })
})

test('likeness is between 0 and 1, the same both ways, and 1 with oneself', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const index = similarIndex([
        { id: 'one', text: one },
        { id: 'other', text: other },
      ])
      const likeness = (text: string, id: string) =>
        index.similar(text, { likeEnough: 0 }).find((found) => found.id === id)?.likeness ?? 0
      expect(likeness(one, 'other')).toBeCloseTo(likeness(other, 'one'), 9)
      expect([0, 1]).toContain(Math.round(likeness(one, 'one') * 1e9) / 1e9)
      expect(likeness(one, 'other')).toBeLessThanOrEqual(1)
    }),
  )
})

test('groups copies and near copies for the clerk, and nothing else', () => {
  const campaign = 'Đề nghị dừng dự án lò đốt rác cạnh suối Khe Lau vì ô nhiễm nguồn nước của cả ba bản'
  const cases = [
    ...sameThing.map(({ id, one }) => ({ id, text: one })),
    ...Array.from({ length: 1000 }, (_, n) => ({ id: `copy-${n}`, text: campaign })),
    { id: 'changed', text: `Kính gửi xã. ${campaign}, mong sớm trả lời!` },
    {
      id: 'unmarked',
      text: 'de nghi dung du an lo dot rac canh suoi khe lau vi o nhiem nguon nuoc cua ca ba ban',
    },
    { id: 'empty', text: '???' },
    { id: 'empty too', text: '' },
  ]
  const groups = nearDuplicates(cases)
  expect(groups).toHaveLength(1)
  expect(groups[0]).toHaveLength(1002)
  expect(groups[0]).toEqual(expect.arrayContaining(['copy-0', 'copy-999', 'changed', 'unmarked']))
})
