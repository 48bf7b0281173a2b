/** Instruments are frozen at their first response: a changed definition needs a new version. */
import { createHash } from 'node:crypto'
import { asc } from 'drizzle-orm'
import { digestSource, type Instrument } from '../../surveys/instruments/instrument.ts'
import type { Queries } from '../engine/database.ts'
import { instrumentVersions } from '../schema/index.ts'
import { Refusal } from '../../domain/refusal.ts'

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

/** Keeps the definition as it is now, once. */
export async function freeze(tx: Queries, instrument: Instrument, at: string): Promise<void> {
  await tx
    .insert(instrumentVersions)
    .values({
      instrument: instrument.id,
      version: instrument.version,
      digest: instrumentDigest(instrument),
      frozenAt: at,
      definition: instrument,
    })
    .onConflictDoNothing()
    .returning({ version: instrumentVersions.version })
  await assertFrozen(tx, [instrument])
}
