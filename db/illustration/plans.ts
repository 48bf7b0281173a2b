/** Two invented plans of the province: this year's and last year's, whose period is over. Pure. */
import { illustrationProvince } from '../../domain/places/illustration.ts'
import { textDigest } from '../plans/document/index.ts'
import type { PlanResult } from '../plans/plans.ts'
import type { NewTarget } from '../plans/targets.ts'
import { scheduleColumns, type CommitmentRows, type PlanRows } from '../plans/rows.ts'

/** A day of the plan's year as 'MM-DD', before which it is to be done; or one of `rhythms`. */
type When = string | null

interface Task {
  readonly serves: string
  readonly title: string
  readonly lead: string
  readonly with?: string
  readonly when: When
}

const chair = 'Ủy ban nhân dân tỉnh Ví Dụ'
const interior = 'Sở Nội vụ tỉnh Ví Dụ'
const finance = 'Sở Tài chính tỉnh Ví Dụ'
const farming = 'Sở Nông nghiệp và Môi trường tỉnh Ví Dụ'
const justice = 'Sở Tư pháp tỉnh Ví Dụ'
const inspectors = 'Thanh tra tỉnh Ví Dụ'
const technology = 'Sở Khoa học và Công nghệ tỉnh Ví Dụ'
const communes = 'Ủy ban nhân dân các xã, phường của tỉnh Ví Dụ'

