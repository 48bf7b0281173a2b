/** Provinces, communes, and what they were before. */
import { sql } from 'drizzle-orm'
import { columns } from '../engine/columns.ts'

const { table, text, index, primaryKey, check } = columns

/** Provinces, communes and, with `validTo`, what they were before; codes are the official ones. */
export const units = table(
  'units',
  {
    code: text().notNull(),
    validFrom: text().notNull(),
    validTo: text(),
    level: text().notNull(),
    kind: text().notNull(),
    name: text().notNull(),
    slug: text().notNull(),
    provinceCode: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.code, t.validFrom] }),
    index('units_province').on(t.provinceCode, t.level),
    check('units_level', sql`${t.level} in ('province', 'district', 'commune')`),
  ],
)

/** What became of an older unit: one row per old → new pair. */
export const unitChanges = table(
  'unit_changes',
  {
    id: text().primaryKey(),
    fromCode: text().notNull(),
    fromName: text().notNull(),
    fromDistrict: text().notNull(),
    fromProvince: text().notNull(),
    toCode: text().notNull(),
    effectiveOn: text().notNull(),
    source: text().notNull(),
  },
  (t) => [index('unit_changes_to').on(t.toCode)],
)
