/** The database as the build sees it: opened once, only read, and only by saying which rows are wanted. */
import { resolve } from 'node:path'
import { openReader, type Queries } from '../db/engine/database.ts'
import { noteRows, providePagesReader } from '../db/changes/memory.ts'
import type { Noun } from '../db/changes/rows.ts'

const address = process.env['DATABASE_URL'] || resolve(process.env['DATA_FOLDER'] || 'data', 'portal.db')
const reader = await openReader(address)
providePagesReader(reader)

/**
 * For queries whose answer changes only when rows of this noun and place do.
 * @param place code of the one commune or province, or id of the one plan, whose rows are read; without it they may be
 * of any
 */
export function rowsOf(noun: Noun, place?: string): Queries {
  noteRows(noun, place)
  return reader.read
}

/** Two-digit codes of the provinces that this installation serves. */
export const provinceCodes: readonly string[] = (process.env['PROVINCES'] || '91,92,96,44')
  .split(/[\s,;]+/)
  .filter(Boolean)
