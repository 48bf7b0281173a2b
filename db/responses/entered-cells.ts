/** The cells of one entered sheet or call → its answers and when it was received. */
import { safeParse } from 'valibot'
import { dayFromText, instantOf, isDay, vietnamDay } from '../../domain/calendar.ts'
import type { Fault } from '../../domain/refusal.ts'
import { answersSchema, type Submission } from '../../surveys/answers/answers.ts'
import {
  itemsOf,
  type ContextItem,
  type Instrument,
  type Item,
} from '../../surveys/instruments/instrument.ts'

/** A row's cells by column; those outside the known columns under undefined. */
export type Row = ReadonlyMap<string | undefined, string>

export const dayAdvice =
  'viết ngày/tháng/năm, ví dụ 31/12/2026, từ năm 2020 và không sau hôm nay; hoặc để trống.'

/** A day of Viet Nam, or the time that an export gives; now where nothing is said. */
export function receivedOf(cell: string, now: Date): string | undefined {
  if (cell === '') return now.toISOString()
  const day = dayFromText(cell) ?? cell
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(day)
  if (day < '2020' || !isDay(isInstant ? day.slice(0, 10) : day)) return undefined
  const at = new Date(isInstant ? day : instantOf(day, 12))
  if (Number.isNaN(at.getTime()) || (isInstant ? at > now : day > vietnamDay(now))) return undefined
  if (isInstant && !at.toISOString().startsWith(day.slice(0, 10))) return undefined // such as 24:00
  return (at > now ? now : at).toISOString()
}

/** Judged by the check that every channel's answers pass; what is wrong is added to `faults`. */
export function submissionOf(row: Row, instrument: Instrument, faults: Fault[]): Submission | undefined {
  const items = itemsOf(instrument)
  const answers = Object.fromEntries(items.map((item) => [item.id, answerIn(item, row.get(item.id) ?? '')]))
  const context = Object.fromEntries(instrument.context.map(({ id }) => [id, row.get(id) ?? '']))
  const result = safeParse(answersSchema(instrument), { ...context, answers })
  if (result.success) return result.output
  const asked: readonly (Item | ContextItem)[] = [...instrument.context, ...items]
  const wrong = new Set(
    result.issues.map(({ path }) => (path?.[0]?.key === 'answers' ? path[1]?.key : path?.[0]?.key)),
  )
  for (const id of wrong) {
    const one = asked.find((item) => item.id === id)
    faults.push(
      one ? { column: one.id, message: advice(one) } : { message: 'phiếu này chưa có câu trả lời nào.' },
    )
  }
  return undefined
}

function answerIn(item: Item, cell: string): string | string[] {
  if (item.kind === 'rating') return cell.toLowerCase()
  if (item.kind === 'choice') return item.multiple ? cell.split(/[\s,]+/).filter(Boolean) : cell
  return cell.replace(/^'(?=[=+\-@＝＋－＠])/, '') // the apostrophe that an export puts before what looks like a formula
}

function advice(item: Item | ContextItem): string {
  if ('options' in item) {
    const codes = item.options.map(({ code }) => code).join(', ')
    if ('multiple' in item) return `chỉ ghi các mã ${codes}, cách nhau bằng dấu cách; hoặc để trống.`
    return `chỉ ghi một trong các mã ${codes}${'required' in item ? '' : '; hoặc để trống'}.`
  }
  if (item.kind === 'text') return `dài quá ${item.maxLength} ký tự. Viết ngắn lại.`
  return 'chỉ ghi 1, 2, 3, 4, 5 hoặc na (không áp dụng); để trống nếu không trả lời.'
}
