/** Cases at the desk: who sees what, acts and what refuses them, publishing, filing at the counter, and what is due. */
import { randomUUID } from 'node:crypto'
import { daysBetween } from '../../../domain/calendar.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { officialById } from '../../../db/accounts/officials.ts'
import { checkCases } from '../../../db/cases/check.ts'
import { caseOf, eventsOf, filesOfCase, standingOfCase } from '../../../db/cases/events.ts'
import { openCase, type NewCase } from '../../../db/cases/open.ts'
import { publicCase } from '../../../db/cases/publish.ts'
import {
  caseIdOf,
  caseOfReference,
  caseReference,
  isSecret,
  secretHash,
  secretOf,
  type CaseKey,
} from '../../../db/cases/reference.ts'
import { secretKeyOf } from '../../../db/cases/split.ts'
import { contactsOf } from '../../../db/cases/keeping.ts'
import { residentActs } from '../../../db/cases/residents.ts'
import { audit, caseList } from '../../../db/schema/index.ts'
import { addDays, vietnamDay } from '../../../domain/calendar.ts'
import { secretBytes } from '../../../domain/cases/secret-words.ts'
import { accessTable } from '../../../server/desk/access-table.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { newCaseSentences } from '../../../server/desk/cases-today.ts'
import { account, grant, signIn, type Browser } from './browser.ts'

let portal: TestPortal
let clerk: Browser
let leader: Browser
let neighbour: Browser
let department: Browser
let office: Browser
let administrator: Browser
let clerkId: string
let officeId: string
const base = '/api/can-bo/vu-viec'
const today = vietnamDay(new Date())
const story = 'Tôi là Nguyễn Văn Ví Dụ, số 0900 000 001: cầu đầu thôn gãy lan can.'

beforeAll(async () => {
  portal = await openPortal()
  clerkId = await account(portal, 'clerk', grant('clerk', '19366'))
  await account(portal, 'leader', grant('leader', '19366'))
  await account(portal, 'neighbour', grant('clerk', '19363'))
  await account(portal, 'department', grant('department', '44', { indicators: ['papi/6.2'] }))
  officeId = await account(portal, 'office', grant('province-office', '44'))
  await account(portal, 'administrator', grant('administrator', ''))
  ;[clerk, leader, neighbour] = await Promise.all([
    signIn(portal, 'clerk'),
    signIn(portal, 'leader'),
    signIn(portal, 'neighbour'),
  ])
  ;[department, office, administrator] = await Promise.all([
    signIn(portal, 'department'),
    signIn(portal, 'office'),
    signIn(portal, 'administrator'),
  ])
})
afterAll(async () => {
  expect(await checkCases(portal.db.read)).toMatchObject({ rows: [], counts: 0 })
  await portal.close()
})

/** @param daysAgo when it came */
async function open(changes: Partial<NewCase> = {}, daysAgo = 0): Promise<CaseKey> {
  const given: NewCase = {
    ...{ unitCode: '19366', provinceCode: '44', handler: '19366', kind: 'petition', subject: 'papi/6.2' },
    ...{ mode: 'web', isUrgent: false, isRemote: false, text: story, place: 'Thôn Ví Dụ', contact: null },
    ...{ isAgreed: false, files: [], formKey: randomUUID(), secretHash: '00' },
    ...{ actor: 'resident', ...changes },
  }
  const at = new Date(Date.now() - daysAgo * 86_400_000)
  return (await portal.db.write((tx) => openCase(tx, given, at))).key
}

const pathOf = ({ unitCode, id }: CaseKey) => `${base}/${unitCode}/${id}`

interface View {
  readonly seen: number
  readonly acts: readonly string[]
  readonly canHandle: boolean
  readonly canSign: boolean
  readonly assignees: readonly { readonly id: string; readonly name: string }[]
  readonly standing: { readonly state: string; readonly dueOn: string; readonly daysLate: number }
  readonly events: readonly { readonly type: string; readonly text: string; readonly by: string }[]
}
interface Queue {
  readonly numbers: Record<'open' | 'late' | 'soon' | 'urgent', number>
  readonly cases: readonly { readonly id: string; readonly words: string; readonly isLate: boolean }[]
  readonly next: string
}

