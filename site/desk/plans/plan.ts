/** A plan under review: what was read, what a person makes of it, and the two things asked of the server. */
import type { ReadPlan } from '../../../server/desk/plans.ts'
import { answer } from '../api.ts'

export type { ReadPlan }
export type Row = ReadPlan['rows'][number]
export const fieldNames = ['text', 'lead', 'cooperating', 'schedule'] as const
export type Fields = Pick<Row, (typeof fieldNames)[number]>

/** A row of the review. */
export interface Reviewed {
  /** Its place in what was read; null for one that a person added. */
  readonly index: number | null
  readonly line: number
  readonly read: Row | null
  put: Fields
  dropped: boolean
}

export interface Imported {
  readonly path: string
  readonly commitments: number
  readonly corrections: number
}

async function post<Body>(address: string, body: BodyInit, type?: string): Promise<Body> {
  return answer(async () => {
    const reply = await fetch(address, {
      method: 'POST',
      body,
      ...(type && { headers: { 'Content-Type': type } }),
    })
    return { ok: reply.ok, status: reply.status, json: () => reply.json() as Promise<Body> }
  })
}

/** @throws DeskProblem saying why the file is no plan */
export function readPlanFile(province: string, file: File): Promise<ReadPlan> {
  const address = `/api/can-bo/ke-hoach/${province}/doc?ten=${encodeURIComponent(file.name)}`
  return post(address, file, 'application/octet-stream')
}

export function reviewOf({ rows }: ReadPlan): Reviewed[] {
  return rows.map((read, index) => {
    const { text, lead, cooperating, schedule } = read
    return { index, line: read.first, read, put: { text, lead, cooperating, schedule }, dropped: false }
  })
}

/** What a person changed in a row, by field. */
export function changesOf({ read, put }: Reviewed): (keyof Fields)[] {
  return read === null ? [] : fieldNames.filter((field) => put[field].trim() !== read[field])
}

/** The file again, and what was put right in it. @throws DeskProblem */
export function importPlanFile(
  province: string,
  file: File,
  { metadata, rows }: { metadata: ReadPlan['metadata']; rows: readonly Reviewed[] },
): Promise<Imported> {
  const mended = rows.flatMap((row) => {
    if (row.index === null) return []
    const changed = changesOf(row).map((field) => [field, row.put[field]] as const)
    const isChanged = row.dropped || changed.length > 0
    return isChanged ? [{ index: row.index, dropped: row.dropped, ...Object.fromEntries(changed) }] : []
  })
  const added = rows.filter((row) => row.index === null && !row.dropped && row.put.text.trim() !== '')
  const form = new FormData()
  form.set('tep', file)
  form.set(
    'sua',
    JSON.stringify({ metadata, rows: mended, added: added.map(({ line, put }) => ({ line, ...put })) }),
  )
  return post(`/api/can-bo/ke-hoach/${province}`, form)
}
