/** The board of one of today's communes. */
import { noticeKinds } from '../notices/index.ts'
import { dutyBoard, type Asked, type DutyState } from './board.ts'

/** They answer for what was due since they were made; what was due before was others' to publish. */
const since = '2025-07-01'
const kinds: ReadonlySet<string> = new Set(noticeKinds.map(({ id }) => id))

export function communeBoard(asked: Omit<Asked, 'since' | 'kinds'>): DutyState[] {
  return dutyBoard({ ...asked, since, kinds })
}
