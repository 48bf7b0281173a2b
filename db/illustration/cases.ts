/**
 * Cases of the invented communes, over half a year: answered in time, late with an apology, opened again, merged,
 * refused, waiting, new. Written and dated here; stored by the functions that store what is real. Pure.
 */
import { addDays, instantOf } from '../../domain/calendar.ts'
import type { Verdict } from '../../domain/cases/events.ts'
import type { CaseKind } from '../../domain/cases/kinds.ts'
import { seededRandom, type Random } from '../../domain/random.ts'
import { inventedCommunes, type InventedCommune } from './places.ts'

/** What happens to a case, with the day. Texts of officials and residents are invented. */
export type InventedStep = { readonly at: string } & (
  | { readonly does: 'answered' | 'asked' | 'refused' | 'extended' | 'told'; readonly text: string }
  | { readonly does: 'accepted' }
  | {
      readonly does: 'apology-prepared' | 'apologised'
      readonly text: string
      readonly promisedOn: string
    }
  | { readonly does: 'wrote'; readonly text: string }
  | {
      readonly does: 'judged'
      readonly verdict: Verdict
      readonly opensAgain: boolean
      readonly text: string
    }
  | { readonly does: 'published'; readonly question: string; readonly answer: string }
  | { readonly does: 'merged'; /** Name of the other one. */ readonly into: string }
  | { readonly does: 'withdrawn' }
)

export interface InventedCase {
  readonly unitCode: string
  /** Tells it from all others. */
  readonly name: string
  readonly kind: CaseKind
  readonly subject: string
  readonly text: string
  readonly place: string
  readonly isUrgent: boolean
  readonly isAgreed: boolean
  /** ISO-8601 UTC. */
  readonly at: string
  readonly steps: readonly InventedStep[]
}

interface Matter {
  readonly kind: CaseKind
  readonly subject: string
  readonly text: string
  readonly answer: string
  readonly isUrgent?: boolean
}

const matters: readonly Matter[] = [
  {
    ...{
      kind: 'petition',
      subject: 'papi/6.3',
      text: 'Đèn đường đoạn trước chợ hỏng ba tuần, tối đi không thấy ổ gà.',
    },
    answer: 'Đã thay 6 bóng và vá mặt đường. Có hỏng lại, xin báo số điện thoại trực ở bảng tin.',
  },
  {
    ...{
      kind: 'petition',
      subject: 'papi/7.1',
      text: 'Xe chở rác bỏ qua xóm trong cả tuần, rác chất ở đầu ngõ bốc mùi.',
    },
    answer: 'Xe hỏng, nay đã thuê xe thay. Lịch lấy rác mới: thứ hai, thứ năm, trước 7 giờ.',
  },
  {
    ...{
      kind: 'feedback',
      subject: 'papi/2.4',
      text: 'Bảng giá đất nên in chữ to hơn, người già đọc không được.',
    },
    answer: 'Đã in lại khổ A3, dán ở cả trụ sở và nhà văn hóa thôn.',
  },
  {
    ...{
      kind: 'petition',
      subject: 'sipas/b',
      text: 'Làm giấy khai sinh cho cháu phải đi lại ba lần, mỗi lần thiếu một giấy.',
    },
    answer:
      'Xin lỗi vì hướng dẫn không đủ ngay lần đầu. Bảng giấy tờ cần có đã dán ở cửa và đưa lên trang công khai.',
  },
  {
    ...{
      kind: 'petition',
      subject: 'papi/6.1',
      text: 'Trạm y tế hết thuốc huyết áp hai tháng liền, phải ra hiệu mua.',
    },
    answer: 'Đợt thuốc mới về ngày mùng 5. Trạm sẽ gọi cho người có sổ khi có thuốc.',
  },
  {
    ...{
      kind: 'regulation',
      subject: 'papi/5.3',
      text: 'Mẫu đơn xin xác nhận bắt ghi lại những thông tin đã có trong căn cước.',
    },
    answer: 'Đã gửi kiến nghị lên cấp trên bỏ các mục này. Trong lúc chờ, cán bộ điền giúp từ căn cước.',
  },
  {
    ...{ kind: 'petition', subject: 'papi/7.3', text: 'Nước máy đục và có mùi từ sau hôm mưa lớn.' },
    answer: 'Đã súc xả đường ống, mẫu nước lấy hôm sau đạt. Kết quả dán ở trạm cấp nước.',
    isUrgent: true,
  },
  {
    ...{
      kind: 'feedback',
      subject: 'papi/1.2',
      text: 'Họp thôn nên chuyển sang buổi tối để người đi làm dự được.',
    },
    answer: 'Từ tháng này họp lúc 19 giờ 30 ngày thứ sáu đầu tháng.',
  },
  {
    ...{
      kind: 'petition',
      subject: 'papi/6.2',
      text: 'Trường thu tiền quạt mát mà không họp phụ huynh trước.',
    },
    answer: 'Nhà trường đã dừng thu, trả lại tiền và sẽ họp phụ huynh trước khi bàn lại.',
  },
  {
    ...{
      kind: 'petition',
      subject: 'papi/6.4',
      text: 'Thanh niên đua xe ban đêm trên đường liên xã, ồn và nguy hiểm.',
    },
    answer: 'Công an đã lập chốt tối thứ sáu, thứ bảy; xử lý 4 trường hợp.',
  },
]
const places = ['Thôn Ví Dụ Một', 'Thôn Ví Dụ Hai', 'Gần chợ Ví Dụ', 'Ngõ sau trường', 'Đường Hoa Sim']
const reasons = ['Cán bộ phụ trách nghỉ ốm, chưa bàn giao kịp', 'Phải chờ ý kiến của đơn vị thi công']

