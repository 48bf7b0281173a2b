/**
 * What a kind of notice is: what it proves, the layout of its file, what its cells may hold, how a row is recognised
 * again, and its words. A kind is one file with all of this, and one line in the list of domain/notices/index.ts.
 */
import type * as v from 'valibot'
import type { Field } from '../csv/headings.ts'
import { neededDay, neededWords, optionalDay, optionalPeriod, optionalWords, type CellType } from './cells.ts'

export type Cells = Record<string, string | number | null>

export interface Column extends Field {
  readonly type: CellType
  /** An empty cell means what stands above it, as in merged cells. */
  readonly isMerged?: boolean
  /** A file may be without it. */
  readonly isOptional?: boolean
}

/** What a notice of a kind is called and which time it is about. */
export interface Identity {
  /** Its slug, the same for all versions: 'gia-dat', 'ngan-sach-2026'. */
  readonly id: string
  readonly title: string
  /** The newest time that its rows are about: '2026', '2026-Q1', '2026-06', '' where it is about none. */
  readonly period: string
}

/** A sum that stands in a table beside what its parts add up to. */
export interface WrongSum {
  /** Of the row with the sum, from 0. */
  readonly row: number
  readonly column: string
  readonly written: number
  readonly parts: number
}

export interface NoticeKind {
  readonly id: string
  /** What the kind is called on screen. */
  readonly name: string
  /** The sub-indicators that it is the proof of, such as 'papi/2.4'. */
  readonly proves: readonly string[]
  /** The unit of its amounts, as it stands under a column's heading. */
  readonly moneyUnit: string
  readonly layout: { readonly facts: readonly Field[]; readonly columns: readonly Column[] }
  /** Its last day must be told. */
  readonly hasEnd?: boolean
  readonly facts: v.GenericSchema<unknown, Facts>
  readonly row: v.GenericSchema<unknown, Cells>
  /** What is wrong with a cell, by the codes that only this kind has. @param written what the cell says */
  readonly cellFaults: Readonly<Record<string, (written: string) => string>>
  /** Columns that together name a row: the same row in another version has the same values there. */
  readonly keyColumns: readonly string[]
  /** The sums of a table that are not what its parts add up to. */
  wrongSums?(rows: readonly Cells[]): readonly WrongSum[]
  /**
   * What the table says in sentences, such as how long an answer took.
   * @param today 'YYYY-MM-DD' in Viet Nam
   */
  summary?(rows: readonly Cells[], today: string): readonly string[]
  /** The notice that the rows belong to. @throws Refusal saying why they do not belong to one */
  identify(rows: readonly Cells[], facts: Facts): Identity
  /** Rows of the template that a clerk fills in, as an example. */
  readonly example: readonly (readonly string[])[]
}

export interface Facts {
  decisionNumber: string
  decisionDate: string
  validFrom: string | null
  /** The last day on which it is in force. */
  validTo: string | null
  /** The time that the table is about, '' where nothing is said. */
  period: string
  /** What the table is called, '' where nothing is said. */
  title: string
}

/** The lines above every table; those that name the unit may be left out. */
export const factFields = [
  { id: 'unit', label: 'Đơn vị', aliases: ['Xã, phường', 'Tên đơn vị', 'Tên xã'] },
  { id: 'unitCode', label: 'Mã đơn vị', aliases: ['Mã xã', 'Mã xã, phường'] },
  { id: 'decisionNumber', label: 'Số quyết định', aliases: ['Số văn bản', 'Quyết định số', 'Nghị quyết số'] },
  { id: 'decisionDate', label: 'Ngày quyết định', aliases: ['Ngày văn bản', 'Ngày ban hành'] },
  { id: 'validFrom', label: 'Áp dụng từ ngày', aliases: ['Hiệu lực từ ngày', 'Có hiệu lực từ ngày'] },
  { id: 'validTo', label: 'Hết hiệu lực ngày', aliases: ['Áp dụng đến ngày', 'Đến hết ngày'] },
] as const satisfies readonly Field[]

/** Of kinds with a table for each year. */
export const periodField: Field = { id: 'period', label: 'Kỳ', aliases: ['Kỳ báo cáo', 'Năm báo cáo'] }

/** Of kinds with a table for each thing that is made public. */
export const titleField: Field = { id: 'title', label: 'Tên bảng', aliases: ['Tên dự án', 'Tên thông tin'] }

export const factEntries = {
  decisionNumber: neededWords,
  decisionDate: neededDay,
  validFrom: optionalDay,
  validTo: optionalDay,
  period: optionalPeriod,
  title: optionalWords,
}
