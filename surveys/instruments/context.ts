import type { ContextItem } from './instrument.ts'
import { option, say } from './wording.ts'

/** The services of a commune's one-stop desk, coarse enough that a choice tells nobody apart. */
export const deskService: ContextItem = {
  id: 'service',
  wording: say('Ông/Bà đến làm thủ tục gì?', 'What procedure did you come for?'),
  required: true,
  options: [
    option(
      'civil-status',
      'Hộ tịch: khai sinh, kết hôn, khai tử',
      'Civil status: birth, marriage, death registration',
    ),
    option('certification', 'Chứng thực, xác nhận giấy tờ', 'Certifying or confirming papers'),
    option('land', 'Đất đai', 'Land'),
    option('residence', 'Cư trú, căn cước', 'Residence, identity card'),
    option('social', 'Trợ cấp, bảo hiểm, người có công', 'Allowances, insurance, people with merit'),
    option('construction', 'Xây dựng, nhà ở', 'Construction, housing'),
    option('business', 'Hộ kinh doanh, sản xuất', 'Household business, production'),
    option('other', 'Thủ tục khác', 'Another procedure'),
  ],
}

export const healthService: ContextItem = {
  id: 'service',
  wording: say('Ông/Bà khám, chữa bệnh ở đâu?', 'Where were you examined or treated?'),
  required: true,
  options: [
    option('station', 'Trạm y tế xã, phường', 'Commune or ward health station'),
    option('hospital', 'Bệnh viện, trung tâm y tế công', 'Public hospital or health centre'),
  ],
}

/** Asked in spans, never as a date: a day and a service together can point to a person. */
export const visited: ContextItem = {
  id: 'visited',
  wording: say('Ông/Bà đến khi nào?', 'When did you come?'),
  options: [
    option('this-month', 'Trong 30 ngày qua', 'In the last 30 days'),
    option('three-months', 'Từ 1 đến 3 tháng trước', '1 to 3 months ago'),
    option('this-year', 'Từ 3 đến 12 tháng trước', '3 to 12 months ago'),
    option('earlier', 'Lâu hơn, hoặc không nhớ rõ', 'Longer ago, or I do not remember'),
  ],
}

/** Never required, and so coarse that it tells nobody apart: needed to see whom the answers come from, and to weigh. */
export const aboutYou: readonly ContextItem[] = [
  {
    id: 'sex',
    wording: say('Ông/Bà là nam hay nữ? (không bắt buộc)', 'Are you a man or a woman? (optional)'),
    options: [option('female', 'Nữ', 'Woman'), option('male', 'Nam', 'Man')],
  },
  {
    id: 'ageGroup',
    wording: say('Ông/Bà bao nhiêu tuổi? (không bắt buộc)', 'How old are you? (optional)'),
    options: [
      option('18-34', '18 đến 34 tuổi', '18 to 34'),
      option('35-54', '35 đến 54 tuổi', '35 to 54'),
      option('55', 'Từ 55 tuổi trở lên', '55 or older'),
    ],
  },
]
