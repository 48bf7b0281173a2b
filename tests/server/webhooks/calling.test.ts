/** Calls of another programme, which is a real server on this machine. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { caseReference } from '../../../db/cases/reference.ts'
import { unpublish } from '../../../db/cases/publish.ts'
import { countDead, deadLetters, retryDead, writeCall } from '../../../db/outbox.ts'
import { cases, outbox, publicCases, units } from '../../../db/schema/index.ts'
import type { Periodic } from '../../../server/periodic.ts'
import { servedUnits } from '../../../server/served-units.ts'
import { startCalling } from '../../../server/webhooks/calling.ts'
import { unitRows } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

const secret = 'an invented secret of more than 24 characters'
const key = { unitCode: '19366', id: '34679ACE' }
const reference = caseReference(key)

let db: TestDatabase
let server: Server
let calling: Periodic
let clock: number
let status: number
let received: { headers: Record<string, string>; body: string }[]
const logged: string[] = []

beforeEach(async () => {
  ;[received, status, clock] = [[], 204, Date.now()]
  db = await openTestDatabase()
  await db.write((tx) =>
    tx
      .insert(units)
      .values([...unitRows])
      .onConflictDoNothing(),
  )
  server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers as Record<string, string>, body })
      response.writeHead(status).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  calling = start(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`)
})
afterEach(async () => {
  await calling.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await db.close()
})

function start(webhookUrl: string, webhookSecret = secret): Periodic {
  return startCalling({
    config: { webhookUrl, webhookSecret, siteUrl: 'https://example.vn' },
    ...{ db, units: servedUnits(db, ['44']), everySeconds: 0, now: () => new Date(clock) },
    log: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
  })
}

async function publish(): Promise<void> {
  await db.write(async (tx) => {
    await tx.insert(cases).values({ ...key, provinceCode: '44', secretHash: '', sentDigest: '', events: 0 })
    const about = { subject: 'papi/2.3', kind: 'petition', openedOn: '2026-03-01', answeredOn: '2026-03-04' }
    const words = { place: '', question: 'Hỏi gì đó', answer: 'Đáp', folded: '' }
    const published = { publishedAt: new Date(clock).toISOString(), publishedBy: 'x' }
    const row = {
      unitCode: key.unitCode,
      caseId: key.id,
      provinceCode: '44',
      ...about,
      ...words,
      ...published,
    }
    await tx.insert(publicCases).values(row)
    await writeCall(tx, { about: reference, type: 'case.published' }, new Date(clock))
  })
}

const bodies = () =>
  received.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> })
const later = (minutes: number) => (clock += minutes * 60_000)

test('what became public is told, signed as the standard says', async () => {
  await publish()
  await calling.run()
  expect(bodies()).toMatchObject([
    {
      type: 'case.published',
      data: { service_request_id: reference, description: 'Hỏi gì đó', status: 'closed' },
    },
  ])
  const [{ headers, body }] = received as [(typeof received)[number]]
  const verifier = new Webhook(Buffer.from(secret).toString('base64'))
  expect(verifier.verify(body, headers)).toMatchObject({ type: 'case.published' })
  expect(() => verifier.verify(body.replace('Đáp', 'Khác'), headers)).toThrow()
  await calling.run()
  expect(received).toHaveLength(1)
})

test('what was taken back is not told any more, only that it was, however often it fails', async () => {
  await publish()
  status = 500
  await calling.run()
  expect(bodies().map(({ type }) => type)).toEqual(['case.published'])
  later(1)
  await db.write((tx) => unpublish(tx, key, new Date(clock)))
  later(2)
  await calling.run()
  const takenBack = {
    type: 'case.unpublished',
    timestamp: expect.any(String) as string,
    data: { service_request_id: reference },
  }
  expect(bodies().slice(1)).toEqual([takenBack])
  status = 204
  await calling.run()
  expect(received).toHaveLength(2) // not yet due again
  later(2)
  await calling.run()
  expect(bodies().slice(2)).toEqual([takenBack])
  expect(JSON.stringify([received.slice(1), logged])).not.toContain('Hỏi gì đó')
  expect((await db.read.select().from(outbox)).map(({ state }) => state)).toEqual(['sent', 'sent'])
})

test('nothing overtakes what was not taken about the same case', async () => {
  await publish()
  await db.write((tx) => writeCall(tx, { about: reference, type: 'case.published' }, new Date(clock + 1)))
  status = 500
  await calling.run()
  await calling.run()
  expect(received).toHaveLength(1)
})

test('a taking back that is sent again does not hide a case that is public anew', async () => {
  await db.write((tx) => writeCall(tx, { about: reference, type: 'case.unpublished' }, new Date(clock)))
  status = 410
  await calling.run()
  expect(await countDead(db.read, 'webhook')).toBe(1)
  status = 204
  await publish()
  await calling.run()
  later(1)
  await db.write((tx) => retryDead(tx, 'webhook', new Date(clock)))
  await calling.run()
  expect(bodies().map(({ type }) => type)).toEqual(['case.unpublished', 'case.published'])
  expect((await db.read.select().from(outbox)).map(({ state }) => state)).toEqual(['sent', 'sent'])
})

test('one that nobody takes stays to be seen, and can be sent again', async () => {
  await publish()
  status = 503
  for (let n = 0; n < 9; n++) {
    await calling.run()
    later(24 * 60)
  }
  expect(await countDead(db.read, 'webhook')).toBe(1)
  expect(await countDead(db.read, 'mail')).toBe(0)
  expect(await deadLetters(db.read, 'webhook')).toMatchObject([{ recipient: reference, fault: '503' }])
  status = 204
  await db.write((tx) => retryDead(tx, 'webhook', new Date(clock)))
  await calling.run()
  expect(bodies().at(-1)).toMatchObject({ type: 'case.published' })
  expect(await countDead(db.read, 'webhook')).toBe(0)
})

test('a receiver that is gone is not called again; one that sends elsewhere is not followed', async () => {
  await publish()
  status = 410
  await calling.run()
  expect(await deadLetters(db.read, 'webhook')).toMatchObject([{ attempts: 1, fault: '410' }])
  status = 302
  await db.write((tx) => retryDead(tx, 'webhook', new Date(clock)))
  await calling.run()
  expect((await db.read.select().from(outbox)).map(({ state, fault }) => [state, fault])).toEqual([
    ['waiting', '302'],
  ])
})

test('where nobody wants to be called, nothing is kept; without a secret nothing starts', async () => {
  await publish()
  const silent = start('')
  await silent.run()
  await silent.close()
  expect(await db.read.select().from(outbox)).toEqual([])
  expect(() => start('http://127.0.0.1:1/', '')).toThrow('WEBHOOK_SECRET')
})
