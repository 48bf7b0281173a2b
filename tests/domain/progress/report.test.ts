import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { answeredBy, leadAgency } from '../../../domain/progress/answering.ts'
import { isLate, reportFault, reportSchema, stateOf, type Report } from '../../../domain/progress/report.ts'

const report = (given: object): Report =>
  v.parse(reportSchema, { state: 'in-progress', text: 'Đã họp.', ...given })
const inTime = { on: '2026-03-10', dueOn: '2026-03-31', deadline: '2026-03-31' }
const late = { ...inTime, on: '2026-04-02' }

describe('a report', () => {
  test('needs a state and words; numbers, days and addresses must be such', () => {
    const fault = (given: object) => {
      const { issues } = v.safeParse(reportSchema, { state: 'in-progress', text: 'Đã họp.', ...given })
      return issues?.[0].message
    }
    expect(fault({})).toBeUndefined()
    expect(fault({ state: 'done-late' })).toBe('state')
    expect(fault({ text: '  ' })).toBe('text-empty')
    expect(fault({ text: 'a'.repeat(4001) })).toBe('text-long')
    expect(fault({ reached: Infinity })).toBe('number')
    expect(fault({ doneOn: '2026-02-30' })).toBe('done-on-day')
    for (const link of ['javascript:alert(1)', 'ftp://a.vn', 'a.vn', 'https://a:b@c.vn']) {
      expect(fault({ link })).toBe('link')
    }
    expect(fault({ link: 'https://vi-du.vn/a?b=c' })).toBeUndefined()
  })

  test('that is late must say why', () => {
    expect(reportFault(report({}), inTime)).toBe('')
    expect(reportFault(report({}), late)).toBe('reason-missing')
    expect(reportFault(report({ reason: 'Chờ kinh phí.' }), late)).toBe('')
    // In time about a period, but the commitment's own day is over.
    expect(reportFault(report({}), { ...late, dueOn: '2026-06-30' })).toBe('reason-missing')
    expect(isLate({ state: 'done', doneOn: '2026-03-30' }, { ...late, dueOn: '2026-06-30' })).toBe(false)
  })

  test('that something is done says when, and not in the future', () => {
    expect(reportFault(report({ state: 'done' }), inTime)).toBe('done-on-missing')
    expect(reportFault(report({ state: 'done', doneOn: '2026-03-11' }), inTime)).toBe('done-on-later')
    expect(reportFault(report({ state: 'done', doneOn: '2026-03-10' }), inTime)).toBe('')
  })

  test('with a target says what was reached', () => {
    expect(reportFault(report({ target: 5 }), inTime)).toBe('numbers-together')
    expect(reportFault(report({ target: 5, reached: 0, measure: 'thôn' }), inTime)).toBe('')
  })

  test('makes something done late by its days alone', () => {
    expect(stateOf(report({ state: 'done', doneOn: '2026-04-01' }), '2026-03-31')).toBe('done-late')
    expect(stateOf(report({ state: 'done', doneOn: '2026-03-31' }), '2026-03-31')).toBe('done')
    expect(stateOf(report({ state: 'done', doneOn: '2026-04-01' }), null)).toBe('done')
    expect(stateOf(report({}), '2020-01-01')).toBe('in-progress')
  })
})

describe('who answers', () => {
  test.each([
    ['UBND cấp xã'],
    ['Ủy ban nhân dân các xã, phường của tỉnh Ví Dụ'],
    ['UBND các xã, thị trấn'],
    ['Ủy ban nhân dân cấp huyện'],
    ['UBND huyện, thị xã, thành phố'],
    ['UBND các cấp'],
    ['Các cơ quan, đơn vị, địa phương'],
    ['công an xã, phường, thị trấn'],
    ['Chính quyền các địa phương'],
  ])('%s: each commune', (name) => {
    expect(answeredBy(['Sở Nội vụ', name], false)).toBe('communes')
  })

  test.each([
    ['Sở Nội vụ'],
    ['Văn phòng Ủy ban nhân dân tỉnh'],
    ['Các sở, ban, ngành tỉnh'],
    ['Thanh tra tỉnh'],
    ['Bảo hiểm xã hội tỉnh'],
    ['Ủy ban nhân dân tỉnh Ví Dụ'],
    ['Sở Lao động, Thương binh và Xã hội'],
    ['Ủy ban nhân dân thành phố Cần Thơ'],
  ])('%s: the agency', (name) => {
    expect(answeredBy([name], false)).toBe('agency')
    expect(answeredBy([name], true)).toBe('communes')
  })

  test('the issuer where nobody leads', () => {
    expect(answeredBy([], false)).toBe('agency')
    expect(leadAgency([], 'Ủy ban nhân dân tỉnh Cà Mau')).toBe('Ủy ban nhân dân tỉnh Cà Mau')
    expect(leadAgency(['Sở Y tế', 'Sở Nội vụ'], '')).toBe('Sở Y tế')
  })
})
