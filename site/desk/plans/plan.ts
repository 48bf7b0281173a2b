/** A plan under review: the two things asked of the server. */
import type { ReadPlan } from '../../../server/desk/plans.ts'
import { answer } from '../api.ts'
import { handedIn, type Reviewed } from './reviewed.ts'

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

/** The file again, and what was put right in it. @throws DeskProblem */
export function importPlanFile(
  province: string,
  file: File,
  { metadata, rows }: { metadata: ReadPlan['metadata']; rows: readonly Reviewed[] },
): Promise<Imported> {
  const form = new FormData()
  form.set('tep', file)
  form.set('sua', JSON.stringify({ metadata, ...handedIn(rows) }))
  return post(`/api/can-bo/ke-hoach/${province}`, form)
}
