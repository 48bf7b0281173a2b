/** Words of official rounds of a survey. */
export const rounds = {
  heading: 'Đợt khảo sát chính thức',
  title: (name: string, place: string) => `${name} · ${place}`,
  description: (name: string, place: string) =>
    `Đợt khảo sát «${name}» ở ${place}: thiết lập, mã kiểm tra và kết quả sau khi đóng.`,
  states: {
    announced: (from: string) => `Chưa mở: nhận phiếu từ ngày ${from}.`,
    open: (until: string) =>
      `Đang mở, kết quả được niêm phong đến khi đóng: nhận phiếu đến hết ngày ${until}.`,
    closing: (until: string) => `Đã hết hạn ngày ${until}; kết quả sắp được công bố.`,
    closed: (at: string) => `Đã đóng ngày ${at}.`,
  },
  because: (reason: string) => `Đóng trước hạn vì: ${reason}`,
  sealed:
    'Từ lúc mở đến lúc đóng, không ai xem được kết quả hay số phiếu đã nhận, kể cả cán bộ và người vận hành cổng qua các trang, tệp và lệnh của cổng.',
  setting: 'Thiết lập đã công bố',
  form: 'Phiếu',
  version: (title: string, version: string) => `${title}, phiên bản ${version}`,
  period: 'Nhận phiếu',
  days: (from: string, until: string) => `từ ${from} đến hết ${until}`,
  codes: 'Mã đã phát hành',
  codesEach: (n: string, units: string) => `${n} mã cho mỗi nơi, ${units} xã, phường`,
  made: 'Công bố ngày',
  rules: 'Quy tắc của đợt',
  digest: 'Mã kiểm tra (SHA-256)',
  digestNote:
    'Mã này công bố khi lập đợt. Ai cũng tính lại được: tải tệp thiết lập rồi chạy sha256sum; thiết lập bị sửa thì mã sẽ khác.',
  file: 'Tải tệp thiết lập',
  communes: 'Nơi được khảo sát',
  fewAnswers: 'chưa đủ người trả lời để nêu con số',
  resultsOf: (name: string) => `Kết quả ở ${name}`,
  few: 'Chưa đủ 10 người trả lời nên không nêu con số nào.',
  apart: 'Kết quả của đợt này không gộp với các phiếu mở trên cổng, cũng không phải kết quả SIPAS hay PAPI.',
  code: 'Mã của đợt khảo sát',
  codeNote: 'Ghi trên giấy mời, gồm 13 chữ và số. Mỗi mã dùng cho một phiếu.',
  answer: 'Trả lời khảo sát',
  noCode: 'Không có mã? Vẫn góp ý được bằng phiếu mở:',
  open: 'Phiếu mở của xã, phường',
  csv: 'Kết quả của đợt, CSV',
  xlsx: 'Kết quả của đợt, XLSX',
  toRound: 'Thiết lập của cả đợt',
}
