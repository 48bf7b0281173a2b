/**
 * What a keystroke costs when a commune is being found, against a plain scan that normalises every name anew.
 * Prints medians; the ratio is what stays the same from machine to machine.
 */
import { brotliCompressSync } from 'node:zlib'
import { loadUnits } from '../../db/units/import.ts'
import { buildPlaceIndex, searchPlaces, type PlaceIndex } from '../../domain/places/search.ts'

const QUERIES = [
  'vĩnh ô',
  'vinhx linh',
  'xã tân an',
  'rach gia',
  'phu quoc',
  'thị trấn bến quan',
  'tân an cà mau',
]
const ROUNDS = 20

/** What one would write first: strip the marks of every name at every keystroke, look for the query inside. */
function naiveSearch(index: PlaceIndex, query: string): string[] {
  const strip = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
  const wanted = strip(query)
  const found = new Set<string>()
  for (const [code, , name] of index.units) if (strip(name).includes(wanted)) found.add(code)
  for (const [, name, , , units] of index.former) {
    if (strip(name).includes(wanted)) for (const unit of units) found.add(index.units[unit]?.[0] ?? '')
  }
  return [...found].slice(0, 8)
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0
}

/** Milliseconds per keystroke: every query is typed letter by letter. */
function perKeystroke(search: (query: string) => unknown): { median: number; worst: number } {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of QUERIES) {
      for (let typed = 1; typed <= query.length; typed++) {
        const start = performance.now()
        search(query.slice(0, typed))
        times.push(performance.now() - start)
      }
    }
  }
  const middle = median(times)
  return { median: middle, worst: times[Math.floor(times.length * 0.99)] ?? middle }
}

const { units, changes } = loadUnits()
const provinces = units
  .filter((unit) => unit.level === 'province' && unit.validTo === null)
  .map((unit) => unit.code)
for (const [label, codes] of [
  ['four provinces', ['91', '92', '96', '44']],
  ['all provinces', provinces],
] as const) {
  const index = buildPlaceIndex(units, changes, codes)
  const json = JSON.stringify(index)
  const cold = performance.now()
  searchPlaces(index, 'a', 1)
  const ready = performance.now() - cold
  const ours = perKeystroke((query) => searchPlaces(index, query))
  const naive = perKeystroke((query) => naiveSearch(index, query))
  console.log(
    `place-search, ${label}: ${index.units.length} communes, ${index.former.length} older names, ` +
      `${(brotliCompressSync(json).length / 1024).toFixed(1)} KB brotli; made ready in ${ready.toFixed(1)} ms, ` +
      `then a keystroke ${ours.median.toFixed(2)} ms (p99 ${ours.worst.toFixed(2)}); naive scan ${naive.median.toFixed(2)} ms ` +
      `(p99 ${naive.worst.toFixed(2)}); ratio ${(ours.median / naive.median).toFixed(2)}`,
  )
}
