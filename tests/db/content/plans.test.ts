import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentPlans, type ContentCommitment, type ContentPlan } from '../../../db/content/plans/index.ts'
import { readPlan, textDigest } from '../../../db/plans/document/index.ts'
import { papiIndicators, sipasCriteria } from '../../../surveys/indicators/index.ts'
import { fold } from '../../../domain/vietnamese.ts'

/** How many commitments each document makes, counted by hand: in its body and in its appendix. */
const counts: Readonly<Record<string, { body: number; appendix: number; results: number; file: string }>> = {
  'kien-giang-97-2018': { body: 36, appendix: 31, results: 7, file: '000_' },
  'hau-giang-2017-2020': { body: 44, appendix: 0, results: 1, file: '001_' },
  'kien-giang-129-2017': { body: 15, appendix: 0, results: 0, file: '002_' },
  'ca-mau-117-2024': { body: 26, appendix: 0, results: 0, file: '003_' },
  'vinh-linh-2024': { body: 49, appendix: 41, results: 0, file: '004_' },
}

const kinds = ['continuous', 'quarterly', 'yearly', 'once', 'range', 'event']
const indicatorIds = new Set([...papiIndicators, ...sipasCriteria].map((entry) => entry.id))
const plans = contentPlans()
const plan = (id: string) => plans.find((candidate) => candidate.id === id) as ContentPlan
const words = (text: string) => fold(text).match(/[a-z0-9]+/g) ?? []
const ofOrigin = (of: ContentPlan, origin: ContentCommitment['origin']) =>
  of.commitments.filter((commitment) => commitment.origin === origin)

test('all five plans are there, each once', () => {
  expect(plans.map(({ id }) => id).toSorted()).toEqual(Object.keys(counts).toSorted())
  expect(plans.flatMap(({ commitments }) => commitments)).toHaveLength(242)
})

describe.each(Object.keys(counts))('%s', (id) => {
  const { commitments, ...head } = plan(id)

  test('has every commitment, numbered in order', () => {
    for (const origin of ['body', 'appendix'] as const) {
      const expected = Array.from(
        { length: counts[id]?.[origin] ?? 0 },
        (_, i) => `${origin.charAt(0)}${i + 1}`,
      )
      expect(ofOrigin(plan(id), origin).map((commitment) => commitment.id)).toEqual(expected)
    }
  })

  test('says who issued it, when and for whom', () => {
    expect(head.date ?? '2017').toMatch(/^\d{4}(-\d\d){0,2}$/)
    expect(head.province).toMatch(/^\d\d$/)
    expect(head.communes.every((code) => /^\d{5}$/.test(code))).toBe(true)
    expect(head.communes.length > 0).toBe(head.issuerLevel === 'district')
    expect(head.from).toBeLessThanOrEqual(head.to ?? head.from)
    expect(head.results).toHaveLength(counts[id]?.results ?? -1)
    expect(new Set(commitments.map(({ scheme }) => scheme))).toEqual(new Set(head.scheme))
    for (const text of [head.title, head.summary]) expect(text).toBe(text.normalize('NFC').trim())
  })

  test('has titles that fit, stand alone and differ', () => {
    const titles = commitments.map(({ title }) => title)
    for (const title of titles) {
      expect(title.length, title).toBeLessThanOrEqual(120)
      expect(title).toBe(title.normalize('NFC').replace(/\s+/g, ' ').trim())
      // Sentence case, no closing stop, and none of the abbreviations that officials take for granted.
      expect(title).toMatch(/^\p{Lu}\p{Ll}.*[^.;:,]$/u)
      expect(title).not.toMatch(/UBND|HĐND|MTTQ|TTHC|CBCC|CNTT|CCHC|VBQPPL|PAPI|SIPAS|TN&TKQ/)
    }
    expect(new Set(titles.map(fold)).size).toBe(titles.length)
  })

  test('serves only indicators that exist, none twice', () => {
    for (const { id: commitment, scheme, indicators } of commitments) {
      expect(
        indicators.filter((entry) => !indicatorIds.has(entry)),
        commitment,
      ).toEqual([])
      expect(new Set(indicators).size).toBe(indicators.length)
      if (scheme === 'SIPAS') expect(indicators.length, commitment).toBeGreaterThan(0)
    }
  })

  test('keeps its facts in form', () => {
    for (const {
      id: commitment,
      dimension,
      scheme,
      lead,
      cooperating,
      schedule,
      lines,
      textDigest,
    } of commitments) {
      const highest = { PAPI: 8, SIPAS: 5, CCHC: 0 }[scheme]
      if (scheme === 'CCHC') expect(dimension).toBeNull()
      else expect(dimension !== null && dimension >= 1 && dimension <= highest, commitment).toBe(true)
      for (const agency of [...lead, ...cooperating]) expect(agency).toBe(agency.normalize('NFC').trim())
      if (schedule) {
        expect(kinds).toContain(schedule.kind)
        for (const day of [schedule.start, schedule.due]) if (day) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
        if (schedule.start && schedule.due) expect(schedule.start <= schedule.due).toBe(true)
      }
      expect(lines[0]).toBeGreaterThan(0)
      expect(lines[1]).toBeGreaterThanOrEqual(lines[0])
      expect(textDigest).toMatch(/^[0-9a-f]{16}$/)
    }
    expect(new Set(commitments.map(({ lines }) => lines[0])).size).toBe(commitments.length)
  })
})

const folder = process.env.PLAN_DOCUMENTS

/** The published document itself; only where PLAN_DOCUMENTS names a folder that holds them. */
function documentOf(id: string): string {
  const plansFolder = join(folder ?? '', 'plans')
  const file = readdirSync(plansFolder).find((name) => name.startsWith(counts[id]?.file ?? '?'))
  if (!file) throw new Error(`no document for ${id} in ${plansFolder}`)
  return readFileSync(join(plansFolder, file), 'utf8')
}

function runs(of: readonly string[], length: number): string[] {
  return Array.from({ length: Math.max(0, of.length - length + 1) }, (_, i) =>
    of.slice(i, i + length).join(' '),
  )
}

describe.skipIf(!folder)('beside the published documents (set PLAN_DOCUMENTS to check)', () => {
  test.each(Object.keys(counts))('%s: no title repeats eight words of its source in a row', (id) => {
    const source = new Set(runs(words(documentOf(id)), 8))
    const { commitments, title, summary } = plan(id)
    const copied = [title, summary, ...commitments.map((commitment) => commitment.title)].flatMap((text) =>
      runs(words(text), 8).filter((run) => source.has(run)),
    )
    expect(copied).toEqual([])
  })

  test.each(Object.keys(counts))('%s: every commitment is found again in its document', (id) => {
    const read = readPlan(documentOf(id)).commitments
    const placed = (origin: string, lines: readonly number[], digest: string) => ({ origin, lines, digest })
    expect(plan(id).commitments.map((own) => placed(own.origin, own.lines, own.textDigest))).toEqual(
      read.map(({ origin, lines, text }) => placed(origin, lines, textDigest(text))),
    )
  })
})
