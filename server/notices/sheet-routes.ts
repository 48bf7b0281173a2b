/** GET /niem-yet/<commune>/<notice>/<version>/a4.pdf: a version of a notice as the sheet that hangs on the board. */
import { Hono } from 'hono'
import type { Database } from '../../db/engine/database.ts'
import { notice, noticePath, noticeVersions } from '../../db/notices/notices.ts'
import { currentUnit, fullName } from '../../db/units/units.ts'
import { isDay, vietnamDay } from '../../domain/calendar.ts'
import { noticeKind } from '../../domain/notices/index.ts'
import { mostPrintedRows } from '../../domain/notices/printed.ts'
import { addressOf } from '../http/address.ts'
import { chosenEncoding, compressed } from '../http/compression.ts'
import { keepRecent } from '../http/kept.ts'
import { Problem } from '../http/problem.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import { fileDownload } from '../http/reply.ts'
import { pdfOf } from '../pdf/pdf.ts'
import { noticePrint as words } from '../text/notices.ts'
import { noticeSheet, type Sheet } from './sheet.ts'

interface Parts {
  readonly db: Database
  readonly siteUrl: string
  readonly trustedProxy: boolean
  /** Of sheets that one network has laid out; those that are at hand do not count. */
  readonly limit: RateLimit
  readonly now: () => Date
}

export function noticeSheetRoutes({ db, siteUrl, trustedProxy, limit, now }: Parts): Hono {
  const laidOut = keepRecent<string, Uint8Array<ArrayBuffer>>(16_000_000, ({ length }) => length)

  async function sheetOf(unitCode: string, noticeId: string, version: number) {
    const [unit, versions] = await Promise.all([
      currentUnit(db.read, unitCode),
      noticeVersions(db.read, unitCode, noticeId),
    ])
    const found = unit && (await notice(db.read, unitCode, noticeId, version))
    if (!unit || !found || !noticeKind(found.kind)) throw new Problem('not-found')
    if (found.rows.length > mostPrintedRows) throw new Problem('too-long-to-print')
    const address = `${siteUrl}${noticePath(unit, noticeId)}phien-ban/${version}/`
    return { unit, notice: found, newest: versions[0]!.version, address, today: vietnamDay(now()) }
  }

  return new Hono({ strict: false }).get('/:unit/:notice/:version/:paper{a[34]\\.pdf}', async (c) => {
    const { unit, notice: noticeId, version } = c.req.param()
    if (!/^[1-9]\d{0,5}$/.test(version)) throw new Problem('not-found')
    const { paper, from, to } = {
      paper: c.req.param('paper').slice(0, 2) as Sheet['paper'],
      from: dayAsked(c.req.query('tu')),
      to: dayAsked(c.req.query('den')),
    }
    const about = await sheetOf(unit, noticeId, Number(version))
    const key = [unit, noticeId, version, about.newest, paper, from, to, about.today].join(' ')
    const known = laidOut.held(key)
    const wait = known ? 0 : limit.take(addressOf(c, trustedProxy))
    if (wait > 0) throw new Problem('too-many-responses', { headers: { 'Retry-After': String(wait) } })
    const bytes = await laidOut.get(key, () => pdfOf(noticeSheet({ ...about, paper, from, to })))
    const name = words.fileName(about.notice.title, fullName(about.unit), Number(version))
    const encoding = chosenEncoding(c.req.raw) // a tagged table is mostly tags
    const sent = encoding ? await compressed(Buffer.from(bytes), encoding) : bytes
    return fileDownload(sent, { type: 'application/pdf', name, encoding })
  })
}

/** 'YYYY-MM-DD', or '' where nothing or no day is asked. */
function dayAsked(text = ''): string {
  return isDay(text) ? text : ''
}