const governance: readonly Task[] = [
  {
    serves: 'papi/1.1',
    title: 'Niêm yết tên, số điện thoại của chủ tịch xã và trưởng thôn ở từng nhà văn hóa',
    lead: communes,
    when: '03-31',
  },
  {
    serves: 'papi/1.2',
    title: 'Mời dân dự mọi cuộc họp bàn việc chung, báo trước ít nhất bảy ngày',
    lead: communes,
    with: interior,
    when: 'continuous',
  },
  {
    serves: 'papi/1.3',
    title: 'Mỗi lần bầu trưởng thôn có từ hai người ứng cử trở lên',
    lead: interior,
    with: communes,
    when: '06-30',
  },
  {
    serves: 'papi/1.4',
    title: 'Ghi sổ và dán bảng từng khoản dân góp cho công trình',
    lead: communes,
    with: finance,
    when: 'quarterly',
  },
  {
    serves: 'papi/2.1',
    title: 'Đưa hướng dẫn mọi chính sách mới lên cổng của xã trong năm ngày',
    lead: technology,
    with: communes,
    when: 'continuous',
  },
  {
    serves: 'papi/2.2',
    title: 'Niêm yết danh sách hộ nghèo sau khi thôn họp bình xét',
    lead: farming,
    with: communes,
    when: '11-30',
  },
  {
    serves: 'papi/2.3',
    title: 'Công khai dự toán và quyết toán ngân sách xã đúng hạn, có giải thích',
    lead: finance,
    with: communes,
    when: 'quarterly',
  },
  {
    serves: 'papi/2.4',
    title: 'Công khai bảng giá đất và kế hoạch sử dụng đất của từng xã',
    lead: farming,
    with: communes,
    when: '01-31',
  },
  {
    serves: 'papi/3.1',
    title: 'Chủ tịch xã tiếp dân ít nhất hai buổi mỗi tháng, lịch treo ở trụ sở',
    lead: communes,
    when: 'continuous',
  },
  {
    serves: 'papi/3.2',
    title: 'Trả lời góp ý, kiến nghị trong mười ngày làm việc',
    lead: inspectors,
    with: communes,
    when: 'quarterly',
  },
  { serves: 'papi/3.3', title: 'Mở điểm trợ giúp pháp lý miễn phí ở hai xã', lead: justice, when: '09-30' },
  {
    serves: 'papi/4.1',
    title: 'Treo số điện thoại nhận tin về nhũng nhiễu ở mọi bộ phận một cửa',
    lead: inspectors,
    when: '02-28',
  },
  {
    serves: 'papi/4.2',
    title: 'Khảo sát người bệnh, phụ huynh về chi phí ngoài quy định',
    lead: inspectors,
    with: interior,
    when: '10-31',
  },
  {
    serves: 'papi/4.3',
    title: 'Đăng công khai chỉ tiêu, điểm thi và kết quả tuyển dụng',
    lead: interior,
    when: '05-31',
  },
  {
    serves: 'papi/4.4',
    title: 'Công bố kết quả xử lý các vụ vi phạm đã kết luận',
    lead: inspectors,
    when: 'yearly',
  },
  {
    serves: 'papi/5.1',
    title: 'Chứng thực xong trong buổi, có hẹn giờ nếu phải chờ',
    lead: justice,
    with: communes,
    when: 'continuous',
  },
  {
    serves: 'papi/5.2',
    title: 'Trả giấy chứng nhận quyền sử dụng đất đúng hẹn; trễ thì xin lỗi bằng thư',
    lead: farming,
    when: '12-15',
  },
  {
    serves: 'papi/5.3',
    title: 'Thêm ghế chờ và người hướng dẫn ở bộ phận một cửa của bốn xã, phường',
    lead: interior,
    with: communes,
    when: '04-30',
  },
  {
    serves: 'papi/6.1',
    title: 'Mỗi trạm y tế có bác sĩ trực ít nhất ba ngày một tuần',
    lead: chair,
    when: '12-31',
  },
  {
    serves: 'papi/6.2',
    title: 'Sửa xong nhà vệ sinh của các trường tiểu học',
    lead: chair,
    with: communes,
    when: '08-31',
  },
  {
    serves: 'papi/6.3',
    title: 'Thu gom rác mọi thôn ít nhất hai lần một tuần',
    lead: communes,
    when: 'continuous',
  },
  {
    serves: 'papi/6.4',
    title: 'Lắp đèn đường ở ba đoạn hay xảy ra tai nạn',
    lead: chair,
    with: communes,
    when: '06-30',
  },
  {
    serves: 'papi/7.1',
    title: 'Công bố tên cơ sở gây ô nhiễm và mức phạt',
    lead: farming,
    when: 'quarterly',
  },
  {
    serves: 'papi/7.2',
    title: 'Đo bụi ở hai điểm và đăng kết quả mỗi quý',
    lead: farming,
    when: 'quarterly',
  },
  {
    serves: 'papi/7.3',
    title: 'Lấy mẫu nước kênh, sông trước và sau mùa mưa',
    lead: farming,
    with: technology,
    when: '11-15',
  },
  {
    serves: 'papi/8.1',
    title: 'Hướng dẫn thủ tục trên cổng đọc được trên điện thoại',
    lead: technology,
    when: '07-31',
  },
  {
    serves: 'papi/8.2',
    title: 'Lắp wifi miễn phí ở nhà văn hóa của mọi thôn',
    lead: technology,
    with: communes,
    when: '12-31',
  },
  {
    serves: 'papi/8.3',
    title: 'Trả lời ý kiến gửi qua mạng trong năm ngày làm việc',
    lead: technology,
    with: communes,
    when: 'continuous',
  },
  {
    serves: 'papi/5',
    title: 'Mỗi quý họp nghe dân góp ý về việc làm thủ tục',
    lead: chair,
    with: communes,
    when: 'quarterly',
  },
  {
    serves: '',
    title: 'Báo cáo kết quả thực hiện kế hoạch cho Hội đồng nhân dân tỉnh',
    lead: chair,
    when: '12-20',
  },
]

const satisfaction: readonly Task[] = [
  { serves: 'sipas/1', title: 'Kê đủ ghế chờ cho giờ đông nhất', lead: communes, when: '03-31' },
  {
    serves: 'sipas/5',
    title: 'Niêm yết đủ thủ tục, giấy tờ và lệ phí',
    lead: communes,
    with: justice,
    when: '02-28',
  },
  {
    serves: 'sipas/9',
    title: 'Trả kết quả đúng hẹn ít nhất 98 trong 100 hồ sơ',
    lead: communes,
    when: 'quarterly',
  },
  {
    serves: 'sipas/13',
    title: 'Tập huấn cách hướng dẫn người cao tuổi cho mọi công chức một cửa',
    lead: interior,
    when: '06-30',
  },
  { serves: 'sipas/18', title: 'Soát lại từng kết quả trước khi trả', lead: communes, when: 'continuous' },
  {
    serves: 'sipas/22',
    title: 'Báo cho người góp ý biết đã xử lý thế nào',
    lead: communes,
    with: inspectors,
    when: 'continuous',
  },
  {
    serves: 'papi/2.3',
    title: 'Công khai số thu phí, lệ phí của bộ phận một cửa',
    lead: finance,
    when: '12-15',
  },
]

