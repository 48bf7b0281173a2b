import fc from 'fast-check'
import type {
  ChoiceItem,
  Instrument,
  Item,
  Relevance,
  Wording,
} from '../../../surveys/instruments/instrument.ts'

const text = fc
  .tuple(
    fc.constantFrom('Câu', 'Mức', 'Điều «lạ»', "Nhà 'văn hóa'"),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  .map(([start, rest]) => `${start} ${rest}`.trim().normalize('NFC'))
const code = fc.stringMatching(/^[a-z][a-zA-Z0-9_-]{0,5}$/)

function wording(languages: readonly ('en' | 'km')[]): fc.Arbitrary<Wording> {
  return fc.record({ vi: text, ...Object.fromEntries(languages.map((language) => [language, text])) })
}

/** Sound instruments of any shape: several scales, choices and texts, branching on earlier questions, 1-3 languages. */
export const arbitraryInstrument: fc.Arbitrary<Instrument> = fc
  .tuple(fc.subarray(['en', 'km'] as const), fc.integer({ min: 1, max: 7 }), fc.gen())
  .map(([languages, size, pick]) => {
    const say = () => pick(() => wording(languages))
    const items: Item[] = []
    for (let index = 0; index < size; index++) items.push(item(index))
    const cut = pick(() => fc.integer({ min: 1, max: size }))
    return {
      id: 'thu-nghiem',
      version: pick(() => fc.constantFrom('1', '2026-11')),
      title: say(),
      intro: say(),
      source: { title: 'Phiếu thử', confidence: pick(() => fc.constantFrom('high', 'medium', 'low')) },
      scales: { first: scale(), second: scale() },
      context: pick(() => fc.boolean())
        ? [{ id: 'service', wording: say(), options: options(), required: true } as const]
        : [],
      sections: [items.slice(0, cut), items.slice(cut)]
        .filter((part) => part.length > 0)
        .map((part, index) => ({ id: `s${index}`, title: say(), items: part })),
    }

    function item(index: number): Item {
      const earlier = items.filter((other): other is Exclude<Item, { kind: 'text' }> => other.kind !== 'text')
      const condition = earlier.length > 0 && pick(() => fc.boolean()) ? relevance(earlier) : undefined
      const base = {
        id: `q${index}`,
        wording: say(),
        informs: ['papi/5.3', 'sipas/5'].slice(pick(() => fc.nat(1))),
        ...(condition ? { relevance: condition } : {}),
      }
      const kind = pick(() => fc.constantFrom('rating', 'choice', 'multiple', 'text'))
      if (kind === 'text') return { kind, ...base, maxLength: pick(() => fc.integer({ min: 1, max: 900 })) }
      if (kind === 'rating')
        return { kind, ...base, scale: pick(() => fc.constantFrom('first', 'second')), uncertain: true }
      return {
        kind: 'choice',
        ...base,
        options: options(),
        ...(kind === 'multiple' ? { multiple: true } : {}),
      }
    }
    function relevance(earlier: readonly Exclude<Item, { kind: 'text' }>[]): Relevance {
      const atoms = pick(() =>
        fc.subarray([...earlier], { minLength: 1, maxLength: Math.min(3, earlier.length) }),
      ).map((source) => ({
        item: source.id,
        oneOf: pick(() => fc.subarray(valuesOf(source), { minLength: 1 })),
      }))
      const [first, second, third] = atoms
      if (!first || !second) return first ?? { any: [] }
      if (!third) return pick(() => fc.boolean()) ? { all: atoms } : { any: atoms }
      return pick(() => fc.boolean())
        ? { all: [first, { any: [second, third] }] }
        : { any: [first, { all: [second, third] }] }
    }
    function options(): ChoiceItem['options'] {
      const codes = pick(() => fc.uniqueArray(code, { minLength: 2, maxLength: 6 }))
      return codes.map((each) => ({ code: each, wording: say() }))
    }
    function scale(): Instrument['scales'][string] {
      return { labels: [say(), say(), say(), say(), say()], notApplicable: say() }
    }
  })

function valuesOf(item: Exclude<Item, { kind: 'text' }>): string[] {
  return item.kind === 'rating' ? ['1', '2', '3', '4', '5', 'na'] : item.options.map((option) => option.code)
}
