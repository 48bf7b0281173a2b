import type { Instrument, RatingItem } from './instrument.ts'
import { aboutYou, healthService, visited } from './context.ts'
import { satisfaction } from './scales.ts'
import { option, say } from './wording.ts'

const rating = (id: string, vi: string, en: string): RatingItem => ({
  kind: 'rating',
  id,
  wording: say(vi, en),
  scale: 'satisfaction',
  informs: ['papi/6.1'],
})

/** After care at a commune health station or a public hospital. Nothing is asked about the illness. */
export const health: Instrument = {
  id: 'health',
  version: '1',
  title: say('Khám, chữa bệnh ở cơ sở y tế công', 'Care at a public health facility'),
  intro: say(
    'Mời Ông/Bà nhớ lại lần khám, chữa bệnh gần đây. Xin đừng ghi tên người hay tên bệnh.',
    'Please think of your most recent examination or treatment. Please do not write down the name of a person or an illness.',
  ),
  source: { title: 'Phiếu của cổng này', confidence: 'high' },
  scales: { satisfaction },
  context: [healthService, visited, ...aboutYou],
  sections: [
    {
      id: 'care',
      title: say('Việc khám, chữa bệnh', 'The care'),
      items: [
        rating('waiting', 'Thời gian chờ đến lượt', 'How long you waited for your turn'),
        rating('explained', 'Nhân viên y tế giải thích dễ hiểu', 'Health workers explained things clearly'),
        rating('manner', 'Thái độ của nhân viên y tế', 'How health workers treated you'),
        rating('medicine', 'Thuốc cần dùng có sẵn', 'The medicine you needed was in stock'),
      ],
    },
    {
      id: 'place',
      title: say('Nơi khám và chi phí', 'The place and the cost'),
      items: [
        rating('clean', 'Phòng khám, nhà vệ sinh sạch sẽ', 'Consulting rooms and toilets were clean'),
        rating(
          'crowded',
          'Có đủ chỗ, đủ giường, không phải nằm chung',
          'Enough room and beds, none to be shared',
        ),
        rating('cost', 'Chi phí được báo rõ ràng', 'The cost was made clear'),
        rating('insurance', 'Thẻ bảo hiểm y tế dùng được dễ dàng', 'Health insurance was easy to use'),
        {
          kind: 'choice',
          id: 'extra',
          wording: say(
            'Ông/Bà có thấy phải biếu thêm tiền, quà để được quan tâm không?',
            'Did you feel you had to give extra money or gifts to be looked after?',
          ),
          informs: ['papi/4.2', 'papi/6.1'],
          options: [
            option('no', 'Không', 'No'),
            option('hinted', 'Có người gợi ý', 'Somebody hinted at it'),
            option('yes', 'Có', 'Yes'),
          ],
        },
      ],
    },
  ],
}