/** @param today 'YYYY-MM-DD' */
export function inventedPlans(today: string): PlanRows[] {
  const year = Number(today.slice(0, 4))
  return [
    planOf('vi-du-dieu-hanh', year, {
      number: '01/KH-VD',
      title: 'Tỉnh Ví Dụ nâng chất lượng điều hành và phục vụ người dân',
      summary:
        'Kế hoạch do cổng này đặt ra để minh họa: ba mươi việc cho tám nội dung quản trị, mỗi việc có nơi làm và thời hạn.',
      tasks: governance,
      results: [
        { ...noResult, scheme: 'PAPI', year: year - 1, score: 42.35, max: 80, change: 0.85 },
        { ...noResult, scheme: 'PAPI', year: year - 1, dimension: 5, score: 7.12, max: 10, change: 0.21 },
        { ...noResult, scheme: 'PAPI', year: year - 1, dimension: 2, score: 5.24, max: 10, change: -0.13 },
      ],
    }),
    planOf('vi-du-hai-long', year - 1, {
      number: '02/KH-VD',
      title: 'Tỉnh Ví Dụ nâng mức hài lòng khi làm thủ tục',
      summary: 'Kế hoạch minh họa của năm trước, đã hết kỳ: bảy việc ở bộ phận một cửa.',
      tasks: satisfaction,
      results: [],
    }),
  ]
}

/** What the plans want of PAPI this year, of the satisfaction survey last year. @param today 'YYYY-MM-DD' */
export function inventedTargets(today: string): NewTarget[] {
  const year = Number(today.slice(0, 4))
  const [governing, satisfying] = ['vi-du-dieu-hanh', 'vi-du-hai-long']
  const source = 'phần Mục tiêu của kế hoạch'
  return [
    { planId: governing, indicator: 'papi', measure: 'score', year: year - 1, value: 42, source },
    { planId: governing, indicator: 'papi', measure: 'score', year, value: 43.5, source },
    { planId: governing, indicator: 'papi/2', measure: 'score', year: year - 1, value: 5.4, source },
    { planId: governing, indicator: 'papi/2', measure: 'score', year, value: 5.6, source },
    { planId: satisfying, indicator: 'sipas', measure: 'share', year: year - 1, value: 85, source },
  ]
}

const noResult = { dimension: null, score: null, max: null, change: null, rank: null, of: null }

interface PlanFacts {
  readonly number: string
  readonly title: string
  readonly summary: string
  readonly tasks: readonly Task[]
  readonly results: readonly Omit<PlanResult, 'planId' | 'position'>[]
}

function planOf(id: string, year: number, { number, title, summary, tasks, results }: PlanFacts): PlanRows {
  return {
    plan: {
      ...{ id, number, title: `${title} năm ${year}`, summary, originalTitle: null },
      ...{ date: `${year}-01-10`, place: 'Ví Dụ', issuer: chair, provinceCode: illustrationProvince },
      ...{ yearFrom: year, yearTo: year, importedAt: null, reading: null },
    },
    communes: [],
    results,
    commitments: tasks.map((task, index) => commitmentOf(task, index, year)),
  }
}

function commitmentOf(task: Task, index: number, year: number): CommitmentRows {
  const [scheme = '', part = ''] = task.serves.split('/')
  const text = `${task.title}.`
  return {
    ...{ id: `b${index + 1}`, origin: 'body', section: 'Nhiệm vụ và giải pháp', code: null },
    scheme: scheme === '' ? null : scheme.toUpperCase(),
    dimension: scheme === 'papi' ? Number(part.split('.')[0]) : null,
    ...{ title: task.title, text, textDigest: textDigest(text) },
    ...scheduleColumns({ schedule: scheduleOf(task.when, year), lines: [index + 10, index + 10] }),
    lead: [task.lead],
    cooperating: task.with === undefined ? [] : [task.with],
    indicators: task.serves === '' ? [] : [task.serves],
  }
}

const rhythms: Readonly<Record<string, string>> = {
  continuous: 'Thường xuyên',
  quarterly: 'Hằng quý',
  yearly: 'Hằng năm',
}

function scheduleOf(when: When, year: number) {
  if (when === null) return null
  const rhythm = rhythms[when]
  if (rhythm !== undefined) return { raw: rhythm, kind: when }
  const [month = '', day = ''] = when.split('-')
  return { raw: `Trước ngày ${day}/${month}/${year}`, kind: 'once', due: `${year}-${when}`, before: true }
}
