/** Mails to officials, through a real mail server on this machine. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addOfficial } from '../../../db/accounts/officials.ts'
import { openCase, type NewCase } from '../../../db/cases/open.ts'
import { writeMails } from '../../../db/outbox.ts'
import { askForReports } from '../../../db/progress/ask.ts'
import { storePlan } from '../../../db/plans/rows.ts'
import { outbox, units } from '../../../db/schema/index.ts'
import type { Grant } from '../../../domain/access/roles.ts'
import { addDays } from '../../../domain/calendar.ts'
import type { CaseStanding } from '../../../domain/cases/standing.ts'
import { writeCaseReminders } from '../../../server/mail/case-reminders.ts'
import { startMailing } from '../../../server/mail/mailing.ts'
import type { Periodic } from '../../../server/periodic.ts'
import { caseMail } from '../../../domain/text/cases.ts'
import { commitment, planOf, unitRows } from '../../fixtures.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'

let db: TestDatabase
let server: SMTPServer
let mailing: Periodic
let received: { to: string[]; data: string }[]
/** What the server answers to a recipient; undefined: it takes the mail. */
let answer: { code: number } | undefined
let clock: number
const logged: string[] = []

beforeEach(async () => {
  ;[received, answer, clock] = [[], undefined, Date.parse('2026-11-25T03:00:00Z')]
  db = await openTestDatabase()
  server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
    onRcptTo: (_address, _session, done) =>
      answer ? done(Object.assign(new Error('no'), { responseCode: answer.code })) : done(),
    onData(stream, session, done) {
      void text(stream).then((data) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), data })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  mailing = start(`smtp://127.0.0.1:${port}`)
})
afterEach(async () => {
  await mailing.close()
  await new Promise<void>((resolve) => server.close(resolve))
  await db.close()
})

function start(smtpUrl: string, mailFrom = 'cong@example.vn'): Periodic {
  return startMailing({
    config: { smtpUrl, mailFrom, siteUrl: 'https://example.vn' },
    ...{ db, everySeconds: 0, now: () => new Date(clock) },
    log: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
  })
}

