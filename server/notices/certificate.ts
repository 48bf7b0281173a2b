/** A posting → the record of it that is signed and filed: what hung where, who put it up and took it down, and the pictures. */
import type { NoticeDetails } from '../../db/notices/notices.ts'
import type { Posting } from '../../db/notices/postings.ts'
import type { Unit } from '../../db/units/units.ts'
import { fullName } from '../../db/units/units.ts'
import { boardDaysOf } from '../../domain/duties/duty.ts'
import { dutyRules } from '../../domain/duties/rules.ts'
import { daysHung, hungEnough } from '../../domain/notices/posting.ts'
import { illustrationNote, isIllustration } from '../../domain/places/illustration.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import type { Block, PdfDocument } from '../pdf/document.ts'
import { postingRecord as words } from '../text/notices.ts'
import { officeHead } from './office-head.ts'

export interface Certified {
  readonly unit: Unit
  /** The version that hung there. */
  readonly notice: NoticeDetails
  readonly posting: Posting
  /** Of the version on the portal, whole. */
  readonly address: string
  /** Null where there is none. */
  readonly postedPicture: Uint8Array | null
  readonly takenPicture: Uint8Array | null
  /** 'YYYY-MM-DD' in Viet Nam. */
  readonly today: string
}

export function postingCertificate(certified: Certified): PdfDocument {
  const { unit, notice, posting, address, today } = certified
  const { current } = notice
  const title = posting.takenOn === null ? words.title : words.titleWhole
  return {
    title,
    paper: 'a4',
    isLandscape: false,
    mark: isIllustration(unit.code) ? illustrationNote : '',
    foot: words.foot(fullName(unit), posting.number, current.digest),
    day: today,
    blocks: [
      officeHead(unit),
      { type: 'title', text: title, under: current.title || notice.title },
      ...(posting.voidReason ? [{ type: 'note', text: words.void(posting.voidReason) } as const] : []),
      {
        type: 'facts',
        items: [
          [words.document, words.numbered(current.decisionNumber, formatDate(current.decisionDate))],
          [words.version, `${current.version}`],
          [words.digest, current.digest],
          [words.place, posting.place],
          [words.posted, words.by(formatDate(posting.postedOn), posting.postedBy)],
          [words.taken, takenText(posting)],
          [words.lasted, lastedText(certified)],
        ],
      },
      ...pictures(certified),
      { type: 'code', address, lines: [{ text: words.scan }, { text: address }] },
      { type: 'text', text: words.ending },
      {
        type: 'sides',
        left: signature(words.poster, posting.takenBy || posting.postedBy),
        right: signature(words.office, ''),
      },
    ],
  }
}

function takenText({ takenOn, takenBy }: Posting): string {
  return takenOn === null ? words.stillThere : words.by(formatDate(takenOn), takenBy)
}

function lastedText({ posting, notice, today }: Certified): string {
  const boardDays = boardDaysOf(dutyRules, notice.kind, notice.current.decisionDate)
  const days = words.days(daysHung(posting, today))
  if (typeof boardDays !== 'number') return days
  const isEnough = hungEnough(posting, boardDays, today)
  return `${days}; ${isEnough === null ? words.atLeast(boardDays) : words.enough(isEnough, boardDays)}`
}

function pictures({ posting, postedPicture, takenPicture }: Certified): Block[] {
  const shown = (bytes: Uint8Array | null, text: string): Block[] =>
    bytes === null
      ? []
      : [
          { type: 'text', text, isBold: true },
          { type: 'picture', bytes, format: 'webp', alt: text },
        ]
  return [
    ...shown(postedPicture, words.pictureOf(words.posted, formatDate(posting.postedOn))),
    ...shown(takenPicture, words.pictureOf(words.taken, posting.takenOn ? formatDate(posting.takenOn) : '')),
  ]
}

function signature(role: string, name: string) {
  const room = Array.from({ length: 4 }, () => ({ text: '' }))
  return [{ text: role, isBold: true }, { text: words.sign, isItalic: true }, ...room, { text: name }]
}
