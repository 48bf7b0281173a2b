/** A commune in a few sentences. */
import { expect, test } from 'vitest'
import type { CaseCount } from '../../../db/cases/project.ts'
import type { Promised } from '../../../site/read/plans/promised.ts'
import { joinRows } from '../../../site/read/join.ts'
import type { Strand } from '../../../site/read/strands.ts'
import { overdueLines, overdueRest, perceptionVerdict, promiseVerdict } from '../../../site/read/verdict.ts'
import { questionnaire } from '../../../site/read/results/figures.ts'
import type { CommuneResults } from '../../../site/read/results/results.ts'
import { papiDimensions, papiIndicators } from '../../../surveys/indicators/index.ts'

const promise = (path: string, overdue: string | null = null): Promised => ({
  ...{ title: `Việc ${path}`, path, when: 'trước 15/06/2026', due: overdue, overdue, reported: '' },
  by: 'Tỉnh Ví Dụ, kế hoạch 2026',
})
const nothing: Strand = {
  ...{ promises: [], proof: [], reports: [], asked: { asked: 0, answered: 0 } },
  perception: { question: '', labels: [], figure: null, path: null, others: [] },
  cases: { sentence: '', newest: [] },
}
const strandsWith = (own: Readonly<Record<string, Partial<Strand>>>) =>
  new Map([...papiDimensions, ...papiIndicators].map(({ id }) => [id, { ...nothing, ...own[id] }]))

test('a commune without promises or ratings says so', () => {
  expect(promiseVerdict([], [])).toBe('Chưa có kế hoạch nào trong cổng này nói về nơi đây.')
  expect(perceptionVerdict(new Map())).toMatch(/^Chưa đủ 10 lượt/)
})

test('promises are counted with those that are overdue, and the plans that made them', () => {
  const plans = [{ path: '/ke-hoach/a/' }, { path: '/ke-hoach/b/' }]
  const promises = [promise('/ke-hoach/a/1/'), promise('/ke-hoach/a/2/', '2026-06-15')]
  expect(promiseVerdict(promises, plans)).toBe(
    '2 cam kết trong 1 kế hoạch; 1 việc đã quá hạn, chưa có báo cáo.',
  )
  expect(promiseVerdict([promises[0]!, promise('/ke-hoach/b/1/')], plans)).toBe('2 cam kết trong 2 kế hoạch.')
})

test('plans that promise nothing about the eight contents are not denied', () => {
  expect(promiseVerdict([], [{ path: '/ke-hoach/a/' }])).toBe(
    '1 kế hoạch có liên quan, chưa có cam kết nào thuộc tám nội dung.',
  )
})

test('all questions of the main questionnaire together make one sentence', () => {
  const sections = questionnaire.sections.map(({ id }) => id)
  const results = (ratings: readonly number[]) =>
    new Map([
      [questionnaire.id, { figures: Object.fromEntries(sections.map((id) => [id, { ratings, n: 40 }])) }],
    ]) as unknown as CommuneResults
  expect(perceptionVerdict(results([5, 5, 10, 40, 40]))).toBe(
    'Khoảng 8 trong 10 câu trả lời là hài lòng (80%, ít nhất 40 lượt).',
  )
  expect(perceptionVerdict(results([0, 0, 0, 50, 50]))).toBe(
    '100% câu trả lời là hài lòng, của ít nhất 40 lượt.',
  )
})

test('what is overdue longest comes first, after what the commune must have published', () => {
  const promises = [promise('a', '2026-06-15'), promise('b', '2025-01-01'), promise('c')]
  const lines = overdueLines({ path: '/xa/1/' }, promises, [{ name: 'Dự toán', said: 'Hạn 30/01/2026.' }])
  expect(lines.map(({ href }) => href)).toEqual(['/xa/1/nghia-vu/', 'b', 'a'])
  expect(lines[2]!.note).toBe('Tỉnh Ví Dụ, kế hoạch 2026 · trước 15/06/2026')
})

test('below the lines that are shown it is said where the rest is found', () => {
  const duties = [1, 2, 3].map((at) => ({ name: `Bảng ${at}`, said: 'Hạn 30/01/2026.' }))
  const lines = overdueLines({ path: '/xa/1/' }, [promise('a', '2026-06-15')], duties)
  expect(overdueRest(lines.slice(2))).toEqual({ n: 2, hasDuties: true, hasPromises: true })
  expect(overdueRest(lines.slice(3))).toEqual({ n: 1, hasDuties: false, hasPromises: true })
  expect(overdueRest(lines.slice(1, 3))).toEqual({ n: 2, hasDuties: true, hasPromises: false })
  expect(overdueRest([]).n).toBe(0)
})

test('a dimension counts each promise and table once, and cases of its parts', () => {
  const both = promise('a', '2026-06-15')
  const opened = { unitCode: '1', kind: 'feedback', month: '2026-05', measure: 'opened', value: 0 }
  const counts: CaseCount[] = [
    { ...opened, subject: 'papi/5.2', n: 12 },
    { ...opened, subject: 'papi/5', n: 3 },
  ]
  const rows = joinRows(
    strandsWith({ 'papi/5': { promises: [both] }, 'papi/5.1': { promises: [both, promise('b')] } }),
    counts,
  )
  expect(rows).toHaveLength(8)
  expect(rows[4]).toMatchObject({ promises: 2, overdue: 1, published: 0, cases: 15, isEmpty: false })
  expect(rows[0]!.isEmpty).toBe(true)
})
