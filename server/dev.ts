/**
 * `npm run dev`: Astro's own server with reload for the pages, and in front of it the portal, started again whenever
 * its code changes. Both stop together.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { dev } from 'astro'
import { configFrom, readEnv } from './config.ts'
import { failureSentence } from './failure.ts'

try {
  const { port } = configFrom(readEnv())
  const watched = ['server', 'db', 'surveys'].map((folder) => `--watch-path=${folder}`)
  const portal = spawn(process.execPath, ['--watch-preserve-output', ...watched, 'server/dev-portal.ts'], {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    stdio: 'inherit',
  })
  const ended = once(portal, 'exit')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => portal.kill('SIGTERM'))
  await Promise.race([answers(`http://localhost:${port}/suc-khoe`), ended])
  const pages = await dev({ server: { port: port + 1 } })
  process.stdout.write(`Sửa và xem ngay tại http://localhost:${port}/ (dừng: Ctrl-C)\n`)
  await ended
  await pages.stop()
  process.exit(0)
} catch (error) {
  process.stderr.write(`${failureSentence(error)}\n`)
  process.exit(1)
}

/** The pages read the database, which the portal makes first. */
async function answers(address: string): Promise<void> {
  for (;;) {
    const answered = await fetch(address).then(
      () => true,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
