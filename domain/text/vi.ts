/**
 * What is wrong with a table that somebody hands in, in Vietnamese. The readers only name a fault by its code and
 * values; another language is another file like this one. The sentences go on after «Dòng 7, cột «Vị trí 2»:».
 */
import type { TableFault } from '../csv/table.ts'
import type { CellFault } from '../notices/cells.ts'

/** @param written what the cell says */
export function cellSentence(fault: CellFault, written: string): string {
  switch (fault) {
    case 'empty':
      return 'để trống. Ô này phải ghi.'
    case 'too-long':
      return 'dài hơn 300 ký tự.'
    case 'formula':
      return `«${written}» không được bắt đầu bằng dấu =, + hoặc @.`
    case 'money':
      return `«${written}» không phải số tiền. Viết bằng chữ số, ví dụ 1.250.000.`
    case 'day':
      return `«${written}» không phải một ngày. Viết ngày/tháng/năm, ví dụ 31/12/2026.`
    case 'year':
      return `«${written}» không phải một năm. Viết bốn chữ số, ví dụ 2026.`
    case 'yes-no':
      return 'chỉ ghi «có» hoặc «không».'
  }
}

export function tableSentence(fault: TableFault): string {
  switch (fault.code) {
    case 'no-headings':
      return `Không tìm thấy dòng tiêu đề. Cần các cột: ${quoted(fault.known)}.`
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

function quoted(names: readonly string[]): string {
  return names.map((name) => `«${name}»`).join(', ')
}
