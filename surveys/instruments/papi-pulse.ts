import { aboutYou } from './context.ts'
import { papiDimensions, papiIndicators } from '../indicators/index.ts'
import type { Instrument, Wording } from './instrument.ts'
import { agreement } from './scales.ts'
import { say } from './wording.ts'

/** One statement of one's own experience per sub-dimension; a few at a time are shown in rotation. Wording is ours. */
const statements: Readonly<Record<string, Wording>> = {
  '1.1': say(
    'Tôi biết ai là chủ tịch xã và ai là trưởng thôn (ấp, khu phố) của mình.',
    'I know who chairs my commune and who heads my village or neighbourhood.',
  ),
  '1.2': say(
    'Khi ở đây có bầu cử hay sinh hoạt hội, đoàn thể, tôi được mời tham gia.',
    'When there are elections or meetings of associations here, I am invited to take part.',
  ),
  '1.3': say(
    'Lần bầu trưởng thôn (ấp, khu phố) gần đây, bà con được tự do lựa chọn.',
    'At the latest election of our village or neighbourhood head, people were free to choose.',
  ),
  '1.4': say(
    'Khi đóng góp cho công trình ở địa phương, tôi tự nguyện.',
    'When I contribute to local works, I do so of my own free will.',
  ),
  '2.1': say(
    'Khi cần biết một chính sách của Nhà nước, tôi tìm được thông tin ở địa phương.',
    'When I need to know about a state policy, I can find information locally.',
  ),
  '2.2': say(
    'Danh sách hộ nghèo ở đây được công khai cho bà con biết.',
    'The list of poor households here is made public.',
  ),
  '2.3': say(
    'Tôi có thể xem xã thu bao nhiêu và chi vào việc gì.',
    'I can see how much the commune takes in and what it spends it on.',
  ),
  '2.4': say(
    'Tôi biết xem kế hoạch sử dụng đất và bảng giá đất ở đâu.',
    'I know where to see the land-use plan and the land price table.',
  ),
  '3.1': say(
    'Khi tôi có việc cần, cán bộ thôn, xã tiếp và giúp được.',
    'When I need something, village and commune officials see me and are able to help.',
  ),
  '3.2': say(
    'Khi người dân góp ý hay khiếu nại, chính quyền trả lời thỏa đáng.',
    'When people make suggestions or complaints, the authorities give a satisfactory answer.',
  ),
  '3.3': say(
    'Nếu có tranh chấp, tôi biết tìm đến đâu để được giải quyết công bằng.',
    'If there is a dispute, I know where to go to have it settled fairly.',
  ),
  '4.1': say(
    'Ở đây, làm giấy tờ không cần đưa thêm tiền cho cán bộ.',
    'Here, no extra money for officials is needed to get paperwork done.',
  ),
  '4.2': say(
    'Ở đây, khám bệnh hay cho con đi học công không cần biếu thêm tiền.',
    'Here, no extra money is needed for public health care or public schooling.',
  ),
  '4.3': say(
    'Ở đây, người có năng lực xin được việc nhà nước mà không cần quen biết.',
    'Here, capable people can get a state job without knowing anybody.',
  ),
  '4.4': say(
    'Chính quyền ở đây xử lý nghiêm khi có tham nhũng.',
    'The authorities here deal firmly with corruption.',
  ),
  '5.1': say(
    'Chứng thực, xin xác nhận giấy tờ ở đây thuận tiện.',
    'Having papers certified or confirmed is convenient here.',
  ),
  '5.2': say(
    'Làm giấy chứng nhận quyền sử dụng đất ở đây thuận tiện.',
    'Obtaining a land use right certificate is convenient here.',
  ),
  '5.3': say(
    'Làm các thủ tục khác ở xã như khai sinh, kết hôn thuận tiện.',
    'Other commune procedures, such as registering a birth or a marriage, are convenient.',
  ),
  '6.1': say(
    'Bệnh viện, trạm y tế công phục vụ gia đình tôi tốt.',
    'Public hospitals and health stations serve my family well.',
  ),
  '6.2': say('Trường tiểu học công ở đây dạy tốt.', 'The public primary school here teaches well.'),
  '6.3': say(
    'Điện, đường, nước và thu gom rác nơi tôi ở đáp ứng nhu cầu.',
    'Electricity, roads, water and waste collection where I live meet our needs.',
  ),
  '6.4': say(
    'Tôi thấy an toàn ở nơi mình sống, cả ban ngày lẫn ban đêm.',
    'I feel safe where I live, by day and by night.',
  ),
  '7.1': say('Nơi gây ô nhiễm ở đây bị xử lý nghiêm.', 'Polluters here are dealt with firmly.'),
  '7.2': say('Không khí nơi tôi ở trong lành.', 'The air where I live is clean.'),
  '7.3': say(
    'Nước sông, kênh, suối gần nhà tôi còn sạch.',
    'The water in the river, canal or stream near my home is still clean.',
  ),
  '8.1': say(
    'Tôi dùng được trang mạng của chính quyền để tìm hướng dẫn thủ tục.',
    'I am able to use the authorities’ website to find guidance on procedures.',
  ),
  '8.2': say(
    'Ở nhà, tôi vào Internet xem tin tức được khi cần.',
    'At home, I can read the news on the Internet when I need to.',
  ),
  '8.3': say(
    'Gửi ý kiến cho chính quyền qua mạng thì nhận được trả lời.',
    'Opinions sent to the authorities online get a reply.',
  ),
}

export const papiPulse: Instrument = {
  id: 'papi-pulse',
  version: '1',
  title: say('Cuộc sống và chính quyền nơi mình ở', 'Life and local government where you live'),
  intro: say(
    'Mỗi lần chỉ vài câu. Ông/Bà đồng ý đến mức nào với từng câu sau đây?',
    'Only a few statements at a time. How far do you agree with each of them?',
  ),
  source: {
    title: 'Một câu cho mỗi nội dung thành phần PAPI, lời của cổng này; không phải phiếu PAPI',
    confidence: 'high',
  },
  scales: { agreement },
  context: aboutYou,
  sections: papiDimensions.map((dimension) => ({
    id: `d${dimension.number}`,
    title: say(dimension.shortName, dimension.nameEn),
    items: papiIndicators
      .filter((indicator) => indicator.dimension === dimension.number)
      .map((indicator) => ({
        kind: 'rating' as const,
        id: `p${indicator.code.replace('.', '_')}`,
        wording: statements[indicator.code] ?? say('', ''),
        scale: 'agreement',
        informs: [indicator.id],
      })),
  })),
}
