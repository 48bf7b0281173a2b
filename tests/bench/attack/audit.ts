/**
 * What became of the forms of a load. Nothing is believed of how they are stored: each is sent once more, and only «we
 * have it, and this is its receipt» counts as kept. Then rows are counted, and tallies compared with a recount.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent } from 'node:http'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { formBody, post } from './form.ts'
import { acknowledged, type Ledger } from './ledger.ts'

export interface Kept {
  readonly lost: number
  /** Rows beyond one for each form. */
  readonly doubled: number
  /** Rows of tallies that differ from a recount. */
  readonly wrongCounts: number
  readonly stored: number
}

interface Asked {
  readonly ledger: Ledger
  readonly run: string
  readonly port: number
  /** What the portal was given: an address of PostgreSQL, or the file in its data folder. */
  readonly database: string
}

export async function audit(asked: Asked): Promise<Kept> {
  const { ledger, database } = asked
  const lost = await missing(asked)
  const stored = await storedResponses(database)
  return { lost, stored, doubled: stored - ledger.receipts.size, wrongCounts: await wrongCounts(database) }
}

/** @returns how many acknowledged forms are not known any more, or under another receipt */
async function missing({ ledger, run, port }: Asked): Promise<number> {
  const agent = new Agent({ keepAlive: true })
  const left = acknowledged(ledger).values()
  let lost = 0
  async function ask(): Promise<void> {
    for (const form of left) {
      const { status, receipt } = await post(port, formBody(run, form), agent)
      if (status !== 200 || receipt !== ledger.receipts.get(form)) lost++
    }
  }
  await Promise.all(Array.from({ length: 32 }, ask))
  agent.destroy()
  return lost
}

/** Every response in the database. */
async function storedResponses(database: string): Promise<number> {
  const question = 'select count(*) as n from responses'
  if (!isPostgres(database)) {
    const file = new Sqlite(database, { readonly: true })
    const n = Number(file.prepare(question).pluck().get())
    file.close()
    return n
  }
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  const { rows } = await client.query<{ n: string }>(question)
  await client.end()
  return Number(rows[0]?.n)
}

/** By the operator's own command, beside the running portal. */
async function wrongCounts(database: string): Promise<number> {
  const { code, said } = await portalCommand(['tallies', 'check'], { DATABASE_URL: database })
  if (code === 0) return 0
  const found = /Có (\d+) dòng/.exec(said)?.[1]
  if (found === undefined) throw new Error(`tallies check: ${said}`)
  return Number(found)
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

function isPostgres(database: string): boolean {
  return /^postgres(ql)?:/.test(database)
}
