/**
 * Days on which offices are closed though it is a weekday, and Saturdays on which they work instead, year by year. The
 * government fixes them anew for each year, so no rule can know them: each has its source and how sure we are of it.
 * An administrator's corrections go before this table. Years before it have none: Monday to Friday are worked there.
 */

/** How sure: 'high' as announced; 'medium' by the law or as proposed, the announcement not found; 'low' is to be checked. */
export type Confidence = 'high' | 'medium' | 'low'

export interface SpecialDay {
  /** 'YYYY-MM-DD' */
  readonly day: string
  /** 'off': a weekday without work; 'working': a Saturday or Sunday with. */
  readonly kind: 'off' | 'working'
  readonly name: string
  readonly source: string
  readonly confidence: Confidence
}

const newYear = 'Tết Dương lịch'
const lunarNewYear = 'Tết Nguyên đán'
const kings = 'Giỗ Tổ Hùng Vương'
const victory = 'Ngày Chiến thắng'
const labour = 'Quốc tế Lao động'
const independence = 'Quốc khánh'
const culture = 'Ngày Văn hóa Việt Nam'
const instead = (name: string) => `${name} (nghỉ bù)`
const swapped = (name: string) => `${name} (hoán đổi)`

const law = 'Bộ luật Lao động 2019, điều 112'
const cultureSource =
  'Nghị quyết 80-NQ/TW ngày 07/01/2026 nêu chủ trương nghỉ; Nghị quyết 30/NQ-CP định sửa Bộ luật Lao động, chưa tìm thấy luật đã sửa'

/** Days that one document fixes; as 'MM-DD'. */
interface Fixed {
  readonly source: string
  readonly confidence: Confidence
  readonly off: readonly (readonly [monthAndDay: string, name: string])[]
  /** Saturdays. */
  readonly working?: readonly string[]
}

// Numbers and days of documents as newspapers and offices gave them; the documents themselves were not at hand.
const years: Readonly<Record<number, readonly Fixed[]>> = {
  2024: [
    {
      source: law,
      confidence: 'high',
      off: [
        ['01-01', newYear],
        ['04-18', kings],
        ['04-30', victory],
        ['05-01', labour],
        ['09-02', independence],
      ],
    },
    {
      source: 'Văn bản 8662/VPCP-KGVX tháng 11/2023',
      confidence: 'high',
      off: [
        ['02-08', lunarNewYear],
        ['02-09', lunarNewYear],
        ['02-12', lunarNewYear],
        ['02-13', instead(lunarNewYear)],
        ['02-14', instead(lunarNewYear)],
        ['09-03', independence],
      ],
    },
    {
      source: 'Văn bản 2450/VPCP-KGVX ngày 12/04/2024',
      confidence: 'high',
      off: [['04-29', swapped(victory)]],
      working: ['05-04'],
    },
  ],
  2025: [
    {
      source: law,
      confidence: 'high',
      off: [
        ['01-01', newYear],
        ['04-07', kings],
        ['04-30', victory],
        ['05-01', labour],
        ['09-02', independence],
      ],
    },
    {
      source: 'Văn bản 8726/VPCP-KGVX ngày 26/11/2024',
      confidence: 'high',
      off: [
        ['01-27', lunarNewYear],
        ['01-28', lunarNewYear],
        ['01-29', lunarNewYear],
        ['01-30', lunarNewYear],
        ['01-31', lunarNewYear],
        ['05-02', swapped(labour)],
        ['09-01', independence],
      ],
      working: ['04-26'],
    },
  ],
  2026: [
    {
      source: law,
      confidence: 'high',
      off: [
        ['01-01', newYear],
        ['04-27', instead(kings)],
        ['04-30', victory],
        ['05-01', labour],
        ['09-02', independence],
      ],
    },
    {
      source: 'Văn bản 12729/VPCP-KGVX ngày 25/12/2025',
      confidence: 'high',
      off: [['01-02', swapped(newYear)]],
      working: ['01-10'],
    },
    {
      source: 'Lịch nghỉ Tết Âm lịch năm 2026, báo chí đưa ngày 17/10/2025',
      confidence: 'high',
      off: [
        ['02-16', lunarNewYear],
        ['02-17', lunarNewYear],
        ['02-18', lunarNewYear],
        ['02-19', lunarNewYear],
        ['02-20', lunarNewYear],
      ],
    },
    {
      source:
        'Phương án nghỉ Quốc khánh năm 2026 của Bộ Nội vụ, tháng 10/2025; chưa tìm thấy văn bản chốt ngày làm bù',
      confidence: 'medium',
      off: [
        ['08-31', swapped(independence)],
        ['09-01', independence],
      ],
      working: ['08-22'],
    },
    { source: cultureSource, confidence: 'low', off: [['11-24', culture]] },
  ],
  2027: [
    {
      source: `${law}; cần đối chiếu với thông báo lịch nghỉ năm 2027`,
      confidence: 'medium',
      off: [
        ['01-01', newYear],
        ['02-08', lunarNewYear],
        ['02-09', lunarNewYear],
        ['04-16', kings],
        ['04-30', victory],
        ['05-03', instead(labour)],
        ['09-02', independence],
      ],
    },
    {
      // Five days around the first of the year, which is a Saturday; which five is for the government to say.
      source: `${law}, để Chính phủ chọn; cần đối chiếu với thông báo lịch nghỉ năm 2027`,
      confidence: 'low',
      off: [
        ['02-05', lunarNewYear],
        ['02-10', instead(lunarNewYear)],
        ['09-03', independence],
      ],
    },
    { source: cultureSource, confidence: 'low', off: [['11-24', culture]] },
  ],
}

/** In the order of their days. */
export const specialDays: readonly SpecialDay[] = Object.entries(years)
  .flatMap(([year, fixed]) => fixed.flatMap((one) => specialDaysOf(year, one)))
  .sort((a, b) => (a.day < b.day ? -1 : 1))

function specialDaysOf(year: string, { source, confidence, off, working = [] }: Fixed): SpecialDay[] {
  return [
    ...off.map(([at, name]): SpecialDay => ({ day: `${year}-${at}`, kind: 'off', name, source, confidence })),
    ...working.map((at): SpecialDay => {
      return { day: `${year}-${at}`, kind: 'working', name: 'Làm bù', source, confidence }
    }),
  ]
}
