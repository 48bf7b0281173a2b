/** Telephone numbers, numbers of papers, accounts and files, plates. Pure. */
import { spansOf, type PersonalKind, type Span } from './span.ts'

/** Digits with what people put between them; "o" is typed for 0. */
const digitRun = /(?<![\p{L}\d])[+(]?[\do](?:[ .\-–()]{0,2}[\do]){6,}(?![\p{L}\d])/giu
const asMoney = /^[1-9]\d{0,2}(?:[ .,]\d{3})+$/
const unitAfter = /^\s*(?:đ|d|đồng|dong|vnđ|vnd|k|triệu|tr|tỷ|m2|m²|m³|ha|%)(?![\p{L}\d])/iu
const announced =
  /(?:sđt|sdt|đt|điện thoại|dien thoai|số máy|so may|gọi|goi|call|alo|zalo|liên hệ|lien he|lh)\W*(?:số|so|cho|qua|theo|là|la)?\W*$/iu
/** Shorter ones are prices, years, dates, numbers of decisions. */
const fewestDigits = 7
/** Numbers that belong to everybody: 1900… and 1800…. */
const isHotline = (digits: string) => /^1[89]00\d{4,6}$/.test(digits)
/** Two years or days: '2021 - 2025', '12-03-2026'. */
const asYears = /^(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d$|^\d\d?[.-]\d\d?[.-](?:19|20)\d\d$/

const digitWords = 'khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin'
const spoken = new RegExp(`(?<![a-z])(?:${digitWords})(?:[ ,.-]+(?:${digitWords})){6,}(?![a-z])`, 'g')

const numberPatterns: readonly RegExp[] = [
  // A file at the one-stop desk: H52.18-260101-0001, G22.99.01-260101-000001
  /(?<![\p{L}\d])[A-Z]\d{2}[.-][\d.-]{4,}\d/giu,
  // A licence of a household's business: 41A8000999
  /(?<![\p{L}\d])\d{2}[A-Z]\d{6,8}(?![\p{L}\d])/giu,
  // A plate: 74H1-123.45, 43A 12345
  /(?<![\p{L}\d])\d{2}\s?-?[A-ZĐ]{1,2}\d?\s?[-–.]?\s?\d{3}[.\s]?\d{2}(?![\p{L}\d])/giu,
  /(?<![\p{L}\d])\d{2}[A-ZĐ]\d?[-–.\s]\d{4}(?![\p{L}\d])/giu,
  // A passport, a land certificate, a health insurance card: B1234567, BX 123456, DN 4 79 123 456 7890
  /(?<![\p{L}\d])[A-Z]\d{7,8}(?![\p{L}\d])/giu,
  /(?<![\p{L}\d])[A-ZĐ]{2}[\s-]?\d{6,8}(?![\p{L}\d])/giu,
  /(?<![\p{L}\d])[A-Z]{2}[\s-]?\d(?:[ .-]?\d){8,}(?![\p{L}\d])/giu,
]
/** After such words a number of five digits or more is somebody's. */
const papers =
  'ho ngheo|co ma|cmnd|cmt|cccd|can cuoc|chung minh|chung minh thu|chung minh nhan dan|dinh danh|ho chieu|passport|so tai khoan|tai khoan|stk|bhyt|the bao hiem|bao hiem y te|bao hiem|so bao hiem|so do|so hong|so so|so seri|seri|giay chung nhan|giay xac nhan|giay phep|giay phep kinh doanh|so hieu|bien so|bien kiem soat|bks|ma ho so|so ho so|ho so so|ho so|ma so|ma bien nhan|bien nhan|phieu hen|phieu thu|giay hen|ma dinh danh|mst|ma so thue|don so|the dang vien|the so|the|ma tra cuu|giay chung tu|giay khai sinh'
const afterPaper = new RegExp(
  `(?<![a-z])(?:${papers})(?:\\s+(?:so|la|cua|toi|em|con|ma|ngan hang|nh|vietcombank|agribank|vcb|bidv)){0,3}\\s*[:.]?\\s*(?<it>(?:[a-z]{1,3}[ -]?)?[0-9](?:[a-z0-9/-]|[. ](?=[0-9])){3,})(?![a-z0-9])`,
  'g',
)
/** Documents of offices are everybody's: 12/QĐ-UBND. */
const ofAnOffice = /(?:qd|nq|nd|tt|ubnd|hdnd|kh|cv|tb|ttg|cp|bc)(?![a-z])/

/** Letters and digits together, at least five of these: a code of something that is somebody's. */
const code = /(?<![a-z0-9/.-])(?=(?:[a-z./-]*[0-9]){5})[a-z0-9]+(?:[./-][a-z0-9]+)*(?![a-z0-9])/g

export function numbersIn(text: string, plain: string): Span[] {
  return [
    ...numberPatterns.flatMap((pattern) => spansOf(text, pattern, 'number')),
    ...spansOf(plain, afterPaper, 'number').filter(
      ({ start, end }) => !ofAnOffice.test(plain.slice(start, end)) && !isAmount(plain, start, end),
    ),
    ...spansOf(plain, code, 'number').filter(
      ({ start, end }) =>
        /[a-z]/.test(plain.slice(start, end)) &&
        !ofAnOffice.test(plain.slice(start, end)) &&
        !isAmount(plain, start, end) &&
        !/^\d+(?:k|tr|m2|m|km|kg|ha|kwh|d|dong|trieu|ty)$/.test(plain.slice(start, end)),
    ),
    ...spansOf(text, digitRun, 'phone').flatMap((span) => classified(span, text)),
    ...spansOf(plain, spoken, 'phone'),
  ]
}

function classified({ start, end }: Span, text: string): Span[] {
  const run = text.slice(start, end)
  const digits = run.replace(/o/gi, '0').replace(/\D/g, '')
  if (isHotline(digits) || asYears.test(run) || !/\d/.test(run)) return []
  const isPhone = /^(?:0\d{8,10}|84\d{8,10})$/.test(digits)
  const isAnnounced = announced.test(text.slice(Math.max(0, start - 24), start))
  if (!isPhone && asMoney.test(run) && !isAnnounced) return []
  if (unitAfter.test(text.slice(end)) && !isPhone) return []
  if (digits.length < fewestDigits && !isAnnounced) return []
  const kind: PersonalKind = isPhone || isAnnounced ? 'phone' : 'number'
  // A bracket that is closed after the number was opened for more than it.
  const opens = run.startsWith('(') && !run.includes(')') ? 1 : 0
  return [{ start: start + opens, end, kind }]
}

function isAmount(plain: string, start: number, end: number): boolean {
  const run = plain.slice(start, end)
  return (
    asYears.test(run) ||
    asMoney.test(run) ||
    unitAfter.test(plain.slice(end)) ||
    /^\D*\d{1,2}[/-]\d{1,2}(?![\d/-])/.test(run)
  )
}
