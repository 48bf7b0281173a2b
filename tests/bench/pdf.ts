/**
 * A sheet of 500 land prices as PDF, as the server makes it: the first one, which starts the process that lays them out, and
 * those after it. `npm run bench -- pdf [rows]`.
 */
import type { PdfDocument } from '../../server/pdf/document.ts'
import { pdfOf } from '../../server/pdf/pdf.ts'
import { landPrices } from '../../domain/notices/land-prices.ts'
import { printedTable } from '../../domain/notices/printed.ts'

const [wanted = '500'] = process.argv.slice(2)
const cells = Array.from({ length: Number(wanted) }, (_, at) => ({
  ...{ street: `Đường Nguyễn Thị Minh Khai ${at}`, from: 'Cầu số 1', to: 'Chợ xã', class: 'Loại 1' },
  ...{ position1: 5_000_000 + at, position2: 3_000_000, position3: 2_000_000, position4: 1_000_000 },
}))
const sheet: PdfDocument = {
  ...{ title: 'Bảng giá đất', paper: 'a4', isLandscape: true, mark: '', foot: 'Xã', day: '2026-11-27' },
  blocks: [
    { type: 'title', text: 'Bảng giá đất', under: '' },
    { type: 'table', ...printedTable(landPrices, cells) },
    { type: 'code', address: 'https://vi-du.invalid/', lines: [{ text: 'Quét mã' }] },
  ],
}
const times: number[] = []
let bytes = 0
for (let round = 0; round < 8; round++) {
  const started = performance.now()
  bytes = (await pdfOf(sheet)).length
  times.push(performance.now() - started)
}
const [first = 0, ...others] = times
const median = others.sort((a, b) => a - b)[3] ?? 0
console.log(`${wanted} rows: ${(bytes / 1e6).toFixed(1)} MB; the first in ${first.toFixed(0)} ms`)
console.log(
  `those after it: median ${median.toFixed(0)} ms, most ${others.at(-1)!.toFixed(0)} ms (wanted about 1000)`,
)
process.exit()
