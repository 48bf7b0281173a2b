/**
 * Days on which offices are closed though it is a weekday, and Saturdays on which they work instead, year by year. The
 * government fixes them anew for each year, so no rule can know them: each has its source and how sure we are of it.
 * An administrator's corrections go before this table. Years before it have none: Monday to Friday are worked there.
 */

/** How sure: 'high' as announced; 'medium' follows from the law, not yet announced; 'low' is to be checked. */
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
const culture = 'Ngày Văn hoá Việt Nam'
const instead = (name: string) => `${name} (nghỉ bù)`
const swapped = (name: string) => `${name} (hoán đổi)`

const law = 'Bộ luật Lao động 2019, điều 112'

type Off = readonly [monthAndDay: string, name: string, confidence?: Confidence]

interface Year {
  readonly year: number
  readonly source: string
  readonly confidence: Confidence
  readonly off: readonly Off[]
  /** Saturdays, as 'MM-DD'. */
  readonly working: readonly string[]
}

const years: readonly Year[] = [
  {
    year: 2024,
    source: `${law}; thông báo lịch nghỉ Tết và nghỉ lễ năm 2024`,
    confidence: 'high',
    off: [
      ['01-01', newYear],
      ['02-08', lunarNewYear],
      ['02-09', lunarNewYear],
      ['02-12', lunarNewYear],
      ['02-13', instead(lunarNewYear)],
      ['02-14', instead(lunarNewYear)],
      ['04-18', kings],
      ['04-29', swapped(victory)],
      ['04-30', victory],
      ['05-01', labour],
      ['09-02', independence],
      ['09-03', independence],
    ],
    working: ['05-04'],
  },
  {
    year: 2025,
    source: `${law}; thông báo lịch nghỉ Tết và nghỉ lễ năm 2025`,
    confidence: 'high',
    off: [
      ['01-01', newYear],
      ['01-27', lunarNewYear],
      ['01-28', lunarNewYear],
      ['01-29', lunarNewYear],
      ['01-30', lunarNewYear],
      ['01-31', lunarNewYear],
      ['04-07', kings],
      ['04-30', victory],
      ['05-01', labour],
      ['05-02', swapped(labour)],
      ['09-01', independence],
      ['09-02', independence],
    ],
    working: ['04-26'],
  },
  {
    year: 2026,
    source: `${law}; thông báo lịch nghỉ Tết và nghỉ lễ năm 2026`,
    confidence: 'high',
    off: [
      ['01-01', newYear],
      ['01-02', swapped(newYear)],
      ['02-16', lunarNewYear],
      ['02-17', lunarNewYear],
      ['02-18', lunarNewYear],
      ['02-19', lunarNewYear],
      ['02-20', lunarNewYear],
      ['04-27', instead(kings)],
      ['04-30', victory],
      ['05-01', labour],
      ['08-31', swapped(independence)],
      ['09-01', independence],
      ['09-02', independence],
      // Resolution 80-NQ/TW chose the day and wants it to be off; no law in force was found.
      ['11-24', culture, 'low'],
    ],
    working: ['01-10', '08-22'],
  },
  {
    year: 2027,
    source: `${law}; cần đối chiếu với thông báo lịch nghỉ năm 2027`,
    confidence: 'medium',
    off: [
      ['01-01', newYear],
      // Five days around the first of the year, which is a Saturday; which five is for the government to say.
      ['02-05', lunarNewYear],
      ['02-08', lunarNewYear],
      ['02-09', lunarNewYear],
      ['02-10', instead(lunarNewYear), 'low'],
      ['04-16', kings],
      ['04-30', victory],
      ['05-03', instead(labour)],
      ['09-02', independence],
      ['09-03', independence, 'low'],
      ['11-24', culture, 'low'],
    ],
    working: [],
  },
]

/** In the order of their days. */
export const specialDays: readonly SpecialDay[] = years.flatMap(specialDaysOf)

function specialDaysOf({ year, source, confidence, off, working }: Year): SpecialDay[] {
  const days = [
    ...off.map(([at, name, sure]): SpecialDay => {
      return { day: `${year}-${at}`, kind: 'off', name, source, confidence: sure ?? confidence }
    }),
    ...working.map((at): SpecialDay => {
      return { day: `${year}-${at}`, kind: 'working', name: 'Làm bù', source, confidence }
    }),
  ]
  return days.sort((a, b) => (a.day < b.day ? -1 : 1))
}
