import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import mammoth from 'mammoth'
import sharp from 'sharp'
import { extractText } from 'unpdf'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordAudit } from '../../../db/audit/record.ts'
import { publishCase } from '../../../db/cases/publish.ts'
import { handleCase, type Handling } from '../../../db/cases/handling.ts'
import { caseOfReference } from '../../../db/cases/reference.ts'
import { addOfficial } from '../../../db/accounts/officials.ts'
import { engine } from '../../../db/engine/columns.ts'
import { audit, caseContacts, caseEvents, caseFiles, cases, caseTexts } from '../../../db/schema/index.ts'
import { openPortal, type TestPortal } from '../testing.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const story = {
  unitCode: '19366',
  text: 'Cán bộ một cửa thu thêm tiền khi làm giấy khai sinh, không có biên lai <script>alert(1)</script>',
  place: 'Thôn Ví Dụ',
}
const whole = { ...story, kind: 'petition', subject: 'papi/4.1', handler: 'commune' }

const sendText = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  Promise.resolve(
    portal.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    }),
  )
const sendAll = (path: string, fields: Record<string, string>, files: File[] = []) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const file of files) body.append('files', file)
  return Promise.resolve(portal.app.request(path, { method: 'POST', body }))
}
const send = (fields: Record<string, string> = {}, files: File[] = []) =>
  sendAll('/phan-anh/gui', { idempotencyKey: randomUUID(), ...whole, ...fields }, files)

/** Both codes as they stand on the receipt. */
async function codesOf(response: Response): Promise<{ reference: string; secret: string }> {
  const page = await response.text()
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
  return { reference: hidden('reference'), secret: hidden('secret') }
}
const opened = async (fields: Record<string, string> = {}, files: File[] = []) => {
  const response = await send(fields, files)
  expect(response.status).toBe(200)
  return codesOf(response)
}
const open = (codes: Record<string, string>) => sendText('/theo-doi/ho-so', codes)
const act = (codes: Record<string, string>, fields: Record<string, string>, files: File[] = []) =>
  sendAll('/theo-doi/viec', { ...codes, key: randomUUID(), ...fields }, files)
const photo = async () => {
  const camera = { IFD0: { Make: 'Nơi chụp bí mật' } }
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#808080' } })
    .withExif(camera)
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'ảnh chụp.jpg', { type: 'image/jpeg' })
}
const handle = (reference: string, type: Handling['type'], changes: Partial<Handling> = {}) =>
  portal.db.write((tx) =>
    handleCase(
      tx,
      {
        ...{ key: caseOfReference(reference)!, type, data: {}, text: 'Đã kiểm tra và trả lại tiền.' },
        ...{ actor: 'clerk', requestKey: randomUUID(), ...changes },
      },
      new Date(),
    ),
  )

