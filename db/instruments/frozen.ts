/** Instruments are frozen at their first response: a changed definition needs a new version. */
import { createHash } from 'node:crypto'
import { asc, eq, sql } from 'drizzle-orm'
import { digestSource, type Instrument } from '../../surveys/instruments/instrument.ts'
import type { Queries } from '../engine/database.ts'
import { importedInstruments, instrumentVersions } from '../schema/index.ts'
import { Refusal } from '../../domain/refusal.ts'

/** Somebody put another wording in the place of a version while it was being answered for the first time. */
export class ChangedInstrumentError extends Error {
  override readonly name = 'ChangedInstrumentError'
}

/** SHA-256 (hex) of the canonical definition. */
export function instrumentDigest(instrument: Instrument): string {
  return createHash('sha256').update(digestSource(instrument)).digest('hex')
}

/**
 * Refuses definitions that were changed after their first response. Called before anything is served.
 * @throws Refusal naming the instrument and what to do
 */
export async function assertFrozen(db: Queries, instruments: readonly Instrument[]): Promise<void> {
  const frozen = await db.select().from(instrumentVersions)
  for (const instrument of instruments) {
    const before = frozen.find(
      (row) => row.instrument === instrument.id && row.version === instrument.version,
    )
    if (before && before.digest !== instrumentDigest(instrument)) {
      throw new Refusal(
        `Phiếu «${instrument.id}» phiên bản ${instrument.version} đã có người trả lời nên không được sửa. ` +
          'Hãy khôi phục nội dung cũ, hoặc đặt số phiên bản mới cho nội dung đã sửa.',
      )
    }
  }
}

/** Definitions as they were when they were frozen, in the order in which that happened. */
export async function frozenInstruments(db: Queries): Promise<Instrument[]> {
  const rows = await db.select().from(instrumentVersions).orderBy(asc(instrumentVersions.frozenAt))
  return rows.map((row) => row.definition as Instrument)
}

/** The same, by 'id version'. */
export async function frozenByVersion(db: Queries): Promise<Map<string, Instrument>> {
  return new Map((await frozenInstruments(db)).map((one) => [`${one.id} ${one.version}`, one]))
}

/**
 * Keeps the definition as it is now, once.
 * @throws ChangedInstrumentError where another wording of it is asked by now
 */
export async function freeze(tx: Queries, instrument: Instrument, at: string): Promise<void> {
  const digest = instrumentDigest(instrument)
  const { id, version } = instrument
  const first = await tx
    .insert(instrumentVersions)
    .values({ instrument: id, version, digest, frozenAt: at, definition: instrument })
    .onConflictDoNothing()
    .returning({ version: instrumentVersions.version })
  if (first.length > 0 && (await isAskedOtherwise(tx, instrument, digest))) throw new ChangedInstrumentError()
  await assertFrozen(tx, [instrument])
}

/** Holds the imported questionnaire until the transaction ends: an import waits, and then finds it frozen. */
async function isAskedOtherwise(tx: Queries, { id, version }: Instrument, digest: string): Promise<boolean> {
  const [asked] = await tx
    .update(importedInstruments)
    .set({ version: sql`${importedInstruments.version}` })
    .where(eq(importedInstruments.instrument, id))
    .returning({ version: importedInstruments.version, digest: importedInstruments.digest })
  return asked !== undefined && asked.version === version && asked.digest !== digest
}
