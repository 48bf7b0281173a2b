/** What the portal keeps about itself. */
import { columns } from '../engine/columns.ts'

const { table, text } = columns

/** Small facts the portal keeps about itself, such as which content was loaded. */
export const settings = table('settings', { key: text().primaryKey(), value: text().notNull() })
