import { expect, test } from 'vitest'
import { faultText, faultyFile, Refusal, refusalText } from '../../domain/refusal.ts'

test('a refusal without a file is its sentence', () => {
  expect(refusalText(new Refusal('Chưa có lượt trả lời nào.'))).toBe('Chưa có lượt trả lời nào.')
})

test('a refusal keeps its code, faults and cause when it is told of which file it is', () => {
  const cause = new Error('unexpected end')
  const faults = [{ line: 3, message: 'để trống.' }]
  const named = new Refusal('chưa đọc được.', { code: 'not-a-plan', faults, cause }).of('kế hoạch.docx')
  expect(named).toMatchObject({ code: 'not-a-plan', faults, cause, file: 'kế hoạch.docx' })
  expect(refusalText(named)).toBe('kế hoạch.docx: chưa đọc được.\n  Dòng 3: để trống.')
})

test.each([
  [{ message: 'tệp trống.' }, 'tệp trống.'],
  [{ line: 7, message: 'để trống.' }, 'Dòng 7: để trống.'],
  [{ column: 'Vị trí 2', message: 'để trống.' }, 'Cột «Vị trí 2»: để trống.'],
  [{ line: 7, column: 'Vị trí 2', message: 'để trống.' }, 'Dòng 7, cột «Vị trí 2»: để trống.'],
])('a fault names its place: %o', (fault, text) => {
  expect(faultText(fault)).toBe(text)
})

test.each([
  [20, 21, '  Dòng 20: để trống.'],
  [21, 22, '  … và 1 chỗ nữa.'],
])('of %i faults the first twenty are written out', (count, lines, last) => {
  const faults = Array.from({ length: count }, (_, i) => ({ line: i + 1, message: 'để trống.' }))
  const text = refusalText(faultyFile(faults).of('gia-dat.csv')).split('\n')
  expect(text[0]).toBe(`gia-dat.csv: chưa lưu gì, vì có ${count} chỗ cần sửa.`)
  expect(text).toHaveLength(lines)
  expect(text.at(-1)).toBe(last)
})
