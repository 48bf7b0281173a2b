import { describe, expect, test } from 'vitest'
import { packageTables } from '../../../db/units/source.ts'
import { loadUnits } from '../../../db/units/import.ts'
import { fold } from '../../../domain/vietnamese.ts'

const { units, changes } = loadUnits()
const today = units.filter((unit) => unit.validTo === null)
const communes = today.filter((unit) => unit.level === 'commune')

/** Units valid on a day, as a query would ask for them. */
const on = (day: string, code: string) =>
  units.find((unit) => unit.code === code && unit.validFrom <= day && (unit.validTo ?? '9999') >= day)

/** The package with one table changed. */
const packageWith = (name: string, change: (rows: Record<string, string | null>[]) => unknown) =>
  packageTables.map((table) =>
    table.name === name && table.type === 'table'
      ? { ...table, data: change(structuredClone(table.data) as Record<string, string | null>[]) }
      : table,
  )

describe('units of today', () => {
  test('34 provinces and 3,321 communes', () => {
    expect(today.filter((unit) => unit.level === 'province')).toHaveLength(34)
    expect(communes).toHaveLength(3321)
  })

  test.each([
    ['91', 'tỉnh', 'An Giang', 102],
    ['92', 'thành phố', 'Cần Thơ', 103],
    ['96', 'tỉnh', 'Cà Mau', 64],
    ['44', 'tỉnh', 'Quảng Trị', 78],
  ])('%s is %s %s with %d communes', (code, kind, name, count) => {
    expect(on('2026-11-20', code)).toMatchObject({ kind, name, level: 'province' })
    expect(communes.filter((unit) => unit.provinceCode === code)).toHaveLength(count)
  })

  test('every text is NFC, single-spaced, without its kind', () => {
    for (const { name, kind } of units) {
      expect(name).toBe(name.normalize('NFC').replace(/\s+/g, ' ').trim())
      expect(kind).toMatch(/^\p{Ll}/u)
    }
    expect(communes.filter((unit) => /^(xã|phường|đặc khu) /iu.test(unit.name))).toEqual([])
  })

  test('the slip of the package in xã Ia Mơ is corrected', () => {
    expect(on('2026-11-20', '23938')).toMatchObject({ name: 'Ia Mơ', provinceCode: '52' })
    expect(on('2026-11-20', '23737')).toBeUndefined()
  })
})

describe('changes after 1 July 2025', () => {
  test.each([
    ['75', '2026-04-29', 'tỉnh', '2026-04-30', 'thành phố'],
    ['22', '2026-08-31', 'tỉnh', '2026-09-01', 'thành phố'],
    ['24', '2026-09-19', 'tỉnh', '2026-09-20', 'thành phố'],
    ['26368', '2026-04-29', 'xã', '2026-04-30', 'phường'],
    ['07840', '2026-09-19', 'xã', '2026-09-20', 'phường'],
  ])('%s was until %s a %s and is from %s a %s', (code, lastDay, before, firstDay, after) => {
    expect(on(lastDay, code)?.kind).toBe(before)
    expect(on(firstDay, code)).toMatchObject({ kind: after, validTo: null })
  })

  test('a change of kind leaves a trace of its decision', () => {
    expect(changes.find((change) => change.id === '2026-09-20/07840/07840')).toMatchObject({
      fromName: 'Xã Hiệp Hòa',
      source: 'Nghị quyết 388/NQ-UBTVQH16',
    })
  })
})

describe('what became of the older units', () => {
  test('Vĩnh Ô, Vĩnh Hà, Vĩnh Khê and the township of Bến Quan are xã Bến Quan', () => {
    expect(on('2026-11-20', '19366')).toMatchObject({ kind: 'xã', name: 'Bến Quan', slug: 'ben-quan' })
    const names = changes.filter((change) => change.toCode === '19366').map((change) => change.fromName)
    expect(names.sort()).toEqual(['Thị trấn Bến Quan', 'Xã Vĩnh Hà', 'Xã Vĩnh Khê', 'Xã Vĩnh Ô'])
  })

  test('every commune of today has a predecessor', () => {
    const reached = new Set(changes.map((change) => change.toCode))
    expect(communes.filter((unit) => !reached.has(unit.code))).toEqual([])
  })

  test('a split commune keeps all its successors', () => {
    const of = (name: string, district: string) =>
      changes.filter((c) => c.fromName === name && c.fromDistrict === district).map((c) => c.toCode)
    expect(of('Phường 13', 'Quận Gò Vấp')).toHaveLength(2)
    expect(of('Thị trấn Nông trường Mộc Châu', 'Thị xã Mộc Châu')).toHaveLength(4)
  })

  test('63 former provinces lead to the 34 of today', () => {
    const former = units.filter((unit) => unit.level === 'province' && unit.validTo === '2025-06-30')
    expect(former).toHaveLength(63)
    expect(new Set(former.map((unit) => unit.provinceCode)).size).toBe(34)
    expect(on('2025-06-30', '91')?.name).toBe('Kiên Giang')
    expect(on('2025-07-01', '91')?.name).toBe('An Giang')
  })

  test('a former province lies where its communes lie', () => {
    const provinceOf = new Map(today.map((unit) => [unit.code, unit.provinceCode]))
    const nowIn = new Map(
      changes
        .filter((c) => c.toCode.length === 2 && c.effectiveOn === '2025-07-01')
        .map((c) => [fold(c.fromName), c.toCode]),
    )
    for (const change of changes.filter((c) => c.fromDistrict)) {
      expect(provinceOf.get(change.toCode)).toBe(nowIn.get(fold(change.fromProvince)))
    }
  })

  test('districts ended on 30 June 2025 and know their present province', () => {
    expect(units.find((unit) => unit.code === '45-huyen-vinh-linh')).toMatchObject({
      level: 'district',
      kind: 'huyện',
      name: 'Vĩnh Linh',
      validTo: '2025-06-30',
      provinceCode: '44',
    })
  })
})

describe('a package that changed is refused with a sentence', () => {
  test('a commune missing', () => {
    const source = packageWith('wards', (rows) => rows.slice(1))
    expect(() => loadUnits(source)).toThrow('has 3320 rows in wards, expected 3321.')
  })

  test('a commune renamed without its mappings', () => {
    const source = packageWith('wards', (rows) =>
      rows.map((row) => (row['ward_code'] === '19366' ? { ...row, name: 'Xã Bến Quán' } : row)),
    )
    expect(() => loadUnits(source)).toThrow('no commune is called Xã Bến Quan in Quảng Trị')
  })

  test('a code used twice, a kind unknown, a column gone', () => {
    const twice = packageWith('wards', (rows) =>
      rows.map((row, i) => (i ? row : { ...row, ward_code: '00008' })),
    )
    expect(() => loadUnits(twice)).toThrow('00008 from 2025-07-01 appears twice')
    const nameless = packageWith('wards', (rows) =>
      rows.map((row, i) => (i ? row : { ...row, name: 'Ba Đình' })),
    )
    expect(() => loadUnits(nameless)).toThrow('"Ba Đình" does not begin with a kind of unit')
    const other = packageWith('ward_mappings', (rows) => rows.map(() => ({})))
    expect(() => loadUnits(other)).toThrow('has another shape')
  })
})
