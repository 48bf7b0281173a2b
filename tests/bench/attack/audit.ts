/**
 * What became of the forms of a load. Nothing is believed of how they are stored: each is sent once more, and only «we
 * have it, and this is its receipt» counts as kept. Then rows are counted, and tallies compared with a recount.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent } from 'node:http'
import { faultyCases, storedCases } from './audit-cases.ts'
import { acknowledged, type Ledger } from './ledger.ts'
import { rowsOf } from './rows.ts'
import { isCase, sender, type Campaign } from './sender.ts'

export interface Kept {
  readonly lost: number
  /** Rows beyond one for each form. */
  readonly doubled: number
  /** Rows of tallies that differ from a recount. */
  readonly wrongCounts: number
  /** Cases without their file, with another one, with several, or with more than their first event. */
  readonly faultyCases: number
  readonly stored: number
}

interface Asked extends Campaign {
  readonly ledger: Ledger
  readonly port: number
  /** What the portal was given: an address of PostgreSQL, or the file in its data folder. */
  readonly database: string
}

export async function audit(asked: Asked): Promise<Kept> {
  const { ledger, database } = asked
  const lost = await missing(asked)
  const cases = [...ledger.receipts.keys()].filter((form) => isCase(asked, form))
  const found = cases.length === 0 ? [] : await storedCases(database)
  const stored = (await storedResponses(database)) + found.length
  return {
    ...{ lost, stored, doubled: stored - ledger.receipts.size },
    faultyCases: faultyCases(asked.run, cases, found),
    wrongCounts: (await wrongCounts(database)) + (cases.length === 0 ? 0 : await wrongCases(database)),
  }
}

/** @returns how many acknowledged forms are not known any more, or under another receipt */
async function missing({ ledger, port, ...campaign }: Asked): Promise<number> {
  const send = sender(campaign)
  const agent = new Agent({ keepAlive: true })
  const left = acknowledged(ledger).values()
  let lost = 0
  async function ask(): Promise<void> {
    for (const form of left) {
      const { status, receipt } = await send(form, port, agent)
      if (status !== 200 || receipt !== ledger.receipts.get(form)) lost++
    }
  }
  await Promise.all(Array.from({ length: 32 }, ask))
  agent.destroy()
  return lost
}

/** Every response in the database. */
async function storedResponses(database: string): Promise<number> {
  const [row] = await rowsOf<{ n: string | number }>(database, 'select count(*) as n from responses')
  return Number(row?.n)
}

/** By the operator's own command, beside the running portal. */
async function wrongCounts(database: string): Promise<number> {
  const { code, said } = await portalCommand(['tallies', 'check'], { DATABASE_URL: database })
  if (code === 0) return 0
  const found = /Có (\d+) dòng/.exec(said)?.[1]
  if (found === undefined) throw new Error(`tallies check: ${said}`)
  return Number(found)
}

async function wrongCases(database: string): Promise<number> {
  const { code, said } = await portalCommand(['cases', 'check'], { DATABASE_URL: database })
  if (code === 0) return 0
  const [, rows, counts] = /(\d+) trong \d+ hồ sơ và (\d+) số đếm/.exec(said) ?? []
  if (rows === undefined) throw new Error(`cases check: ${said}`)
  return Number(rows) + Number(counts)
}

/** `npm run portal -- …` */
export async function portalCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; said: string }> {
  const child = spawn('node', ['server/cli.ts', ...args], { env: { ...process.env, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}
