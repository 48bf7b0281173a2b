/** A version of a notice → the sheet that hangs on the board: whole, with the way back to itself and room for the stamp. */
import type { NoticeDetails } from '../../db/notices/notices.ts'
import { fullName, type Unit } from '../../db/units/units.ts'
import { boardDaysOf } from '../../domain/duties/duty.ts'
import { dutyRules } from '../../domain/duties/rules.ts'
import { noticeKind } from '../../domain/notices/index.ts'
import type { NoticeKind } from '../../domain/notices/notice-kind.ts'
import { printedTable, printedWrongSums } from '../../domain/notices/printed.ts'
import { illustrationNote, isIllustration } from '../../domain/places/illustration.ts'
import { formatDate, formatNumber } from '../../domain/vietnamese.ts'
import type { Block, PdfDocument } from '../pdf/document.ts'
import { noticePrint as words } from '../text/notices.ts'
import { officeHead } from './office-head.ts'

export interface Sheet {
  readonly unit: Unit
  readonly notice: NoticeDetails
  /** The number of the version in force. */
  readonly newest: number
  /** Of the version on the portal, whole. */
  readonly address: string
  readonly paper: 'a4' | 'a3'
  /** From which day to which it hangs there: 'YYYY-MM-DD', '' where that is written by hand. */
  readonly from: string
  readonly to: string
  /** 'YYYY-MM-DD' in Viet Nam. */
  readonly today: string
}

/** Tables with more columns are printed across. */
const mostUpright = 6

export function noticeSheet(sheet: Sheet): PdfDocument {
  const { unit, notice, paper, today } = sheet
  const kind = noticeKind(notice.kind)!
  const title = notice.current.title || notice.title
  return {
    title,
    paper,
    isLandscape: kind.layout.columns.length > mostUpright,
    mark: isIllustration(unit.code) ? illustrationNote : '',
    foot: words.foot(title, fullName(unit), notice.current.digest),
    day: today,
    blocks: [
      officeHead(unit),
      { type: 'title', text: title, under: decisionOf(notice) },
      { type: 'facts', items: factsOf(sheet) },
      ...remarks(sheet, kind),
      { type: 'heading', text: words.table },
      { type: 'table', ...printedTable(kind, cellsOf(notice)) },
      wayBack(sheet),
      { type: 'stamp', above: [{ text: words.onBehalf, isBold: true }], below: words.sign },
    ],
  }
}

function decisionOf({ current: { decisionNumber, decisionDate } }: NoticeDetails): string {
  return words.decision(decisionNumber, formatDate(decisionDate))
}

function factsOf({ notice, from, to }: Sheet): (readonly [string, string])[] {
  const { validFrom, validTo, publishedAt, version, decisionDate } = notice.current
  const days = boardDaysOf(dutyRules, notice.kind, decisionDate)
  const long = days === null ? '' : days === 'always' ? words.always : words.atLeast(days)
  const day = (text: string) => (text === '' ? '' : formatDate(text))
  return [
    ...(validFrom ? [[words.validFrom, formatDate(validFrom)] as const] : []),
    ...(validTo ? [[words.validTo, formatDate(validTo)] as const] : []),
    [words.published, words.publishedOn(formatDate(publishedAt), version)],
    [words.rows, formatNumber(notice.rows.length)],
    [words.posted, [words.postedFromTo(day(from), day(to)), long].filter(Boolean).join(', ')],
  ]
}

/** What has to be known before the table is read. */
function remarks({ notice, newest, today }: Sheet, kind: NoticeKind): Block[] {
  const says = kind.summary?.(cellsOf(notice), today) ?? []
  const sums = printedWrongSums(kind, cellsOf(notice)).map(({ row, column, written, parts }) =>
    words.wrongSum(row, column, written, parts),
  )
  return [
    ...(newest > notice.current.version ? [{ type: 'note', text: words.superseded(newest) } as const] : []),
    ...(sums.length > 0 ? [{ type: 'note', text: words.wrongSums(sums) } as const] : []),
    ...(says.length > 0
      ? [{ type: 'heading', text: words.says } as const, { type: 'list', items: says } as const]
      : []),
  ]
}

function wayBack({ address, notice }: Sheet): Block {
  const { digest } = notice.current
  const lines = [words.scan, address, words.digest, digest.slice(0, 32), digest.slice(32)]
  return { type: 'code', address, lines: lines.map((text) => ({ text })) }
}

function cellsOf({ rows }: NoticeDetails) {
  return rows.map(({ cells }) => cells)
}
