import type { Instrument, RatingItem } from '../instrument.ts'
import { aboutYou, healthService, visited } from './context.ts'
import { satisfaction } from './scales.ts'

const rating = (id: string, vi: string): RatingItem => ({
  kind: 'rating',
  id,
  wording: { vi },
  scale: 'satisfaction',
  informs: ['papi/6.1'],
})

/** After care at a commune health station or a public hospital. Nothing is asked about the illness. */
export const health: Instrument = {
  id: 'health',
  version: '1',
  title: { vi: 'Khám, chữa bệnh ở cơ sở y tế công' },
  intro: { vi: 'Mời Ông/Bà nhớ lại lần khám, chữa bệnh gần đây. Xin đừng ghi tên người hay tên bệnh.' },
  source: { title: 'Phiếu của cổng này', confidence: 'high' },
  scales: { satisfaction },
  context: [healthService, visited, ...aboutYou],
  sections: [
    {
      id: 'care',
      title: { vi: 'Việc khám, chữa bệnh' },
      items: [
        rating('waiting', 'Thời gian chờ đến lượt'),
        rating('explained', 'Nhân viên y tế giải thích dễ hiểu'),
        rating('manner', 'Thái độ của nhân viên y tế'),
        rating('medicine', 'Thuốc cần dùng có sẵn'),
      ],
    },
    {
      id: 'place',
      title: { vi: 'Nơi khám và chi phí' },
      items: [
        rating('clean', 'Phòng khám, nhà vệ sinh sạch sẽ'),
        rating('crowded', 'Có đủ chỗ, đủ giường, không phải nằm chung'),
        rating('cost', 'Chi phí được báo rõ ràng'),
        rating('insurance', 'Thẻ bảo hiểm y tế dùng được dễ dàng'),
        {
          kind: 'choice',
          id: 'extra',
          wording: { vi: 'Ông/Bà có thấy phải biếu thêm tiền, quà để được quan tâm không?' },
          informs: ['papi/4.2', 'papi/6.1'],
          options: [
            { code: 'no', wording: { vi: 'Không' } },
            { code: 'hinted', wording: { vi: 'Có người gợi ý' } },
            { code: 'yes', wording: { vi: 'Có' } },
          ],
        },
      ],
    },
  ],
}