async function json<Body>(reply: Promise<Response>): Promise<Body> {
  return (await (await reply).json()) as Body
}
const view = (one: Browser, key: CaseKey) => json<View>(one.get(pathOf(key)))
const queueOf = (one: Browser, query = '') => json<Queue>(one.get(`${base}${query}`))
const lines = async (one: Browser) =>
  (await json<{ lines: readonly { sentence: string }[] }>(one.get('/api/can-bo/hom-nay'))).lines.map(
    ({ sentence }) => sentence,
  )

async function act(one: Browser, key: CaseKey, type: string, body: object = {}): Promise<Response> {
  const { seen } = await view(one, key)
  return one.post(pathOf(key), { type, text: '', requestKey: randomUUID(), seen, ...body })
}

test('a case that went straight to the province is nowhere for the commune, by no route', async () => {
  const photo = { name: 'cau.webp', type: 'image/webp', content: new Uint8Array([1, 2, 3]) }
  const before = await queueOf(clerk)
  const todayBefore = await lines(leader)
  const key = await open({ handler: '44', isUrgent: true, files: [photo] }, 60)
  const [file] = await filesOfCase(portal.db.read, key)
  const filled = (path: string) =>
    path.replace(':unit', key.unitCode).replace(':case', key.id).replace(':file', file!.id)
  const own = await open()
  const bodies: Record<string, object> = {
    'POST /api/can-bo/vu-viec/:unit/:case': { type: 'noted', text: 'x', requestKey: randomUUID(), seen: 1 },
    'POST /api/can-bo/vu-viec/:unit/:case/cong-khai': {
      ...{ place: '', question: 'a', answer: 'b', requestKey: randomUUID() },
    },
    'POST /api/can-bo/vu-viec/:unit/:case/tach': {
      ...{ kind: 'petition', subject: '', isUrgent: false, text: 'Trạm y tế hết thuốc.' },
      requestKey: randomUUID(),
    },
    'POST /api/can-bo/vu-viec/:unit/:case/gop': {
      ...{ others: [caseReference(own)], requestKey: randomUUID() },
    },
  }
  const routes = Object.keys(accessTable).filter((route) => route.includes('/vu-viec/:unit/:case'))
  expect(routes).toHaveLength(7)
  for (const one of [clerk, leader, neighbour]) {
    for (const route of routes) {
      const [method, path = ''] = route.split(' ')
      const ask = (at: string) => (method === 'GET' ? one.get(at) : one.post(at, bodies[route]))
      const [hidden, none] = [await ask(filled(path)), await ask(filled(path).replace(key.id, '33333333'))]
      expect([route, hidden.status]).toEqual([route, 404])
      expect(await hidden.text()).toBe(await none.text())
    }
    for (const query of ['', '?don-vi=44', '?khan=1', '?tre=1', '?loai=petition'])
      expect((await queueOf(one, query)).cases.map(({ id }) => id)).not.toContain(key.id)
  }
  expect((await queueOf(clerk)).numbers).toEqual({ ...before.numbers, open: before.numbers.open + 1 })
  expect(await lines(leader)).toEqual(todayBefore)
  const merging = await act(clerk, own, 'merged', { into: caseReference(key) })
  expect(merging.status).toBe(422)
  expect(await merging.text()).toContain('Không tìm thấy hồ sơ')

  expect((await office.get(filled(pathOf(key)))).status).toBe(200)
  expect((await office.get(`${pathOf(key)}/tep/${file!.id}`)).status).toBe(200)
  expect((await queueOf(office, '?don-vi=44')).cases.map(({ id }) => id)).toContain(key.id)
  await act(office, key, 'noted', { text: 'Đã gọi.' })
  expect(await (await leader.get('/api/can-bo/nhat-ky/19366')).text()).not.toContain(key.id)
  expect(await (await office.get('/api/can-bo/nhat-ky/44')).text()).toContain(key.id)
})

