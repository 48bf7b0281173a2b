/** One-time codes of visits, and what is known of their use: decision 007 says why it is so little. */
import { columns } from '../engine/columns.ts'

const { table, text, int, bool, primaryKey } = columns

/** Codes that a one-stop desk hands out, one for a visit; only their hashes, and days instead of times. */
export const visitCodes = table(
  'visit_codes',
  {
    unitCode: text().notNull(),
    hash: text().notNull(),
    /** Those that were made together. */
    sheet: text().notNull(),
    /** '' for any. */
    service: text().notNull(),
    madeOn: text().notNull(),
    /** Set for many codes of a sheet at once; whether a code was used before that, only `visitUses` says. */
    isUsed: bool().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.hash] })],
)

/** Codes that were made together: nothing but their use tells them apart. */
export const visitSheets = table(
  'visit_sheets',
  {
    unitCode: text().notNull(),
    sheet: text().notNull(),
    madeOn: text().notNull(),
    /** Which of the sheet's secrets, one after the other, its uses are written with now. */
    secret: int().notNull(),
    /** The round of a survey whose codes these are; '' for codes of visits. */
    round: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.sheet] })],
)

/**
 * Uses that are not yet entered in the list of codes, written with the response that brought the code. `mark` is made
 * from the code's hash with the sheet's secret, which is kept outside the database and thrown away once the uses are
 * entered; without it nobody can tell which code it stands for.
 */
export const visitUses = table(
  'visit_uses',
  {
    unitCode: text().notNull(),
    mark: text().notNull(),
    sheet: text().notNull(),
    secret: int().notNull(),
  },
  (t) => [primaryKey({ columns: [t.unitCode, t.mark] })],
)
