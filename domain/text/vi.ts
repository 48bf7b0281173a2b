/**
 * What the domain has to say, in Vietnamese: what is wrong with a table that somebody hands in, and why a name leads to
 * a commune. The rules themselves only give a code with its values; another language is another file like this one.
 */
import type { FileFault, TableFault, TableNote } from '../csv/faults.ts'
import type { CellFault } from '../notices/cells.ts'
import type { PlaceReason } from '../places/reason.ts'
import type { ReportFault } from '../progress/report.ts'
import { upperFirst } from '../vietnamese.ts'

/**
 * Goes on after «Dòng 7, cột «Vị trí 2»:».
 * @param written what the cell says
 * @param meant what was probably meant
 */
export function cellSentence(fault: CellFault, written: string, meant?: string): string {
  switch (fault) {
    case 'empty':
      return 'để trống. Ô này phải ghi.'
    case 'too-long':
      return 'dài hơn 300 ký tự.'
    case 'formula':
      return `«${written}» không được bắt đầu bằng dấu =, + hoặc @.`
    case 'money':
      return `«${written}» không phải số tiền. ${meant ? `Ý là ${meant}?` : 'Viết bằng chữ số, ví dụ 1.250.000.'}`
    case 'not-whole':
      return `«${written}» không ra số đồng chẵn. Xem lại đơn vị tính ở tiêu đề, hoặc viết số đồng, ví dụ 1.250.000.`
    case 'two-readings':
      return `«${written}» đọc được hai cách: dấu phẩy là dấu thập phân hay dấu nghìn? Ý là ${meant}?`
    case 'count':
      return `«${written}» không phải một số đếm. Viết bằng chữ số, ví dụ 12.`
    case 'number':
      return `«${written}» không phải một số. Viết bằng chữ số, ví dụ 1.234,5.`
    case 'percent':
      return `«${written}» không phải phần trăm từ 0 đến 100.`
    case 'period':
      return `«${written}» không phải một kỳ. Viết ví dụ: năm 2026, quý III năm 2026, 6 tháng đầu năm 2026.`
    case 'day':
      return `«${written}» không phải một ngày. Viết ngày/tháng/năm, ví dụ 31/12/2026.`
    case 'year':
      return `«${written}» không phải một năm. Viết bốn chữ số, ví dụ 2026.`
  }
}

const savedAsCsv = 'Hãy mở tệp bằng Excel hoặc LibreOffice và lưu lại theo kiểu «CSV UTF-8».'

export function fileSentence(fault: FileFault): string {
  switch (fault.code) {
    case 'too-large':
      return 'Tệp lớn hơn 10 MB. Hãy chia thành nhiều tệp.'
    case 'xlsx':
      return `Đây là tệp Excel (.xlsx), không phải CSV. ${savedAsCsv}`
    case 'large-inside':
      return 'Bảng tính này khi mở ra lớn hơn 48 MB. Hãy bỏ bớt trang tính, hình ảnh, dòng trống.'
    case 'unreadable-workbook':
      return 'Tệp này không phải bảng tính .xlsx đọc được, hoặc có quá nhiều ô. Mở lại bằng Excel hoặc LibreOffice và lưu dạng .xlsx.'
    case 'utf-16':
      return `Tệp không dùng bảng mã UTF-8 (có thể là UTF-16 hoặc tệp Excel cũ). ${savedAsCsv}`
    case 'other-encoding':
      return `Tệp không dùng bảng mã UTF-8 (có thể là Windows-1258 hoặc TCVN3). ${savedAsCsv}`
    case 'open-quote':
      return `Dòng ${fault.line}: dấu ngoặc kép (") mở mà không đóng. Hãy thêm dấu đóng hoặc bỏ cả hai.`
    case 'other-cells':
      return `Dòng ${fault.line}: không có đúng các cột của dòng tiêu đề.`
    case 'no-headings':
      return `Không tìm thấy dòng tiêu đề. Cần các cột: ${quoted(fault.known)}.`
  }
}

export function tableSentence(fault: TableFault): string {
  switch (fault.code) {
    case 'no-rows':
      return 'Tệp không có dòng dữ liệu nào dưới dòng tiêu đề.'
    case 'too-many-rows':
      return `Tệp có hơn ${fault.most} dòng; hãy chia nhỏ.`
    case 'outside':
      return `ô thứ ${fault.place} («${fault.cell}») nằm ngoài các cột của bảng.`
    case 'unknown-fact':
      return `«${fault.label}» không có trong mẫu. Phía trên bảng chỉ ghi: ${quoted(fault.known)}.`
    case 'fact-twice':
      return `«${fault.label}» được ghi hai lần.`
    case 'unknown-column':
      return `cột «${fault.label}» không có trong mẫu. Các cột: ${quoted(fault.known)}.`
    case 'column-twice':
      return `cột «${fault.label}» xuất hiện hai lần.`
    case 'no-column':
      return `thiếu cột «${fault.label}».`
  }
}

