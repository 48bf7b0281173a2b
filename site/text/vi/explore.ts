/** Words of the pages and the island that take results apart; `rated` is 'hài lòng' or 'đồng ý'. */
export const explore = {
  title: (unit: string, province: string) => `Xem kỹ kết quả: ${unit}, ${province}`,
  heading: 'Xem kỹ kết quả chấm điểm',
  description: (unit: string) =>
    `Kết quả chấm điểm ở ${unit} theo thủ tục, cách gửi phiếu, tháng; so sánh bằng lời, không xếp hạng.`,
  lead: 'Chọn điều muốn xem. Câu trả lời bằng chữ hiện trước, hình và bảng ở dưới.',
  withoutScript:
    'Dưới đây là các bảng theo từng cách tách. Khi trình duyệt chạy được JavaScript, ở chỗ này có ô để chọn từng câu hỏi và so sánh.',
  link: 'Xem theo thủ tục, theo tháng và so sánh',
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
  says: (percent: string, rated: string, n: string, low: string, high: string) =>
    `${percent} ${rated}, trong ${n} lượt; khoảng bất định do số lượt ít: từ ${low} đến ${high}.`,
  /** Several questions together. */
  saysPooled: (percent: string, rated: string, answers: string, n: string, low: string, high: string) =>
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
    `Công bố lần đầu ngày ${day}: ${answers} câu trả lời, ${percent} là mức cao (4, 5).`,
  changedThen: (day: string, answers: string, percent: string, before: string) =>
    `Ngày ${day}: thêm ${answers} câu trả lời, trong đó ${percent} là mức cao; cộng dồn trước đó là ${before}.`,
  changedNone: 'Mới có một lần công bố, nên chưa có gì để so.',
  setAside: (n: string) =>
    `${n} lượt đang để riêng, chờ cán bộ xem xét hoặc đã được quyết định không tính, và không có trong con số nào ở đây. Không lượt nào bị xoá.`,
  setAsideNone: 'Không có lượt nào đang để riêng.',
  rules: 'Khi nào một lượt được để riêng',
  rulesTitle: 'Lượt trả lời được để riêng khi nào',
  rulesLead:
    'Máy chỉ để riêng theo ba quy tắc dưới đây. Cán bộ xem rồi quyết định cho tính hay không; quyết định được ghi vào nhật ký. Không lượt nào bị xoá, và số lượt để riêng luôn được nêu.',
  rulesContented:
    'Chọn cùng một mức cho mọi câu thì vẫn được tính: người hài lòng thường trả lời như vậy. Chỉ khi trong ít phút có nhiều phiếu gần như giống hệt nhau thì các phiếu đến sau mới được để riêng.',
  rulesOutcome: 'Đến nay, của mọi xã, phường và mọi phiếu trên cổng:',
  rulesOutcomes: {
    waiting: (n: string) => `${n} lượt đang để riêng, chờ cán bộ quyết định`,
    keptOut: (n: string) => `${n} lượt không được tính, theo quyết định`,
    released: (n: string) => `${n} lượt đã để riêng nay được tính, theo quyết định`,
  },
  provinceTitle: (name: string) => `Kết quả chấm điểm ở ${name}`,
  provinceDescription: (name: string) =>
    `Cộng những gì các xã, phường của ${name} đã công bố: từng nhóm câu hỏi, từng thủ tục, và từng xã theo thứ tự tên.`,
  provinceLead: (communes: string, all: string) =>
    `${communes} trong ${all} xã, phường, đặc khu đã đủ 10 lượt để công bố. Con số dưới đây là tổng của những nơi đó.`,
  provinceNone: (name: string) =>
    `Chưa xã, phường nào của ${name} đủ 10 lượt. Khi có nơi đủ, kết quả cộng lại sẽ hiện ở đây.`,
  provinceServices: 'Theo thủ tục',
  provinceServicesNote: 'Chỉ cộng những xã, phường đã nêu được con số của thủ tục đó.',
  commune: 'Xã, phường',
  places: 'Số nơi',
  bandsTitle: (part: string, name: string) => `${part}: các xã, phường của ${name}`,
  bandsDescription: (part: string, name: string) =>
    `Người dân chấm «${part}» ở từng xã, phường của ${name}, xếp theo tên, mỗi nơi một khoảng bất định.`,
  bandsLead:
    'Xếp theo tên, không theo kết quả. Vạch đậm là tỷ lệ, dải rộng là khoảng bất định do số lượt ít. Hai dải chạm nhau thì chưa đủ để nói là khác nhau.',
  bandsLink: 'Xem từng xã, phường',
  bandsMissing: (n: string) => `${n} nơi khác chưa đủ 10 lượt (‹10).`,
  bandLabel: (percent: string, low: string, high: string) => `${percent}, khoảng bất định ${low}-${high}`,
  perceptionNote:
    'Câu trả lời của người tự chọn trả lời trên cổng này, từng xã, phường một dải, không phải điểm chính thức:',
  items: 'Từng câu trong nhóm',
  informs: 'Góp phần nói về chỉ số',
  by10: 'Bảng theo từng cách tách',
}
