export const notices = {
  /** The first line of a file of what is invented; an import refuses it. */
  illustration: 'Dữ liệu minh hoạ',
  title: (unit: string) => `Thông tin công khai của ${unit}`,
  description: (unit: string) =>
    `Bảng giá đất, ngân sách và thông tin khác mà ${unit} đã công khai, kèm số và ngày quyết định.`,
  heading: 'Thông tin công khai',
  empty: (unit: string) =>
    `${unit} chưa đăng bảng nào. Khi xã đăng bảng giá đất hoặc ngân sách, tên bảng, số quyết định và ngày đăng sẽ hiện ở đây.`,
  meanwhile: 'Trong lúc chờ, Ông/Bà có thể xem bảng niêm yết tại trụ sở hoặc hỏi bộ phận một cửa của xã.',
  decision: 'Quyết định',
  decisionOf: (number: string, date: string) => `${number}, ngày ${date}`,
  validFrom: 'Áp dụng từ',
  published: 'Đăng ngày',
  versionOf: (n: number) => (n === 1 ? 'lần đầu' : `lần thứ ${n}, thay cho bản trước`),
  csv: 'Tải bảng (CSV)',
  print: 'In trang này bằng nút in của trình duyệt; bảng giữ nguyên các cột.',
  rows: (n: string) => `${n} dòng`,
  page: (n: number, of: number) => `Trang ${n}/${of}`,
  pages: 'Các trang của bảng',
  size: 'Số dòng',
  tableDescription: (title: string, unit: string, decision: string) =>
    `${title} của ${unit}, theo quyết định ${decision}: xem từng dòng, tải tệp CSV, in để niêm yết.`,
}
