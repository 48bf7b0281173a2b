import { aboutYou } from './context.ts'
import { papiDimensions, papiIndicators } from '../indicators.ts'
import type { Instrument } from '../instrument.ts'
import { agreement } from './scales.ts'

/** One statement of one's own experience per sub-dimension; a few at a time are shown in rotation. Wording is ours. */
const statements: Readonly<Record<string, string>> = {
  '1.1': 'Tôi biết ai là chủ tịch xã và ai là trưởng thôn (ấp, khu phố) của mình.',
  '1.2': 'Khi ở đây có bầu cử hay sinh hoạt hội, đoàn thể, tôi được mời tham gia.',
  '1.3': 'Lần bầu trưởng thôn (ấp, khu phố) gần đây, bà con được tự do lựa chọn.',
  '1.4': 'Khi đóng góp cho công trình ở địa phương, tôi tự nguyện.',
  '2.1': 'Khi cần biết một chính sách của Nhà nước, tôi tìm được thông tin ở địa phương.',
  '2.2': 'Danh sách hộ nghèo ở đây được công khai cho bà con biết.',
  '2.3': 'Tôi có thể xem xã thu bao nhiêu và chi vào việc gì.',
  '2.4': 'Tôi biết xem kế hoạch sử dụng đất và bảng giá đất ở đâu.',
  '3.1': 'Khi tôi có việc cần, cán bộ thôn, xã tiếp và giúp được.',
  '3.2': 'Khi người dân góp ý hay khiếu nại, chính quyền trả lời thỏa đáng.',
  '3.3': 'Nếu có tranh chấp, tôi biết tìm đến đâu để được giải quyết công bằng.',
  '4.1': 'Ở đây, làm giấy tờ không cần đưa thêm tiền cho cán bộ.',
  '4.2': 'Ở đây, khám bệnh hay cho con đi học công không cần biếu thêm tiền.',
  '4.3': 'Ở đây, người có năng lực xin được việc nhà nước mà không cần quen biết.',
  '4.4': 'Chính quyền ở đây xử lý nghiêm khi có tham nhũng.',
  '5.1': 'Chứng thực, xin xác nhận giấy tờ ở đây thuận tiện.',
  '5.2': 'Làm giấy chứng nhận quyền sử dụng đất ở đây thuận tiện.',
  '5.3': 'Làm các thủ tục khác ở xã như khai sinh, kết hôn thuận tiện.',
  '6.1': 'Bệnh viện, trạm y tế công phục vụ gia đình tôi tốt.',
  '6.2': 'Trường tiểu học công ở đây dạy tốt.',
  '6.3': 'Điện, đường, nước và thu gom rác nơi tôi ở đáp ứng nhu cầu.',
  '6.4': 'Tôi thấy an toàn ở nơi mình sống, cả ban ngày lẫn ban đêm.',
  '7.1': 'Nơi gây ô nhiễm ở đây bị xử lý nghiêm.',
  '7.2': 'Không khí nơi tôi ở trong lành.',
  '7.3': 'Nước sông, kênh, suối gần nhà tôi còn sạch.',
  '8.1': 'Tôi dùng được trang mạng của chính quyền để tìm hướng dẫn thủ tục.',
  '8.2': 'Ở nhà, tôi vào Internet xem tin tức được khi cần.',
  '8.3': 'Gửi ý kiến cho chính quyền qua mạng thì nhận được trả lời.',
}

export const papiPulse: Instrument = {
  id: 'papi-pulse',
  version: '1',
  title: { vi: 'Cuộc sống và chính quyền nơi mình ở' },
  intro: { vi: 'Mỗi lần chỉ vài câu. Ông/Bà đồng ý đến mức nào với từng câu sau đây?' },
  source: {
    title: 'Một câu cho mỗi nội dung thành phần PAPI, lời của cổng này; không phải phiếu PAPI',
    confidence: 'high',
  },
  scales: { agreement },
  context: aboutYou,
  sections: papiDimensions.map((dimension) => ({
    id: `d${dimension.number}`,
    title: { vi: dimension.shortName },
    items: papiIndicators
      .filter((indicator) => indicator.dimension === dimension.number)
      .map((indicator) => ({
        kind: 'rating' as const,
        id: `p${indicator.code.replace('.', '_')}`,
        wording: { vi: statements[indicator.code] ?? '' },
        scale: 'agreement',
        informs: [indicator.id],
      })),
  })),
}