test('each sees what the role covers: neighbours nothing, a department its indicators', async () => {
  const [key, other] = [await open(), await open({ subject: 'papi/2.3' })]
  expect((await neighbour.get(pathOf(key))).status).toBe(404)
  expect((await department.get(pathOf(key))).status).toBe(200)
  expect((await department.get(pathOf(other))).status).toBe(404)
  const ids = (await queueOf(department)).cases.map(({ id }) => id)
  expect([ids.includes(key.id), ids.includes(other.id)]).toEqual([true, false])
  expect((await administrator.get(base)).status).toBe(403)
})

test('a reading is in the audit without a word of it; the list shows masked words', async () => {
  const key = await open()
  await view(clerk, key)
  const row = (await queueOf(clerk)).cases.find(({ id }) => id === key.id)
  expect(row?.words).toContain('cầu đầu thôn gãy lan can')
  expect(row?.words).not.toContain('0900')
  const entries = await portal.db.read.select().from(audit)
  const readings = entries.filter(({ action, detail }) => action === 'case.read' && detail['case'] === key.id)
  expect(readings).toMatchObject([{ actor: clerkId, unitCode: '19366' }])
  expect(JSON.stringify(entries)).not.toContain('lan can')
})

test('the clerk takes it up, asks, answers; what was sent twice is one act; what came in between is shown', async () => {
  const key = await open()
  const { seen, acts } = await view(clerk, key)
  expect(acts).toContain('accepted')
  expect(acts).not.toContain('apologised')
  const accept = { type: 'accepted', text: '', requestKey: randomUUID(), seen }
  expect((await clerk.post(pathOf(key), accept)).status).toBe(200)
  expect((await clerk.post(pathOf(key), accept)).status).toBe(200)
  expect((await eventsOf(portal.db.read, key)).map(({ type }) => type)).toEqual(['opened', 'accepted'])

  await portal.db.write((tx) =>
    residentActs(
      tx,
      key,
      { does: 'write', text: 'Có thêm một đoạn gãy nữa.', files: [] },
      { formKey: randomUUID(), at: new Date() },
    ),
  )
  const stale = { type: 'answered', text: 'Đã sửa.', requestKey: randomUUID(), seen: seen + 1 }
  const refused = await clerk.post(pathOf(key), stale)
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ errors: [{ pointer: '/seen' }] })

  const empty = await act(clerk, key, 'answered', { text: ' ' })
  expect(await empty.json()).toMatchObject({ errors: [{ pointer: '/text' }] })
  expect(await (await act(clerk, key, 'answered', { text: 'Đã sửa xong.' })).json()).toEqual({
    state: 'answered',
  })
  const { events } = await view(clerk, key)
  expect(events.at(-1)).toMatchObject({ type: 'answered', text: 'Đã sửa xong.', by: 'Cán bộ clerk' })
})

