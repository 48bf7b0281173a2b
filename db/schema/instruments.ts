/** Questionnaires as they were answered. */
import { columns } from '../engine/columns.ts'

const { table, text, json, primaryKey } = columns

/** An instrument as it was when its first response came: from then on its definition is frozen. */
export const instrumentVersions = table(
  'instrument_versions',
  {
    instrument: text().notNull(),
    version: text().notNull(),
    digest: text().notNull(),
    frozenAt: text().notNull(),
    definition: json<unknown>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.instrument, t.version] })],
)

/** Questionnaires that the installation brought along, each in the version that is asked. */
export const importedInstruments = table('imported_instruments', {
  instrument: text().primaryKey(),
  version: text().notNull(),
  digest: text().notNull(),
  importedAt: text().notNull(),
  definition: json<unknown>().notNull(),
})
