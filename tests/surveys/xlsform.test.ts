import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInstrument } from '../../surveys/instruments/check-instrument.ts'
import { itemsOf } from '../../surveys/instruments/instrument.ts'
import { instruments } from '../../surveys/instruments/index.ts'
import { visit } from '../../surveys/instruments/visit.ts'
import { toXlsform } from '../../surveys/xlsform/export.ts'
import { fromXlsform } from '../../surveys/xlsform/import.ts'
import type { XlsformRow } from '../../surveys/xlsform/workbook.ts'
import { arbitraryInstrument } from './instruments/arbitrary-instrument.ts'
import { followUp } from './results/follow-up.ts'
import { runs } from '../setup/properties.ts'

test.each([...instruments, followUp])('$id comes back from its XLSForm whole', (instrument) => {
  expect(fromXlsform(toXlsform(instrument))).toEqual({ instrument, problems: [], warnings: [] })
})

test('so does every sound instrument', () => {
  fc.assert(
    fc.property(arbitraryInstrument, (instrument) => {
      fc.pre(checkInstrument(instrument).length === 0)
      expect(fromXlsform(toXlsform(instrument))).toEqual({ instrument, problems: [], warnings: [] })
    }),
    { numRuns: runs(200) },
  )
})

test('the export is what other tools read', () => {
  const { survey, choices, settings } = toXlsform(followUp)
  expect(survey.map((row) => row['type'])).toEqual([
    'note',
    'begin_group',
    'select_one scale_satisfaction',
    'select_one why',
    'select_multiple ways',
    'text',
    'end_group',
  ])
  expect(survey[3]).toMatchObject({ name: 'why', relevant: "(${overall} = '1' or ${overall} = '2')" })
  expect(
    choices.filter((row) => row['list_name'] === 'scale_satisfaction').map((row) => row['name']),
  ).toEqual(['1', '2', '3', '4', '5', 'na'])
  expect(settings[0]).toMatchObject({ form_id: 'follow-up', form_title: 'Phiếu thử' })
})

test('both languages stand in columns of their own, on both sheets', () => {
  const { survey, choices } = toXlsform(visit)
  const [vi, en] = ['label::Tiếng Việt (vi)', 'label::English (en)']
  for (const row of [...survey, ...choices]) expect(vi in row).toBe(en in row)
  expect(survey.find(({ name }) => name === 'on_time')).toMatchObject({
    [vi]: 'Kết quả có được trả đúng hẹn không?',
    [en]: 'Did you get the result on time?',
  })
  expect(choices.find(({ list_name, name }) => list_name === 'trips' && name === 'two')).toMatchObject({
    [vi]: 'Hai lần',
    [en]: 'Twice',
  })
})

test('a form that lost one English text on its way comes back in Vietnamese only, and says so', () => {
  const { survey, ...rest } = toXlsform(visit)
  const cut = survey.map((row) =>
    row['name'] === 'trips'
      ? Object.fromEntries(Object.entries(row).filter(([heading]) => heading !== 'label::English (en)'))
      : row,
  )
  const { instrument, warnings } = fromXlsform({ survey: cut, ...rest })
  expect(instrument && JSON.stringify(instrument)).not.toContain('"en"')
  expect(warnings).toEqual(['survey, dòng 12: thiếu lời tiếng Anh, nên bỏ tiếng Anh trong cả phiếu.'])
})

