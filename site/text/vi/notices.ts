export const notices = {
  /** The page about all communes. */
  everywhere: {
    title: 'Thông tin xã, phường đã công khai',
    description:
      'Bảng giá đất, ngân sách, công trình, thủ tục mà xã, phường đã đăng: loại nào, ở bao nhiêu nơi của mỗi tỉnh.',
    lead: 'Xã, phường đăng bảng ở đây, kèm số và ngày quyết định. Bảng cũ được giữ lại, không sửa, không xóa.',
    prices: 'Tra giá đất theo tên đường',
    search: 'Tìm theo chữ',
    ofCommune: 'Của xã, phường mình',
    byKind: 'Bao nhiêu xã, phường đã đăng',
    kind: 'Loại bảng',
    none: 'Chưa xã, phường nào đăng bảng ở đây. Xem việc phải công khai và hạn của từng nơi:',
    duties: (province: string) => `${province}: nghĩa vụ công khai`,
    missing: 'Chưa nơi nào đăng:',
  },
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
  ended: (date: string) => `Hết hiệu lực từ sau ngày ${date}. Bảng còn đây để tra cứu.`,
  validTo: 'Áp dụng đến hết',
  wrongSums: 'Các phần không cộng lại thành tổng',
  wrongSum: (row: string, column: string, written: string, parts: string) =>
    `${row}, cột ${column}: tổng ghi ${written}, các phần cộng lại là ${parts}.`,
  wrongSumsNote: 'Số liệu ở đây đúng như xã đã công khai. Ông/Bà có thể hỏi xã về chỗ này.',
  says: 'Bảng này nói gì',
  lookUp: 'Tra giá theo tên đường',
  digest: 'Mã kiểm tra (SHA-256)',
  versions: 'Các phiên bản',
  versionsLead: (title: string) =>
    `${title}: mọi lần đã công khai. Không bản nào bị sửa hay bị xoá; bản mới thay cho bản cũ.`,
  versionTitle: (title: string, version: number) => `${title}, phiên bản ${version}`,
  versionDescription: (title: string, unit: string, version: number) =>
    `${title} của ${unit}, phiên bản ${version}: khác bản trước ở đâu, mã kiểm tra, tệp để tự kiểm tra.`,
  version: (n: number) => `Phiên bản ${n}`,
  inForce: 'đang áp dụng',
  superseded: (by: number) => `đã có phiên bản ${by} thay`,
  supersededNote: (date: string) => `Bản này không còn áp dụng: đã được thay ngày ${date}.`,
  seeInForce: 'Xem bản đang áp dụng',
  compared: (n: number) => `Khác phiên bản ${n} ở đâu`,
  first: 'Đây là lần công khai đầu tiên.',
  changes: (added: string, removed: string, changed: string, same: string) =>
    `Thêm ${added} dòng, bỏ ${removed} dòng, sửa ${changed} dòng; ${same} dòng giữ nguyên.`,
  noChanges: 'Các dòng giữ nguyên; chỉ số, ngày quyết định hoặc thời hạn khác đi.',
  addedRows: 'Dòng thêm',
  removedRows: 'Dòng bỏ',
  changedRows: 'Dòng sửa',
  changedColumn: 'Cột',
  before: 'Trước',
  after: 'Nay',
  row: 'Dòng',
  moreRows: (n: string) => `… và ${n} dòng nữa; tải hai bảng để so.`,
  check: 'Tự kiểm tra',
  checkHow:
    'Tệp kiểm tra ghi đúng từng chữ của phiên bản này. Tính SHA-256 của tệp bằng bất kỳ công cụ nào, ví dụ lệnh sha256sum: phải ra đúng mã trên.',
  canonical: 'Tải tệp kiểm tra (JSON)',
  csv: 'Tải bảng (CSV)',
  print: (paper: string) => `In để niêm yết, khổ ${paper} (PDF)`,
  rows: (n: string) => `${n} dòng`,
  page: (n: number, of: number) => `Trang ${n}/${of}`,
  pages: 'Các trang của bảng',
  size: 'Số dòng',
  posted: 'Niêm yết',
  postedAt: (place: string, from: string, to: string | null, days: number) =>
    `${place}: từ ${from} ${to === null ? 'đến nay' : `đến ${to}`}, ${days} ngày`,
  tableDescription: (title: string, unit: string, decision: string) =>
    `${title} của ${unit}, theo quyết định ${decision}: xem từng dòng, tải tệp CSV, in để niêm yết.`,
}
