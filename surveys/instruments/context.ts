import type { ContextItem } from '../instrument.ts'

/** The services of a commune's one-stop desk, coarse enough that a choice tells nobody apart. */
export const deskService: ContextItem = {
  id: 'service',
  wording: { vi: 'Ông/Bà đến làm thủ tục gì?' },
  required: true,
  options: [
    { code: 'civil-status', wording: { vi: 'Hộ tịch: khai sinh, kết hôn, khai tử' } },
    { code: 'certification', wording: { vi: 'Chứng thực, xác nhận giấy tờ' } },
    { code: 'land', wording: { vi: 'Đất đai' } },
    { code: 'residence', wording: { vi: 'Cư trú, căn cước' } },
    { code: 'social', wording: { vi: 'Trợ cấp, bảo hiểm, người có công' } },
    { code: 'construction', wording: { vi: 'Xây dựng, nhà ở' } },
    { code: 'business', wording: { vi: 'Hộ kinh doanh, sản xuất' } },
    { code: 'other', wording: { vi: 'Thủ tục khác' } },
  ],
}

export const healthService: ContextItem = {
  id: 'service',
  wording: { vi: 'Ông/Bà khám, chữa bệnh ở đâu?' },
  required: true,
  options: [
    { code: 'station', wording: { vi: 'Trạm y tế xã, phường' } },
    { code: 'hospital', wording: { vi: 'Bệnh viện, trung tâm y tế công' } },
  ],
}

/** Asked in spans, never as a date: a day and a service together can point to a person. */
export const visited: ContextItem = {
  id: 'visited',
  wording: { vi: 'Ông/Bà đến khi nào?' },
  options: [
    { code: 'this-month', wording: { vi: 'Trong 30 ngày qua' } },
    { code: 'three-months', wording: { vi: 'Từ 1 đến 3 tháng trước' } },
    { code: 'this-year', wording: { vi: 'Từ 3 đến 12 tháng trước' } },
    { code: 'earlier', wording: { vi: 'Lâu hơn, hoặc không nhớ rõ' } },
  ],
}

/** Never required, and so coarse that it tells nobody apart: needed to see whom the answers come from, and to weigh. */
export const aboutYou: readonly ContextItem[] = [
  {
    id: 'sex',
    wording: { vi: 'Ông/Bà là nam hay nữ? (không bắt buộc)' },
    options: [
      { code: 'female', wording: { vi: 'Nữ' } },
      { code: 'male', wording: { vi: 'Nam' } },
    ],
  },
  {
    id: 'ageGroup',
    wording: { vi: 'Ông/Bà bao nhiêu tuổi? (không bắt buộc)' },
    options: [
      { code: '18-34', wording: { vi: '18 đến 34 tuổi' } },
      { code: '35-54', wording: { vi: '35 đến 54 tuổi' } },
      { code: '55', wording: { vi: 'Từ 55 tuổi trở lên' } },
    ],
  },
]
