/** Words of the pages and the island that take results apart; `rated` is 'hài lòng' or 'đồng ý'. */
/** A share with what it stands on, as text. */
interface Said {
  readonly percent: string
  /** What was answered, such as 'hài lòng'. */
  readonly rated: string
  readonly answers: string
  readonly n: string
  /** Of the interval of uncertainty. */
  readonly low: string
  readonly high: string
}

export const explore = {
  title: (unit: string, province: string) => `Xem kỹ kết quả: ${unit}, ${province}`,
  heading: 'Xem kỹ kết quả chấm điểm',
  description: (unit: string) =>
    `Kết quả chấm điểm ở ${unit} theo thủ tục, cách gửi phiếu, tháng; so sánh bằng lời, không xếp hạng.`,
  lead: 'Chọn điều muốn xem. Câu trả lời bằng chữ hiện trước, hình và bảng ở dưới.',
  withoutScript:
    'Dưới đây là các bảng theo từng cách tách. Khi trình duyệt chạy được JavaScript, ở chỗ này có ô để chọn từng câu hỏi và so sánh.',
  link: 'Xem theo thủ tục, theo tháng và so sánh',
  saveChart: 'Tải hình này (PNG)',
  loadFailed: 'Chưa tải được số liệu để chọn. Các bảng bên dưới vẫn đủ; mở lại trang này để thử lần nữa.',
  instrument: 'Phiếu',
  part: 'Về điều gì',
  all: 'Tất cả các câu, gộp lại',
  wholeGroup: (title: string) => `Cả nhóm: ${title}`,
  by: 'Tách theo',
  notApart: 'Không tách: đủ năm mức',
  withOptions: 'Câu chọn ý',
  bar: (label: string, percent: string, n: string, isPooled: boolean) =>
    `${label}: ${percent} · ${n}${isPooled ? '' : ' lượt'}`,
  comparedWith: 'So sánh',
  noComparison: 'Không so sánh',
  withProvince: (province: string) => `Với các xã, phường khác của ${province}`,
  first: 'So mục này',
  second: 'với mục này',
  dimensions: {
    service: 'Thủ tục',
    mode: 'Cách gửi phiếu',
    assurance: 'Có xác nhận lượt đến hay không',
    sex: 'Giới',
    ageGroup: 'Tuổi',
    month: 'Tháng nhận phiếu',
  } as Readonly<Record<string, string>>,
  categories: {
    mode: {
      web: 'Qua mạng, máy riêng',
      kiosk: 'Máy đặt tại một cửa',
      paper: 'Phiếu giấy',
      phone: 'Qua điện thoại',
    },
    assurance: { verified: 'Có mã của lượt đến thật', open: 'Không cần mã, ai cũng gửi được' },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  month: (month: string) => `Tháng ${month}`,
  unstated: 'Không cho biết',
  service: 'Thủ tục',
  group: 'Nhóm',
  /** Levels 4 and 5 that stand for both of them without quotation marks. */
  plainlyRated: ['hài lòng', 'đồng ý'] as readonly string[],
  anyLevels: ['Mức 1, thấp nhất', 'Mức 2', 'Mức 3', 'Mức 4', 'Mức 5, cao nhất'],
  anyHigh: 'mức 4 hoặc 5',
  /** One question. */
  says: ({ percent, rated, n, low, high }: Omit<Said, 'answers'>) =>
    `${percent} ${rated}, trong ${n} lượt; khoảng bất định do số lượt ít: từ ${low} đến ${high}.`,
  /** Several questions together. */
  saysPooled: ({ percent, rated, answers, n, low, high }: Said) =>
    `${percent} câu trả lời là ${rated}, trong ${answers} câu trả lời của ít nhất ${n} lượt; khoảng bất định do số lượt ít: từ ${low} đến ${high}.`,
  tooFew: 'Chưa đủ 10 lượt để nêu con số (‹10).',
  few: '‹10',
  fewNote:
    '«‹10» là chưa đủ 10 lượt hoặc phải giữ kín cùng nhóm khác để không ai đoán ra. Đó không phải là số 0.',
  period: (month: string, day: string) => `Phiếu nhận từ tháng ${month}; công bố gần nhất ngày ${day}.`,
  suppressed: (n: number, of: number) => `${n} trong ${of} mục chưa nêu được con số (‹10).`,
  allSuppressed: 'Tách như vậy thì mục nào cũng chưa đủ để nêu con số (‹10).',
  byThen: (n: string) => `Cách tách này tính trên ${n} lượt, đến lần công bố gần nhất mà tách được an toàn.`,
  differ: (a: string, b: string, words: string) => `${a} và ${b}: ${words}.`,
  differPeriods: (words: string) => `Lần này và lần trước: ${words}.`,
  compareNote:
    '«Khác biệt rõ» khi hai khoảng bất định không chạm nhau; còn lại là «chưa đủ để nói». Không có hạng.',
  compareFew: 'Một trong hai mục chưa đủ 10 lượt: chưa đủ để nói.',
  others: 'Các xã, phường khác của tỉnh',
  othersNote: 'Cộng những gì các xã, phường khác đã công bố.',
  chart: (what: string) => `Biểu đồ cột: ${what} Số liệu nằm trong bảng ngay dưới.`,
  level: 'Mức',
  answers: 'Số lượt',
  answersPooled: 'Số câu trả lời',
  share: 'Tỷ lệ',
  interval: 'Khoảng bất định',
  people: 'Số lượt, ít nhất',
  method: 'Con số này được tính thế nào',
  copy: 'Địa chỉ của trang giữ những gì đang chọn: có thể gửi cho người khác.',
  changed: 'Điều gì đã đổi',
  changedFirst: (day: string, answers: string, percent: string) =>
    `Công bố lần đầu ngày ${day}: ${answers} câu trả lời, ${percent} ở hai mức tốt nhất.`,
  changedThen: (day: string, answers: string, percent: string, before: string) =>
    `Ngày ${day}: thêm ${answers} câu trả lời, trong đó ${percent} ở hai mức tốt nhất; cộng dồn trước đó là ${before}.`,
  changedNone: 'Mới có một lần công bố, nên chưa có gì để so.',
  by10: 'Bảng theo từng cách tách',
}
