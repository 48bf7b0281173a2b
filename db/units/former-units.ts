/** What there was before 1 July 2025, and where it went: provinces, districts and communes → rows. */
import content from '../content/unit-changes.json' with { type: 'json' }
import { slug } from '../../domain/vietnamese.ts'
import { PACKAGE, assertUnits, kinded, type Mapping } from './source.ts'

/** One period of one unit. A unit that changes its kind gets a new period under the same code. */
export interface UnitRow {
  /** Official code: 2 digits for a province, 5 for a commune. Former districts: '45-huyen-vinh-linh' (ours). */
  code: string
  /** First day, 'YYYY-MM-DD'. For units that ended in 2025: the day from which this record speaks for them. */
  validFrom: string
  /** Last day, null while the unit exists. */
  validTo: string | null
  level: 'province' | 'district' | 'commune'
  /** 'tỉnh', 'thành phố', 'xã', 'phường', 'đặc khu', 'huyện', 'quận', 'thị xã'. */
  kind: string
  /** Without the kind: 'Bến Quan'. */
  name: string
  slug: string
  /** The present province in which the unit lies or lay. */
  provinceCode: string
}

/** One old → new pair; an old commune that was split has several. */
export interface UnitChangeRow {
  id: string
  /** '' where the old unit had gone before the last code list that we know. */
  fromCode: string
  /** In full: 'Xã Vĩnh Ô'. */
  fromName: string
  /** 'Huyện Vĩnh Linh'; '' for provinces and for changes of kind. */
  fromDistrict: string
  /** 'Tỉnh Quảng Trị'; '' for provinces. */
  fromProvince: string
  toCode: string
  effectiveOn: string
  source: string
}

const REFORM = '2025-07-01'
const DAY_BEFORE_REFORM = '2025-06-30'
/** Since Hà Tây joined Hà Nội (Nghị quyết 15/2008/QH12) the 63 provinces stood unchanged until 2025. */
const RECORD_BEGINS = '2008-08-01'

/** A unit of 1 July 2025; callers close or open its period. */
export function unit(
  code: string,
  level: UnitRow['level'],
  { kind, name }: { kind: string; name: string },
  provinceCode: string,
): UnitRow {
  const digits = level === 'province' ? 2 : 5
  assertUnits(
    level === 'district' || new RegExp(`^\\d{${digits}}$`).test(code),
    `"${code}" is no code of a ${level}`,
  )
  return { code, validFrom: REFORM, validTo: null, level, kind, name, slug: slug(name), provinceCode }
}

export function formerProvinces(): UnitRow[] {
  return content.formerProvinces.map((old) => ({
    ...unit(old.code, 'province', old, old.nowIn),
    validFrom: RECORD_BEGINS,
    validTo: DAY_BEFORE_REFORM,
  }))
}

export function provinceChanges(): UnitChangeRow[] {
  return content.formerProvinces.map((old) => ({
    id: `${REFORM}/${old.code}/${old.nowIn}`,
    fromCode: old.code,
    fromName: `${old.kind === 'tỉnh' ? 'Tỉnh' : 'Thành phố'} ${old.name}`,
    fromDistrict: '',
    fromProvince: '',
    toCode: old.nowIn,
    effectiveOn: REFORM,
    source: 'Nghị quyết 202/2025/QH15',
  }))
}

/**
 * The package's second batch has wrong codes on both sides, but every (name, province) of today is unique and
 * right: so the name leads. Rows that say the same twice become one, the one that knows the old code.
 */
export function communeChanges(current: UnitRow[], mappings: Mapping[]): UnitChangeRow[] {
  const provinceNames = new Map(
    current.filter((row) => row.level === 'province').map((row) => [row.code, row.name]),
  )
  const place = (kind: string, name: string, province: string) => `${kind} ${name}|${province}`
  const codes = new Map(
    current
      .filter((row) => row.level === 'commune')
      .map((row) => [place(row.kind, row.name, provinceNames.get(row.provinceCode) ?? ''), row.code]),
  )
  const rows = new Map<string, UnitChangeRow>()
  const add = (row: Omit<UnitChangeRow, 'id' | 'effectiveOn' | 'source'>) => {
    const old = `${row.fromName}, ${row.fromDistrict}, ${row.fromProvince}`
    const key = `${old} → ${row.toCode}`
    if (rows.get(key)?.fromCode) return
    const id = `${REFORM}/${row.fromCode || slug(old)}/${row.toCode}`
    rows.set(key, { id, ...row, effectiveOn: REFORM, source: PACKAGE })
  }
  for (const row of mappings) {
    if (row.old_ward_name === null) continue // five islands without communes: see `predecessors`
    const { kind, name } = kinded(row.new_ward_name)
    const toCode = codes.get(place(kind, name, kinded(row.new_province_name, 'tỉnh').name))
    assertUnits(toCode !== undefined, `no commune is called ${row.new_ward_name} in ${row.new_province_name}`)
    add({
      fromCode: row.old_ward_code ?? '',
      fromName: row.old_ward_name,
      fromDistrict: row.old_district_name ?? '',
      fromProvince: row.old_province_name ?? '',
      toCode,
    })
  }
  content.predecessors.forEach(add)
  return [...rows.values()]
}

/** Former districts as far as the communes' rows name them; their official codes are not in the package. */
export function formerDistricts(current: UnitRow[], changes: UnitChangeRow[]): UnitRow[] {
  const provinceOf = new Map(current.map((row) => [row.code, row.provinceCode]))
  const oldProvince = new Map(content.formerProvinces.map((old) => [slug(old.name), old.code]))
  const rows = new Map<string, UnitRow>()
  for (const { fromDistrict, fromProvince, toCode } of changes) {
    if (!fromDistrict) continue
    const inProvince = oldProvince.get(slug(kinded(fromProvince).name))
    assertUnits(inProvince !== undefined, `${fromProvince} is none of the 63 former provinces`)
    const code = `${inProvince}-${slug(fromDistrict)}`
    rows.set(code, {
      ...unit(code, 'district', kinded(fromDistrict), provinceOf.get(toCode) ?? ''),
      validFrom: RECORD_BEGINS,
      validTo: DAY_BEFORE_REFORM,
    })
  }
  return [...rows.values()]
}
