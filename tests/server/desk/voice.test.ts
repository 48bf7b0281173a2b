import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishResults } from '../../../db/publications/publications.ts'
import { recordResponses } from '../../../db/responses/responses.ts'
import { keepPublishedValues } from '../../../db/scores/published-values.ts'
import { audit } from '../../../db/schema/index.ts'
import { addDays } from '../../../domain/calendar.ts'
import { papiEdition } from '../../../surveys/indicators/papi-editions.ts'
import { instruments } from '../../../surveys/instruments/index.ts'
import { itemsOf, type Instrument } from '../../../surveys/instruments/instrument.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { visit } from '../../../surveys/instruments/visit.ts'
import { say } from '../../../surveys/instruments/wording.ts'
import { response } from '../../fixtures.ts'
import { openPortal, type TestPortal } from '../testing.ts'
import { account, grant, signIn } from './browser.ts'

let portal: TestPortal
beforeEach(async () => {
  portal = await openPortal()
})
afterEach(() => portal.close())

const [ben, vinh] = [
  { code: '19366', provinceCode: '44' },
  { code: '19363', provinceCode: '44' },
]

/** So many people who all rate alike but for one question; different days, so that no rule sets them aside. */
async function rate(unit: typeof ben, count: number, rating: number, first = rating): Promise<void> {
  const batch = Array.from({ length: count }, (_, i) => {
    const answers = Object.fromEntries(
      itemsOf(sipas2017).map(({ id }, at) => [id, at === 0 ? first : (i + at) % 7 ? rating : rating - 1]),
    )
    const receivedAt = `${addDays('2026-09-01', i)}T03:00:00.000Z`
    return response({ answers }, { unit, receivedAt })
  })
  await portal.db.write((tx) => recordResponses(tx, batch))
}

test('a commune: what stands out beside the province, the weakest questions first, numbers of people', async () => {
  await rate(ben, 60, 5, 2)
  await rate(vinh, 60, 5)
  await publishResults(portal.db, instruments, new Date('2026-11-20T09:00:00Z'))
  await account(portal, 'lan', grant('leader', '19366'))
  const lan = await signIn(portal, 'lan')
  const { units } = (await (await lan.get('/api/can-bo/nguoi-dan-noi')).json()) as { units: { n: number }[] }
  expect(units).toMatchObject([{ code: '19366', name: 'Xã Bến Quan', path: '/xa/19366-ben-quan/', n: 60 }])
  const said = (await (await lan.get('/api/can-bo/nguoi-dan-noi/19366')).json()) as {
    instruments: { lowest: { id: string; beside: string; score: { share: number; n: number } }[] }[]
  }
  const [main] = said.instruments
  const [weakest] = itemsOf(sipas2017)
  expect(main).toMatchObject({ id: 'sipas-2017', whole: { n: 60 } })
  expect(main!.lowest[0]).toMatchObject({ id: weakest!.id, beside: 'lower', score: { share: 0, n: 60 } })
  expect(main!.lowest).toHaveLength(5)
})

test('nine people are nothing: neither a number nor that they were nine', async () => {
  await rate(ben, 9, 4)
  await publishResults(portal.db, instruments, new Date('2026-11-20T09:00:00Z'))
  await account(portal, 'tinh', grant('province-office', '44'))
  const office = await signIn(portal, 'tinh')
  const { units } = (await (await office.get('/api/can-bo/nguoi-dan-noi')).json()) as { units: { n: null }[] }
  expect(units.map(({ n }) => n)).toEqual([null, null])
  const reply = await office.get('/api/can-bo/nguoi-dan-noi/19366')
  expect(JSON.stringify(await reply.json())).not.toMatch(/\b9\b/)
})

test('what PAPI published for the province stands apart, with what was withheld', async () => {
  const edition = papiEdition(2024)!
  const [first] = edition.subdimensions
  const values = edition.subdimensions.map(({ series }) => ({
    ...{ scheme: 'PAPI', edition: '2021', year: 2024, place: '44', indicator: series, source: 'thử' },
    ...(series === first!.series ? { value: null, state: 'withheld' } : { value: 1.5, state: 'published' }),
  }))
  await rate(ben, 30, 4)
  await publishResults(portal.db, instruments, new Date('2026-11-20T09:00:00Z'))
  await portal.db.write((tx) => keepPublishedValues(tx, values))
  await account(portal, 'lan', grant('clerk', '19366'))
  const lan = await signIn(portal, 'lan')
  const { official } = (await (await lan.get('/api/can-bo/nguoi-dan-noi/19366')).json()) as {
    official: {
      year: number
      places: { name: string; total: null; dimensions: { points: number | null }[] }[]
    }
  }
  expect(official).toMatchObject({ year: 2024, places: [{ name: 'Quảng Trị', total: null, max: 80 }] })
  const { dimensions } = official.places[0]!
  expect(dimensions).toHaveLength(8)
  expect(dimensions[0]!.points).toBeNull()
  expect(dimensions[1]!.points).toBeGreaterThan(0)
})

const asking: Instrument = {
  ...visit,
  id: 'co-loi-nhan',
  sections: [
    {
      id: 'words',
      title: say('Lời nhắn', 'A word'),
      items: [{ kind: 'text', id: 'note', wording: say('Nhắn gì?', 'A word?'), informs: [], maxLength: 500 }],
    },
  ],
}

test('comments: a leader reads a batch of the own commune, masked, and it is in the audit; a clerk does not', async () => {
  const batch = Array.from({ length: 12 }, (_, i) =>
    response(
      { answers: { note: `Anh Tuấn hẹn lại ${i} lần, chờ lâu` } },
      { instrument: asking, receivedAt: `2026-11-${10 + i}T03:00:00.000Z` },
    ),
  )
  await portal.db.write((tx) => recordResponses(tx, batch))
  await account(portal, 'lan', grant('leader', '19366'))
  await account(portal, 'hoa', grant('clerk', '19366'))
  await account(portal, 'mai', grant('leader', '19363'))
  const [lan, hoa, mai] = [
    await signIn(portal, 'lan'),
    await signIn(portal, 'hoa'),
    await signIn(portal, 'mai'),
  ]
  expect(await (await lan.get('/api/can-bo/loi-nhan/19366')).json()).toEqual({
    batches: [{ batch: 1, texts: 12 }],
  })
  const { comments } = (await (await lan.post('/api/can-bo/loi-nhan/19366/1')).json()) as {
    comments: { text: string; themes: { id: string }[] }[]
  }
  expect(comments).toHaveLength(12)
  expect(comments.every(({ text }) => /^Anh \[tên người\] hẹn lại \d+ lần, chờ lâu$/.test(text))).toBe(true)
  expect(comments[0]!.themes[0]!.id).toBe('sipas/9')
  expect((await hoa.post('/api/can-bo/loi-nhan/19366/1')).status).toBe(403)
  expect((await mai.post('/api/can-bo/loi-nhan/19366/1')).status).toBe(403)
  expect((await lan.post('/api/can-bo/loi-nhan/19366/2')).status).toBe(404)
  const readings = (await portal.db.read.select().from(audit)).filter(
    ({ action }) => action === 'comments.read',
  )
  expect(readings.map(({ unitCode, detail }) => ({ unitCode, detail }))).toEqual([
    { unitCode: '19366', detail: { batch: 1, texts: 12 } },
  ])
})
