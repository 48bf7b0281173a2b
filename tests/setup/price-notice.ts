/** A land-price notice that differs each time, for whoever measures what a publication costs. */
import type { Database } from '../../db/engine/database.ts'
import { publishNotice } from '../../db/notices/notices.ts'

/** Of every notice made here. */
export const priceNoticeId = 'gia-dat'

/** Commits a version of forty rows. @param index makes its number and prices others than before */
export async function publishPrices(db: Database, unitCode: string, index: number): Promise<void> {
  const about = { unitCode, id: priceNoticeId, kind: 'land-prices', title: `Giá đất ${index}` } as const
  const facts = {
    decisionNumber: `${index}/QĐ`,
    decisionDate: '2026-01-05',
    validFrom: null,
    validTo: null,
    period: '',
  }
  const file = { fileName: 'gia-dat.csv', fileDigest: String(index), actor: 'bench' }
  const rows = Array.from({ length: 40 }, (_, row) => ({
    key: String(row),
    cells: {
      street: `Đường ${row}`,
      from: null,
      to: null,
      position: '1',
      price: 100_000 + index * 1000 + row,
    },
  }))
  await db.write((tx) => publishNotice(tx, { ...about, ...facts, ...file, rows }))
}
