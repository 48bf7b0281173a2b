/** What notices and their postings have to say, in Vietnamese. Another language is another file like this one. */
import { formatDate } from '../vietnamese.ts'
import type { PostingFault } from '../notices/posting.ts'

export const postingSentences: Readonly<Record<PostingFault | 'version' | 'gone' | 'file', string>> = {
  place: 'Ghi nơi niêm yết, từ 3 đến 120 ký tự, ví dụ «Bảng tin trụ sở».',
  name: 'Ghi họ tên người niêm yết hoặc người gỡ, từ 3 đến 120 ký tự.',
  day: 'Chọn ngày.',
  future: 'Ngày này chưa tới.',
  'before-decision': 'Ngày niêm yết trước ngày ra văn bản.',
  'before-posting': 'Ngày gỡ trước ngày niêm yết.',
  version: 'Không có phiên bản này của bảng.',
  gone: 'Lần niêm yết này đã gỡ hoặc đã hủy. Tải lại để xem.',
  file: 'Không còn ảnh này. Chọn lại ảnh rồi gửi.',
}

export const consultationSentences = {
  unknown: 'Không có cuộc lấy ý kiến nào như vậy.',
  closed: 'Cuộc lấy ý kiến này chưa mở hoặc đã hết thời hạn.',
  section: 'Dự thảo không có mục này. Tải lại trang rồi gửi lại.',
  length: 'Góp ý cần từ 5 đến 2.000 ký tự.',
  answered: 'Có góp ý đã được trả lời, hoặc không còn. Tải lại để xem.',
  several: 'Chỉ trả lời chung những góp ý về cùng một mục.',
  /** @param earliest 'YYYY-MM-DD' */
  tooShort: (days: number, earliest: string) =>
    `Phải lấy ý kiến ít nhất ${days} ngày kể từ ngày đăng: «Lấy ý kiến đến hết ngày» sớm nhất là ${formatDate(earliest)}. Sửa ngày trong bảng rồi gửi lại.`,
}
