/** A notice's file → a checked notice. The command line and the invented province hand in files; the desk hands in tables. */
import { createHash } from 'node:crypto'
import { vietnamDay } from '../../domain/calendar.ts'
import { readSheets } from '../../domain/csv/sheets.ts'
import { checkNotice, type Checked } from '../../domain/notices/check.ts'
import { isHeadingOf, tableIn } from '../../domain/notices/given.ts'
import type { NoticeKind } from '../../domain/notices/notice-kind.ts'
import { faultyFile } from '../../domain/refusal.ts'
import type { NewNotice } from './notices.ts'

type NoticeFile = Omit<NewNotice, 'unitCode' | 'actor'>

interface FileWishes {
  /** A decision cannot be of a later day than it is then in Viet Nam. */
  readonly now?: Date
  /** Whether what may be right is taken to be right. */
  readonly isConfirmed?: boolean
}

/**
 * Reads a notice's file. Every cell is checked before anything is kept.
 * @returns the notice with the code of the unit that the file says it is of ('': it does not say)
 * @throws Refusal with all that is wrong, in the order of the file
 */
export async function readNotice(
  kind: NoticeKind,
  bytes: Uint8Array,
  fileName: string,
  { now = new Date(), isConfirmed = false }: FileWishes = {},
): Promise<{ notice: NoticeFile; unitCode: string }> {
  const table = tableIn(readSheets(bytes, isHeadingOf(kind)), kind)
  const today = vietnamDay(now)
  const first = checkNotice(kind, table, today)
  const confirmed = isConfirmed ? first.questions.map(({ id }) => id) : []
  const checked = confirmed.length > 0 ? checkNotice(kind, { ...table, confirmed }, today) : first
  const fileDigest = createHash('sha256').update(bytes).digest('hex')
  return { unitCode: checked.unitCode, notice: { ...soundNotice(checked), fileName, fileDigest } }
}

/** @throws Refusal where something is wrong or not confirmed */
function soundNotice({ notice, faults, questions }: Checked): NonNullable<Checked['notice']> {
  if (notice) return notice
  throw faultyFile([...faults, ...questions].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
}
