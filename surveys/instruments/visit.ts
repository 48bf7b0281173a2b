import type { Instrument } from './instrument.ts'
import { deskService, visited } from './context.ts'
import { satisfaction } from './scales.ts'
import { option, say } from './wording.ts'

/**
 * Right after a visit to the one-stop desk: five questions, the second only for those who were not satisfied, and room
 * for a word. Version 1 had no such room.
 */
export const visit: Instrument = {
  id: 'visit',
  version: '2',
  title: say('Sau một lần đến bộ phận một cửa', 'After a visit to the one-stop desk'),
  intro: say(
    'Vài câu ngắn về lần Ông/Bà vừa đến làm thủ tục. Câu nào không muốn trả lời thì bỏ qua.',
    'A few short questions about the visit you just made. Skip any you would rather not answer.',
  ),
  source: { title: 'Phiếu của cổng này', confidence: 'high' },
  scales: { satisfaction },
  context: [deskService, visited],
  sections: [
    {
      id: 'visit',
      title: say('Lần đến làm thủ tục', 'The visit'),
      items: [
        {
          kind: 'rating',
          id: 'overall',
          wording: say(
            'Nhìn chung, Ông/Bà hài lòng với lần phục vụ này đến mức nào?',
            'Overall, how satisfied are you with the service on this visit?',
          ),
          scale: 'satisfaction',
          informs: ['papi/5.3', 'sipas/c'],
        },
        {
          kind: 'choice',
          multiple: true,
          id: 'why',
          wording: say(
            'Điều gì làm Ông/Bà chưa hài lòng? (chọn một hoặc nhiều điều)',
            'What were you not satisfied with? (choose one or more)',
          ),
          relevance: { item: 'overall', oneOf: ['1', '2'] },
          informs: ['papi/5.3', 'sipas/a', 'sipas/b', 'sipas/c', 'sipas/d'],
          options: [
            option('waiting', 'Chờ lâu, thiếu chỗ ngồi', 'Long wait, not enough seats'),
            option('guidance', 'Hướng dẫn không rõ', 'Unclear guidance'),
            option('papers', 'Đòi thêm giấy tờ', 'Extra papers demanded'),
            option('manner', 'Thái độ chưa đúng mực', 'Improper manner'),
            option('late', 'Trả kết quả chậm', 'Late result'),
            option('wrong', 'Kết quả sai hoặc thiếu', 'Wrong or incomplete result'),
            option('other', 'Điều khác', 'Something else'),
          ],
        },
        {
          kind: 'choice',
          id: 'on_time',
          wording: say('Kết quả có được trả đúng hẹn không?', 'Did you get the result on time?'),
          informs: ['papi/5.3', 'sipas/9'],
          options: [
            option('yes', 'Đúng hẹn hoặc sớm hơn', 'On time or earlier'),
            option('late-told', 'Trễ, có báo lý do và hẹn lại', 'Late, with the reason and a new date given'),
            option('late-untold', 'Trễ, không được báo', 'Late, without being told'),
            option('pending', 'Chưa đến hạn', 'Not due yet'),
          ],
        },
        {
          kind: 'choice',
          id: 'fee',
          wording: say(
            'Số tiền phải trả có đúng mức niêm yết không?',
            'Did you pay the amount that is posted?',
          ),
          informs: ['papi/4.1', 'sipas/8'],
          options: [
            option('as-posted', 'Đúng mức, hoặc không phải trả', 'Exactly that, or nothing was due'),
            option('more', 'Trả nhiều hơn mức niêm yết', 'More than is posted'),
            option('unknown', 'Không thấy niêm yết, không biết', 'I saw nothing posted, I do not know'),
          ],
        },
        {
          kind: 'choice',
          id: 'trips',
          wording: say('Ông/Bà phải đến mấy lần cho việc này?', 'How often did you have to come for this?'),
          informs: ['papi/5.3', 'sipas/14'],
          options: [
            option('one', 'Một lần, hoặc làm qua mạng', 'Once, or it was done online'),
            option('two', 'Hai lần', 'Twice'),
            option('more', 'Ba lần trở lên', 'Three times or more'),
          ],
        },
        {
          kind: 'text',
          id: 'note',
          wording: say(
            'Ông/Bà muốn nhắn gì thêm cho bộ phận một cửa? (không bắt buộc)',
            'Anything else you would like to tell the one-stop desk? (optional)',
          ),
          informs: [],
          maxLength: 500,
        },
      ],
    },
  ],
}
