/** Files as evidence: what is taken, what is made of it, and who can have it. */
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { storePlan } from '../../../db/plans/rows.ts'
import { keepFile } from '../../../db/progress/files.ts'
import { audit, evidenceContents, evidenceFiles, progress } from '../../../db/schema/index.ts'
import { commitment, planOf } from '../../fixtures.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, grant, signIn, type Browser } from './browser.ts'

let portal: TestPortal
let clerk: Browser
let stranger: Browser

beforeAll(async () => {
  portal = await openPortal()
  const task = commitment('b1', { title: 'Niêm yết ngân sách', lead: ['UBND cấp xã'] })
  await portal.db.write((tx) => storePlan(tx, planOf(task)))
  await account(portal, 'clerk', grant('clerk', '19366'))
  await account(portal, 'stranger', grant('clerk', '19363'))
  ;[clerk, stranger] = await Promise.all([signIn(portal, 'clerk'), signIn(portal, 'stranger')])
})
afterAll(() => portal.close())
beforeEach(() =>
  portal.db.write(async (tx) => {
    await tx.delete(progress)
    await tx.delete(evidenceFiles)
  }),
)

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const photo = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#0a6a4c' } })
    .withExif({ IFD0: { Artist: 'Nguyễn Văn Ví Dụ' }, IFD3: { GPSLatitude: '17/1 4/1 0/1' } })
    .jpeg()
    .toBuffer()

async function handIn(one: Browser, bytes: Uint8Array, name = 'ảnh.jpg', unit = '19366'): Promise<Response> {
  return portal.app.request(`/api/can-bo/bang-chung/${unit}?ten=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { Cookie: one.cookies(), 'Sec-Fetch-Site': 'same-origin' },
  })
}

async function report(file: string, unit = '19366'): Promise<Response> {
  return clerk.post(`/api/can-bo/cam-ket/${unit}`, {
    ...{ planId: 'ke-hoach', commitmentId: 'b1', basedOn: 0 },
    report: { state: 'in-progress', text: 'Đã niêm yết.', file },
  })
}

test('a picture is made anew, without what the camera wrote into it, and public once a report names it', async () => {
  const original = await photo()
  expect((await sharp(original).metadata()).exif).toBeDefined()
  const reply = await handIn(clerk, original, '../../bảng tin <thôn 1>.jpeg')
  expect(reply.status).toBe(200)
  const { id, name } = (await reply.json()) as { id: string; name: string }
  expect(name).toBe('bảng tin thôn 1.webp')
  expect((await portal.app.request(`/bang-chung/19366/${id}`)).status).toBe(404)
  expect((await report(id)).status).toBe(200)
  const shown = await portal.app.request(`/bang-chung/19366/${id}`)
  expect(shown.status).toBe(200)
  expect(shown.headers.get('content-type')).toBe('image/webp')
  expect(shown.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/)
  expect(shown.headers.get('content-security-policy')).toContain('sandbox')
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
  const made = Buffer.from(await shown.arrayBuffer())
  const { exif, xmp, width, format } = await sharp(made).metadata()
  expect([exif, xmp, width, format]).toEqual([undefined, undefined, 60, 'webp'])
  expect(made.toString('latin1')).not.toContain('Nguy')
  const entries = await portal.db.read.select().from(audit)
  expect(entries.find(({ action }) => action === 'progress.file')?.detail).toMatchObject({
    id,
    type: 'image/webp',
  })
})

test('a PDF is kept as it is and downloaded', async () => {
  const { id } = (await (await handIn(clerk, pdf, 'quyet-dinh.exe')).json()) as { id: string }
  await report(id)
  const shown = await portal.app.request(`/bang-chung/19366/${id}`)
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(pdf)
  expect(shown.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''quyet-dinh.pdf")
})

test('what it is decides its content, not its name; too large and broken ones are refused', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const broken = (await photo()).subarray(0, 200)
  const large = Buffer.concat([pdf, Buffer.alloc(10 * 1024 * 1024)])
  const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const status = async (bytes: Uint8Array, name?: string) => (await handIn(clerk, bytes, name)).status
  expect(await status(svg, 'anh.jpg')).toBe(422)
  expect(await status(Buffer.from('<html><script>1</script>'), 'a.pdf')).toBe(422)
  expect(await status(Buffer.alloc(0))).toBe(422)
  expect(await status(broken)).toBe(422)
  expect(await status(bomb, 'a.png')).toBe(422)
  expect(await status(large, 'a.pdf')).toBe(413)
  expect(await portal.db.read.select().from(evidenceFiles)).toEqual([])
})

test('is handed in only for a unit of one’s own, and named only by it', async () => {
  expect((await handIn(stranger, pdf)).status).toBe(403)
  const theirs = (await (await handIn(stranger, pdf, 'a.pdf', '19363')).json()) as { id: string }
  const reply = await report(theirs.id)
  expect(reply.status).toBe(422)
  expect(await reply.json()).toMatchObject({ errors: [{ pointer: '/file' }] })
  expect((await portal.app.request(`/bang-chung/19363/${theirs.id}`)).status).toBe(404)
})

test('a department hands in files for what its indicators cover, and for nothing else', async () => {
  await account(portal, 'so-tai-chinh', grant('department', '44', { indicators: ['papi/2.3'] }))
  await account(portal, 'so-y-te', grant('department', '44', { indicators: ['papi/6.1'] }))
  const about = new URLSearchParams({ ten: 'a.pdf', 'ke-hoach': 'ke-hoach', 'cam-ket': 'b1' })
  const send = async (username: string, query: string) => {
    const one = await signIn(portal, username)
    const response = await portal.app.request(`/api/can-bo/bang-chung-co-quan/44?${query}`, {
      method: 'POST',
      body: new Uint8Array(pdf),
      headers: { Cookie: one.cookies(), 'Sec-Fetch-Site': 'same-origin' },
    })
    return response.status
  }
  expect(await send('so-tai-chinh', about.toString())).toBe(200)
  expect(await send('so-y-te', about.toString())).toBe(403)
  expect(await send('so-tai-chinh', 'ten=a.pdf')).toBe(404)
  expect(await portal.db.read.select().from(evidenceFiles)).toHaveLength(1)
})

test('what no report names is removed after a day, what one names stays', async () => {
  const file = { unitCode: '19366', name: 'a.pdf', type: 'application/pdf', actor: 'test' }
  const keep = (at: Date) =>
    portal.db.write((tx) => keepFile(tx, { ...file, content: new Uint8Array(pdf) }, at))
  const old = new Date(Date.now() - 25 * 3_600_000)
  const [unused, named] = [await keep(old), await keep(old)]
  await report(named.id)
  const recent = await keep(new Date())
  const ids = (await portal.db.read.select().from(evidenceFiles)).map(({ id }) => id)
  expect(ids.sort()).toEqual([named.id, recent.id].sort())
  expect(ids).not.toContain(unused.id)
  const contents = await portal.db.read.select({ id: evidenceContents.fileId }).from(evidenceContents)
  expect(contents).toHaveLength(2)
})
