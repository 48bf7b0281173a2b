/** Files that show what reports tell. They are kept in the database: what is copied and what is shared has them too. */
import { createHash, randomUUID } from 'node:crypto'
import { and, eq, inArray, lt, notExists, or } from 'drizzle-orm'
import { recordAudit } from '../audit/record.ts'
import type { Queries } from '../engine/database.ts'
import { evidenceContents, evidenceFiles, noticePostings as postings, progress } from '../schema/index.ts'

export type EvidenceFile = typeof evidenceFiles.$inferSelect

export interface NewFile {
  readonly unitCode: string
  readonly name: string
  readonly type: string
  readonly content: Uint8Array<ArrayBuffer>
  readonly actor: string
}

/** What no report and no posting names a day after it was handed in is removed. */
const unusedMs = 24 * 3_600_000

/** @returns what is kept of it, with the id by which a report names it */
export async function keepFile(tx: Queries, given: NewFile, at = new Date()): Promise<EvidenceFile> {
  const { content, ...facts } = given
  await removeUnused(tx, new Date(at.getTime() - unusedMs))
  const file: EvidenceFile = {
    ...facts,
    id: randomUUID(),
    size: content.length,
    digest: createHash('sha256').update(content).digest('hex'),
    storedAt: at.toISOString(),
  }
  await tx.insert(evidenceFiles).values(file)
  await tx.insert(evidenceContents).values({ unitCode: file.unitCode, fileId: file.id, content })
  const { unitCode, id, type, size, digest, actor } = file
  await recordAudit(tx, { actor, action: 'progress.file', unitCode, detail: { id, type, size, digest } }, at)
  return file
}

async function removeUnused(tx: Queries, before: Date): Promise<void> {
  const named = tx
    .select({ id: progress.fileId })
    .from(progress)
    .where(and(eq(progress.unitCode, evidenceFiles.unitCode), eq(progress.fileId, evidenceFiles.id)))
  const posted = tx
    .select({ number: postings.number })
    .from(postings)
    .where(
      and(
        eq(postings.unitCode, evidenceFiles.unitCode),
        or(eq(postings.postedFile, evidenceFiles.id), eq(postings.takenFile, evidenceFiles.id)),
      ),
    )
  await tx
    .delete(evidenceFiles)
    .where(and(lt(evidenceFiles.storedAt, before.toISOString()), notExists(named), notExists(posted)))
}

export async function hasFile(db: Queries, unitCode: string, id: string): Promise<boolean> {
  const found = await db
    .select({ id: evidenceFiles.id })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.unitCode, unitCode), eq(evidenceFiles.id, id)))
  return found.length > 0
}

/** What is said about the files of these units. */
export async function filesOf(db: Queries, unitCodes: readonly string[]): Promise<EvidenceFile[]> {
  return db
    .select()
    .from(evidenceFiles)
    .where(inArray(evidenceFiles.unitCode, [...unitCodes]))
}

interface KeptFile extends EvidenceFile {
  readonly content: Uint8Array<ArrayBuffer>
}

/** Any file of a unit, for what is printed at the desk. */
export async function fileContent(db: Queries, unitCode: string, id: string): Promise<KeptFile | undefined> {
  const [found] = await db
    .select({ file: evidenceFiles, content: evidenceContents.content })
    .from(evidenceFiles)
    .innerJoin(
      evidenceContents,
      and(
        eq(evidenceContents.unitCode, evidenceFiles.unitCode),
        eq(evidenceContents.fileId, evidenceFiles.id),
      ),
    )
    .where(and(eq(evidenceFiles.unitCode, unitCode), eq(evidenceFiles.id, id)))
  return found && { ...found.file, content: found.content }
}

/** A file that a report names; undefined for every other. */
export async function publicFile(db: Queries, unitCode: string, id: string): Promise<KeptFile | undefined> {
  const [named] = await db
    .select({ id: progress.fileId })
    .from(progress)
    .where(and(eq(progress.unitCode, unitCode), eq(progress.fileId, id)))
    .limit(1)
  return named && fileContent(db, unitCode, id)
}

/** @example filePath('19366', id) // => '/bang-chung/19366/…' */
export function filePath(unitCode: string, id: string): string {
  return `/bang-chung/${unitCode}/${id}`
}
