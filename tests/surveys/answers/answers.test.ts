import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { answersFromForm, answersSchema, fieldName } from '../../../surveys/answers/answers.ts'
import { itemsOf } from '../../../surveys/instruments/instrument.ts'
import { papiPulse } from '../../../surveys/instruments/papi-pulse.ts'
import { sipas2017 } from '../../../surveys/instruments/sipas-2017.ts'
import { works } from '../../../surveys/instruments/works.ts'
import { followUp } from '../results/follow-up.ts'

const check = (instrument: Parameters<typeof answersSchema>[0], input: unknown) =>
  v.safeParse(answersSchema(instrument), input)
const read = (instrument: Parameters<typeof answersSchema>[0], input: unknown) =>
  v.parse(answersSchema(instrument), input).answers
const messages = (input: unknown) => check(sipas2017, input).issues?.map((issue) => issue.message)

describe('answersSchema of sipas-2017', () => {
  test('reads a form’s strings and numbers alike', () => {
    const { output } = check(sipas2017, { answers: { c1: '4', c2: 5, c3: 'na' }, service: 'land' })
    expect(output).toEqual({ answers: { c1: 4, c2: 5, c3: 'na' }, service: 'land' })
  })

  test('takes an empty field as not answered', () => {
    const { output } = check(sipas2017, {
      answers: { c1: '4', c2: '', c3: null },
      service: 'land',
      visited: '',
    })
    expect(output).toEqual({ answers: { c1: 4 }, service: 'land' })
  })

  test.each([6, 0, -1, 4.5, '6', '04', ' 4', 'NA', true, [4], {}])('refuses the rating %j', (rating) => {
    expect(messages({ answers: { c1: 5, c4: rating }, service: 'land' })).toEqual([
      'Chưa chọn mức cho câu 4. Chọn một mức, hoặc «Không áp dụng».',
    ])
  })

  test.each(['c23', 'constructor', 'toString', '__proto__'])('refuses the unknown item %s', (id) => {
    const answers: unknown = JSON.parse(`{"c1":5,"${id}":5}`)
    expect(messages({ answers, service: 'land' })).toEqual([
      'Có câu trả lời không thuộc phiếu này. Tải lại trang rồi gửi lại.',
    ])
  })

  test.each([{}, { c1: 'na', c2: 'na' }, { c1: '' }])('refuses answers without a rating: %j', (answers) => {
    expect(messages({ answers, service: 'land' })).toEqual([
      'Phiếu chưa có mức đánh giá nào. Chọn mức cho ít nhất một câu rồi gửi lại.',
    ])
  })

  test.each([{}, { service: '' }, { service: 'palace' }, { service: null }])(
    'asks for the service: %j',
    (context) => {
      expect(messages({ answers: { c1: 5 }, ...context })).toEqual([
        'Chưa chọn trả lời cho câu «Ông/Bà đến làm thủ tục gì?». Chọn một mục trong danh sách.',
      ])
    },
  )

  test.each([null, undefined, 'x', 7, [], { service: 'land' }, { service: 'land', answers: 'c1' }])(
    'refuses what is no submission: %j',
    (input) => expect(check(sipas2017, input).success).toBe(false),
  )

  test('takes choices alone, and refuses what says nothing', () => {
    expect(check(works, { answers: { informed: 'yes', quality: 'na' } }).success).toBe(true)
    expect(check(works, { answers: { quality: 'na' } }).success).toBe(false)
  })

  test('never repeats what was sent', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), fc.dictionary(fc.string(), fc.anything()), (text, answers) => {
        const secret = `<${text}>`
        const sent = { answers: { ...answers, c1: secret, [secret]: 1 }, service: secret, visited: secret }
        for (const message of messages(sent) ?? []) expect(message).not.toContain(secret)
      }),
    )
  })
})

test('answersFromForm reads the fields of a form and leaves the rest to the caller', () => {
  const fields = [
    [fieldName('c1'), '4'],
    ['service', 'land'],
    ['key', 'abc'],
    [fieldName('c99'), '1'],
  ] as const
  expect(answersFromForm(sipas2017, fields)).toEqual({ answers: { c1: '4', c99: '1' }, service: 'land' })
})

describe('an instrument with branching, choices and text', () => {
  test('removes the answer to a question that was not to be asked', () => {
    const answers = { overall: 5, why: 'slow', ways: ['phone'], note: 'cảm ơn' }
    expect(read(followUp, { answers })).toEqual({
      overall: 5,
      ways: ['phone'],
      note: 'cảm ơn',
    })
    expect(read(followUp, { answers: { overall: 2, why: 'slow' } })).toEqual({
      overall: 2,
      why: 'slow',
    })
  })

  test('reads several choices from one or more fields, each once, in the order of the form', () => {
    const form = answersFromForm(followUp, [
      ['answers.overall', '3'],
      ['answers.ways', 'phone'],
      ['answers.ways', 'desk'],
      ['answers.ways', 'phone'],
    ])
    expect(read(followUp, form)['ways']).toEqual(['desk', 'phone'])
  })

  test('counts a rating that was given twice once: the last', () => {
    const form = answersFromForm(followUp, [
      ['answers.overall', '3'],
      ['answers.overall', '4'],
    ])
    expect(read(followUp, form)['overall']).toBe(4)
  })

  test('keeps text that every database and spreadsheet can hold', () => {
    const note = `  Ca\u0301m ơn\u0000\r\nanh \ud800  `
    expect(read(followUp, { answers: { overall: 3, note } })['note']).toBe('Cám ơn \nanh \ufffd')
    expect(check(followUp, { answers: { overall: 3, note: 'x'.repeat(201) } }).issues?.[0].message).toBe(
      'Câu 4 dài quá 200 ký tự. Viết ngắn lại rồi gửi.',
    )
  })
})

test('the message names the way out that the form offers', () => {
  expect(check(papiPulse, { answers: { p1_1: 9 } }).issues?.[0].message).toBe(
    'Chưa chọn mức cho câu 1. Chọn một mức, hoặc «Không biết, không gặp».',
  )
})

test('items are numbered through all sections', () => {
  expect(itemsOf(sipas2017).map(({ id }) => id)).toEqual(Array.from({ length: 22 }, (_, i) => `c${i + 1}`))
})
