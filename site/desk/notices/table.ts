/** The table that is being handed in, and its corrections. */
import type { InferResponseType } from 'hono/client'
import { checkInPieces, type Checked, type GivenTable } from '../../../domain/notices/check.ts'
import type { NoticeKind } from '../../../domain/notices/notice-kind.ts'
import type { api } from '../api.ts'

type Section = (typeof api)['cong-khai'][':unit']
export type Listed = InferResponseType<Section['$get'], 200>
export type ListedDraft = Listed['drafts'][number]
export type Shown = InferResponseType<Section[':draft']['$get'], 200>

/** The same table with another text in one cell. */
export function withCell(table: GivenTable, line: number, place: number, text: string): GivenTable {
  const lines = table.lines.map((one) => {
    if (one.line !== line) return one
    const cells = Array.from(
      { length: Math.max(one.cells.length, place + 1) },
      (_, at) => one.cells[at] ?? '',
    )
    return { line, cells: cells.with(place, text) }
  })
  return { ...table, lines }
}

/** The same table without a line; the others keep their numbers, as they stand in the file. */
export function withoutLine(table: GivenTable, line: number): GivenTable {
  return { ...table, lines: table.lines.filter((one) => one.line !== line) }
}

export function cellOf({ lines }: GivenTable, line: number, place: number): string {
  return lines.find((one) => one.line === line)?.cells[place] ?? ''
}

/** Checks without holding up the page. @param tell gets what part is done, from 0 to 1 */
export async function checkSlowly(
  kind: NoticeKind,
  table: GivenTable,
  today: string,
  tell: (done: number) => void,
): Promise<Checked> {
  const checking = checkInPieces(kind, table, today)
  for (;;) {
    const { done, value } = checking.next()
    if (done) return value
    tell(value)
    await new Promise((resolve) => setTimeout(resolve))
  }
}
