import { sipasCriteria, sipasFactors } from '../indicators/index.ts'
import type { Instrument, Wording } from './instrument.ts'
import { deskService, visited } from './context.ts'
import { satisfaction } from './scales.ts'
import { say } from './wording.ts'

/**
 * The 22 satisfaction criteria of 2017 as a questionnaire for one visit to a one-stop desk. The wording is ours: the
 * annex of decision 2640/QĐ-BNV could not be read. Where even the criterion's split is uncertain the item says so.
 */
const wordings: readonly Wording[] = [
  say('Chỗ ngồi chờ: có đủ cho người đến làm thủ tục', 'Seats for waiting: enough for the people who come'),
  say('Trang thiết bị ở nơi tiếp nhận hồ sơ: đầy đủ', 'Equipment where files are handed in: complete'),
  say('Trang thiết bị ở nơi tiếp nhận hồ sơ: hiện đại', 'Equipment where files are handed in: modern'),
  say('Trang thiết bị ở nơi tiếp nhận hồ sơ: dễ sử dụng', 'Equipment where files are handed in: easy to use'),
  say('Thông tin thủ tục được niêm yết: đầy đủ', 'Information posted on the procedure: complete'),
  say('Thông tin thủ tục được niêm yết: chính xác', 'Information posted on the procedure: accurate'),
  say('Giấy tờ phải nộp: đúng như quy định', 'Papers to hand in: as the rules say'),
  say('Phí, lệ phí phải trả: đúng như quy định', 'Fees and charges to pay: as the rules say'),
  say('Thời gian giải quyết: đúng như quy định', 'Time until the matter is settled: as the rules say'),
  say('Công chức nói năng, cư xử lịch sự', 'Officials speak and behave politely'),
  say('Công chức chú ý lắng nghe mình', 'Officials listen to me attentively'),
  say('Công chức giải đáp đầy đủ điều mình hỏi', 'Officials answer in full what I ask'),
  say(
    'Công chức hướng dẫn kê khai hồ sơ tận tình, chu đáo',
    'Officials guide me through the forms with care and dedication',
  ),
  say('Công chức hướng dẫn hồ sơ dễ hiểu', 'Officials’ guidance on the file is easy to understand'),
  say('Công chức làm việc đúng quy định', 'Officials work according to the rules'),
  say('Kết quả nhận được: đúng quy định', 'The result received: as the rules say'),
  say('Kết quả nhận được: thông tin đầy đủ', 'The result received: with complete information'),
  say('Kết quả nhận được: thông tin chính xác', 'The result received: with accurate information'),
  say(
    'Có sẵn nơi hoặc cách để góp ý, phản ánh',
    'There is a place or a way to make suggestions and complaints',
  ),
  say('Gửi góp ý, phản ánh dễ dàng', 'Making suggestions and complaints is easy'),
  say(
    'Góp ý, phản ánh được tiếp nhận và xử lý tích cực',
    'Suggestions and complaints are received and handled constructively',
  ),
  say(
    'Được báo kết quả xử lý góp ý, phản ánh kịp thời',
    'People are told in good time what became of their suggestions and complaints',
  ),
]

export const sipas2017: Instrument = {
  id: 'sipas-2017',
  version: '1',
  title: say('Mức hài lòng sau khi làm thủ tục hành chính', 'Satisfaction after an administrative procedure'),
  intro: say(
    'Mời Ông/Bà nhớ lại lần làm thủ tục gần đây và chọn mức hài lòng với từng điều. Điều nào không gặp thì chọn «Không áp dụng».',
    'Please think of your most recent procedure and choose how satisfied you are with each point. For what you did not come across, choose “Does not apply”.',
  ),
  source: {
    title:
      '22 tiêu chí hài lòng theo Quyết định 2640/QĐ-BNV (2017), diễn đạt lại; không phải phiếu chính thức',
    confidence: 'medium',
  },
  scales: { satisfaction },
  context: [deskService, visited],
  sections: sipasFactors.map((factor) => ({
    id: factor.code.toLowerCase(),
    title: say(factor.name, factor.nameEn),
    items: sipasCriteria
      .filter((criterion) => criterion.factor === factor.id)
      .map((criterion) => ({
        kind: 'rating' as const,
        id: `c${criterion.number}`,
        wording: wordings[criterion.number - 1] ?? say('', ''),
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
