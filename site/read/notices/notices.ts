/** What communes have published: a notice with its rows in force, by commune. */
import {
  countedNotices,
  contentOf,
  notice,
  noticePath,
  noticesOf as storedNotices,
  noticeVersions,
  type Notice,
  type NoticeDetails,
  type NoticeVersion,
} from '../../../db/notices/notices.ts'
import { canonicalNotice } from '../../../domain/notices/canonical.ts'
import { isIllustration } from '../../../domain/places/illustration.ts'
import { formatDate } from '../../../domain/vietnamese.ts'
import { rowsOf } from '../../database.ts'
import { heldUnits, rememberedBy } from '../../../db/changes/memory.ts'
import { heldByUnit } from '../by-unit.ts'
import { communeAt, unitKey, type Commune } from '../units.ts'

/** A notice as lists show it. */
export interface Published {
  /** Its slug among the commune's: 'gia-dat'. */
  readonly id: string
  readonly title: string
  readonly path: string
  readonly kind: string
  readonly decision: string
  /** ISO-8601 UTC, for sorting. */
  readonly at: string
  readonly on: string
}

export interface NoticePage extends Published {
  readonly unit: Commune
  readonly details: NoticeDetails
}

const published = rememberedBy(heldUnits, async (key): Promise<Published[]> => {
  const unit = await communeAt(key)
  const found = await storedNotices(rowsOf('notices', unit.code), unit.code)
  return found.map((one) => listed(unit, one)).sort(newestFirst)
})

/** A commune's notices, newest first. */
export async function noticesOf(unit: Commune): Promise<readonly Published[]> {
  return published(unitKey(unit))
}

/** Every notice that has a page, held for every commune. */
export const noticesByUnit = heldByUnit('notices', async (codes) =>
  Map.groupBy(await countedNotices(rowsOf('notices'), codes), ({ unitCode }) => unitCode),
)

/** Those of real communes. */
async function realNotices() {
  return (await noticesByUnit.all()).filter(([unit]) => !isIllustration(unit.code))
}

/** Paths of a route that has a file for each notice. */
export async function noticePaths() {
  return (await noticesByUnit.all()).flatMap(([unit, notices]) =>
    notices.map(({ id }) => ({ params: { unit: unitKey(unit), notice: id } })),
  )
}

/** The newest notices of all real communes. */
export async function newestNotices(count: number): Promise<(Published & { unitName: string })[]> {
  const all = await realNotices()
  return all
    .flatMap(([unit, notices]) => notices.map((one) => ({ ...listed(unit, one), unitName: unit.name })))
    .sort(newestFirst)
    .slice(0, count)
}

/** How many real communes have published something. */
export async function publishingUnits(): Promise<number> {
  return (await realNotices()).length
}

/** A notice with its rows. @throws Error where there is none */
export async function noticeAt(key: string | undefined, id: string | undefined): Promise<NoticePage> {
  return noticePage(`${key}/${id}`)
}

/** The few that were asked for last: a notice has several pages and a file, and may have thousands of rows. */
const noticePage = rememberedBy(4, async (address): Promise<NoticePage> => {
  const [key, id = ''] = address.split('/')
  const unit = await communeAt(key)
  const details = await notice(rowsOf('notices', unit.code), unit.code, id)
  if (!details) throw new Error(`There is no notice ${address}.`)
  return { ...listed(unit, details), unit, details }
})

/** All versions of a notice, the one in force first. */
export async function versionsAt(key: string | undefined, id: string | undefined): Promise<NoticeVersion[]> {
  const unit = await communeAt(key)
  return noticeVersions(rowsOf('notices', unit.code), unit.code, id ?? '')
}

/** A version as it was. @throws Error where there is none */
export async function versionAt(
  key: string | undefined,
  id: string | undefined,
  version: number,
): Promise<NoticePage> {
  return noticeVersion(`${key}/${id}/${version}`)
}

const noticeVersion = rememberedBy(4, async (address): Promise<NoticePage> => {
  const [key, id = '', version] = address.split('/')
  const unit = await communeAt(key)
  const details = await notice(rowsOf('notices', unit.code), unit.code, id, Number(version))
  if (!details) throw new Error(`There is no version ${address}.`)
  return { ...listed(unit, details), title: details.current.title || details.title, unit, details }
})

/** Of which the digest is. */
export function canonicalOf({ details }: NoticePage): string {
  return canonicalNotice(contentOf(details, details.current, details.rows))
}

/** Every version of every notice, by commune: they are numbered without gaps. */
export async function versionPaths() {
  return (await noticesByUnit.all()).flatMap(([unit, notices]) =>
    notices.flatMap(({ id, current }) =>
      Array.from({ length: current.version }, (_, index) => ({
        params: { unit: unitKey(unit), notice: id, version: String(index + 1) },
      })),
    ),
  )
}

function newestFirst(a: Published, b: Published): number {
  return b.at.localeCompare(a.at) || a.path.localeCompare(b.path)
}

function listed(unit: Commune, { id, title, kind, current }: Notice): Published {
  return {
    id,
    title,
    path: noticePath(unit, id),
    kind,
    decision: current.decisionNumber,
    at: current.publishedAt,
    on: formatDate(current.publishedAt),
  }
}
