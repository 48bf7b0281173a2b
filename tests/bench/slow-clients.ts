/**
 * Clients that send or read a byte now and then: `npm run bench -- slow-clients [clients] [seconds]`. A third sends the
 * lines of a request so, a third a form, a third asks for a large page and reads it so. What pages and forms of others
 * take meanwhile, beside the same without slow clients.
 */
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../db/engine/database.ts'
import { communesOf, unitPath } from '../../db/units/units.ts'
import { sendLoad, type Loaded } from '../setup/get-load.ts'
import { audit } from './attack/audit.ts'
import { province } from './attack/form.ts'
import { startLoad } from './attack/load.ts'
import { attackedPortal } from './attack/portals.ts'
import { expectNone, say, verdict } from './attack/verdict.ts'

const [clients = 500, seconds = 15] = process.argv.slice(2).map(Number)
const run = String(process.pid)
const pagesPerSecond = 200
const attacked = await attackedPortal({ RESULTS_AGE: '600' })
const db = await openDatabase(attacked.database)
const paths = (await communesOf(db.read, [province])).map(unitPath)
await db.close()
const load = startLoad({ run, ports: [attacked.port], clients: 4, pauseMs: 20 })
await pages(3)
const alone = await pages(seconds)
let isOver = false
let cut = 0
const slow = Array.from({ length: clients }, (_, i) => slowClient(i))
await pause(3000)
const beside = await pages(seconds)
isOver = true
await Promise.all(slow)
await load.stop()
const kept = await audit({ ...attacked, run, ledger: load.ledger })
verdict(`${clients} slow clients`, load.ledger, kept, [
  `pages at ${pagesPerSecond} a second: p99 ${alone.p99} ms alone, ${beside.p99} ms beside them; ` +
    `longest ${alone.longest} and ${beside.longest} ms`,
  `${expectNone('pages not answered 200', refused(alone) + refused(beside))}; ${cut} slow connections were ended by the portal`,
])
if (beside.answered === 0) say('nothing was asked')
await attacked.end()

function pages(taking: number): Promise<Loaded> {
  return sendLoad({
    ...{ port: attacked.port, paths, seconds: taking, clients: 16, perSecond: pagesPerSecond },
    headers: { 'Accept-Encoding': 'br' },
  })
}

function refused({ statuses }: Loaded): number {
  return Object.entries(statuses).reduce((sum, [status, n]) => (status === '200' ? sum : sum + n), 0)
}

/** Begins again where the portal ends it. */
async function slowClient(number: number): Promise<void> {
  while (!isOver) {
    const socket = connect(attacked.port, '127.0.0.1').on('error', () => {})
    await slowly(socket, number % 3)
    if (socket.destroyed && !isOver) cut++
    socket.destroy()
  }
}

async function slowly(socket: Socket, kind: number): Promise<void> {
  const head = 'POST /api/luot-tra-loi HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
  const [first, rest] = [
    ['', head],
    [`${head}Content-Length: 60000\r\n\r\n`, '{"answers":{"c1":'],
    [`GET ${paths[0] ?? '/'} HTTP/1.1\r\nHost: localhost\r\n\r\n`, ''],
  ][kind] as [string, string]
  socket.write(first)
  if (kind === 2) socket.pause()
  for (let at = 0; !isOver && !socket.destroyed; at++) {
    if (kind === 2) socket.read(1)
    else socket.write(rest[at % rest.length] ?? ' ')
    await pause(500 + (at % 7) * 100)
  }
}
