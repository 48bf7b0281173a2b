import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  deleteDraft,
  deleteSentDraft,
  draftName,
  keepDraft,
  noteSending,
  readDraft,
  type Draft,
} from '../../../site/islands/form/draft.ts'

const draft: Draft = { key: 'k', step: 2, fields: [['answers.c1', '4']] }

beforeEach(() => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('sessionStorage', storage)
})
afterEach(() => vi.unstubAllGlobals())

const name = draftName('19366', 'visit')
const others = [draftName('19363', 'visit'), draftName('19366', 'health')]

test('each commune and questionnaire has a draft of its own', () => {
  keepDraft(name, draft)
  expect(readDraft(name)).toEqual(draft)
  for (const other of others) expect(readDraft(other)).toBeUndefined()
  deleteDraft(name)
  expect(readDraft(name)).toBeUndefined()
})

test('what was sent is deleted once it has arrived, and nothing else', () => {
  for (const one of [name, ...others]) keepDraft(one, draft)
  deleteSentDraft()
  expect(readDraft(name)).toEqual(draft)
  noteSending(name)
  expect(readDraft(name)).toEqual(draft)
  deleteSentDraft()
  expect([name, ...others].map(readDraft)).toEqual([undefined, draft, draft])
  keepDraft(name, draft)
  deleteSentDraft()
  expect(readDraft(name)).toEqual(draft)
})

test('where storing is forbidden, or what is stored is no draft, there is none', () => {
  localStorage.setItem(name, '{"key":1}')
  expect(readDraft(name)).toBeUndefined()
  localStorage.setItem(name, 'nonsense')
  expect(readDraft(name)).toBeUndefined()
  vi.stubGlobal('localStorage', undefined)
  expect(keepDraft(name, draft)).toBe(false)
  expect(readDraft(name)).toBeUndefined()
})