describe('the front door', () => {
  test('says what it understood and why, and keeps nothing', async () => {
    const response = await sendText('/phan-anh/xem-lai', { ...story, idempotencyKey: randomUUID() })
    expect(response.status).toBe(200)
    const page = await response.text()
    expect(page).toContain('vì có:')
    expect(page).toMatch(/<option value="(papi|sipas)\/[^"]+" selected/)
    expect(page).toContain('15 ngày làm việc')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>alert')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await portal.db.read.select().from(cases)).toEqual([])
  })

  test('a story that says nothing is asked for again, with what was typed', async () => {
    const response = await sendText('/phan-anh/xem-lai', {
      ...story,
      text: 'abc',
      idempotencyKey: randomUUID(),
    })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain('ít nhất mười chữ cái')
    expect(page).toContain('>abc</textarea>')
  })

  test('who asks what was answered before is led to the answer', async () => {
    const asked = 'Đèn đường trước chợ hỏng đã một tháng nay, tối đi rất nguy hiểm.'
    const { reference } = await opened({ text: asked, agree: 'yes' })
    await handle(reference, 'answered')
    const key = caseOfReference(reference)!
    const words = {
      place: '',
      question: asked,
      answer: 'Đã thay bóng.',
      actor: 'clerk',
      requestKey: randomUUID(),
    }
    await portal.db.write((tx) => publishCase(tx, { key, ...words }, new Date()))
    const review = async (text: string) =>
      (await sendText('/phan-anh/xem-lai', { ...story, text, idempotencyKey: randomUUID() })).text()
    const link = `/xa/19366-ben-quan/vu-viec/${key.id}/`
    expect(await review('den duong truoc cho hong may thang roi toi di nguy hiem')).toContain(link)
    expect(await review('Trạm y tế hết thuốc huyết áp hai tháng liền')).not.toContain(link)
  })

  test('who tells what a public case tells that waits may go together with it, and reads its answer', async () => {
    const told = 'Đèn đường trước chợ hỏng đã một tháng nay, tối đi rất nguy hiểm.'
    const head = await opened({ text: told, agree: 'yes' })
    const key = caseOfReference(head.reference)!
    const words = { place: 'Trước chợ', question: told, answer: '', actor: 'clerk', requestKey: randomUUID() }
    await portal.db.write((tx) => publishCase(tx, { key, ...words }, new Date()))
    const same = 'den duong truoc cho hong may thang roi toi di nguy hiem'
    const typed = async (text: string) =>
      (await (
        await portal.app.request('/phan-anh/giong', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ unitCode: '19366', text, place: '' }),
        })
      ).json()) as { open: { reference: string; question: string }[] }
    expect((await typed(same)).open).toMatchObject([{ reference: head.reference, question: told }])
    expect((await typed('Trạm y tế hết thuốc huyết áp hai tháng liền')).open).toEqual([])
    const review = await sendText('/phan-anh/xem-lai', { ...story, text: same, idempotencyKey: randomUUID() })
    expect(await review.text()).toContain(`name="join" value="${head.reference}"`)

    const fields = { idempotencyKey: randomUUID(), text: same, join: head.reference }
    const receipt = await send(fields)
    expect(await receipt.clone().text()).toContain(`Cùng một việc với hồ sơ ${head.reference}`)
    const codes = await codesOf(receipt)
    expect(await codesOf(await send(fields))).toEqual(codes)
    expect(await (await open(codes)).text()).toContain(`Cùng một việc với hồ sơ ${head.reference}`)
    for (const apart of [{ urgent: 'yes' }, { handler: 'province' }, { join: 'gì đó' }]) {
      const alone = await opened({ text: same, join: head.reference, ...apart })
      expect(await (await open(alone)).text()).not.toContain('Cùng một việc')
    }
    await handle(head.reference, 'answered', { text: 'Đã thay bóng đèn.' })
    expect(await (await open(codes)).text()).toContain('Đã thay bóng đèn.')
    expect((await typed(same)).open).toEqual([])
    const late = await opened({ text: same, join: head.reference })
    expect(await (await open(late)).text()).not.toContain('Cùng một việc')
  })

  test('a story of several things becomes as many cases, which one secret opens', async () => {
    const things = [
      'Đèn đường trước chợ hỏng cả tháng, tối không thấy ổ gà.',
      'Trạm y tế hết thuốc huyết áp hai tháng liền.',
    ]
    const fields = { idempotencyKey: randomUUID(), text: things.join(' '), agree: 'yes', name: 'Trần Ví Dụ' }
    const review = await (await sendText('/phan-anh/xem-lai', { ...story, ...fields })).text()
    expect(review).toContain('Nghe như 2 việc khác nhau')
    const receipt = await send({ ...fields, split: 'yes' })
    const page = await receipt.clone().text()
    const codes = await codesOf(receipt)
    const [, other = ''] = /Đã tách thêm hồ sơ ([\w-]+)\./.exec(page) ?? []
    expect(await (await send({ ...fields, split: 'yes' })).text()).toContain(`Đã tách thêm hồ sơ ${other}.`)
    expect(await portal.db.read.select().from(cases)).toHaveLength(2)
    const first = await (await open(codes)).text()
    expect(first).toContain(things[0])
    expect(first).not.toContain(things[1])
    const second = await open({ ...codes, reference: other })
    expect(second.status).toBe(200)
    const shown = await second.text()
    expect(shown).toContain(things[1])
    expect(shown).toContain(`Tách từ hồ sơ ${codes.reference}`)
    expect(shown).toContain('thông tin liên hệ')
    expect((await act({ ...codes, reference: other }, { act: 'write', text: 'Thêm.' })).status).toBe(200)
    expect(await portal.db.read.select().from(caseEvents)).toHaveLength(6)
    const whole = await opened({ ...fields, idempotencyKey: randomUUID() })
    expect(await (await open(whole)).text()).toContain(things[1])
  })

  test('who wants it split and gone together with another is asked which', async () => {
    const text =
      'Đèn đường trước chợ hỏng cả tháng, tối không thấy ổ gà. Trạm y tế hết thuốc huyết áp hai tháng liền.'
    const both = await send({ text, split: 'yes', join: '19366-3333-3333-3' })
    expect(both.status).toBe(422)
    expect(await both.text()).toContain('Không vừa tách thành nhiều hồ sơ')
    expect(await portal.db.read.select().from(cases)).toEqual([])
    expect((await send({ split: 'yes', join: '19366-3333-3333-3' })).status).toBe(200)
  })

  test('danger is answered with the number to call', async () => {
    const text = 'Cháy nhà ở đầu thôn, cứu với, lửa đang lan sang nhà bên'
    const page = await (
      await sendText('/phan-anh/xem-lai', { ...story, text, idempotencyKey: randomUUID() })
    ).text()
    expect(page).toContain('Gọi ngay 114')
  })

  test('a case is taken without a name, and the same form sent again is the same case with the same codes', async () => {
    const fields = { idempotencyKey: randomUUID() }
    const first = await opened(fields)
    expect(first.reference).toMatch(/^19366-/)
    expect(first.secret.split(' ')).toHaveLength(8)
    const again = await send(fields)
    const page = await again.clone().text()
    expect(page).toContain('chỉ tính một lần')
    expect(await codesOf(again)).toEqual(first)
    const other = await send({ ...fields, text: 'Một chuyện hoàn toàn khác đã xảy ra.' })
    expect(other.status).toBe(409)
    expect(await other.text()).toContain('Một chuyện hoàn toàn khác')
    expect(await portal.db.read.select().from(cases)).toHaveLength(1)
    expect(await portal.db.read.select().from(caseContacts)).toEqual([])
  })

  test('neither secret nor form key is anywhere on the disk', async () => {
    const fields = { idempotencyKey: randomUUID() }
    const { secret } = await opened(fields)
    const rows = JSON.stringify(
      await Promise.all(
        [cases, caseEvents, caseTexts, audit].map((table) => portal.db.read.select().from(table)),
      ),
    )
    for (const hidden of [secret, secret.replaceAll(' ', '-'), fields.idempotencyKey])
      expect(rows).not.toContain(hidden)
    if (engine === 'postgresql') return
    const folder = dirname(portal.db.where)
    for (const file of await readdir(folder)) {
      const bytes = await readFile(join(folder, file))
      for (const hidden of [secret, fields.idempotencyKey]) expect(bytes.includes(hidden)).toBe(false)
    }
  })

  test('a picture is made anew, without what the camera wrote; what is no picture is refused and nothing is kept', async () => {
    const { reference } = await opened({}, [await photo()])
    const [file] = await portal.db.read.select().from(caseFiles)
    expect(file).toMatchObject({
      type: 'image/webp',
      name: 'ảnh chụp.webp',
      caseId: caseOfReference(reference)!.id,
    })
    expect(Buffer.from(file!.content).includes('Nơi chụp bí mật')).toBe(false)
    const refused = await send({}, [new File(['MZ not a picture'], 'x.jpg')])
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Tệp «x.jpg»')
    const many = await send({}, await Promise.all([1, 2, 3, 4, 5, 6].map(() => photo())))
    expect(await many.text()).toContain('Nhiều nhất 5 tệp')
    expect(await portal.db.read.select().from(cases)).toHaveLength(1)
  })

  test('every fault is named where it is, and what was typed stays', async () => {
    const response = await send({
      kind: 'x',
      subject: 'papi/99.9',
      handler: 'moon',
      email: 'not an address',
      name: 'Trần Ví Dụ',
    })
    expect(response.status).toBe(422)
    const page = await response.text()
    for (const place of ['kind', 'subject', 'handler', 'email']) expect(page).toContain(`href="#${place}"`)
    expect(page).toContain('value="Trần Ví Dụ"')
  })

  test('a denunciation is not taken, and a complaint becomes a form to sign', async () => {
    const denunciation = await send({ kind: 'denunciation' })
    expect(await denunciation.text()).toContain('Gửi qua trang này không phải là tố cáo')
    const complaint = await send({ kind: 'complaint' })
    expect(await complaint.text()).toContain('90 ngày')
    const form = await sendText('/phan-anh/don-khieu-nai', {
      ...story,
      name: 'Trần Ví Dụ',
      idempotencyKey: randomUUID(),
    })
    expect(form.headers.get('content-disposition')).toContain('attachment')
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await form.arrayBuffer()) })
    expect(value).toContain('ĐƠN KHIẾU NẠI')
    expect(value).toContain('Trần Ví Dụ')
    expect(value).toContain('thu thêm tiền')
    const printed = await sendText('/phan-anh/don-khieu-nai', {
      ...story,
      ...{ name: 'Trần Ví Dụ', idempotencyKey: randomUUID(), format: 'pdf' },
    })
    expect(printed.headers.get('content-type')).toBe('application/pdf')
    const { text } = await extractText(new Uint8Array(await printed.arrayBuffer()), { mergePages: true })
    for (const words of ['ĐƠN KHIẾU NẠI', 'Trần Ví Dụ', 'thu thêm tiền', 'Bến Quan'])
      expect(text).toContain(words)
    expect(await portal.db.read.select().from(cases)).toEqual([])
  }, 60_000)

  test('a network is given so many forms to sign in an hour', async () => {
    const ask = async () =>
      (await sendText('/phan-anh/don-khieu-nai', { ...story, idempotencyKey: randomUUID() })).status
    for (let n = 0; n < 60; n++) expect(await ask()).toBe(200)
    expect(await ask()).toBe(429)
    expect((await send({ idempotencyKey: randomUUID() })).status).toBe(200)
  }, 60_000)

  test('programmes that fill in everything, other sites and unknown communes are turned away', async () => {
    expect((await send({ website: 'http://example.com' })).status).toBe(404)
    expect((await send({ unitCode: '99998' })).status).toBe(422)
    expect((await send({ idempotencyKey: 'short' })).status).toBe(400)
    const fields = { ...story, idempotencyKey: randomUUID() }
    const elsewhere = await sendText('/phan-anh/xem-lai', fields, { 'sec-fetch-site': 'cross-site' })
    expect(elsewhere.status).toBe(403)
    expect(await portal.db.read.select().from(cases)).toEqual([])
  })

  test('who sends too many is asked to wait, and keeps what was typed', async () => {
    const key = randomUUID()
    const codes = await Promise.all(
      Array.from({ length: 60 }, async (_, at) => (await send({ text: `${story.text} ${at}` })).status),
    )
    expect(new Set(codes)).toEqual(new Set([200]))
    const refused = await send({ idempotencyKey: key })
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('thu thêm tiền')
  })
})

