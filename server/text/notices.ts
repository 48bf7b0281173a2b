/** What stands on printed notices and certificates, beside what the notice itself says. */
export const noticePrint = {
  committee: 'ỦY BAN NHÂN DÂN',
  decision: (number: string, date: string) => `Theo văn bản số ${number}, ngày ${date}`,
  validFrom: 'Áp dụng từ ngày',
  validTo: 'Áp dụng đến hết ngày',
  published: 'Đăng trên cổng',
  publishedOn: (date: string, version: number) => `ngày ${date}, phiên bản ${version}`,
  rows: 'Số dòng',
  posted: 'Niêm yết',
  /** Days are written by hand where they are not known yet. */
  postedFromTo: (from: string, to: string) =>
    `từ ngày ${from || '..... / ..... / .........'} đến ngày ${to || '..... / ..... / .........'}`,
  atLeast: (days: number) => `ít nhất ${days} ngày liên tục`,
  always: 'thường xuyên, đến khi có bản mới',
  says: 'Bảng này nói gì',
  table: 'Nội dung',
  wrongSums: (sums: readonly string[]) =>
    `Các phần không cộng lại thành tổng; số ở đây đúng như đã công khai. ${sums.join(' ')}`,
  wrongSum: (row: string, column: string, written: string, parts: string) =>
    `${row}, cột ${column}: tổng ghi ${written}, các phần cộng lại là ${parts}.`,
  superseded: (by: number) => `Bản này không còn áp dụng: đã có phiên bản ${by} thay.`,
  scan: 'Quét mã để xem đúng phiên bản này trên cổng, hoặc mở:',
  digest: 'Mã kiểm tra (SHA-256):',
  onBehalf: 'TM. ỦY BAN NHÂN DÂN',
  sign: '(ký, ghi rõ họ tên, đóng dấu)',
  foot: (title: string, unit: string, digest: string) => `${title}, ${unit} · ${digest.slice(0, 12)}`,
  fileName: (title: string, unit: string, version: number) => `${title}, ${unit}, bản ${version}.pdf`,
}

/** The record of a posting. */
export const postingRecord = {
  title: 'BIÊN BẢN NIÊM YẾT',
  titleWhole: 'BIÊN BẢN NIÊM YẾT VÀ KẾT THÚC NIÊM YẾT',
  void: (reason: string) => `Biên bản này đã hủy: ${reason}`,
  document: 'Văn bản',
  numbered: (number: string, date: string) => `số ${number}, ngày ${date}`,
  version: 'Phiên bản trên cổng',
  digest: 'Mã kiểm tra (SHA-256)',
  place: 'Nơi niêm yết',
  posted: 'Niêm yết',
  taken: 'Gỡ xuống',
  by: (day: string, name: string) => `ngày ${day}, người thực hiện: ${name}`,
  stillThere: 'chưa gỡ',
  lasted: 'Thời gian niêm yết',
  days: (n: number) => `${n} ngày`,
  atLeast: (days: number) => `phải đủ ${days} ngày liên tục`,
  enough: (isEnough: boolean, days: number) =>
    isEnough ? `đã đủ ${days} ngày liên tục` : `chưa đủ ${days} ngày liên tục`,
  pictureOf: (what: string, day: string) => `Ảnh: ${what.toLowerCase()} ngày ${day}`,
  scan: 'Quét mã để xem đúng phiên bản đã niêm yết:',
  ending: 'Biên bản lập thành hai bản, một bản lưu hồ sơ, một bản giao người thực hiện niêm yết.',
  poster: 'NGƯỜI THỰC HIỆN NIÊM YẾT',
  office: 'TM. ỦY BAN NHÂN DÂN',
  sign: '(ký, ghi rõ họ tên)',
  foot: (unit: string, number: number, digest: string) =>
    `${unit} · lần niêm yết ${number} · ${digest.slice(0, 12)}`,
  fileName: (title: string, number: number) => `Biên bản niêm yết ${number}, ${title}.pdf`,
}

/** What is said to somebody who commented on a draft. */
export const commentText = {
  title: 'Đã nhận góp ý',
  faultTitle: 'Chưa nhận được góp ý',
  received: (title: string) => `Góp ý về «${title}» đã được ghi nhận. Cổng không ghi ai đã gửi.`,
  then: (until: string) =>
    `Hết ngày ${until}, Ủy ban nhân dân tổng hợp mọi góp ý, trả lời tiếp thu hay không và vì sao, rồi đăng báo cáo trên cổng này. Nguyên văn góp ý không được đăng.`,
  goBack: 'Quay lại trang trước bằng nút của trình duyệt để sửa; những gì đã viết vẫn còn ở đó.',
  back: 'Về dự thảo',
}
