/** Words of feeds, calendars and catalogues for programmes. */
export const openData = {
  feed: (unit: string) => `Tin công khai của ${unit}`,
  feedOfKind: (kind: string, unit: string) => `${kind}: ${unit}`,
  feedLead: (unit: string) => `Những gì ${unit} công khai và trả lời, mới nhất trước.`,
  answered: 'Hỏi và trả lời',
  asked: 'Hỏi, chờ trả lời',
  follow: 'Theo dõi tin mới (Atom)',
  calendar: 'Lịch công khai, tiếp dân (iCalendar)',
  calendarName: (unit: string) => `Lịch của ${unit}`,
  due: (duty: string) => `Hạn công khai: ${duty}`,
  received: 'Tiếp công dân',
  json: 'Tải bảng (JSON)',
  catalogue: 'Danh mục dữ liệu mở',
  catalogueOf: (province: string) => `Danh mục dữ liệu mở: ${province}`,
  catalogueLead: 'Các bảng đã công khai, kèm tệp tải về cho máy đọc.',
  api: 'Giao diện cho chương trình (API)',
  portal: 'Lắng nghe',
}
