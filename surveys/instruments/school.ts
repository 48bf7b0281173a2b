import { aboutYou } from './context.ts'
import type { Instrument, RatingItem } from '../instrument.ts'
import { satisfaction } from './scales.ts'

const rating = (id: string, vi: string): RatingItem => ({
  kind: 'rating',
  id,
  wording: { vi },
  scale: 'satisfaction',
  informs: ['papi/6.2'],
})

/** For parents of children at a public primary school. Neither school, class nor child is asked for. */
export const school: Instrument = {
  id: 'school',
  version: '1',
  title: { vi: 'Trường tiểu học công lập' },
  intro: {
    vi: 'Dành cho phụ huynh có con đang học tiểu học công lập. Xin đừng ghi tên con hay tên thầy cô.',
  },
  source: { title: 'Phiếu của cổng này', confidence: 'high' },
  scales: { satisfaction },
  context: aboutYou,
  sections: [
    {
      id: 'place',
      title: { vi: 'Trường, lớp' },
      items: [
        rating('road', 'Đường đến trường gần và an toàn'),
        rating('classroom', 'Phòng học chắc chắn, đủ bàn ghế'),
        rating('water', 'Có nước uống sạch cho học sinh'),
        rating('toilet', 'Nhà vệ sinh của học sinh sạch sẽ'),
      ],
    },
    {
      id: 'teaching',
      title: { vi: 'Dạy học và liên lạc với gia đình' },
      items: [
        rating('teachers', 'Thầy cô tận tâm với học sinh'),
        rating('progress', 'Nhà trường báo cho gia đình biết con học thế nào'),
        rating('money', 'Các khoản thu, đóng góp được công khai rõ ràng'),
        rating('listening', 'Nhà trường lắng nghe ý kiến phụ huynh'),
        {
          kind: 'choice',
          id: 'extra',
          wording: { vi: 'Ông/Bà có thấy phải biếu thêm tiền, quà để con được quan tâm không?' },
          informs: ['papi/4.2', 'papi/6.2'],
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