const decoded = (data: string) => {
  const end = data.indexOf('\r\n\r\n')
  const [head, body] = [data.slice(0, end), data.slice(end + 4)]
  const isBase64 = /content-transfer-encoding: base64/i.test(head)
  const printable = body.replace(/=\r\n/g, '')
  return isBase64
    ? Buffer.from(body, 'base64').toString()
    : Buffer.from(
        printable.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString()
}
const grant = (unitCode: string, role: Grant['role'] = 'clerk'): Grant => ({
  ...{ role, unitCode, indicators: [], from: '2026-01-01', until: null },
})
const official = (username: string, email: string, ...grants: Grant[]) =>
  db.write((tx) =>
    addOfficial(tx, { username, name: username, email, grants }, { actor: 'test', at: new Date(clock) }),
  )
const write = (key: string) =>
  db.write((tx) =>
    writeMails(
      tx,
      [{ key, recipient: 'lan@example.vn', subject: 'Đôn đốc\r\nBcc: x@example.vn', body: 'Kính gửi.' }],
      new Date(clock),
    ),
  )
const states = async () => (await db.read.select().from(outbox)).map(({ state }) => state)

async function promise(): Promise<void> {
  await db.write(async (tx) => {
    await tx.insert(units).values([...unitRows])
    const time = { scheduleKind: 'once', due: '2026-03-31' } as const
    const task = { title: 'Niêm yết ngân sách', lead: ['UBND cấp xã'], ...time }
    await storePlan(tx, planOf(commitment('b1', task)))
  })
}

test('a resident is led to where a case is followed, not to the officials’ desk', async () => {
  const mail = {
    key: 'case/19366/34679ACE/x',
    recipient: 'vi.du@example.vn',
    ...caseMail('19366-3467-9ACE-X'),
  }
  await db.write((tx) => writeMails(tx, [mail], new Date(clock)))
  await mailing.run()
  expect(received).toHaveLength(1)
  const text = decoded(received[0]!.data)
  expect(text).toContain('https://example.vn/theo-doi/')
  expect(text).not.toContain('/can-bo/')
})

test('who is asked gets one mail, whoever has no address or no role gets none', async () => {
  await promise()
  await official('lan', 'lan@example.vn', grant('19366'))
  await official('minh', 'minh@example.vn', grant('19363'), grant('19366', 'inspector'))
  await official('hoa', '', grant('19366'))
  const asking = { provinceCode: '44', indicator: 'papi/2.3', asker: 'Sở Tài chính', dueOn: '2026-12-15' }
  await db.write((tx) => askForReports(tx, { ...asking, actor: 'test' }, new Date(clock)))
  const before = await db.read.select().from(outbox)
  expect(before.map(({ recipient }) => recipient).sort()).toEqual(['lan@example.vn', 'minh@example.vn'])
  await mailing.run()
  const asked = received.filter(({ data }) => decoded(data).includes('Sở Tài chính đề nghị'))
  expect(asked.map(({ to }) => to[0]).sort()).toEqual(['lan@example.vn', 'minh@example.vn'])
  expect(decoded(asked[0]!.data)).toContain('«Niêm yết ngân sách» trước hết ngày 15/12/2026')
  expect(decoded(asked[0]!.data)).toContain('https://example.vn/can-bo/')
})

test('each official is reminded once a week of what is due', async () => {
  await promise()
  await official('lan', 'lan@example.vn', grant('19366'))
  await official('quan', 'quan@example.vn', grant('', 'administrator'))
  await mailing.run()
  await mailing.run()
  expect(received.map(({ to }) => to[0])).toEqual(['lan@example.vn'])
  expect(decoded(received[0]!.data)).toContain('- 1 báo cáo cam kết của xã Bến Quan đã trễ hạn.')
  clock = Date.parse('2026-11-30T06:59:00+07:00')
  await mailing.run()
  expect(received).toHaveLength(1)
  clock = Date.parse('2026-11-30T07:00:00+07:00')
  await mailing.run()
  expect(received).toHaveLength(2)
})

test('a mail goes to nobody that its words name, and reads no file', async () => {
  await write('1')
  await mailing.run()
  expect(received).toMatchObject([{ to: ['lan@example.vn'] }])
  expect(received[0]!.data).not.toMatch(/^bcc:/im)
  expect(received[0]!.data).toMatch(/^auto-submitted: auto-generated\r$/im)
  expect(await states()).toEqual(['sent'])
  await mailing.run()
  expect(received).toHaveLength(1)
})

test('a server that is away or busy is tried again; an address that is none is not', async () => {
  await write('1')
  answer = { code: 450 }
  await mailing.run()
  expect(await states()).toEqual(['waiting'])
  clock += 61_000
  answer = undefined
  await mailing.run()
  expect(await states()).toEqual(['sent'])
  answer = { code: 550 }
  await write('2')
  await mailing.run()
  expect((await states()).sort()).toEqual(['dead', 'sent'])
  await mailing.close()
  await write('3')
  mailing = start('smtp://127.0.0.1:1')
  await mailing.run()
  expect((await db.read.select().from(outbox)).find(({ key }) => key === '3')).toMatchObject({
    ...{ state: 'waiting', attempts: 1, fault: 'ESOCKET' },
  })
  expect(logged.join('\n')).not.toContain('lan@example.vn')
})

test('without a mail server nothing is sent, and one needs an address to send from', async () => {
  await write('1')
  const none = start('')
  await none.run()
  await none.close()
  expect(await states()).toEqual(['waiting'])
  expect(() => start('smtp://127.0.0.1:25', '')).toThrow('MAIL_FROM')
})

test('each day from seven o’clock, once: which cases became late, to whoever handles them', async () => {
  await db.write((tx) =>
    tx
      .insert(units)
      .values([...unitRows])
      .onConflictDoNothing(),
  )
  const grants: Grant[] = [
    { role: 'clerk', unitCode: '19366', indicators: [], from: '2026-01-01', until: null },
  ]
  const official = { username: 'vu.viec', name: 'Cán bộ Ví Dụ', email: 'vu.viec@example.vn', grants }
  await db.write((tx) => addOfficial(tx, official, { actor: 'test', at: new Date(clock) }))
  const given: NewCase = {
    ...{ unitCode: '19366', provinceCode: '44', handler: '19366', kind: 'petition', subject: 'papi/6.2' },
    ...{ mode: 'web', isUrgent: false, isRemote: false, text: 'Cầu gãy lan can.', place: '', contact: null },
    ...{ isAgreed: false, files: [], formKey: randomUUID(), secretHash: '00', actor: 'resident' },
  }
  const { standing } = (await db.write((tx) => openCase(tx, given, new Date(clock)))) as {
    standing: CaseStanding
  }
  const at = (day: string, hour: string) => (clock = Date.parse(`${day}T${hour}:00:00+07:00`))
  const told = async () => {
    await writeCaseReminders(db, new Date(clock))
    return (await db.read.select().from(outbox)).filter(({ key }) => key.startsWith('case-reminder/')).length
  }
  at(standing.dueOn!, '08')
  await told()
  const before = await told()
  at(addDays(standing.dueOn!, 1), '06')
  expect(await told()).toBe(before)
  at(addDays(standing.dueOn!, 1), '08')
  expect([await told(), await told()]).toEqual([before + 1, before + 1])
  at(addDays(standing.dueOn!, 2), '08')
  expect(await told()).toBe(before + 1)
})
