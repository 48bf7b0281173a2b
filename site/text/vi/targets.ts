/** Words for what plans want an index to be, on public pages and at the desk. */
import { formatNumber } from '../../../domain/vietnamese.ts'
import { indicator } from '../../../surveys/indicators/index.ts'
import type { Target, TargetMeasure } from '../../../surveys/indicators/targets.ts'

export const targets = {
  heading: 'Mục tiêu của kế hoạch',
  none: 'Chưa ghi mục tiêu nào của kế hoạch.',
  waiting: 'Chưa có số công bố.',
  note: 'Số PAPI do PAPI công bố; hạng và tỷ lệ hài lòng do các kế hoạch trích. Cổng không tính lại.',
  in: (place: string) => (place === '' ? 'theo kế hoạch trích lại' : place),
  of: (value: string, of: string, measure: TargetMeasure) => {
    if (measure === 'rank') return of === '' ? `hạng ${value}` : `hạng ${value} trong ${of}`
    if (measure === 'share') return `${value}%`
    return of === '' ? `${value} điểm` : `${value} trên ${of} điểm`
  },
  reached: 'đạt mục tiêu',
  short: 'chưa đạt mục tiêu',

  show: 'Mục tiêu về chỉ số',
  index: 'Chỉ số',
  plan: 'Kế hoạch',
  measure: 'Tính bằng',
  measures: { score: 'điểm', rank: 'hạng', share: 'tỷ lệ hài lòng, %' } satisfies Record<
    TargetMeasure,
    string
  >,
  year: 'Năm',
  value: 'Mục tiêu',
  number: 'Viết bằng chữ số, ví dụ 43,5.',
  source: 'Chỗ trong kế hoạch nói điều này',
  save: 'Ghi mục tiêu',
  saved: 'Đã ghi mục tiêu.',
  remove: 'Bỏ mục tiêu này',
  removed: 'Đã bỏ mục tiêu.',
  add: 'Ghi một mục tiêu của kế hoạch',
}

/** @example indexName('papi/2') // => 'PAPI 2, Công khai, minh bạch…' */
export function indexName(id: string): string {
  if (!id.includes('/')) return id === 'papi' ? 'Chỉ số PAPI' : 'Chỉ số hài lòng SIPAS'
  const scheme = id.startsWith('papi') ? 'PAPI' : 'SIPAS'
  const found = indicator(id)
  return `${scheme} ${id.split('/')[1]!.toUpperCase()}, ${found?.name ?? id}`
}

/** @example targetText({ indicator: 'papi', measure: 'score', year: 2026, value: 43 }) // => 'Chỉ số PAPI năm 2026: từ 43 điểm trở lên' */
export function targetText({ indicator: id, measure, year, value }: Target): string {
  const number = formatNumber(value, 2)
  const wanted = {
    score: `từ ${number} điểm trở lên`,
    rank: `hạng ${formatNumber(value)} trở lên`,
    share: `từ ${number}% trở lên`,
  }
  return `${indexName(id)} năm ${year}: ${wanted[measure]}`
}

interface Reached {
  readonly value: number
  readonly of: number | null
  readonly place: string
  readonly isReached: boolean
}

/** @example reachedText('score', […]) // => 'Đã công bố: 42,35 trên 80 điểm (Kiên Giang), chưa đạt mục tiêu.' */
export function reachedText(measure: TargetMeasure, reached: readonly Reached[]): string {
  if (reached.length === 0) return targets.waiting
  const each = reached.map(({ value, of, place, isReached }) => {
    const figure = targets.of(formatNumber(value, 2), of === null ? '' : formatNumber(of), measure)
    return `${figure} (${targets.in(place)}), ${isReached ? targets.reached : targets.short}`
  })
  return `Đã công bố: ${each.join('; ')}.`
}
