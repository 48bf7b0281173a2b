/**
 * Signing in while many guess: `npm run bench -- sign-in [wrong passwords a second] [seconds] [hashes]`. Guesses come from
 * addresses by chance, all over IPv4; the right password comes once a second from a device that was here before, from a
 * new one whose page worked meanwhile (so many hashes, done before the attack: the bench's processor has enough to do),
 * and from a new one without a script. How long each takes, and how many are let in.
 */
import { createHash, randomBytes } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { leadingZeroBits, workText } from '../../domain/work.ts'
import { startPortal } from '../setup/running-portal.ts'

const [perSecond = 1000, seconds = 10, hashes = 1_000_000] = process.argv.slice(2).map(Number)
const password = 'mưa rơi trên mái lá cọ'
const portal = await startPortal({ ILLUSTRATION: 'no', PROVINCES: '44', TRUSTED_PROXY: 'yes' })
const origin = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' }
const signInPath = '/can-bo/dang-nhap/'

interface Tried {
  readonly status: number
  readonly ms: number
  readonly cookies: string
}

async function submit(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Tried> {
  const started = performance.now()
  const response = await fetch(portal.url + path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { ...origin, ...headers },
  })
  await response.arrayBuffer()
  const cookies = response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
  return { status: response.status, ms: performance.now() - started, cookies }
}

function elsewhere(): Record<string, string> {
  return { 'X-Forwarded-For': randomBytes(4).join('.') }
}

interface Work {
  readonly challenge: string
  readonly work: string
  readonly bits: number
}

/** What the page's script finds in so many hashes. */
async function worked(): Promise<Work> {
  const page = await (await fetch(portal.url + signInPath)).text()
  const challenge = /name="challenge" value="([^"]+)"/.exec(page)![1]!
  let best = { work: '', bits: 0 }
  for (let number = 0; number < hashes; number++) {
    const bits = leadingZeroBits(createHash('sha256').update(workText(challenge, number)).digest())
    if (bits > best.bits) best = { work: String(number), bits }
  }
  await pause(100) // connections that ended meanwhile are noticed
  return { challenge, ...best }
}

try {
  const env = { ...process.env, DATA_FOLDER: portal.dataFolder, SITE_URL: portal.url }
  const args = [
    'server/cli.ts',
    'official',
    'add',
    'lan',
    '--name',
    'Trần Thị Ví Dụ',
    '--role',
    'clerk',
    '--unit',
    '19366',
  ]
  const link = execFileSync(process.execPath, args, { env, encoding: 'utf8' }).trim().split('\n').at(-1)!
  await submit(new URL(link).pathname, { password, again: password })
  const right = { username: 'lan', password }
  const { cookies } = await submit(signInPath, right, elsewhere())
  const works: Work[] = []
  for (let second = 0; second < seconds; second++) works.push(await worked())

  let isOver = false
  const guesses: Promise<unknown>[] = []
  const statuses: Record<number, number> = {}
  const attack = (async () => {
    while (!isOver) {
      for (let i = 0; i < perSecond / 20; i++) {
        const guess = submit(signInPath, { ...right, password: 'sai rồi' }, elsewhere())
          .then(({ status }) => (statuses[status] = (statuses[status] ?? 0) + 1))
          .catch(() => (statuses[0] = (statuses[0] ?? 0) + 1))
        guesses.push(guess)
      }
      await pause(50)
    }
  })()
  await pause(1000)
  const [known, fresh, plain]: [Tried[], Tried[], Tried[]] = [[], [], []]
  for (const { challenge, work } of works) {
    known.push(await submit(signInPath, right, { ...elsewhere(), Cookie: cookies }))
    fresh.push(await submit(signInPath, { ...right, challenge, work }, elsewhere()))
    plain.push(await submit(signInPath, right, elsewhere()))
    await pause(1000)
  }
  isOver = true
  await attack
  await Promise.all(guesses)
  const report = (name: string, tried: readonly Tried[]) => {
    const entered = tried.filter(({ status }) => status === 303)
    const longest = Math.max(...entered.map(({ ms }) => ms), 0)
    console.log(
      `${name}: ${entered.length} of ${tried.length} entered, the slowest after ${longest.toFixed(0)} ms (wanted: 3000)`,
    )
  }
  console.log(`guesses a second: ${perSecond} wanted; answers by status: ${JSON.stringify(statuses)}`)
  report('from a device that was here before', known)
  report(`from a new device, ${works.map(({ bits }) => bits).join(', ')} bits of work`, fresh)
  report('from a new device without a script', plain)
} finally {
  await portal.stop()
}
