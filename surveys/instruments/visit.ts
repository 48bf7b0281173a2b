import type { Instrument } from '../instrument.ts'
import { deskService, visited } from './context.ts'
import { satisfaction } from './scales.ts'

/** Right after a visit to the one-stop desk: five questions, the second only for those who were not satisfied. */
export const visit: Instrument = {
  id: 'visit',
  version: '1',
  title: { vi: 'Sau một lần đến bộ phận một cửa' },
  intro: { vi: 'Vài câu ngắn về lần Ông/Bà vừa đến làm thủ tục. Câu nào không muốn trả lời thì bỏ qua.' },
  source: { title: 'Phiếu của cổng này', confidence: 'high' },
  scales: { satisfaction },
  context: [deskService, visited],
  sections: [
    {
      id: 'visit',
      title: { vi: 'Lần đến làm thủ tục' },
      items: [
        {
          kind: 'rating',
          id: 'overall',
          wording: { vi: 'Nhìn chung, Ông/Bà hài lòng với lần phục vụ này đến mức nào?' },
          scale: 'satisfaction',
          informs: ['papi/5.3', 'sipas/c'],
        },
        {
          kind: 'choice',
          multiple: true,
          id: 'why',
          wording: { vi: 'Điều gì làm Ông/Bà chưa hài lòng? (chọn một hoặc nhiều điều)' },
          relevance: { item: 'overall', oneOf: ['1', '2'] },
          informs: ['papi/5.3', 'sipas/a', 'sipas/b', 'sipas/c', 'sipas/d'],
          options: [
            { code: 'waiting', wording: { vi: 'Chờ lâu, thiếu chỗ ngồi' } },
            { code: 'guidance', wording: { vi: 'Hướng dẫn không rõ' } },
            { code: 'papers', wording: { vi: 'Đòi thêm giấy tờ' } },
            { code: 'manner', wording: { vi: 'Thái độ chưa đúng mực' } },
            { code: 'late', wording: { vi: 'Trả kết quả chậm' } },
            { code: 'wrong', wording: { vi: 'Kết quả sai hoặc thiếu' } },
            { code: 'other', wording: { vi: 'Điều khác' } },
          ],
        },
        {
          kind: 'choice',
          id: 'on_time',
          wording: { vi: 'Kết quả có được trả đúng hẹn không?' },
          informs: ['papi/5.3', 'sipas/9'],
          options: [
            { code: 'yes', wording: { vi: 'Đúng hẹn hoặc sớm hơn' } },
            { code: 'late-told', wording: { vi: 'Trễ, có báo lý do và hẹn lại' } },
            { code: 'late-untold', wording: { vi: 'Trễ, không được báo' } },
            { code: 'pending', wording: { vi: 'Chưa đến hạn' } },
          ],
        },
        {
          kind: 'choice',
          id: 'fee',
          wording: { vi: 'Số tiền phải trả có đúng mức niêm yết không?' },
          informs: ['papi/4.1', 'sipas/8'],
          options: [
            { code: 'as-posted', wording: { vi: 'Đúng mức, hoặc không phải trả' } },
            { code: 'more', wording: { vi: 'Trả nhiều hơn mức niêm yết' } },
            { code: 'unknown', wording: { vi: 'Không thấy niêm yết, không biết' } },
          ],
        },
        {
          kind: 'choice',
          id: 'trips',
          wording: { vi: 'Ông/Bà phải đến mấy lần cho việc này?' },
          informs: ['papi/5.3', 'sipas/14'],
          options: [
            { code: 'one', wording: { vi: 'Một lần, hoặc làm qua mạng' } },
            { code: 'two', wording: { vi: 'Hai lần' } },
            { code: 'more', wording: { vi: 'Ba lần trở lên' } },
          ],
        },
      ],
    },
  ],
}