/** What may be right, and what would be asked of it if it were not. */
export type NoticeQuestion =
  | { readonly code: 'outlier'; readonly written: string; readonly beside: string; readonly meant: string }
  | { readonly code: 'sum'; readonly written: string; readonly parts: string }

export function questionSentence(question: NoticeQuestion): string {
  if (question.code === 'outlier')
    return `${question.written}: ô gần đó là ${question.beside}; ý là ${question.meant}?`
  return `tổng ghi ${question.written}, các phần cộng lại là ${question.parts}.`
}

const factorNames = new Map([
  [1e3, 'nghìn đồng'],
  [1e6, 'triệu đồng'],
  [1e9, 'tỷ đồng'],
])

export function fontSentence(font: string): string {
  return `Tệp gõ bằng phông chữ ${font}; cổng đã đổi sang Unicode. Xem lại chữ hoa và dấu.`
}

/** What was made of a table without asking. */
export function noteSentence(note: TableNote): string {
  switch (note.code) {
    case 'title':
      return `Dòng ${note.line}: «${note.text}» được đọc là tên bảng, không phải số liệu.`
    case 'factor':
      return `Bảng ghi theo ${factorNames.get(note.factor) ?? 'đồng'}; cổng đổi ra đồng.`
    case 'filled-down':
      return `Dòng ${note.line}: ô «${note.label}» trống, lấy «${note.value}» của dòng trên.`
  }
}

/**
 * Without its full stop.
 * @example placeSentence(hit.why) // 'Xã Vĩnh Ô (huyện Vĩnh Linh) đã nhập vào xã Bến Quan từ 01/07/2025'
 */
export function placeSentence(reason: PlaceReason): string {
  if (reason.code === 'lies-in') return `Có địa bàn thuộc ${reason.within} cũ`
  const { code, former, where, now, since } = reason
  const was = former + (where.length > 0 ? ` (${where.join(', ')})` : '')
  const from = since === null ? '' : ` từ ${since}`
  if (code === 'part') return `Một phần ${was} nay thuộc ${now}`
  if (code === 'renamed') return upperFirst(`${was} nay là ${now}${from}`)
  return upperFirst(since === null ? `${was} nay thuộc ${now}` : `${was} đã nhập vào ${now}${from}`)
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `«${name}»`).join(', ')
}

/** What is wrong with a report on a commitment, and what to do. */
export const reportSentences: Readonly<Record<ReportFault, string>> = {
  'text-empty': 'Chưa ghi đã làm được gì. Viết một hai câu.',
  'text-long': 'Phần đã làm dài hơn 4.000 ký tự. Viết ngắn lại, chi tiết để ở bằng chứng.',
  state: 'Chưa chọn trạng thái: chưa làm, đang làm, đã xong hoặc dừng.',
  number: 'Số liệu chưa đúng. Viết bằng chữ số, kèm đơn vị ngắn, ví dụ 12 và hộ.',
  'numbers-together': 'Đã ghi mục tiêu mà chưa ghi số đạt được. Ghi cả hai, hoặc bỏ cả hai.',
  'done-on-day': 'Ngày làm xong không phải một ngày. Viết ngày/tháng/năm, ví dụ 31/12/2026.',
  'done-on-later': 'Ngày làm xong còn chưa đến. Nếu việc chưa xong, chọn «đang làm».',
  'done-on-missing': 'Đã chọn «đã xong» mà chưa ghi ngày làm xong.',
  'reason-missing': 'Báo cáo hoặc việc này trễ hạn. Ghi lý do trễ.',
  'reason-long': 'Lý do dài hơn 2.000 ký tự. Viết ngắn lại.',
  link: 'Địa chỉ bằng chứng phải bắt đầu bằng http:// hoặc https://.',
  notice: 'Xã không có bảng công khai này. Chọn một bảng xã đã đăng.',
  file: 'Tệp bằng chứng không còn. Chọn lại tệp rồi gửi.',
}

/**
 * What a commune is told when it is asked for a report.
 * @param dueOn 'dd/mm/yyyy'
 */
export function followUpSentence(asker: string, title: string, dueOn: string): string {
  return `${asker} đề nghị Ủy ban nhân dân xã, phường báo cáo kết quả thực hiện cam kết «${title}» trước hết ngày ${dueOn}. Nếu chưa làm xong, xin ghi rõ đã làm đến đâu, lý do và ngày dự kiến xong.`
}
