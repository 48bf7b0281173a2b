/** Notices on boards: recorded when they are put up and taken down, printed as the record that is signed. */
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Database, Queries } from '../../db/engine/database.ts'
import { notice, noticePath } from '../../db/notices/notices.ts'
import {
  postingOf,
  postingsOf,
  recordPosting,
  recordTakingDown,
  voidPosting,
  type Posting,
} from '../../db/notices/postings.ts'
import { fileContent } from '../../db/progress/files.ts'
import { boardDaysOf } from '../../domain/duties/duty.ts'
import { dutyRules } from '../../domain/duties/rules.ts'
import { daysHung, hungEnough } from '../../domain/notices/posting.ts'
import { Problem } from '../http/problem.ts'
import { fileDownload } from '../http/reply.ts'
import { postingCertificate } from '../notices/certificate.ts'
import { pdfOf } from '../pdf/pdf.ts'
import { desk as words } from '../text/desk.ts'
import { postingRecord } from '../text/notices.ts'
import type { DeskEnv } from './guard.ts'
import { refuse } from './notices.ts'
import { knownUnit } from './progress.ts'
import { valid } from './valid.ts'

interface Parts {
  readonly db: Database
  readonly siteUrl: string
  readonly now: () => Date
}

const short = v.pipe(v.string(), v.maxLength(200))
const recorded = { name: short, day: short, file: short }
const postingSchema = v.strictObject({
  ...recorded,
  place: short,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
const takingSchema = v.strictObject(recorded)
const reason = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(5, words.faults.reason),
  v.maxLength(500, words.faults.reason),
)

export function postingsRoutes({ db, siteUrl, now }: Parts) {
  return new Hono<DeskEnv>()
    .get('/niem-yet/:unit/:notice', async (c) => {
      const { unit, notice } = c.req.param()
      return c.json(await listed(db.read, unit, notice, c.get('day')))
    })
    .post('/niem-yet/:unit/:notice', valid(postingSchema), async (c) => {
      const place = { unitCode: c.req.param('unit'), noticeId: c.req.param('notice') }
      const given = { ...c.req.valid('json'), actor: c.get('official').id }
      const number = await db.write((tx) => recordPosting(tx, place, given, now())).catch(refuse)
      return c.json({ number })
    })
    .post('/niem-yet/:unit/:notice/:number/go', valid(takingSchema), async (c) => {
      const given = { ...c.req.valid('json'), actor: c.get('official').id }
      await db.write((tx) => recordTakingDown(tx, knownBy(c.req.param()), given, now())).catch(refuse)
      return c.json({ done: true })
    })
    .post('/niem-yet/:unit/:notice/:number/huy', valid(v.strictObject({ reason })), async (c) => {
      const given = { ...c.req.valid('json'), actor: c.get('official').id }
      await db.write((tx) => voidPosting(tx, knownBy(c.req.param()), given, now())).catch(refuse)
      return c.json({ done: true })
    })
    .get('/niem-yet/:unit/:notice/:number/bien-ban.pdf', async (c) => {
      const posting = await postingOf(db.read, knownBy(c.req.param()))
      if (!posting) throw new Problem('not-found')
      const { bytes, title } = await certificate(db.read, posting, { siteUrl, today: c.get('day') })
      const name = postingRecord.fileName(title, posting.number)
      return fileDownload(bytes, { type: 'application/pdf', name })
    })
}

interface Param {
  readonly unit: string
  readonly notice: string
  readonly number: string
}

function knownBy({ unit, notice, number }: Param) {
  if (!/^[1-9]\d{0,5}$/.test(number)) throw new Problem('not-found')
  return { unitCode: unit, noticeId: notice, number: Number(number) }
}

async function listed(db: Queries, unitCode: string, noticeId: string, today: string) {
  const unit = await knownUnit(db, unitCode, 'commune')
  const found = await notice(db, unitCode, noticeId)
  if (!found) throw new Problem('not-found')
  const { kind, title, current } = found
  const boardDays = boardDaysOf(dutyRules, kind, current.decisionDate)
  const all = await postingsOf(db, [unitCode])
  const own = all.filter((posting) => posting.noticeId === noticeId)
  return {
    ...{ title, path: noticePath(unit, noticeId), version: current.version, boardDays },
    postings: own.toReversed().map((posting) => ({
      ...described(posting),
      ...{ days: daysHung(posting, today), isEnough: hungEnough(posting, boardDays, today) },
    })),
  }
}

function described({ number, version, place, postedOn, postedBy, takenOn, takenBy, voidReason }: Posting) {
  return { number, version, place, postedOn, postedBy, takenOn, takenBy, voidReason }
}

async function certificate(
  db: Queries,
  posting: Posting,
  { siteUrl, today }: { readonly siteUrl: string; readonly today: string },
) {
  const { unitCode, noticeId, version, postedFile, takenFile } = posting
  const unit = await knownUnit(db, unitCode, 'commune')
  const found = (await notice(db, unitCode, noticeId, version))!
  const document = postingCertificate({
    ...{ unit, notice: found, posting, today },
    address: `${siteUrl}${noticePath(unit, noticeId)}phien-ban/${version}/`,
    postedPicture: await pictureOf(db, unitCode, postedFile),
    takenPicture: await pictureOf(db, unitCode, takenFile),
  })
  return { bytes: await pdfOf(document), title: found.current.title || found.title }
}

/** A PDF that shows it is filed beside the record, not printed in it. */
async function pictureOf(db: Queries, unitCode: string, id: string): Promise<Uint8Array | null> {
  const file = id === '' ? undefined : await fileContent(db, unitCode, id)
  return file?.type === 'image/webp' ? file.content : null
}
