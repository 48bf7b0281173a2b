/**
 * Signing in while many guess: `npm run bench -- sign-in [wrong passwords a second] [seconds]`. Guesses come from as many
 * networks as there are guesses; the right password comes once a second from a device that was here before, and from a
 * new one. How long each takes, and how many are let in.
 */
import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { startPortal } from '../setup/running-portal.ts'

const [perSecond = 1000, seconds = 10] = process.argv.slice(2).map(Number)
const password = 'mưa rơi trên mái lá cọ'
const portal = await startPortal({ ILLUSTRATION: 'no', PROVINCES: '44', TRUSTED_PROXY: 'yes' })
const origin = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' }
let networks = 0

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
  networks++
  return { 'X-Forwarded-For': `10.${(networks >> 16) & 255}.${(networks >> 8) & 255}.${networks & 255}` }
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
  const { cookies } = await submit('/can-bo/dang-nhap/', right, elsewhere())

  let isOver = false
  const guesses: Promise<unknown>[] = []
  const statuses: Record<number, number> = {}
  const attack = (async () => {
    while (!isOver) {
      for (let i = 0; i < perSecond / 20; i++) {
        const guess = submit('/can-bo/dang-nhap/', { ...right, password: 'sai rồi' }, elsewhere())
          .then(({ status }) => (statuses[status] = (statuses[status] ?? 0) + 1))
          .catch(() => (statuses[0] = (statuses[0] ?? 0) + 1))
        guesses.push(guess)
      }
      await pause(50)
    }
  })()
  await pause(1000)
  const [known, fresh]: [Tried[], Tried[]] = [[], []]
  for (let second = 0; second < seconds; second++) {
    known.push(await submit('/can-bo/dang-nhap/', right, { ...elsewhere(), Cookie: cookies }))
    fresh.push(await submit('/can-bo/dang-nhap/', right, elsewhere()))
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
  report('from a new device', fresh)
} finally {
  await portal.stop()
}
