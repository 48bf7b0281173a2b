/** What an address asks of the Open311 endpoint. */
import * as v from 'valibot'
import { isCaseSubject } from '../../surveys/indicators/case-subjects.ts'
import { open311 as words } from '../text/open311.ts'

const mostPerPage = 200

const instant = (message: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/, message),
      v.transform((text) => new Date(text)),
      v.check((at) => !Number.isNaN(at.getTime()), message),
    ),
  )

const whole = (most: number, fallback: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,6}$/, words.errors.page),
      v.transform(Number),
      v.minValue(1, words.errors.page),
      v.maxValue(most, words.errors.page),
    ),
    String(fallback),
  )

const schema = v.object({
  service_code: v.optional(
    v.pipe(v.string(), v.nonEmpty(words.errors.service), v.check(isCaseSubject, words.errors.service)),
  ),
  jurisdiction_id: v.optional(v.pipe(v.string(), v.regex(/^(\d{2}|\d{5})$/, words.errors.jurisdiction))),
  status: v.optional(v.pipe(v.string(), v.regex(/^(open|closed)(,(open|closed))?$/, words.errors.status))),
  start_date: instant(words.errors.date),
  end_date: instant(words.errors.date),
  page: whole(10_000, 1),
  page_size: whole(mostPerPage, 100),
})

/** Both ends are within. */
export interface AskedRequests {
  readonly subject?: string | undefined
  readonly place?: string | undefined
  readonly isClosed?: boolean | undefined
  readonly from?: Date | undefined
  readonly until?: Date | undefined
  readonly most: number
  readonly skip: number
}

/** @returns what is asked for, or what is wrong with it in words */
export function askedRequests(query: Readonly<Record<string, string>>): AskedRequests | string {
  const read = v.safeParse(schema, query, { abortEarly: true })
  if (!read.success) return read.issues[0].message
  const {
    service_code: subject,
    jurisdiction_id: place,
    status,
    start_date: from,
    end_date: until,
  } = read.output
  const { page, page_size: most } = read.output
  const isClosed = status === undefined || status.includes(',') ? undefined : status === 'closed'
  return { subject, place, isClosed, from, until, most, skip: (page - 1) * most }
}
