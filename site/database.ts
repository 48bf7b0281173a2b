/** The database as the build sees it: opened once, only read. */
import { resolve } from 'node:path'
import { openReader, type Queries } from '../db/engine/database.ts'

const address = process.env['DATABASE_URL'] || resolve(process.env['DATA_FOLDER'] || 'data', 'portal.db')

export const db: Queries = (await openReader(address)).read

/** Two-digit codes of the provinces that this installation serves. */
export const provinceCodes: readonly string[] = (process.env['PROVINCES'] || '91,92,96,44')
  .split(/[\s,;]+/)
  .filter(Boolean)