/** How many cases in half a year, and how many of ten are answered late. */
const paces: Readonly<Record<InventedCommune['publishes'], readonly [cases: number, late: number]>> = {
  'on-time': [18, 1],
  late: [16, 6],
  never: [4, 5],
  everything: [24, 2],
}
const days = 170

/** @param today 'YYYY-MM-DD'; nothing is of today or later */
export function inventedCases(seed: string, today: string): InventedCase[] {
  return inventedCommunes.flatMap(({ code, publishes }) => {
    const [count, late] = paces[publishes]
    return Array.from({ length: count }, (_, index) => {
      const random = seededRandom(`${seed}/case/${code}/${index}`)
      const openedOn = addDays(today, -2 - Math.round(((count - 1 - index) * days) / count))
      return caseOn(code, index, { random, openedOn, today, isLate: random.chance(late / 10) })
    })
  })
}

interface Course {
  readonly random: Random
  readonly openedOn: string
  readonly today: string
  readonly isLate: boolean
}

function caseOn(unitCode: string, index: number, course: Course): InventedCase {
  const { random, openedOn, today } = course
  const told = isSecondReport(index) ? index - 1 : index
  const matter = matters[(told * 3 + Number(unitCode)) % matters.length]!
  const { kind, subject, text, isUrgent = false } = matter
  const isAgreed = random.chance(0.6)
  const steps = courseOf(matter, course, { isAgreed, unitCode, index }).filter(
    ({ at }) => at < instantOf(today),
  )
  const of = { unitCode, name: nameOf(unitCode, index), kind, subject, text, place: random.pick(places) }
  return { ...of, isUrgent, isAgreed, at: instantOf(openedOn, 8 + (index % 9)), steps }
}

/** Tells what the one before tells, and goes into it. */
function isSecondReport(index: number): boolean {
  return index % 13 === 9
}

function nameOf(unitCode: string, index: number): string {
  return `${unitCode}/${index}`
}

interface Placed {
  readonly unitCode: string
  readonly index: number
  readonly isAgreed: boolean
}

function courseOf(matter: Matter, course: Course, { unitCode, index, isAgreed }: Placed): InventedStep[] {
  const { random, openedOn, isLate } = course
  const day = (after: number, hour = 10) => instantOf(addDays(openedOn, after), hour)
  const { answer } = matter
  if (index % 11 === 7)
    return [
      {
        does: 'refused',
        at: day(4),
        text: 'Việc này thuộc thỏa thuận dân sự giữa hai nhà; xin nhờ tổ hòa giải của thôn.',
      },
    ]
  if (isSecondReport(index)) return [{ does: 'merged', at: day(3), into: nameOf(unitCode, index - 1) }]
  if (index % 17 === 5) return [{ does: 'withdrawn', at: day(2) }]
  if (index % 9 === 8)
    return [
      { does: 'accepted', at: day(1) },
      ...(isAgreed
        ? [{ does: 'published', at: day(1, 11), question: matter.text, answer: '' } as const]
        : []),
      { does: 'asked', at: day(2), text: 'Xin cho biết rõ đoạn nào, từ đâu đến đâu.' },
    ]
  const taken: InventedStep[] = [{ does: 'accepted', at: day(1) }]
  if (index % 5 === 2)
    taken.push(
      { does: 'asked', at: day(2), text: 'Xin cho biết rõ chỗ nào.' },
      { does: 'wrote', at: day(3), text: 'Ngay chỗ cua, cạnh nhà văn hóa.' },
    )
  const answered = isLate ? 48 + random.whole(0, 8) : 5 + random.whole(0, 8)
  if (isLate) {
    const text = `Ủy ban nhân dân xin lỗi vì trả lời chậm. Lý do: ${random.pick(reasons)}.`
    const letter = { text, promisedOn: addDays(openedOn, answered) }
    taken.push(
      { does: 'apology-prepared', at: day(41), ...letter },
      { does: 'apologised', at: day(42), ...letter },
    )
  }
  return [
    ...taken,
    { does: 'answered', at: day(answered), text: answer },
    ...afterwards(matter, { day, answered, isAgreed, random }),
  ]
}

interface After {
  readonly day: (after: number, hour?: number) => string
  readonly answered: number
  readonly isAgreed: boolean
  readonly random: Random
}

function afterwards({ text, answer }: Matter, { day, answered, isAgreed, random }: After): InventedStep[] {
  const steps: InventedStep[] = []
  const said = random.whole(0, 9)
  if (said < 4)
    steps.push({ does: 'judged', at: day(answered + 2), verdict: 'yes', opensAgain: false, text: '' })
  if (said === 4) {
    const why = 'Mới làm một nửa, đoạn cuối vẫn như cũ.'
    steps.push(
      { does: 'judged', at: day(answered + 2), verdict: 'partly', opensAgain: true, text: why },
      { does: 'answered', at: day(answered + 9), text: `Đã làm nốt đoạn cuối. ${answer}` },
    )
  }
  if (isAgreed) steps.push({ does: 'published', at: day(answered + 12), question: text, answer })
  return steps
}
