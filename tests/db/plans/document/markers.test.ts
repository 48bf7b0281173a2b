import { expect, test } from 'vitest'
import { readMarker } from '../../../../db/plans/document/lines/markers.ts'

test.each([
  ['Phần thứ nhất: Nhiệm vụ', 'part', 'Phần thứ nhất'],
  ['Chương II NHIỆM VỤ', 'part', 'Chương II'],
  ['PHẦN B. GIẢI PHÁP', 'part', 'PHẦN B'],
  ['V/ Giải pháp', 'roman', 'V'],
  ['1/ Mở lớp', 'arabic', '1'],
  ['1/NỘI DUNG', 'arabic', '1'],
])('%s begins with a number', (text, kind, code) => {
  expect(readMarker(text)).toMatchObject({ kind, code })
})

test.each([
  'Chương trình hành động của tỉnh',
  'Phần mềm một cửa',
  'Phần hai đường dây',
  'V/v nâng cao chất lượng',
  'V/V NÂNG CAO CHẤT LƯỢNG',
  '71/NQ-CP ngày 01 tháng 4 năm 2025',
  '12/KH-UBND của tỉnh',
])('%s does not', (text) => {
  expect(readMarker(text)).toBeNull()
})
