/** Where and how long notices hung on boards. */
import { today } from '../../../db/changes/memory.ts'
import { postingsOf as storedPostings, type Posting } from '../../../db/notices/postings.ts'
import { daysHung } from '../../../domain/notices/posting.ts'
import { formatDate } from '../../../domain/vietnamese.ts'
import { rowsOf } from '../../database.ts'
import { text } from '../../text/text.ts'
import { heldByUnit } from '../by-unit.ts'
import type { Commune } from '../units.ts'

const postingsByUnit = heldByUnit('notices', async (codes) =>
  Map.groupBy(await storedPostings(rowsOf('notices'), codes), ({ unitCode }) => unitCode),
)

/** Those that count. */
export async function postingsOf(unit: Commune): Promise<readonly Posting[]> {
  return ((await postingsByUnit.of(unit)) ?? []).filter(({ voidReason }) => voidReason === '')
}

/** Where a version of a notice hung, in one line; '' where it did not. */
export function hungText(postings: readonly Posting[], noticeId: string, version: number): string {
  return postings
    .filter((one) => one.noticeId === noticeId && one.version === version)
    .map(postingText)
    .join('; ')
}

/** In one line, without names. */
function postingText(posting: Posting): string {
  const { place, postedOn, takenOn } = posting
  const days = daysHung(posting, today())
  return text.notices.postedAt(place, formatDate(postedOn), takenOn && formatDate(takenOn), days)
}
