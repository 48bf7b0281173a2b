/** Sends a file that shows what a report tells. The typed client takes no files as they are. */
import { answer } from '../api.ts'
import type { OwnUnit } from './answer.ts'

interface HandedIn {
  readonly id: string
  readonly name: string
}

interface About {
  readonly planId: string
  readonly commitmentId: string
}

/**
 * @param about the commitment that the file is about; agencies hand in nothing else
 * @throws DeskProblem saying what is wrong with it
 */
export async function handIn(
  unit: Pick<OwnUnit, 'code' | 'level'>,
  file: File,
  { planId, commitmentId }: About = { planId: '', commitmentId: '' },
): Promise<HandedIn> {
  const part = unit.level === 'commune' ? 'bang-chung' : 'bang-chung-co-quan'
  const address = `/api/can-bo/${part}/${unit.code}?${new URLSearchParams({ ten: file.name, 'ke-hoach': planId, 'cam-ket': commitmentId }).toString()}`
  return answer(async () => {
    const reply = await fetch(address, {
      method: 'POST',
      body: file,
      headers: { 'Content-Type': 'application/octet-stream' },
    })
    return { ok: reply.ok, status: reply.status, json: () => reply.json() as Promise<HandedIn> }
  })
}
