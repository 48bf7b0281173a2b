/** Invented tables of land prices, as the files that a clerk would hand in. Pure. */
import type { Random } from '../../domain/random.ts'

const streets = [
  'Đường Ví Dụ',
  'Đường Mẫu',
  'Đường Thử Nghiệm',
  'Đường Minh Họa',
  'Ngõ Ví Dụ',
  'Đường Mẫu Mới',
]
const landmarks = [
  'Cầu Ví Dụ',
  'Chợ Mẫu',
  'Trường Ví Dụ',
  'Trạm y tế',
  'Nhà văn hóa',
  'Trụ sở ủy ban',
  'Bến Mẫu',
]
const hamlets = ['Các thôn còn lại', 'Đất trồng lúa', 'Đất trồng cây lâu năm', 'Đất nuôi trồng thủy sản']

export const priceHeadings = [
  ...['Đường phố/Khu vực', 'Đoạn từ', 'Đoạn đến', 'Loại đường'],
  ...['Vị trí 1', 'Vị trí 2', 'Vị trí 3', 'Vị trí 4'],
]

/**
 * @param rows how many, at least as many as there are kinds of farm land
 * @returns rows of cells under `priceHeadings`; the last ones are farm land
 */
export function inventedPrices(rows: number, random: Random): string[][] {
  const along = Array.from({ length: rows - hamlets.length }, (_, i) => {
    const street = `${streets[i % streets.length]} số ${Math.floor(i / (streets.length * 2)) + 1}`
    const part = Math.floor(i / streets.length) % 2
    const [from = '', to = ''] = part === 0 ? landmarks.slice(0, 2) : landmarks.slice(2 + (i % 4))
    const level = 1 + (i % 3)
    return [street, from, to, `Loại ${level}`, ...positions((4 - level) * random.whole(450, 900), random)]
  })
  return [...along, ...hamlets.map((name) => [name, '', '', '', price(random.whole(60, 240)), '', '', ''])]
}

/** Each position costs less than the one before; the farthest are not always priced. */
function positions(thousands: number, random: Random): string[] {
  const priced = random.whole(2, 4)
  const shares = [1, 0.65, 0.42, 0.28]
  return shares.map((share, i) => (i < priced ? price(Math.round(thousands * share)) : ''))
}

/** @example price(1250) // => '1.250.000' */
function price(thousands: number): string {
  return `${String(thousands).replace(/\B(?=(\d{3})+$)/g, '.')}.000`
}

/** The same table, a few prices put right. */
export function correctedPrices(rows: readonly (readonly string[])[], random: Random): string[][] {
  return rows.map((row) => {
    if (!random.chance(0.1)) return [...row]
    const first = Number(row[4]!.replaceAll('.', '')) / 1000
    return [...row.slice(0, 4), price(Math.round(first * 1.08)), ...row.slice(5)]
  })
}
