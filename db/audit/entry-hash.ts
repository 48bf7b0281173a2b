/** The hash that chains one entry of the audit to the entry before it. */
import { hash } from 'node:crypto'
import type { audit } from '../schema/index.ts'

type Entry = typeof audit.$inferSelect
type Hashed = Pick<Entry, 'id' | 'at' | 'actor' | 'action' | 'unitCode' | 'detail'>

/** What the first entry follows. */
export const chainStart = ''

/** @returns SHA-256, base64url. Members of `detail` are sorted, because PostgreSQL's jsonb keeps no order. */
export function entryHash(before: string, seq: number, entry: Hashed): string {
  const { id, at, actor, action, unitCode, detail } = entry
  const text = JSON.stringify([before, seq, id, at, actor, action, unitCode, sorted(detail)])
  return hash('sha256', text, 'base64url')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = value as Record<string, unknown>
  return Object.fromEntries(
    Object.keys(members)
      .sort()
      .filter((name) => members[name] !== undefined)
      .map((name) => [name, sorted(members[name])]),
  )
}
