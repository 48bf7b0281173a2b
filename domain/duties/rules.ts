/**
 * What communes must publish: the 14 items of article 11 of the law on grassroots democracy of 2022, and what sector laws
 * add. docs/duties.md shows it. Where the text in force could not be read the number is a default: it says so wherever it
 * is shown.
 */
import type { BudgetStep, DutyRule } from './duty.ts'

const law = 'Luật Thực hiện dân chủ ở cơ sở 2022'
/** Article 12: five working days where no other law says otherwise. */
const plain: Omit<DutyRule, 'duty' | 'name' | 'item' | 'trigger'> = {
  ...{ who: 'commune', each: 'event', days: 5, counts: 'working', since: 'decision', usualDecision: null },
  ...{ channels: ['web', 'board'], boardDays: 30, airDays: null, kind: null, step: null },
  ...{ from: '2023-07-01', until: null, confidence: 'H', serves: ['papi/2.1'] },
  source: `${law}, các điều 11, 12, 13`,
}
/** Article 13: items 7 to 12 are also read out for three days, and told by the head of the hamlet. */
const aloud = { channels: ['web', 'board', 'loudspeaker', 'hamlet'], airDays: 3 } as const

const own: readonly DutyRule[] = [
  {
    ...plain,
    ...{ duty: 'development-plan', item: 1, each: 'year' },
    name: 'Kế hoạch phát triển kinh tế - xã hội và kết quả thực hiện',
    trigger: 'Kế hoạch hoặc báo cáo được thông qua',
  },
  {
    ...plain,
    ...{ duty: 'works', item: 3, kind: 'works', serves: ['papi/1.4', 'papi/6.3'] },
    name: 'Dự án, công trình trên địa bàn và tiến độ',
    trigger: 'Quyết định đầu tư hoặc báo cáo tiến độ',
  },
  {
    ...plain,
    ...{ duty: 'conduct', item: 4, each: 'standing', boardDays: 'always', serves: ['papi/3.1'] },
    name: 'Quy chế dân chủ, nhiệm vụ của cán bộ, quy tắc ứng xử',
    trigger: 'Luôn có, sửa là đăng lại',
  },
  {
    ...plain,
    ...{ duty: 'contributions', item: 5, kind: 'contributions', serves: ['papi/1.4'] },
    name: 'Các quỹ, khoản tài trợ, khoản huy động Nhân dân đóng góp',
    trigger: 'Quyết định thu hoặc báo cáo thu, chi',
  },
  {
    ...plain,
    ...{ duty: 'assets', item: 6 },
    name: 'Quản lý, sử dụng tài sản công',
    trigger: 'Quyết định mua, giao, thanh lý',
  },
  {
    ...plain,
    ...aloud,
    ...{ duty: 'social-support', item: 7, kind: 'social-support', serves: ['papi/2.2'] },
    name: 'Chính sách hỗ trợ, hộ nghèo, hộ cận nghèo: tiêu chí, bình xét, kết quả',
    trigger: 'Có kết quả bình xét hoặc quyết định',
  },
  {
    ...plain,
    ...aloud,
    ...{ duty: 'relief', item: 8 },
    name: 'Cứu trợ thiên tai, dịch bệnh; đóng góp tự nguyện và việc sử dụng',
    trigger: 'Quyết định phân bổ',
  },
  {
    ...plain,
    ...aloud,
    ...{ duty: 'military-service', item: 9 },
    name: 'Tuyển chọn, gọi công dân nhập ngũ',
    trigger: 'Danh sách được duyệt',
  },
  {
    ...plain,
    ...aloud,
    ...{ duty: 'inspection', item: 10, kind: 'inspection', serves: ['papi/4.1'] },
    name: 'Kết quả thanh tra, kiểm tra, giải quyết vụ việc tham nhũng, tiêu cực',
    trigger: 'Kết luận được ban hành',
  },
  {
    ...plain,
    ...aloud,
    ...{
      duty: 'consultation-result',
      item: 11,
      kind: 'consultation-result',
      serves: ['papi/1.2', 'papi/2.4'],
    },
    name: 'Kế hoạch và kết quả lấy ý kiến Nhân dân, giải trình, tiếp thu',
    trigger: 'Kết thúc lấy ý kiến',
  },
  {
    ...plain,
    ...aloud,
    ...{ duty: 'fees', item: 12, kind: 'procedures', each: 'standing' },
    ...{ serves: ['papi/5.1', 'papi/5.4'] },
    name: 'Phí, lệ phí và nghĩa vụ tài chính do xã thu',
    trigger: 'Luôn có, sửa là đăng lại',
  },
  {
    ...plain,
    ...{ duty: 'procedures', item: 13, kind: 'procedures', each: 'standing', boardDays: 'always' },
    ...{ serves: ['papi/5.1', 'papi/5.4'] },
    name: 'Thủ tục hành chính: hồ sơ, thời hạn, phí',
    trigger: 'Luôn có, sửa là đăng lại',
  },
  {
    ...plain,
    ...{ duty: 'other', item: 14, kind: 'other' },
    name: 'Nội dung khác theo quy định của pháp luật',
    trigger: 'Theo luật chuyên ngành',
  },
]

