import { expect, test } from 'vitest'
import { forget, noteRows, readRows, remembered, rememberedBy } from '../../../db/changes/memory.ts'

const touching = (touched: string) => forget((rows) => rows === touched)

test('what is remembered is loaded once, however many pages ask, and again after its rows changed', async () => {
  let loads = 0
  const load = remembered(async () => {
    noteRows('scores')
    return ++loads
  })
  expect(await Promise.all([load(), load(), load()])).toEqual([1, 1, 1])
  touching('notices/')
  expect(await load()).toBe(1)
  touching('scores/')
  expect(await load()).toBe(2)
})

test('what is made of something remembered is forgotten with it', async () => {
  const of = rememberedBy(10, async (code) => {
    noteRows('results', code)
    return {}
  })
  const sum = remembered(async () => [await of('19366'), await of('19363')])
  const [before, other] = [await sum(), await of('19363')]
  touching('results/19366')
  expect(await sum()).not.toBe(before)
  expect(await of('19363')).toBe(other)
})

test('a reader is told of all rows, also those that were read before it', async () => {
  const inner = remembered(async () => noteRows('plans', '44'))
  await inner()
  const outer = remembered(async () => {
    noteRows('day')
    await inner()
  })
  await outer()
  const { rows } = await readRows(async () => {
    noteRows('units')
    await outer()
  })
  expect([...rows].sort()).toEqual(['day/', 'plans/44', 'units/'])
})

test('those that were not asked for longest give way', async () => {
  const loaded: string[] = []
  const of = rememberedBy(2, async (key) => void loaded.push(key))
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await of(key)
  expect(loaded).toEqual(['a', 'b', 'c', 'b'])
})

test('what failed to load is loaded anew', async () => {
  let tries = 0
  const load = remembered(async () => {
    if (++tries === 1) throw new Error('no')
    return tries
  })
  await expect(load()).rejects.toThrow('no')
  expect(await load()).toBe(2)
})