describe('following a case', () => {
  test('both codes open it, however they are typed; one alone does not', async () => {
    const { reference, secret } = await opened()
    for (const codes of [
      { reference, secret },
      {
        reference: reference.toLowerCase().replaceAll('-', ' '),
        secret: secret.toUpperCase().replaceAll(' ', '-'),
      },
    ]) {
      const page = await open(codes)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('thu thêm tiền')
    }
    const other = await opened({ text: 'Đèn đường trước chợ hỏng đã một tháng nay.' })
    for (const wrong of [
      { reference, secret: other.secret },
      { reference: other.reference, secret },
      { reference, secret: '' },
    ]) {
      const page = await open(wrong)
      expect(page.status).toBe(403)
      const shown = await page.text()
      expect(shown).not.toContain('thu thêm tiền')
      if (wrong.secret) expect(shown).not.toContain(wrong.secret)
    }
  })

  test('guessing is paced', async () => {
    const { reference, secret } = await opened()
    const wrong = secret.split(' ').reverse().join(' ')
    const statuses = await Promise.all(
      Array.from({ length: 125 }, async () => (await open({ reference, secret: wrong })).status),
    )
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(4)
  })

  test('the office asks, the resident answers with a picture, gets an answer, and has it opened again', async () => {
    const codes = await opened({ email: 'vi.du@example.vn' })
    await handle(codes.reference, 'asked', { text: 'Ai thu, hôm nào?' })
    await handle(codes.reference, 'noted', { text: 'Nghi là anh Ví Dụ B.' })
    const asked = await (await open(codes)).text()
    expect(asked).toContain('Ai thu, hôm nào?')
    expect(asked).toContain('đang dừng')
    expect(asked).not.toContain('Nghi là')
    const wrote = await act(codes, { act: 'write', text: 'Sáng thứ hai.' }, [await photo()])
    expect(await wrote.text()).toContain('Đã ghi nhận')
    const [file] = await portal.db.read.select().from(caseFiles)
    const got = await sendText('/theo-doi/tep', { ...codes, file: file!.id })
    expect(got.headers.get('content-type')).toBe('image/webp')
    const other = await opened({ text: 'Đèn đường trước chợ hỏng đã một tháng nay.' })
    expect((await sendText('/theo-doi/tep', { ...other, file: file!.id })).status).toBe(404)
    await handle(codes.reference, 'answered')
    const answered = await (await open(codes)).text()
    expect(answered).toContain('Đã kiểm tra và trả lại tiền.')
    expect(answered).toContain('Đã trả lời đúng điều hỏi chưa?')
    const none = await act(codes, { act: 'judge' })
    expect(none.status).toBe(422)
    const judged = await (
      await act(codes, { act: 'judge', verdict: 'partly', text: 'Còn thiếu 20.000 đ', opensAgain: 'yes' })
    ).text()
    expect(judged).toContain('Đang xử lý')
    expect(judged).toContain('Mở lại')
  })

  test('whose case went into another reads that one’s day and answer, and nothing else of it', async () => {
    const head = await opened({ text: 'Đèn đường trước chợ hỏng đã một tháng nay, gọi 0900 000 001.' })
    const codes = await opened({ text: 'Đèn trước chợ hỏng cả tháng rồi, tối lắm.' })
    await handle(codes.reference, 'merged', { data: { into: head.reference }, text: '' })
    await handle(head.reference, 'told', { text: 'Chỉ riêng với người gửi.' })
    const waiting = await (await open(codes)).text()
    expect(waiting).toContain(`Cùng một việc với hồ sơ ${head.reference}`)
    expect(waiting).toContain('Hạn trả lời: hết ngày')
    await handle(head.reference, 'answered', { text: 'Đã thay bóng đèn.' })
    const answered = await (await open(codes)).text()
    expect(answered).toContain('Đã thay bóng đèn.')
    for (const hidden of ['0900', 'Chỉ riêng', head.secret]) expect(answered).not.toContain(hidden)
  })

  test('what cannot be kept is shown again to be sent again', async () => {
    const codes = await opened()
    const refused = await act(codes, { act: 'write', text: 'Rất nhiều lời' }, [new File(['x'], 'a.exe')])
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('>Rất nhiều lời</textarea>')
  })

  test('contact, consent, withdrawal and deletion are the resident’s', async () => {
    const codes = await opened({ name: 'Trần Ví Dụ', agree: 'yes' })
    expect(await (await open(codes)).text()).toContain('thông tin liên hệ')
    await act(codes, { act: 'remove-contact' })
    expect(await portal.db.read.select().from(caseContacts)).toEqual([])
    await act(codes, { act: 'keep-private' })
    expect((await act(codes, { act: 'clear' })).status).toBe(422)
    await act(codes, { act: 'withdraw' })
    const cleared = await (await act(codes, { act: 'clear' })).text()
    expect(cleared).toContain('không còn nội dung nào')
    expect(cleared).not.toContain('thu thêm tiền')
    expect(await portal.db.read.select().from(caseTexts)).toEqual([])
    expect((await act(codes, { act: 'nothing' })).status).toBe(404)
  })

  test('tells which officials have opened it', async () => {
    const codes = await opened()
    const name = 'Cán bộ Ví Dụ'
    const given = { username: 'vidu.canbo', name, email: '', grants: [] }
    const id = await portal.db.write((tx) => addOfficial(tx, given, { actor: 'test', at: new Date() }))
    const key = caseOfReference(codes.reference)!
    const entry = {
      actor: id,
      action: 'case.read',
      unitCode: key.unitCode,
      detail: { case: key.id, commune: key.unitCode },
    }
    await portal.db.write((tx) => recordAudit(tx, entry))
    expect(await (await open(codes)).text()).toContain(name)
  })
})