test('a clerk prepares an apology for a late case, a leader returns it or signs it, and only then the resident reads it', async () => {
  const formKey = randomUUID()
  const key = await open({ formKey }, 60)
  const promisedOn = addDays(today, 7)
  const sorry = { text: 'Xin lỗi vì chậm.', promisedOn }
  const onTime = await open()
  expect((await act(clerk, onTime, 'apology-prepared', sorry)).status).toBe(422)
  expect((await view(clerk, key)).canSign).toBe(false)
  expect((await act(leader, key, 'apologised', sorry)).status).toBe(422)
  expect((await act(clerk, key, 'apology-prepared', { ...sorry, promisedOn: today })).status).toBe(422)
  expect((await act(clerk, key, 'apology-prepared', { text: 'x' })).status).toBe(422)
  expect((await act(clerk, key, 'apology-prepared', sorry)).status).toBe(200)
  expect((await act(clerk, key, 'apology-prepared', sorry)).status).toBe(422)
  for (const type of ['apologised', 'apology-returned'])
    expect((await act(clerk, key, type, sorry)).status).toBe(403)
  expect((await queueOf(leader, '?xin-loi=prepared')).cases.map(({ id }) => id)).toEqual([key.id])

  expect((await act(leader, key, 'apology-returned', { text: 'Nói rõ lý do hơn.' })).status).toBe(200)
  expect(
    (await act(clerk, key, 'apology-prepared', { ...sorry, text: 'Xin lỗi, vì thiếu người.' })).status,
  ).toBe(200)
  const { events } = await view(leader, key)
  expect(events.map(({ type }) => type).slice(1)).toEqual([
    ...['apology-prepared', 'apology-returned', 'apology-prepared'],
  ])
  expect((await act(leader, key, 'apologised', sorry)).status).toBe(200)
  expect((await act(leader, key, 'apologised', sorry)).status).toBe(422)
  expect((await act(clerk, key, 'apology-prepared', sorry)).status).toBe(422)
  await act(leader, key, 'answered', { text: 'Đã xong.' })
})

test('it can be given to a colleague who may, and handed over within the province', async () => {
  const key = await open()
  const { assignees } = await view(clerk, key)
  expect(assignees.map(({ name }) => name)).not.toContain('Cán bộ neighbour')
  expect((await act(clerk, key, 'assigned', { to: randomUUID() })).status).toBe(422)
  expect((await act(clerk, key, 'assigned', { to: clerkId })).status).toBe(200)
  expect((await queueOf(clerk, '?cua-toi=1')).cases.map(({ id }) => id)).toEqual([key.id])

  for (const handler of ['19366', '31825', 'khong-co', ''])
    expect((await act(clerk, key, 'transferred', { text: 'Của xã khác.', handler })).status).toBe(422)
  await act(clerk, key, 'transferred', { text: 'Thuộc xã Vĩnh Linh.', handler: '19363' })
  expect(await view(clerk, key)).toMatchObject({ canHandle: false, acts: [], assignees: [] })
  expect((await act(clerk, key, 'answered', { text: 'x' })).status).toBe(403)
  expect((await act(neighbour, key, 'answered', { text: 'Đã sửa.' })).status).toBe(200)
})

test('public are the words that a human confirmed, once the resident agrees', async () => {
  const key = await open({ isAgreed: true })
  await act(clerk, key, 'answered', { text: 'Đã sửa. Hỏi thêm ông Trần Văn Ví Dụ, 0900 000 002.' })
  interface Proposal {
    readonly question: { readonly written: string; readonly masked: string }
    readonly answer: { readonly masked: string }
  }
  const { question, answer } = await json<Proposal>(clerk.get(`${pathOf(key)}/cong-khai`))
  expect(question.written).toBe(story)
  for (const { masked } of [question, answer]) expect(masked).not.toContain('0900')
  const words = { place: 'Thôn Ví Dụ', question: 'Cầu gãy lan can.', answer: 'Đã sửa.' }
  const published = await clerk.post(`${pathOf(key)}/cong-khai`, { ...words, requestKey: randomUUID() })
  expect(published.status).toBe(200)
  expect(await publicCase(portal.db.read, key)).toMatchObject(words)
  expect((await act(clerk, key, 'unpublished')).status).toBe(200)
  expect(await publicCase(portal.db.read, key)).toBe(undefined)

  const notAgreed = await open()
  await act(clerk, notAgreed, 'answered', { text: 'Đã sửa.' })
  const refused = await clerk.post(`${pathOf(notAgreed)}/cong-khai`, { ...words, requestKey: randomUUID() })
  expect(await refused.json()).toMatchObject({ errors: [{ message: 'Người gửi chưa đồng ý công khai.' }] })
})

