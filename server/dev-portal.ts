/** The portal as server/dev.ts runs it: nothing is built, pages come from Astro's server as they are now. */
import { mkdir } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import { openDatabase } from '../db/engine/database.ts'
import { takeOverFiles } from '../db/instruments/former-files.ts'
import { keepIllustration } from '../db/illustration/index.ts'
import { loadContent } from '../db/seed.ts'
import { instruments as builtIn } from '../surveys/instruments/index.ts'
import { createApp } from './app.ts'
import { configFrom, hasIllustration, readEnv } from './config.ts'
import { jsonLines } from './log.ts'
import { formReply } from './http/form.ts'
import { templateFrom } from './http/template.ts'
import type { Publishing } from './publishing/publishing.ts'
import { closeGracefully } from './http/stopping.ts'

const config = configFrom(readEnv())
const pagesAddress = `http://localhost:${config.port + 1}`
await mkdir(config.dataFolder, { recursive: true })
const db = await openDatabase(config.databaseUrl)
await loadContent(db)
await takeOverFiles(db, config.dataFolder, new Date())
await keepIllustration(db, { isOn: hasIllustration(config), instruments: builtIn, now: new Date() })
const publishing: Publishing = {
  ready: Promise.resolve(),
  site: () => undefined,
  previousSite: () => undefined,
  catchUp: async () => {},
  close: async () => {},
}
const log = jsonLines((text) => process.stdout.write(text))
const app = createApp({ config, db, publishing, log, pages })
const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

async function pages(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const answer = await fetch(pagesAddress + pathname + search, { redirect: 'manual' })
  const type = answer.headers.get('content-type') ?? ''
  const body = await answer.bytes()
  const template = type.startsWith('text/html') ? templateFrom(new TextDecoder().decode(body)) : undefined
  if (template?.role === 'form') return formReply(template, request)
  const location = answer.headers.get('location')
  return new Response(body, {
    status: answer.status,
    headers: {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      ...(location ? { Location: location } : {}),
    },
  })
}

async function stop(): Promise<void> {
  await closeGracefully(server)
  await db.close()
  process.exit(0)
}
