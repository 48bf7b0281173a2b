import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deleteDraft, keepDraft, readDraft, type Draft } from '../../site/islands/draft.ts'

const draft: Draft = { key: 'k', step: 2, fields: [['answers.c1', '4']] }

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('each commune has a draft of its own', () => {
  keepDraft('19366', draft)
  expect(readDraft('19366')).toEqual(draft)
  expect(readDraft('19363')).toBeUndefined()
  deleteDraft('19366')
  expect(readDraft('19366')).toBeUndefined()
})

test('where storing is forbidden, or what is stored is no draft, there is none', () => {
  localStorage.setItem('lang-nghe/phieu/19366', '{"key":1}')
  expect(readDraft('19366')).toBeUndefined()
  localStorage.setItem('lang-nghe/phieu/19366', 'nonsense')
  expect(readDraft('19366')).toBeUndefined()
  vi.stubGlobal('localStorage', undefined)
  expect(keepDraft('19366', draft)).toBe(false)
  expect(readDraft('19366')).toBeUndefined()
})
