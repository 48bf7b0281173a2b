/** What real communes have published, by kind and province. */
import { provinces, type Province } from '../units.ts'
import { kindRows, type KindRow } from './kind-rows.ts'
import { noticesByUnit } from './notices.ts'

export interface PublishedByKind {
  readonly provinces: readonly Province[]
  /** Every kind that somebody has published, in the order of the kinds. */
  readonly rows: readonly KindRow[]
  /** Kinds that nobody has published. */
  readonly missing: readonly string[]
}

export async function publishedByKind(): Promise<PublishedByKind> {
  const all = await provinces()
  const kindsIn = async ({ code }: Province) =>
    (await noticesByUnit.within(code)).map(([, notices]) => new Set(notices.map(({ kind }) => kind)))
  const rows = kindRows(await Promise.all(all.map(kindsIn)))
  const isPublished = ({ counts }: KindRow) => counts.some((count) => count > 0)
  return {
    provinces: all,
    rows: rows.filter(isPublished),
    missing: rows.filter((row) => !isPublished(row)).map(({ name }) => name),
  }
}