interface BudgetTiming extends Pick<DutyRule, 'name' | 'trigger' | 'days' | 'counts' | 'since'> {
  readonly step: BudgetStep
  readonly usualDecision?: DutyRule['usualDecision']
}

const quarter = { days: 15, counts: 'calendar', since: 'period-end' } as const
const budgetTimings: readonly BudgetTiming[] = [
  {
    ...{ step: 'proposed', days: 5, counts: 'working', since: 'decision' },
    name: 'Dự toán ngân sách trình Hội đồng nhân dân',
    trigger: 'Gửi dự toán đến đại biểu',
  },
  {
    ...{ step: 'decided', days: 30, counts: 'calendar', since: 'decision' },
    usualDecision: { at: '12-31', year: -1 },
    name: 'Dự toán ngân sách được quyết định',
    trigger: 'Nghị quyết của Hội đồng nhân dân',
  },
  { ...quarter, step: '3m', name: 'Thực hiện ngân sách 3 tháng', trigger: 'Hết quý I' },
  { ...quarter, step: '6m', name: 'Thực hiện ngân sách 6 tháng', trigger: 'Hết quý II' },
  { ...quarter, step: '9m', name: 'Thực hiện ngân sách 9 tháng', trigger: 'Hết quý III' },
  {
    ...{ step: '12m', days: 5, counts: 'working', since: 'decision' },
    name: 'Thực hiện ngân sách cả năm',
    trigger: 'Báo cáo trình Hội đồng nhân dân',
  },
  {
    ...{ step: 'final', days: 30, counts: 'calendar', since: 'decision' },
    name: 'Quyết toán ngân sách',
    trigger: 'Hội đồng nhân dân phê chuẩn',
  },
]

/** The circular of 2016 until the end of 2025; then another, whose deadlines could not be read: its days are kept. */
const budgets = budgetTimings.flatMap((timing): DutyRule[] => {
  const rule: DutyRule = {
    ...plain,
    ...{ duty: `budget-${timing.step}`, item: 2, each: 'year', kind: 'budget', serves: ['papi/2.3'] },
    ...{ channels: ['web', 'board', 'loudspeaker'] },
    ...timing,
  }
  return [
    {
      ...rule,
      ...{ from: '2017-01-01', until: '2025-12-31', source: 'Thông tư 343/2016/TT-BTC, các điều 15-18' },
      // For a whole year the circular says no number: article 12 of the law does.
      ...{ confidence: timing.step === '12m' ? 'M' : 'H' },
    },
    {
      ...rule,
      ...{ from: '2026-01-01', confidence: 'M' },
      source: 'Thông tư 26/2026/TT-BTC, điều 26; số ngày theo Thông tư 343/2016/TT-BTC',
    },
  ]
})

