import { aboutYou } from './context.ts'
import type { Instrument, RatingItem } from './instrument.ts'
import { satisfaction } from './scales.ts'
import { option, say } from './wording.ts'

const rating = (id: string, vi: string, en: string): RatingItem => ({
  kind: 'rating',
  id,
  wording: say(vi, en),
  scale: 'satisfaction',
  informs: ['papi/6.2'],
})

/** For parents of children at a public primary school. Neither school, class nor child is asked for. */
export const school: Instrument = {
  id: 'school',
  version: '1',
  title: say('Trường tiểu học công lập', 'Public primary school'),
  intro: say(
    'Dành cho phụ huynh có con đang học tiểu học công lập. Xin đừng ghi tên con hay tên thầy cô.',
    'For parents of children at a public primary school. Please do not write down the name of a child or a teacher.',
  ),
  source: { title: 'Phiếu của cổng này', confidence: 'high' },
  scales: { satisfaction },
  context: aboutYou,
  sections: [
    {
      id: 'place',
      title: say('Trường, lớp', 'The school and its classrooms'),
      items: [
        rating('road', 'Đường đến trường gần và an toàn', 'The way to school is short and safe'),
        rating(
          'classroom',
          'Phòng học chắc chắn, đủ bàn ghế',
          'Classrooms are solid, with enough desks and chairs',
        ),
        rating('water', 'Có nước uống sạch cho học sinh', 'Pupils have clean drinking water'),
        rating('toilet', 'Nhà vệ sinh của học sinh sạch sẽ', 'The pupils’ toilets are clean'),
      ],
    },
    {
      id: 'teaching',
      title: say('Dạy học và liên lạc với gia đình', 'Teaching, and contact with families'),
      items: [
        rating('teachers', 'Thầy cô tận tâm với học sinh', 'Teachers are devoted to the pupils'),
        rating(
          'progress',
          'Nhà trường báo cho gia đình biết con học thế nào',
          'The school tells families how their child is doing',
        ),
        rating(
          'money',
          'Các khoản thu, đóng góp được công khai rõ ràng',
          'Fees and contributions are openly and clearly announced',
        ),
        rating('listening', 'Nhà trường lắng nghe ý kiến phụ huynh', 'The school listens to parents'),
        {
          kind: 'choice',
          id: 'extra',
          wording: say(
            'Ông/Bà có thấy phải biếu thêm tiền, quà để con được quan tâm không?',
            'Did you feel you had to give extra money or gifts for your child to be looked after?',
          ),
          informs: ['papi/4.2', 'papi/6.2'],
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
