import { itemsOf } from '../instruments/instrument.ts'
import type { Answer, Answers, Instrument, Item, Rating } from '../instruments/instrument.ts'

const missing = '-'
const notApplicable = 'n'
const optionDigits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A single choice is stored as one character, so that it can have so many options. */
export const maxOptions = optionDigits.length

/**
 * A response's answers as compact text: one character per rating or single choice in the order of the instrument
 * ('1'-'5', 'n' not applicable, '-' missing, or the option's place), so 22 characters for 22 ratings; several choices
 * and texts follow as JSON, only if there are any. Readable only with the version of the instrument that it was
 * written with. `unpackAnswers(instrument, packAnswers(instrument, answers))` gives equal answers.
 */
export function packAnswers(instrument: Instrument, answers: Answers): string {
  let packed = ''
  let extras: Record<string, Answer> | undefined
  for (const item of itemsOf(instrument)) {
    const answer = answers[item.id]
    if (isShort(item)) packed += packOne(item, answer)
    else if (answer !== undefined) (extras ??= {})[item.id] = answer
  }
  return extras ? packed + JSON.stringify(extras) : packed
}

/** @throws Error if the text was not written with this version of the instrument. */
export function unpackAnswers(instrument: Instrument, packed: string): Answers {
  const short = itemsOf(instrument).filter(isShort)
  if (packed.length < short.length) throw misfit(instrument)
  const answers: Record<string, Answer> = {}
  short.forEach((item, index) => {
    const character = packed.charAt(index)
    if (character === missing) return
    const answer = unpackOne(item, character)
    if (answer === undefined) throw misfit(instrument)
    answers[item.id] = answer
  })
  const extras = packed.slice(short.length)
  if (extras !== '' && !extras.startsWith('{')) throw misfit(instrument)
  return extras === '' ? answers : { ...answers, ...(JSON.parse(extras) as Answers) }
}

/**
 * Packed answers straight to cells, in the order of the instrument's items, for exports of very many responses:
 * ratings as '1'-'5' or 'na', codes of options (several apart by spaces), texts, '' for what is missing.
 * @param print is applied to every cell
 */
export function cellReader(
  instrument: Instrument,
  print: (text: string) => string = (text) => text,
): (packed: string) => string[] {
  const items = itemsOf(instrument)
  const short = items.filter(isShort)
  const tables = short.map((item) => {
    const characters = [...(item.kind === 'choice' ? optionDigits : '12345'), notApplicable]
    const cells = characters.map((character) => {
      const answer = unpackOne(item, character)
      return [character, answer === undefined ? undefined : print(String(answer))] as const
    })
    return new Map<string, string | undefined>([...cells, [missing, '']])
  })
  const places = items.map((item) => (isShort(item) ? short.indexOf(item) : -1))
  const hasExtras = places.includes(-1)
  return (packed) => {
    const cells = tables.map((table, place) => {
      const cell = table.get(packed.charAt(place))
      if (cell === undefined) throw misfit(instrument)
      return cell
    })
    if (!hasExtras) return cells
    const answers = packed.length > tables.length ? unpackAnswers(instrument, packed) : {}
    return items.map((item, i) => cells[places[i]!] ?? print([answers[item.id] ?? ''].flat().join(' ')))
  }
}

function isShort(item: Item): boolean {
  return item.kind === 'rating' || (item.kind === 'choice' && !item.multiple)
}

function packOne(item: Item, answer: Answer | undefined): string {
  if (answer === undefined) return missing
  if (item.kind === 'rating') return answer === 'na' ? notApplicable : String(answer)
  const place = item.kind === 'choice' ? item.options.findIndex((option) => option.code === answer) : -1
  if (place === -1) throw new Error(`Item ${item.id} has no such option`)
  return optionDigits.charAt(place)
}

function unpackOne(item: Item, character: string): Answer | undefined {
  if (item.kind === 'choice') return item.options[optionDigits.indexOf(character)]?.code
  if (character === notApplicable) return 'na'
  return '12345'.includes(character) ? (Number(character) as Rating) : undefined
}

function misfit(instrument: Instrument): Error {
  return new Error(`Packed answers do not fit ${instrument.id} version ${instrument.version}`)
}
