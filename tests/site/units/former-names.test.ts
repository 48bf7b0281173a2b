import { expect, test } from 'vitest'
import type { UnitChange } from '../../../db/units/units.ts'
import { formerNames } from '../../../site/read/former-names.ts'

const change = (fromName: string, fromDistrict: string, more: Partial<UnitChange> = {}): UnitChange => ({
  id: '2025-07-01/19999/19366',
  source: 'Nghị quyết ví dụ',
  fromCode: '19999',
  fromName,
  fromDistrict,
  fromProvince: 'Tỉnh Quảng Trị',
  toCode: '19366',
  effectiveOn: '2025-07-01',
  ...more,
})

test('what was merged is named with its district, each district once', () => {
  const changes = [
    change('Thị trấn Bến Quan', 'Huyện Vĩnh Linh'),
    change('Xã Vĩnh Ô', 'Huyện Vĩnh Linh'),
    change('Phường 1', 'Thị xã Quảng Trị'),
  ]
  expect(formerNames('19366', 'Xã Bến Quan', changes)).toBe(
    'thị trấn Bến Quan, xã Vĩnh Ô (huyện Vĩnh Linh); phường 1 (thị xã Quảng Trị)',
  )
})

test('a district that became a commune as it was is named once', () => {
  expect(formerNames('19742', 'Đặc khu Cồn Cỏ', [change('Huyện Cồn Cỏ', 'Huyện Cồn Cỏ')])).toBe(
    'huyện Cồn Cỏ',
  )
})

test('a commune that stayed what it was has no former names', () => {
  const same = change('Xã Bến Quan', 'Huyện Vĩnh Linh', { fromCode: '19366' })
  expect(formerNames('19366', 'Xã Bến Quan', [same])).toBe('')
  expect(formerNames('19366', 'Xã Bến Quan', [])).toBe('')
  const later = change('Xã Bố Hạ', '', { effectiveOn: '2026-09-20' })
  expect(formerNames('19366', 'Xã Bến Quan', [later])).toBe('')
})