const landLaw = 'Luật Đất đai 2024'
const sector: readonly DutyRule[] = [
  {
    ...plain,
    ...{ duty: 'land-use-plan', item: 3, kind: 'land-use-plan', each: 'year', serves: ['papi/2.4'] },
    ...{ days: 15, counts: 'calendar', boardDays: 'always', from: '2024-08-01', confidence: 'M' },
    source: `${landLaw}, điều 75`,
    name: 'Quy hoạch, kế hoạch sử dụng đất',
    trigger: 'Được phê duyệt',
  },
  {
    ...plain,
    ...{ duty: 'land-prices', item: null, who: 'province', kind: 'land-prices', serves: ['papi/2.4'] },
    ...{ boardDays: 'always', from: '2024-08-01', confidence: 'L' },
    source: `${landLaw}; Nghị định 49/2026/NĐ-CP; số ngày theo ${law}, điều 12`,
    name: 'Bảng giá đất áp dụng tại xã',
    trigger: 'Hội đồng nhân dân tỉnh quyết định hoặc sửa đổi',
  },
  {
    ...plain,
    ...{ duty: 'land-recovery', item: 3, kind: 'land-recovery', serves: ['papi/2.4'] },
    ...{ from: '2024-08-01', confidence: 'M' },
    source: `${landLaw}, các điều 85-87; số ngày theo ${law}, điều 12`,
    name: 'Thu hồi đất, bồi thường, hỗ trợ, tái định cư',
    trigger: 'Có thông báo thu hồi hoặc phương án bồi thường',
  },
  {
    ...plain,
    ...aloud,
    ...{ duty: 'draft-consultation', item: 11, kind: 'consultation', boardDays: 20 },
    ...{ serves: ['papi/1.2', 'papi/2.4'] },
    source: `${law}, các điều 12, 25, 28`,
    name: 'Dự thảo lấy ý kiến Nhân dân, ít nhất 20 ngày',
    trigger: 'Có dự thảo về việc Nhân dân tham gia ý kiến',
  },
  {
    ...plain,
    ...{ duty: 'anti-corruption', item: null, kind: 'anti-corruption', each: 'year', from: '2019-07-01' },
    ...{ usualDecision: { at: '12-31', year: 0 }, boardDays: null, channels: ['web'], confidence: 'M' },
    ...{ serves: ['papi/4.1', 'papi/4.4'] },
    source: 'Luật Phòng, chống tham nhũng 2018, điều 16; số ngày theo mặc định của cổng',
    name: 'Báo cáo phòng, chống tham nhũng hằng năm',
    trigger: 'Báo cáo gửi Hội đồng nhân dân',
  },
  {
    ...plain,
    ...{ duty: 'reception', item: null, kind: 'contacts', each: 'standing', boardDays: 'always' },
    ...{ from: '2014-07-01', confidence: 'M', serves: ['papi/3.1', 'papi/3.2'] },
    source: 'Luật Tiếp công dân 2013',
    name: 'Lịch tiếp công dân, đường dây nóng',
    trigger: 'Luôn có, sửa là đăng lại',
  },
  {
    ...plain,
    ...{ duty: 'disclosure-plan', item: null, each: 'year' },
    source: `${law}, các điều 12, 14`,
    name: 'Kế hoạch công khai thông tin của năm',
    trigger: 'Ủy ban nhân dân ban hành kế hoạch',
  },
]

/** Of one duty in the order of their times. */
export const dutyRules: readonly DutyRule[] = [...own, ...budgets, ...sector].sort(
  (a, b) => (a.item ?? 99) - (b.item ?? 99),
)

/** Each duty once, in their order. */
export const duties: readonly string[] = [...new Set(dutyRules.map(({ duty }) => duty))]
