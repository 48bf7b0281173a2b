/** GET /gia-dat/tinh/<province>.csv: every land price in force in a province, with commune and code in each row. */
import { Hono } from 'hono'
import type { Database } from '../db/engine/database.ts'
import { findPrices, type PriceRow } from '../db/notices/prices.ts'
import { csvLine, csvStart } from '../domain/csv/write.ts'
import { illustrationLabel, illustrationNote, isIllustration } from '../domain/places/illustration.ts'
import type { PlaceIndex } from '../domain/places/search.ts'
import { formatDate } from '../domain/vietnamese.ts'
import { chosenEncoding, compressed } from './http/compression.ts'
import { keepRecent } from './http/kept.ts'
import { Problem } from './http/problem.ts'
import { fileDownload } from './http/reply.ts'
import { placeNames } from './place-names.ts'
import { prices as words } from './text/prices.ts'

interface Parts {
  readonly db: Database
  readonly places: () => Promise<PlaceIndex>
}

/** More than a commune can hand in. */
const mostRows = 100_000

const columns = ['street', 'from', 'to', 'class', 'position1', 'position2', 'position3', 'position4'] as const

export function priceFileRoutes({ db, places }: Parts): Hono {
  /** Who asks while it is made waits for the same; nothing is kept longer, so that it is never old. */
  const making = keepRecent<string, Buffer>(0, ({ length }) => length)

  async function fileOf(province: string): Promise<Buffer> {
    const index = await places()
    const names = placeNames(index)
    const lines = [
      ...(isIllustration(province) ? [csvLine([illustrationLabel, illustrationNote])] : []),
      csvLine(words.fileColumns),
    ]
    const communes = index.units.filter(([, , , at]) => index.provinces[at]?.[0] === province)
    for (const [code] of communes) {
      const rows = await findPrices(db.read, { words: '', unitCodes: [code], limit: mostRows })
      lines.push(...rows.map((row) => lineOf(row, names.get(code)?.name ?? '')))
      await new Promise(setImmediate) // others are answered between two communes
    }
    return Buffer.from(csvStart + lines.join(''))
  }

  return new Hono({ strict: false }).get('/:file{\\d\\d\\.csv}', async (c) => {
    const province = c.req.param('file').slice(0, 2)
    const label = (await places()).provinces.find(([code]) => code === province)?.[1]
    if (label === undefined) throw new Problem('not-found')
    const bytes = await making.get(province, () => fileOf(province))
    const encoding = chosenEncoding(c.req.raw)
    const sent = encoding ? await compressed(bytes, encoding) : new Uint8Array(bytes)
    return fileDownload(sent, { type: 'text/csv; charset=utf-8', name: words.fileName(label), encoding })
  })
}

function lineOf(row: PriceRow, unit: string): string {
  const day = (text: string | null) => text && formatDate(text)
  return csvLine([
    ...[row.unitCode, unit, ...columns.map((id) => row.cells[id] ?? null)],
    ...[row.decisionNumber, day(row.decisionDate), day(row.validFrom), day(row.validTo)],
    row.previous?.['position1'] ?? null,
  ])
}