test('a complaint from where roads are bad has the longer time of the law', async () => {
  const sent = {
    ...{ requestKey: randomUUID(), mode: 'counter', kind: 'complaint', subject: '', isUrgent: false },
    ...{ isRemote: true, isAgreed: false, text: 'Không đồng ý với quyết định số 1 ví dụ.', place: '' },
    ...{ name: 'Trần Ví Dụ', phone: '', email: '' },
  }
  const { reference } = await json<{ reference: string }>(clerk.post('/api/can-bo/vu-viec-moi/19366', sent))
  const key = caseOfReference(reference)!
  await act(clerk, key, 'accepted', { text: '' })
  const { standing } = await json<{ standing: { openedOn: string; dueOn: string } }>(clerk.get(pathOf(key)))
  expect(daysBetween(standing.openedOn, standing.dueOn)).toBe(45)
})

test('what somebody told at the counter is filed for them, once, with a receipt that opens it', async () => {
  const sent = {
    ...{
      requestKey: randomUUID(),
      mode: 'counter',
      kind: 'petition',
      subject: '',
      isUrgent: false,
      isRemote: false,
    },
    ...{ isAgreed: false, text: 'Đường vào thôn ngập sau mỗi trận mưa.', place: 'Thôn Ví Dụ' },
    ...{ name: '', phone: '', email: '' },
  }
  interface Receipt {
    readonly reference: string
    readonly secret: string
  }
  const file = (body: object, one = clerk) => one.post('/api/can-bo/vu-viec-moi/19366', body)
  const receipt = await json<Receipt>(file(sent))
  expect(await json<Receipt>(file(sent))).toEqual(receipt)
  expect((await file({ ...sent, text: 'Một chuyện hoàn toàn khác.' })).status).toBe(422)
  expect((await file({ ...sent, mode: 'web' })).status).toBe(422)
  expect((await file({ ...sent, subject: 'papi/2.3' }, department)).status).toBe(403)
  const key = caseOfReference(receipt.reference)!
  const found = await caseOf(portal.db.read, key)
  expect(await isSecret(key, secretBytes(receipt.secret)!, found!.secretHash)).toBe(true)
  expect(await view(clerk, key)).toMatchObject({ standing: { mode: 'counter', handler: '19366' } })

  const atProvince = await json<Receipt>(file({ ...sent, requestKey: randomUUID() }, office))
  expect((await clerk.get(pathOf(caseOfReference(atProvince.reference)!))).status).toBe(404)
})

test('one case goes into another that the same official handles', async () => {
  const [key, target] = [await open(), await open()]
  expect((await act(clerk, key, 'merged', { into: caseReference(key) })).status).toBe(422)
  expect((await act(clerk, key, 'merged', { into: 'không có' })).status).toBe(422)
  expect((await act(clerk, key, 'merged', { into: caseReference(target) })).status).toBe(200)
  expect((await act(clerk, target, 'merged', { into: caseReference(key) })).status).toBe(422)
  expect(await view(clerk, key)).toMatchObject({ standing: { state: 'merged' } })
})

test('cases that tell nearly the same go into one at once, with all who sent them', async () => {
  const told = 'Kè đá cuối thôn sạt mười mét sau trận mưa đêm qua, sắp vào vườn nhà dân.'
  const [first, second, third] = [
    await open({ text: told, kind: 'regulation' }),
    await open({ text: `${told} Xin xem giúp.`, kind: 'regulation' }),
    await open({ text: told, handler: '44', kind: 'regulation' }),
  ]
  interface Grouped {
    readonly cases: readonly {
      readonly id: string
      readonly like: readonly string[]
      readonly isOpenHere: boolean
    }[]
  }
  const rows = (one: Browser) => json<Grouped>(one.get(`${base}?loai=regulation`))
  const row = (await rows(office)).cases.find(({ id }) => id === first.id)
  // One that went around the commune is not named beside those of the commune.
  expect(row).toMatchObject({ like: [caseReference(second)], isOpenHere: true })
  const merge = (one: Browser, into: CaseKey, others: readonly CaseKey[]) =>
    one.post(`${pathOf(into)}/gop`, { others: others.map(caseReference), requestKey: randomUUID() })
  const around = await merge(office, first, [third])
  expect(around.status).toBe(422)
  expect(await around.text()).toContain('gửi thẳng lên tỉnh')
  expect((await merge(clerk, first, [third])).status).toBe(404)
  expect((await merge(neighbour, first, [second])).status).toBe(404)
  const nobody = await merge(clerk, first, [second, { unitCode: '19366', id: '33333333' }])
  expect(nobody.status).toBe(404)
  expect(await view(clerk, second)).toMatchObject({ standing: { state: 'new' } })
  expect((await merge(clerk, first, [second])).status).toBe(200)
  expect(await view(clerk, second)).toMatchObject({ standing: { state: 'merged' } })
  expect(await view(clerk, first)).toMatchObject({ followers: [caseReference(second)] })
})

