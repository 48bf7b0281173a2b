/**
 * A notice as a Frictionless Data Package with its rows in it: one JSON file with the columns' names and types (Table
 * Schema) and values as they are kept, days as ISO 8601 and numbers as numbers.
 * Source: https://specs.frictionlessdata.io/data-package/, https://specs.frictionlessdata.io/table-schema/
 */
import type { Cells, Column } from '../../../domain/notices/notice-kind.ts'
import { noticeKind } from '../../../domain/notices/index.ts'
import { illustrationNote, isIllustration } from '../../../domain/places/illustration.ts'
import type { NoticePage } from '../notices/notices.ts'

const types: Record<Column['type'], string> = {
  text: 'string',
  prose: 'string',
  money: 'integer',
  year: 'integer',
  day: 'date',
  count: 'integer',
  number: 'number',
  percent: 'number',
}

/** @param origin such as 'https://example.vn' */
export function dataPackage({ unit, title, path, details }: NoticePage, origin: string): string {
  const { kind, id, current, rows } = details
  const columns = noticeKind(kind)?.layout.columns ?? []
  const about = {
    profile: 'tabular-data-package',
    name: `${unit.code}-${id}`,
    id: origin + path,
    title: `${title}: ${unit.title}`,
    ...(isIllustration(unit.code) ? { description: illustrationNote } : {}),
    version: String(current.version),
    created: current.publishedAt,
    homepage: origin + path,
    keywords: [noticeKind(kind)?.name ?? kind, unit.name, unit.province.name],
    sources: [{ title: `${current.decisionNumber}, ${current.decisionDate}` }],
    contributors: [{ title: `${unit.name}, ${unit.province.name}`, role: 'publisher' }],
  }
  const resource = {
    profile: 'tabular-data-resource',
    name: 'rows',
    title,
    data: [columns.map(({ id: name }) => name), ...rows.map(({ cells }) => rowOf(columns, cells))],
    schema: { fields: columns.map((column) => fieldOf(column, kind)), missingValues: [''] },
  }
  return JSON.stringify({ ...about, resources: [resource] })
}

function fieldOf({ id: name, label: title, type }: Column, kind: string) {
  const unit = type === 'money' ? { unit: noticeKind(kind)?.moneyUnit } : {}
  return { name, title, type: types[type], ...unit }
}

function rowOf(columns: readonly Column[], cells: Cells) {
  return columns.map(({ id }) => cells[id] ?? null)
}
