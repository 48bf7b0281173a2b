/** The words by which the parts of an official document begin: its kind, recipients, signature and appendices. */
import { isCapitals, tidy } from '../text.ts'

const documentKind =
  /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|CÔNG ĐIỆN|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)(?: HÀNH ĐỘNG| TRIỂN KHAI| THỰC HIỆN| CÔNG TÁC)?\s*[:.]?$/u
const otherKind =
  /^(?:BÁO CÁO|THÔNG BÁO|TỜ TRÌNH|GIẤY MỜI|BIÊN BẢN|LUẬT|NGHỊ ĐỊNH|NGHỊ QUYẾT|THÔNG TƯ|HIẾN PHÁP|HỢP ĐỒNG|QUY CHẾ|QUY ĐỊNH|ĐỀ CƯƠNG)(?![\p{L}])/u
const appendix = /^(?:PHỤ LỤC|PHỤ BIỂU|BIỂU|BẢNG|DANH MỤC|Phụ lục|Phụ biểu|Biểu số)(?![\p{L}])/u
const appendixOnly = /^(?:Phụ lục|Phụ biểu|Biểu số)\s*(?:số\s*)?[IVX\d]{0,4}\s*[.:]?\s*$/u
const recipients = /^n[oơ]i nh[aậ]n\b/iu
const signature =
  /^(?:TM\.|TM |KT\.|TL\.|TUQ\.|Q\. ?(?:CHỦ TỊCH|GIÁM ĐỐC)|CHỦ TỊCH$|PHÓ CHỦ TỊCH(?: THƯỜNG TRỰC)?$|GIÁM ĐỐC$|PHÓ GIÁM ĐỐC$|BỘ TRƯỞNG$|TRƯỞNG BAN$|CHÁNH VĂN PHÒNG$|(?:QUYỀN )?CHỦ TỊCH$)/u
const personName = /^(?:(?:GS|PGS|TS|ThS|BS|KS)\.\s*)*\p{Lu}[\p{L}]{0,7}(?: \p{Lu}[\p{L}]{0,7}){1,5}$/u
const signed = /^\(?(?:đã ký|da ky|ký tên|signed)/iu

/** The part of a document that a line opens by its words. */
export type Opening = 'kind' | 'recipients' | 'signature' | 'appendix'

/** Null for a line that opens none. */
export function openingOf(text: string): Opening | null {
  if (documentKind.test(text)) return 'kind'
  if (recipients.test(text)) return 'recipients'
  if (signature.test(text)) return 'signature'
  return appendix.test(text) ? 'appendix' : null
}

/** "KẾ HOẠCH" alone in a line, and the other kinds of document that assign tasks. */
export function isDocumentKind(text: string): boolean {
  return documentKind.test(text)
}

/** A report, notice, law or minutes: official, but no plan. */
export function isOtherKind(text: string): boolean {
  return otherKind.test(text) && isCapitals(text)
}

/** A line such as "PHỤ LỤC I" or "DANH MỤC …". */
export function namesAppendix(text: string): boolean {
  return appendix.test(text)
}

/** "Phụ lục số II", with nothing else in the line. */
export function namesOnlyAppendix(text: string): boolean {
  return appendixOnly.test(text)
}

/** "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH": where a signature begins. */
export function opensSignature(text: string): boolean {
  return signature.test(text)
}

/** "(Đã ký)" */
export function saysSigned(text: string): boolean {
  return signed.test(text)
}

/** A line that a signature may hold: an office, a remark in brackets, a person's name. */
export function isPartOfSignature(text: string): boolean {
  return personName.test(tidy(text)) || saysSigned(text) || isCapitals(text) || /^\(.*\)$/.test(text)
}
