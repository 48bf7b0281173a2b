/** Files that reports name as evidence, by their ids. */
import type { Queries } from '../../../db/engine/database.ts'
import { filePath, filesOf } from '../../../db/progress/files.ts'
import { formatNumber } from '../../../domain/vietnamese.ts'
import type { Evidence } from './reported.ts'

export async function fileEvidence(
  db: Queries,
  unitCodes: readonly string[],
): Promise<ReadonlyMap<string, Evidence>> {
  const found = unitCodes.length > 0 ? await filesOf(db, unitCodes) : []
  return new Map(
    found.map(({ unitCode, id, name, size }) => {
      const label = `${name} (${formatNumber(Math.ceil(size / 1024))} KB)`
      return [id, { label, href: filePath(unitCode, id) }]
    }),
  )
}