describe('a form made elsewhere', () => {
  const likert = ['1', '2', '3', '4', '5', '98'].map((name) => ({
    'list name': 'muc',
    name,
    label: `Mức ${name}`,
  }))
  const yesNo = ['co', 'khong'].map((name) => ({ 'list name': 'yn', name, label: name }))
  const read = (...survey: XlsformRow[]) =>
    fromXlsform({
      survey,
      choices: [...likert, ...yesNo],
      settings: [{ form_title: 'Chợ xã', form_id: 'cho-xa' }],
    })
  const overall = { type: 'select_one muc', name: 'chung', label: 'Nhìn chung', informs: 'papi/6.3' }

  test('ratings, groups and branching are taken over', () => {
    const { instrument, problems, warnings } = read(
      { type: 'start', name: 'start' },
      overall,
      { type: 'begin group', name: 'chi_tiet', label: 'Chi tiết', relevant: '${chung} <= 2' },
      { type: 'begin group', name: 'trong', relevant: "selected(${chung}, '1')" },
      {
        type: 'select one yn',
        name: 'sach',
        label: 'Chợ sạch không?',
        informs: 'papi/6.3, papi/7.3',
        relevant: '${chung} != 98',
      },
      { type: 'end group' },
      { type: 'text', name: 'y_kien', label: 'Ý kiến', constraint: 'string-length(.) < 101' },
      { type: 'end group' },
    )
    expect(problems).toEqual([])
    expect(warnings).toHaveLength(2)
    expect(instrument?.sections.map(({ id, title }) => [id, title.vi])).toEqual([
      ['main', 'Chợ xã'],
      ['chi_tiet', 'Chi tiết'],
    ])
    const low = { item: 'chung', oneOf: ['1', '2'] }
    expect(instrument && itemsOf(instrument)).toEqual([
      { kind: 'rating', id: 'chung', wording: { vi: 'Nhìn chung' }, scale: 'muc', informs: ['papi/6.3'] },
      {
        kind: 'choice',
        id: 'sach',
        wording: { vi: 'Chợ sạch không?' },
        informs: ['papi/6.3', 'papi/7.3'],
        options: [
          { code: 'co', wording: { vi: 'co' } },
          { code: 'khong', wording: { vi: 'khong' } },
        ],
        relevance: {
          all: [low, { item: 'chung', oneOf: ['1'] }, { item: 'chung', oneOf: ['1', '2', '3', '4', '5'] }],
        },
      },
      { kind: 'text', id: 'y_kien', wording: { vi: 'Ý kiến' }, informs: [], maxLength: 100, relevance: low },
    ])
    expect(instrument?.scales['muc']?.notApplicable.vi).toBe('Mức 98')
  })

  test('headings in any case, ids of other tools, switched-off rows', () => {
    const { instrument, warnings } = fromXlsform({
      survey: [
        {
          Type: 'select_one muc',
          Name: 'chung',
          'Label::Vietnamese (vi)': 'Chung',
          Informs: 'papi/6.3',
          HINT: 'x',
          Required: 'yes',
        },
        { type: 'geopoint', name: 'x', disabled: 'yes' },
      ],
      choices: likert,
      settings: [{ Title: 'Chợ xã', id_string: 'Cho_Xa 1' }],
    })
    expect(instrument).toMatchObject({
      id: 'cho-xa-1',
      title: { vi: 'Chợ xã' },
      sections: [{ items: [{ id: 'chung' }] }],
    })
    expect(warnings).toEqual([
      'settings, dòng 2: mã phiếu ở đây là «cho-xa-1».',
      'choices, danh sách «muc»: hiểu là thang 5 mức, 1 kém nhất, 5 tốt nhất. Xin kiểm tra chiều của thang.',
      'survey, dòng 2: bỏ «required», câu nào cũng có thể bỏ qua.',
      'survey: không dùng các cột hint.',
    ])
  })

  test('labels in a language that is none of ours are left out, and named', () => {
    const { instrument, warnings } = read({ ...overall, 'label::Français (fr)': 'En général' })
    expect(instrument && itemsOf(instrument)[0]?.wording).toEqual({ vi: 'Nhìn chung' })
    expect(warnings).toContain('Bỏ lời «français (fr)»: ở đây chỉ có tiếng Việt, tiếng Anh và tiếng Khmer.')
  })

  test.each<[string, XlsformRow, string]>([
    [
      'a place',
      { type: 'geopoint', name: 'x', label: 'X' },
      'survey, dòng 3: kiểu câu hỏi «geopoint» không dùng được.',
    ],
    [
      'a calculation',
      { type: 'calculate', name: 'x', calculation: '1' },
      'survey, dòng 3: kiểu câu hỏi «calculate»',
    ],
    [
      'an unknown list',
      { type: 'select_one Abc', name: 'x', label: 'X' },
      'survey, dòng 3: không có danh sách «Abc»',
    ],
    [
      'no indicator',
      { type: 'select_one yn', name: 'x', label: 'X' },
      'survey, dòng 3: chưa ghi câu này nói về chỉ số nào.',
    ],
    [
      'no Vietnamese',
      { type: 'text', name: 'x', 'label::English (en)': 'X' },
      'survey, dòng 3: thiếu lời hỏi tiếng Việt.',
    ],
    [
      'a condition on nothing',
      { type: 'text', name: 'x', label: 'X', relevant: '${y} = 1' },
      'survey, dòng 3: Điều kiện dựa vào «y»',
    ],
    [
      'a formula',
      { type: 'text', name: 'x', label: 'X', relevant: 'count(${chung}) > 1' },
      'survey, dòng 3: Điều kiện hiện câu hỏi',
    ],
    ['a repeated name', { type: 'text', name: 'chung', label: 'X' }, "The question 'chung' occurs twice"],
  ])('%s is reported', (_, row, sentence) => {
    const { instrument, problems } = read(overall, row)
    expect(instrument).toBeUndefined()
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(sentence)
  })

  test('a form without a name or an id is told so', () => {
    expect(fromXlsform({ survey: [overall], choices: likert, settings: [] }).problems).toHaveLength(2)
  })

  test('whatever the sheets hold, it answers and does not throw', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'select_one muc',
        'begin_group',
        'end_group',
        'text',
        'select_multiple yn',
        '${chung} = 1 and (',
        'x',
      ),
      fc.string(),
    )
    const row = fc.dictionary(
      fc.constantFrom('type', 'name', 'label', 'relevant', 'informs', 'constraint'),
      cell,
    )
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { instrument, problems } = read(...rows)
        expect(instrument === undefined).toBe(problems.length > 0)
      }),
    )
  })
})
