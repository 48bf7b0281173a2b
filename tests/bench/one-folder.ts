/**
 * A second process on a folder that is in use, under load: `npm run bench -- one-folder [times]`. Each is to be refused with
 * a sentence, and the first is not to notice.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { audit } from './attack/audit.ts'
import { province } from './attack/form.ts'
import { startLoad } from './attack/load.ts'
import { attackedPortal } from './attack/portals.ts'
import { expectNone, verdict } from './attack/verdict.ts'

const times = Number(process.argv[2] ?? 3)
const run = String(process.pid)
const attacked = await attackedPortal()
const load = startLoad({ ports: [attacked.port], run })
let asking = true
let missingPages = 0
const reader = (async () => {
  while (asking) {
    const { status } = await fetch(`http://127.0.0.1:${attacked.port}/`).catch(() => ({ status: 0 }))
    if (status !== 200) missingPages++
  }
})()
// All at once: each waits for some seconds, as it would for a portal that is stopping.
const seconds = await Promise.all(Array.from({ length: times }, startAnother))
asking = false
await reader
await load.stop()
const kept = await audit({ ...attacked, run, ledger: load.ledger })
verdict(`${times} further processes on one folder`, load.ledger, kept, [
  [
    `one said: ${seconds[0]?.said ?? ''}`,
    expectNone('were not refused with one sentence', seconds.filter(({ refused }) => !refused).length),
    expectNone('pages missing', missingPages),
  ].join('; '),
])
await attacked.end()

async function startAnother(): Promise<{ refused: boolean; said: string }> {
  const child = spawn('node', ['server/index.ts'], {
    env: { ...process.env, DATA_FOLDER: attacked.folder, PORT: '0', HOST: '127.0.0.1', PROVINCES: province },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  const [code] = (await once(child, 'close')) as [number]
  said = said.trim()
  return {
    refused: code === 1 && !said.includes('\n') && said.includes('đang được một cổng khác dùng'),
    said,
  }
}
