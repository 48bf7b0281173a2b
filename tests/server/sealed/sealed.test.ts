/** The sealed channel from end to end without a browser: who opens what, and what everybody else is left with. */
import { readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { closeOfficial } from '../../../db/accounts/officials.ts'
import { backUp } from '../../../db/backup/index.ts'
import { engine } from '../../../db/engine/columns.ts'
import * as schema from '../../../db/schema/index.ts'
import { roles } from '../../../domain/access/roles.ts'
import { newKey, open, seal, unwrapped, type NewKey } from '../../../site/view/sealed/seal.ts'
import { newId, newSecret, openSecret } from '../../../site/view/sealed/secret.ts'
import { account, grant, signIn, type Browser } from '../desk/browser.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { ask, dialogue, recipientsOf, tell } from './resident.ts'

const aboutCommune = { level: 'commune', provinceCode: '44' } as const
const aboutProvince = { level: 'province', provinceCode: '44' } as const
const needle = 'Bí-mật-của-người-báo-tin ông Chủ tịch lấy ba trăm triệu'
/** Of scrypt: what browsers take is slow. */
const quick = 10
const passphrase = 'bốn con trâu uống nước ở giếng làng'

let portal: TestPortal
beforeEach(async () => (portal = await openPortal()))
afterEach(() => portal.close())

interface Inspector extends NewKey {
  readonly desk: Browser
}

async function inspector(username: string, unitCode: string): Promise<Inspector> {
  await account(portal, username, grant('inspector', unitCode))
  const desk = await signIn(portal, username)
  const key = await newKey(passphrase, quick)
  const kept = await desk.post('/api/can-bo/kenh-kin/khoa', {
    recipient: key.recipient,
    wrapped: key.wrapped,
  })
  expect(kept.status).toBe(200)
  return { ...key, desk }
}

interface Listed {
  readonly key: { readonly recipient: string; readonly wrapped: string } | null
  readonly threads: readonly {
    readonly id: string
    readonly week: string
    readonly recipients: readonly string[]
    readonly messages: readonly { readonly id: string; readonly author: string; readonly week: string }[]
  }[]
}

async function listOf(desk: Browser): Promise<Listed> {
  return (await desk.get('/api/can-bo/kenh-kin')).json() as Promise<Listed>
}

async function answerFrom(
  { desk }: Inspector,
  thread: Listed['threads'][number],
  text: string,
  replyTo: string,
) {
  const letter = { text, at: '2026-11-28T01:00:00.000Z', about: '', replyTo: '', files: [] }
  const sealed = await seal(letter, [...thread.recipients, replyTo])
  return portal.app.request(`/api/can-bo/kenh-kin/${thread.id}/tra-loi?ma=${newId()}`, {
    method: 'POST',
    body: sealed,
    headers: { Cookie: desk.cookies(), 'Sec-Fetch-Site': 'same-origin', 'User-Agent': 'Test/1.0' },
  })
}

test('a dialogue: told, read, answered, answered again, deleted', async () => {
  const one = await inspector('thanh-tra', '44')
  const secret = newSecret()
  const photo = { name: 'anh-1.jpg', type: 'image/jpeg', content: Uint8Array.from([9, 8, 7]) }
  expect((await tell(portal, secret, aboutCommune, { text: needle, files: [photo] })).status).toBe(201)

  const { key, threads } = await listOf(one.desk)
  const identity = await unwrapped(key!.wrapped, passphrase)
  expect(identity).toBe(one.identity)
  const [thread] = threads
  expect(thread!.messages).toMatchObject([{ author: 'resident' }])
  const read = await one.desk.post(`/api/can-bo/kenh-kin/${thread!.id}/doc/${thread!.messages[0]!.id}`)
  const letter = await open(new Uint8Array(await read.arrayBuffer()), identity)
  expect(letter).toMatchObject({ text: needle, about: 'Xã Bến Quan', files: [photo] })

  expect((await answerFrom(one, thread!, 'Xin cho biết ngày nào', letter.replyTo)).status).toBe(200)
  await tell(portal, secret, aboutCommune, { text: 'Ngày mồng ba' })
  expect(await dialogue(portal, ` ${secret.toUpperCase().replaceAll(' ', '-')} `)).toEqual(
    ['inspector: Xin cho biết ngày nào', `resident: ${needle}`, 'resident: Ngày mồng ba'].sort(),
  )

  const { lookup } = (await openSecret(secret))!
  expect((await ask(portal, 'xoa', { 'tra-cuu': lookup })).status).toBe(200)
  expect((await ask(portal, 'mo', { 'tra-cuu': lookup })).status).toBe(404)
  expect((await listOf(one.desk)).threads).toEqual([])
  expect(await portal.db.read.select().from(schema.sealedMessages)).toEqual([])
})

test('what is sent twice is kept once', async () => {
  await inspector('thanh-tra', '44')
  const secret = newSecret()
  const id = newId()
  await tell(portal, secret, aboutCommune, { text: 'một', id })
  await tell(portal, secret, aboutCommune, { text: 'một', id })
  expect(await dialogue(portal, secret)).toEqual(['resident: một'])
  expect((await tell(portal, newSecret(), aboutCommune, { text: 'hai', id })).status).toBe(422)
})

test('whoever is named, and whoever is below, is never among those who may open', async () => {
  const ofProvince = await inspector('thanh-tra-44', '44')
  const ofOther = await inspector('thanh-tra-91', '91')
  const ofCommune = await inspector('thanh-tra-xa', '19366')
  const ofAll = await inspector('thanh-tra-chung', '')
  const all = { ofProvince, ofOther, ofCommune, ofAll }

  expect(await recipientsOf(portal, aboutCommune)).toEqual([ofProvince.recipient, ofAll.recipient].sort())
  expect(await recipientsOf(portal, aboutProvince)).toEqual([ofAll.recipient])

  await tell(portal, newSecret(), aboutCommune, { text: 'xã' })
  await tell(portal, newSecret(), aboutProvince, { text: 'tỉnh' })
  const seen = Object.entries(all).map(async ([name, { desk }]) => [
    name,
    (await listOf(desk)).threads.length,
  ])
  expect(Object.fromEntries(await Promise.all(seen))).toEqual({
    ofProvince: 1,
    ofOther: 0,
    ofCommune: 0,
    ofAll: 2,
  })

  for (const thread of (await listOf(ofAll.desk)).threads) {
    const path = `/api/can-bo/kenh-kin/${thread.id}/doc/${thread.messages[0]!.id}`
    for (const { desk } of [ofOther, ofCommune]) expect((await desk.post(path)).status).toBe(404)
    const answered = await answerFrom(ofOther, thread, 'không được', ofOther.recipient)
    expect(answered.status).toBe(404)
  }
})

test('a role that has ended, a closed account and a key that was replaced receive nothing more', async () => {
  await account(portal, 'da-het', grant('inspector', '44', { until: '2026-01-31' }), grant('inspector', '91'))
  const desk = await signIn(portal, 'da-het')
  const { recipient, wrapped } = await newKey(passphrase, quick)
  await desk.post('/api/can-bo/kenh-kin/khoa', { recipient, wrapped })
  expect(await recipientsOf(portal, aboutCommune)).toEqual([])

  const { recipient: closed } = await inspector('da-dong', '44')
  const [official] = await portal.db.read
    .select()
    .from(schema.officials)
    .where(eq(schema.officials.username, 'da-dong'))
  const by = { actor: 'test', at: new Date() }
  expect(await recipientsOf(portal, aboutCommune)).toEqual([closed])
  await portal.db.write((tx) => closeOfficial(tx, official!.id, by))
  expect(await recipientsOf(portal, aboutCommune)).toEqual([])

  const { desk: other, recipient: first } = await inspector('doi-khoa', '44')
  const second = await newKey(passphrase, quick)
  await other.post('/api/can-bo/kenh-kin/khoa', { recipient: second.recipient, wrapped: second.wrapped })
  expect(await recipientsOf(portal, aboutCommune)).toEqual([second.recipient])
  expect(first).not.toBe(second.recipient)
  expect((await listOf(other)).key!.recipient).toBe(second.recipient)
})

test('other roles see neither that there is something nor a trace of it', async () => {
  const others = roles.filter((role) => role !== 'inspector')
  const desks = new Map<string, Browser>()
  for (const role of others) {
    await account(portal, role, grant(role, role === 'administrator' ? '' : '44'))
    desks.set(role, await signIn(portal, role))
  }
  const one = await inspector('thanh-tra', '44')
  const seenBy = async (role: string) => {
    const paths = [
      'hom-nay',
      'nguoi-dan-noi',
      'nhat-ky/44',
      'nhat-ky/19366',
      'luot-de-rieng',
      'toi',
      'tai-khoan',
    ]
    const replies = paths.map(async (path) => {
      const reply = await desks.get(role)!.get(`/api/can-bo/${path}`)
      return [path, reply.status, reply.ok ? await reply.text() : '']
    })
    return Promise.all(replies)
  }
  const before = await Promise.all(others.map(seenBy))
  await tell(portal, newSecret(), aboutCommune, { text: needle })
  const [thread] = (await listOf(one.desk)).threads
  await one.desk.post(`/api/can-bo/kenh-kin/${thread!.id}/doc/${thread!.messages[0]!.id}`)
  expect(await Promise.all(others.map(seenBy))).toEqual(before)
  for (const desk of desks.values()) {
    expect((await desk.get('/api/can-bo/kenh-kin')).status).toBe(403)
    expect((await desk.post(`/api/can-bo/kenh-kin/${thread!.id}/doc/x`)).status).toBe(403)
  }
})

test('reading is audited, without a unit; reporting leaves no time finer than a week, anywhere', async () => {
  const one = await inspector('thanh-tra', '44')
  const entries = () => portal.db.read.select().from(schema.audit)
  const before = await entries()
  const logged = portal.logged.length
  await tell(portal, newSecret(), aboutCommune, { text: needle })
  expect(await entries()).toEqual(before)
  expect(portal.logged.slice(logged)).toEqual([])
  const [thread] = (await listOf(one.desk)).threads
  expect(new Date(`${thread!.week}T00:00:00Z`).getUTCDay()).toBe(1)
  expect(thread!.messages[0]!.week).toBe(thread!.week)

  await one.desk.post(`/api/can-bo/kenh-kin/${thread!.id}/doc/${thread!.messages[0]!.id}`)
  const added = (await entries()).filter(({ id }) => !before.some((entry) => entry.id === id))
  const detail = { thread: thread!.id, message: thread!.messages[0]!.id }
  expect(added).toMatchObject([{ action: 'sealed.read', unitCode: null, detail }])
})

/** A text as it might lie about: as it is, in the other usual encodings, in base64 at each offset. */
function disguises(text: string): Buffer[] {
  const bytes = Buffer.from(text)
  const base64 = [0, 1, 2].map((offset) => {
    const coded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    return Buffer.from(coded.slice(4, -4))
  })
  return [
    bytes,
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(encodeURIComponent(text)),
    ...base64,
  ]
}

const tables = Object.values(schema) as (typeof schema.units)[]

async function everyRow(): Promise<Buffer> {
  const rows = await Promise.all(tables.map((table) => portal.db.read.select().from(table)))
  const cells = rows.flat().flatMap((row) => Object.values(row) as unknown[])
  return Buffer.concat(
    cells.map((cell) =>
      cell instanceof Uint8Array ? Buffer.from(cell) : Buffer.from(JSON.stringify(cell) ?? ''),
    ),
  )
}

function filesBelow(folder: string): Buffer {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Buffer.concat(names.map((entry) => readFileSync(join(entry.parentPath, entry.name))))
}

test('no byte of what was told, of its secret or of the passphrase reaches database, log or backup', async () => {
  const one = await inspector('thanh-tra', '44')
  const secret = newSecret()
  const { identity } = (await openSecret(secret))!
  const file = {
    name: 'Bằng-chứng-số-một.pdf',
    type: 'application/pdf',
    content: Uint8Array.from(Buffer.from(needle)),
  }
  await tell(portal, secret, aboutCommune, { text: needle, files: [file] })
  const [thread] = (await listOf(one.desk)).threads
  await one.desk.post(`/api/can-bo/kenh-kin/${thread!.id}/doc/${thread!.messages[0]!.id}`)
  await answerFrom(one, thread!, `${needle}, đã rõ`, one.recipient)

  const places = [await everyRow(), Buffer.from(JSON.stringify(portal.logged))]
  if (engine === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-sealed-'))
    await backUp(portal.db.where, folder, { now: new Date() })
    places.push(filesBelow(folder), filesBelow(dirname(portal.db.where)))
    await rm(folder, { recursive: true })
  }
  const kept = await portal.db.read.select().from(schema.sealedMessages)
  expect(kept).toHaveLength(2)
  const secrets = [needle, 'Bằng-chứng-số-một', secret, identity, one.identity, passphrase, 'Xã Bến Quan"']
  for (const place of places)
    for (const disguise of secrets.flatMap(disguises)) expect(place.includes(disguise)).toBe(false)
  // That the search would find it: the public half is there to be found.
  expect(places[0]!.includes(one.recipient)).toBe(true)
})

test('a long text and a short one are kept in the same size, however many files', async () => {
  await inspector('thanh-tra', '44')
  await tell(portal, newSecret(), aboutCommune, { text: 'ngắn' })
  await tell(portal, newSecret(), aboutCommune, { text: needle.repeat(100) })
  const rows = await portal.db.read.select().from(schema.sealedMessages)
  expect(new Set(rows.map(({ content }) => content.length)).size).toBe(1)
})

test('refuses what is not sealed, not known, too large, from elsewhere, or not a form', async () => {
  await inspector('thanh-tra', '44')
  const { lookup } = (await openSecret(newSecret()))!
  const plain = new Uint8Array(20_000).fill(65)
  const fields = { 'tra-cuu': lookup, ma: newId(), tinh: '44', cap: 'commune', 'noi-dung': plain }
  expect((await ask(portal, 'gui', fields)).status).toBe(422)
  expect((await ask(portal, 'gui', { ...fields, 'noi-dung': new Uint8Array(10 * 2 ** 20) })).status).toBe(413)
  expect((await ask(portal, 'gui', { ...fields, ma: '../x' })).status).toBe(422)
  expect((await ask(portal, 'gui', { ...fields, 'tra-cuu': 'x' })).status).toBe(404)
  expect((await ask(portal, 'mo', { 'tra-cuu': lookup })).status).toBe(404)
  expect((await ask(portal, 'mo', {})).status).toBe(404)
  const known = newSecret()
  await tell(portal, known, aboutCommune, { text: 'x' })
  const own = (await openSecret(known))!.lookup
  for (const ma of ['x', 'a\u0000', plain.slice(0, 100), newId()])
    expect((await ask(portal, 'noi-dung', { 'tra-cuu': own, ma })).status).toBe(404)
  await ask(portal, 'xoa', { 'tra-cuu': own })
  const { desk } = await inspector('thanh-tra-2', '44')
  for (const path of ['a%00', newId()])
    expect((await desk.post(`/api/can-bo/kenh-kin/${path}/doc/%00`)).status).toBe(404)
  expect((await desk.post('/api/can-bo/kenh-kin/khoa', { recipient: 'x', wrapped: 'y' })).status).toBe(422)
  const unknownWay = await tell(portal, newSecret(), { level: 'commune', provinceCode: '77' }, { text: 'x' })
  expect(unknownWay.status).toBe(422)
  const json = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }
  expect((await portal.app.request('/api/bao-tin-kin/mo', json)).status).toBe(415)
  const elsewhere = { method: 'POST', body: new FormData(), headers: { 'Sec-Fetch-Site': 'cross-site' } }
  expect((await portal.app.request('/api/bao-tin-kin/mo', elsewhere)).status).toBe(403)
  expect(await portal.db.read.select().from(schema.sealedThreads)).toEqual([])
})

test('secrets are not to be found by trying', async () => {
  const { lookup } = (await openSecret(newSecret()))!
  const statuses = new Set<number>()
  for (let n = 0; n < 210; n++) statuses.add((await ask(portal, 'mo', { 'tra-cuu': lookup })).status)
  expect([...statuses]).toEqual([404, 429])
})
