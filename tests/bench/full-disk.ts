/**
 * A disk that is filled to the last byte and freed again under load: `npm run bench -- full-disk [times] [megabytes]`. The
 * disk is a tmpfs of its own, which takes root to mount. While it is full `/suc-khoe` is to say so, the process to live
 * on and pages to be served; nothing that was acknowledged may be lost.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { audit } from './attack/audit.ts'
import { startLoad } from './attack/load.ts'
import { attackedPortal } from './attack/portals.ts'
import { expectNone, ms, verdict } from './attack/verdict.ts'

const [times = 3, megabytes = 256] = process.argv.slice(2).map(Number)
const run = String(process.pid)
const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-disk-'))
execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'inherit' })
try {
  await attack()
} finally {
  execFileSync('umount', ['--lazy', folder])
  await rm(folder, { recursive: true })
}

async function attack(): Promise<void> {
  const attacked = await attackedPortal({ DATA_FOLDER: folder })
  const load = startLoad({ ports: [attacked.port], run })
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${attacked.port}${path}`)).status
  const ballast = join(folder, 'ballast')
  const returns: number[] = []
  const silent = { ready: 0, alive: 0, pages: 0 }
  for (let time = 0; time < times; time++) {
    await pause(1500)
    await fill(ballast)
    await pause(3000) // what readiness found before is told for two seconds
    await fill(ballast) // what was freed meanwhile
    if ((await status('/suc-khoe')) !== 503) silent.ready++
    if ((await status('/suc-khoe/song')) !== 200) silent.alive++
    if ((await status('/')) !== 200) silent.pages++
    await rm(ballast)
    const freed = performance.now()
    while ((await status('/suc-khoe')) !== 200) await pause(50)
    returns.push(performance.now() - freed)
  }
  await load.stop()
  const kept = await audit({ ...attacked, run, ledger: load.ledger })
  verdict(`${times} × a full disk of ${megabytes} MB`, load.ledger, kept, [
    [
      expectNone('times /suc-khoe did not say it', silent.ready),
      expectNone('times the process did not answer', silent.alive),
      expectNone('times a page was missing', silent.pages),
      `ready again after ${ms(Math.max(...returns))} at most`,
    ].join('; '),
  ])
  await attacked.end()
}

/** Writes on until not one byte more fits. */
async function fill(file: string): Promise<void> {
  const handle = await open(file, 'a')
  for (let size = 2 ** 20; size >= 1;) {
    try {
      await handle.appendFile(Buffer.alloc(size))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      size >>= 2
    }
  }
  await handle.close()
}
