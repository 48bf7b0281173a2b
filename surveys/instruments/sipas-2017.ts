import { sipasCriteria, sipasFactors } from '../indicators.ts'
import type { Instrument, Wording } from '../instrument.ts'
import { deskService, visited } from './context.ts'
import { satisfaction } from './scales.ts'

/**
 * The 22 satisfaction criteria of 2017 as a questionnaire for one visit to a one-stop desk. The wording is ours: the
 * annex of decision 2640/QĐ-BNV could not be read. Where even the criterion's split is uncertain the item says so.
 */
const wordings: readonly Wording[] = [
  { vi: 'Chỗ ngồi chờ: có đủ cho người đến làm thủ tục' },
  { vi: 'Trang thiết bị ở nơi tiếp nhận hồ sơ: đầy đủ' },
  { vi: 'Trang thiết bị ở nơi tiếp nhận hồ sơ: hiện đại' },
  { vi: 'Trang thiết bị ở nơi tiếp nhận hồ sơ: dễ sử dụng' },
  { vi: 'Thông tin thủ tục được niêm yết: đầy đủ' },
  { vi: 'Thông tin thủ tục được niêm yết: chính xác' },
  { vi: 'Giấy tờ phải nộp: đúng như quy định' },
  { vi: 'Phí, lệ phí phải trả: đúng như quy định' },
  { vi: 'Thời gian giải quyết: đúng như quy định' },
  { vi: 'Công chức nói năng, cư xử lịch sự' },
  { vi: 'Công chức chú ý lắng nghe mình' },
  { vi: 'Công chức giải đáp đầy đủ điều mình hỏi' },
  { vi: 'Công chức hướng dẫn kê khai hồ sơ tận tình, chu đáo' },
  { vi: 'Công chức hướng dẫn hồ sơ dễ hiểu' },
  { vi: 'Công chức làm việc đúng quy định' },
  { vi: 'Kết quả nhận được: đúng quy định' },
  { vi: 'Kết quả nhận được: thông tin đầy đủ' },
  { vi: 'Kết quả nhận được: thông tin chính xác' },
  { vi: 'Có sẵn nơi hoặc cách để góp ý, phản ánh' },
  { vi: 'Gửi góp ý, phản ánh dễ dàng' },
  { vi: 'Góp ý, phản ánh được tiếp nhận và xử lý tích cực' },
  { vi: 'Được báo kết quả xử lý góp ý, phản ánh kịp thời' },
]

export const sipas2017: Instrument = {
  id: 'sipas-2017',
  version: '1',
  title: { vi: 'Mức hài lòng sau khi làm thủ tục hành chính' },
  intro: {
    vi: 'Mời Ông/Bà nhớ lại lần làm thủ tục gần đây và chọn mức hài lòng với từng điều. Điều nào không gặp thì chọn «Không áp dụng».',
  },
  source: {
    title:
      '22 tiêu chí hài lòng theo Quyết định 2640/QĐ-BNV (2017), diễn đạt lại; không phải phiếu chính thức',
    confidence: 'medium',
  },
  scales: { satisfaction },
  context: [deskService, visited],
  sections: sipasFactors.map((factor) => ({
    id: factor.code.toLowerCase(),
    title: { vi: factor.name },
    items: sipasCriteria
      .filter((criterion) => criterion.factor === factor.id)
      .map((criterion) => ({
        kind: 'rating' as const,
        id: `c${criterion.number}`,
        wording: wordings[criterion.number - 1] ?? { vi: '' },
        scale: 'satisfaction',
        informs: [criterion.id, alsoInforms(factor.number)],
        ...(criterion.confidence === 'high' ? {} : { uncertain: true as const }),
      })),
  })),
}

/** What the desk does is also a matter of PAPI's commune procedures; how complaints fare, of answers to citizens. */
function alsoInforms(factor: number): string {
  return factor === 5 ? 'papi/3.2' : 'papi/5.3'
}
