import type { Provenance } from './sources.ts'

/** One of the five factors of the satisfaction survey as set up in 2017. */
export interface SipasFactor extends Provenance {
  readonly id: string
  readonly code: string
  readonly level: 'dimension'
  readonly number: number
  readonly name: string
  readonly nameEn: string
  readonly plain: string
}

/** One of the 22 satisfaction criteria of 2017. The name is our own short wording; the official one is not quoted. */
export interface SipasCriterion extends Provenance {
  readonly id: string
  readonly code: string
  readonly level: 'indicator'
  readonly number: number
  /** The factor's id, 'sipas/b'. */
  readonly factor: string
  readonly name: string
  readonly plain: string
}

const factor = (number: number, name: string, nameEn: string, plain: string): SipasFactor => ({
  id: `sipas/${'abcde'.charAt(number - 1)}`,
  code: 'ABCDE'.charAt(number - 1),
  level: 'dimension',
  number,
  name,
  nameEn,
  plain,
  sources: ['decision-2640', 'vinh-linh-2024'],
  confidence: 'high',
  validFrom: 2017,
  validTo: 2021,
})

export const sipasFactors: readonly SipasFactor[] = [
  factor(
    1,
    'Tiếp cận dịch vụ',
    'Access to the service',
    'Chỗ ngồi chờ và trang thiết bị ở nơi nhận hồ sơ, trả kết quả.',
  ),
  factor(
    2,
    'Thủ tục hành chính',
    'Administrative procedures',
    'Thủ tục được niêm yết rõ; giấy tờ, phí và thời hạn đúng quy định.',
  ),
  factor(
    3,
    'Công chức giải quyết công việc',
    'Officials who handle the matter',
    'Thái độ, cách hướng dẫn và cách làm việc của công chức.',
  ),
  factor(4, 'Kết quả dịch vụ', 'Results of the service', 'Giấy tờ nhận về đúng quy định, đủ và chính xác.'),
  factor(
    5,
    'Tiếp nhận, xử lý góp ý, phản ánh, kiến nghị',
    'Receiving and handling suggestions, complaints and proposals',
    'Góp ý có nơi nhận, dễ gửi, được xử lý và được báo kết quả.',
  ),
]

/** [factor, short name, what a resident is asked to think of] */
const criteria: readonly (readonly [string, string, string])[] = [
  ['sipas/a', 'Đủ chỗ ngồi chờ', 'Nơi chờ có đủ ghế ngồi cho người đến làm thủ tục.'],
  ['sipas/a', 'Trang thiết bị đầy đủ', 'Bàn viết, quạt, nước uống, máy lấy số, máy tính tra cứu có đủ.'],
  ['sipas/a', 'Trang thiết bị hiện đại', 'Máy móc, bàn ghế còn mới, hợp với công việc hôm nay.'],
  ['sipas/a', 'Trang thiết bị dễ dùng', 'Người lần đầu đến cũng dùng được các thiết bị ở đó.'],
  ['sipas/b', 'Thủ tục niêm yết đầy đủ', 'Cần biết gì về thủ tục đều thấy ở bảng niêm yết hoặc trên mạng.'],
  ['sipas/b', 'Thủ tục niêm yết chính xác', 'Những gì niêm yết đúng với việc phải làm thật.'],
  ['sipas/b', 'Giấy tờ phải nộp đúng quy định', 'Không bị đòi thêm giấy tờ ngoài danh mục.'],
  ['sipas/b', 'Phí, lệ phí đúng quy định', 'Số tiền phải nộp đúng mức đã công bố.'],
  ['sipas/b', 'Thời hạn giải quyết đúng quy định', 'Từ lúc nhận đủ hồ sơ đến lúc trả kết quả đúng hạn.'],
  ['sipas/c', 'Công chức giao tiếp lịch sự', 'Lời nói, cử chỉ của người tiếp mình lịch sự.'],
  ['sipas/c', 'Công chức chú ý lắng nghe', 'Người tiếp mình nghe hết và hiểu điều mình cần.'],
  ['sipas/c', 'Công chức trả lời đầy đủ', 'Hỏi điều gì cũng được giải đáp đến nơi đến chốn.'],
  ['sipas/c', 'Công chức hướng dẫn tận tình', 'Được chỉ cách kê khai chu đáo, không cáu gắt.'],
  ['sipas/c', 'Lời hướng dẫn dễ hiểu', 'Nghe hướng dẫn một lần là làm được hồ sơ.'],
  ['sipas/c', 'Công chức làm đúng quy định', 'Người tiếp mình làm theo đúng trình tự, không gây khó.'],
  ['sipas/d', 'Kết quả đúng quy định', 'Giấy tờ nhận về đúng với quy định.'],
  ['sipas/d', 'Kết quả có thông tin đầy đủ', 'Giấy tờ nhận về không thiếu thông tin.'],
  ['sipas/d', 'Kết quả có thông tin chính xác', 'Giấy tờ nhận về không sai họ tên, ngày tháng, số liệu.'],
  ['sipas/e', 'Có nơi tiếp nhận góp ý', 'Có hòm thư, đường dây nóng, trang mạng hoặc người nhận góp ý.'],
  ['sipas/e', 'Góp ý dễ dàng', 'Muốn góp ý thì làm được ngay, không phiền phức.'],
  ['sipas/e', 'Góp ý được xử lý tích cực', 'Góp ý được nhận với thái độ cầu thị và được giải quyết.'],
  ['sipas/e', 'Báo kết quả xử lý kịp thời', 'Người góp ý được báo kết quả sớm.'],
]

/** 1-18 agree between two printed sources; of 19-22 only the factor and the count are sure, the split is not. */
const firstUncertain = 19

export const sipasCriteria: readonly SipasCriterion[] = criteria.map(([factorId, name, plain], index) => {
  const number = index + 1
  return {
    id: `sipas/${number}`,
    code: String(number),
    level: 'indicator',
    number,
    factor: factorId,
    name,
    plain,
    sources:
      number <= 3
        ? ['quan-1-2023', 'vinh-linh-2024']
        : number < firstUncertain
          ? ['vinh-linh-2024']
          : ['field-knowledge', 'vinh-linh-2024'],
    confidence: number < firstUncertain ? 'high' : 'medium',
    validFrom: 2017,
    validTo: 2021,
  }
})
