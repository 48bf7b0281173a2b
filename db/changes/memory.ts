/**
 * What pages read from the database, remembered until it changes. Whoever asks for rows says of which noun and which
 * place they are; a page, and whatever is computed on the way to it, keeps a list of that. So a change of a commune's
 * notices makes only what was read of that commune's notices forgotten, and it can be checked that a page reads
 * nothing but what it declares.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { vietnamDay } from '../../domain/calendar.ts'
import type { Reader } from '../engine/database.ts'
import type { Noun, Rows } from './rows.ts'

/** How many communes' rows are held at a time: pages are rendered commune by commune. */
export const heldUnits = 512

interface Memory {
  readonly reading: AsyncLocalStorage<Set<Rows>>
  /** Each drops what it holds where one of its rows matches. */
  readonly holders: ((isTouched: (rows: Rows) => boolean) => void)[]
  /** Of the database, as pages use it. */
  reader: Reader | undefined
  /** 'YYYY-MM-DD' in Viet Nam; the process that renders sets it. */
  today: string | undefined
}

// The pages are bundled, and the process that renders them loads this file beside the bundle: they share one memory.
const shared = globalThis as { langNgheMemory?: Memory }
const memory = (shared.langNgheMemory ??= {
  reading: new AsyncLocalStorage(),
  holders: [],
  reader: undefined,
  today: undefined,
})

/** Says that rows are read, to whatever is being rendered or computed. */
export function noteRows(noun: Noun, place = ''): void {
  memory.reading.getStore()?.add(`${noun}/${place}`)
}

/** Runs `work`. @returns also which rows it read */
export async function readRows<T>(work: () => Promise<T>): Promise<{ value: T; rows: ReadonlySet<Rows> }> {
  const rows = new Set<Rows>()
  const value = await memory.reading.run(rows, work)
  return { value, rows }
}

/** Computes something once, and again only after rows that it was made of have changed. */
export function remembered<T>(load: () => Promise<T>): () => Promise<T> {
  const recall = rememberedBy(1, load)
  return () => recall('')
}

/**
 * The same for each key, such as a commune's code.
 * @param most how many are held; of more, those that were not asked for longest are computed again
 */
export function rememberedBy<T>(
  most: number,
  load: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const held = new Map<string, { readonly value: Promise<T>; readonly rows: Set<Rows> }>()
  memoryOf((isTouched) => {
    for (const [key, { rows }] of held) {
      if ([...rows].some(isTouched)) held.delete(key)
    }
  })

  function begin(key: string) {
    const rows = new Set<Rows>()
    const value = memory.reading.run(rows, () => load(key))
    value.catch(() => held.delete(key))
    return { value, rows }
  }

  return async (key) => {
    const found = held.get(key) ?? begin(key)
    held.delete(key)
    held.set(key, found) // the last of the map is the one asked for last
    if (held.size > most) held.delete(held.keys().next().value!)
    const value = await found.value
    const reader = memory.reading.getStore()
    if (reader) for (const one of found.rows) reader.add(one)
    return value
  }
}

/** Has `drop` called whenever rows change, to drop what it holds of rows that match. */
export function memoryOf(drop: Memory['holders'][number]): void {
  memory.holders.push(drop)
}

/** Forgets what was made of rows that have changed. */
export function forget(isTouched: (rows: Rows) => boolean): void {
  for (const drop of memory.holders) drop(isTouched)
}

/** The day it is in Viet Nam, 'YYYY-MM-DD': pages say what is overdue. */
export function today(): string {
  noteRows('day')
  return memory.today ?? vietnamDay(Date.now())
}

/** From here on `today` says this day. */
export function setToday(day: string): void {
  memory.today = day
}

/** The pages' own reader of the database; of another process that renders nothing there is none. */
export function pagesReader(): Reader | undefined {
  return memory.reader
}

export function providePagesReader(reader: Reader): void {
  memory.reader = reader
}