test('a clerk takes something else out of a case, with the day on which it was sent and the same secret', async () => {
  const formKey = randomUUID()
  const parent = { unitCode: '19366', id: caseIdOf('19366', formKey) }
  const secret = secretBytes(secretOf(parent, formKey))!
  const contact = { name: 'Trần Ví Dụ', phone: '', email: '' }
  await open({ formKey, contact, secretHash: await secretHash(parent, secret) }, 10)
  const sent = {
    ...{ kind: 'petition', subject: 'papi/6.1', isUrgent: false, requestKey: randomUUID() },
    text: 'Trạm y tế hết thuốc huyết áp.',
  }
  const split = (one: Browser, body: object) => one.post(`${pathOf(parent)}/tach`, body)
  expect((await split(neighbour, sent)).status).toBe(404)
  expect((await split(clerk, { ...sent, text: 'x' })).status).toBe(422)
  const { reference } = await json<{ reference: string }>(split(clerk, sent))
  expect(await json(split(clerk, sent))).toEqual({ reference })
  const made = caseOfReference(reference)!
  const { openedOn, subject } = await standingOfCase(portal.db.read, made, new Date())
  expect([openedOn, subject]).toEqual([addDays(today, -10), 'papi/6.1'])
  expect(await contactsOf(portal.db.read, [made])).toMatchObject([contact])
  expect(await secretKeyOf(portal.db.read, made)).toEqual(parent)
  expect((await caseOf(portal.db.read, made))?.secretHash).toBe(await secretHash(parent, secret))

  // Out of one that went on to the province, and out of that again.
  await act(clerk, made, 'transferred', { text: 'Việc của tỉnh.', handler: '44' })
  const again = { ...sent, requestKey: randomUUID(), text: 'Bệnh viện tỉnh cũng hết thuốc.' }
  const third = await json<{ reference: string }>(office.post(`${pathOf(made)}/tach`, again))
  const last = caseOfReference(third.reference)!
  expect(await standingOfCase(portal.db.read, last, new Date())).toMatchObject({ handlers: ['19366', '44'] })
  expect(await secretKeyOf(portal.db.read, last)).toEqual(parent)
})

test('the queue is filtered by its address and paged without a gap', async () => {
  const keys = []
  for (let i = 0; i < 52; i++) keys.push(await open({ kind: 'feedback', subject: 'papi/4.1' }))
  const query = '?loai=feedback&chi-tieu=papi/4.1'
  const first = await queueOf(clerk, query)
  const second = await queueOf(clerk, `${query}&sau=${first.next}`)
  expect([first.cases.length, second.cases.length, second.next]).toEqual([50, 2, ''])
  const ids = [...first.cases, ...second.cases].map(({ id }) => id)
  expect(ids.sort()).toEqual(keys.map(({ id }) => id).sort())
  for (const { unitCode, id } of keys)
    await portal.db.write((tx) =>
      residentActs(tx, { unitCode, id }, { does: 'withdraw' }, { formKey: randomUUID(), at: new Date() }),
    )
  const over = await queueOf(clerk, `${query}&trang-thai=xong`)
  const rest = await queueOf(clerk, `${query}&trang-thai=xong&sau=${over.next}`)
  expect([over.cases.length, over.next, rest.cases.length]).toEqual([50, '50', 2])
  expect((await queueOf(clerk, '?trang-thai=la&loai=la&sau=la')).cases.length).toBeGreaterThan(0)
})

