/** What the search over everything public says. */
import type { Source } from '../../db/search/entries.ts'

const sources: Record<Source, string> = {
  notice: 'Thông tin công khai',
  price: 'Giá đất',
  promise: 'Kế hoạch, cam kết',
  case: 'Hỏi và trả lời',
}

export const search = {
  title: 'Tìm trong cổng',
  lead: 'Tìm trong mọi thứ đã công khai: thông báo, giá đất, kế hoạch, câu hỏi đã trả lời. Gõ có dấu hay không dấu đều được.',
  words: 'Tìm gì?',
  place: 'Ở xã, phường, tỉnh nào? Để trống là tất cả',
  find: 'Tìm',
  sources,
  all: 'Tất cả',
  sort: 'Loại',
  year: 'Năm',
  found: (n: string) => `Tìm thấy ${n} mục`,
  loose: (n: string) => `Không mục nào có đủ các chữ đó. Có ${n} mục có một phần`,
  atLeast: (n: string) => `hơn ${n}`,
  none: 'Không tìm thấy gì. Thử gõ ít chữ hơn, hoặc bỏ tên xã, phường.',
  noPlace: 'Không tìm thấy xã, phường, tỉnh nào có tên như vậy.',
  next: 'Trang sau',
  previous: 'Trang trước',
  page: (page: number, pages: number) => `Trang ${page} trên ${pages}`,
  pages: 'Các trang kết quả',
}
