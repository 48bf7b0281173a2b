/**
 * Questionnaires that an installation brought along, beside the built-in ones: rows, so that every process on the
 * database asks the same. A definition is checked when it is kept and again when it is read: what held for one version
 * of the programme need not hold for the next.
 */
import { asc, eq, sql } from 'drizzle-orm'
import { checkInstrument } from '../../surveys/instruments/check-instrument.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { instrument as builtIn, instruments } from '../../surveys/instruments/index.ts'
import { Refusal } from '../../domain/refusal.ts'
import { recordAudit } from '../audit/record.ts'
import { recordChanges } from '../changes/changes.ts'
import type { Queries } from '../engine/database.ts'
import { importedInstruments } from '../schema/index.ts'
import { assertFrozen, instrumentDigest } from './frozen.ts'

export interface Import {
  readonly actor: string
  readonly now: Date
  /** What is audited beside the questionnaire: where it came from. */
  readonly source: Readonly<Record<string, string>>
}

/**
 * What the installation asks: the built-in questionnaires, then its own by id.
 * @throws Refusal naming the questionnaire and what is wrong with it
 */
export async function servedInstruments(
  db: Queries,
  standard: readonly Instrument[] = instruments,
): Promise<readonly Instrument[]> {
  for (const instrument of standard) refuse(instrument, checkInstrument(instrument))
  const rows = await db.select().from(importedInstruments).orderBy(asc(importedInstruments.instrument))
  const own = rows.map(({ definition }) => definition as Instrument)
  for (const instrument of own) refuse(instrument, faultsOf(instrument))
  return [...standard, ...own]
}

/** Is another text whenever an imported questionnaire was added, changed or removed. */
export async function importedMark(db: Queries): Promise<string> {
  const { instrument, digest } = importedInstruments
  const rows = await db.select({ instrument, digest }).from(importedInstruments).orderBy(asc(instrument))
  return rows.map((row) => `${row.instrument} ${row.digest}`).join('\n')
}

/**
 * Keeps a definition that has passed `fromXlsform`, or puts it in the place of its former version.
 * @throws Refusal where it is not sound, or its version has been answered in another wording
 */
export async function keepInstrument(
  tx: Queries,
  instrument: Instrument,
  { actor, now, source }: Import,
): Promise<void> {
  refuse(instrument, faultsOf(instrument))
  const { id, version } = instrument
  const digest = instrumentDigest(instrument)
  // Holds the row before it looks for responses: `freeze` looks for the row after it froze.
  await tx
    .insert(importedInstruments)
    .values({ instrument: id, version, digest, importedAt: now.toISOString(), definition: instrument })
    .onConflictDoUpdate({
      target: importedInstruments.instrument,
      set: {
        version: sql`excluded.version`,
        digest: sql`excluded.digest`,
        importedAt: sql`excluded.imported_at`,
        definition: sql`excluded.definition`,
      },
    })
    .returning({ id: importedInstruments.instrument })
  await assertFrozen(tx, [instrument])
  const detail = { instrument: id, version, digest, ...source }
  await recordAudit(tx, { actor, action: 'instrument.import', detail }, now)
  await recordChanges(tx, 'instruments', [''])
}

/** Is no longer asked; what was answered stays, with the definition that it was answered by. @throws Refusal */
export async function removeInstrument(
  tx: Queries,
  id: string,
  { actor, now }: Pick<Import, 'actor' | 'now'>,
): Promise<void> {
  const [row] = await tx
    .delete(importedInstruments)
    .where(eq(importedInstruments.instrument, id))
    .returning({ version: importedInstruments.version })
  if (!row) throw new Refusal(`Không có phiếu nhập vào nào mang mã «${id}».`)
  const detail = { instrument: id, version: row.version }
  await recordAudit(tx, { actor, action: 'instrument.remove', detail }, now)
  await recordChanges(tx, 'instruments', [''])
}

function refuse({ id }: Instrument, faults: readonly string[]): void {
  if (faults.length > 0) throw new Refusal(`Phiếu «${id}»: ${faults.join('; ')}.`)
}

/** What keeps a definition from being served, in words. */
export function faultsOf(instrument: Instrument): string[] {
  try {
    if (builtIn(instrument.id)) return [`mã «${instrument.id}» là của một phiếu có sẵn; đặt mã khác`]
    if (!/^[a-z0-9][a-z0-9-]*$/.test(instrument.id))
      return ['mã phiếu chỉ gồm chữ thường không dấu, số và «-»']
    if (typeof instrument.version !== 'string' || instrument.version === '') return ['thiếu phiên bản']
    return checkInstrument(instrument)
  } catch {
    return ['không đủ các phần của một phiếu'] // not even the shape of a definition
  }
}