test('today says what is late, unsigned and urgent, and the province what is late below', async () => {
  const key = await open({ isUrgent: true }, 60)
  const ofCases = async (one: Browser) => (await lines(one)).filter((line) => /hồ sơ|thư xin lỗi/.test(line))
  const urgent = '1 hồ sơ khẩn của xã Bến Quan chưa trả lời.'
  const late = '1 hồ sơ của xã Bến Quan đã trễ hạn.'
  const unprepared = '1 hồ sơ trễ hạn của xã Bến Quan chưa có thư xin lỗi và ngày hẹn: soạn để lãnh đạo ký.'
  const unsigned = '1 thư xin lỗi của xã Bến Quan chờ lãnh đạo ký.'
  expect(await ofCases(clerk)).toEqual([urgent, late, unprepared])
  expect(await lines(office)).toContain('1 hồ sơ ở 1 xã, phường của tỉnh Quảng Trị đã trễ hạn.')
  expect((await queueOf(clerk, '?tre=1')).cases).toMatchObject([{ id: key.id, isLate: true }])
  const letter = { text: 'Xin lỗi.', promisedOn: addDays(today, 3) }
  await act(clerk, key, 'apology-prepared', letter)
  expect(await ofCases(clerk)).toEqual([urgent, late])
  expect(await ofCases(leader)).toContain(unsigned)
  await act(leader, key, 'apologised', letter)
  expect(await ofCases(leader)).toEqual([urgent, late])
})

test('a mail of the day says what has become late or nearly so since the last one, to the desk and the province', async () => {
  const told = async (since: string) => {
    const [clerkIs, officeIs] = [
      await officialById(portal.db.read, clerkId),
      await officialById(portal.db.read, officeId),
    ]
    return Promise.all(
      [clerkIs!, officeIs!].map((one) => newCaseSentences(portal.db.read, one, { day: today, since })),
    )
  }
  const yesterday = addDays(today, -1)
  const before = await told(yesterday)
  const [row] = await portal.db.read
    .select()
    .from(caseList)
    .where(eq(caseList.caseId, (await open()).id))
  const due = (dueOn: string) =>
    portal.db.write((tx) =>
      tx.update(caseList).set({ dueOn }).where(eq(caseList.caseId, row!.caseId)).returning(),
    )
  await due(yesterday)
  const [ofClerk, ofOffice] = await told(yesterday)
  expect(ofClerk).toContain('1 hồ sơ của xã Bến Quan đã trễ hạn.')
  expect(ofOffice).toContain('1 hồ sơ ở 1 xã, phường của tỉnh Quảng Trị đã trễ hạn.')
  await due(addDays(yesterday, -1))
  expect(await told(yesterday)).toEqual(before)
  await due(row!.dueOn!)
})

test('an administrator corrects a rule of the clock from a day to come', async () => {
  interface Clock {
    readonly rules: readonly { kind: string; step: string; confidence: string }[]
    readonly coming: readonly object[]
  }
  const path = '/api/can-bo/han-xu-ly'
  const { rules } = await json<Clock>(administrator.get(path))
  expect(rules.find(({ kind }) => kind === 'feedback')).toMatchObject({ days: 15, confidence: 'L' })
  const correction = {
    kind: 'feedback',
    step: 'answer',
    days: 12,
    counts: 'working',
    from: addDays(today, 1),
  }
  const refused = await administrator.post(path, { ...correction, source: '' })
  expect(await refused.json()).toMatchObject({ errors: [{ message: 'Chưa ghi văn bản nào quy định.' }] })
  const source = 'Quyết định ví dụ 01'
  expect((await administrator.post(path, { ...correction, source })).status).toBe(200)
  expect((await json<Clock>(administrator.get(path))).coming).toEqual([{ ...correction, source }])
})
