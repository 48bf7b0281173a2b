/** Words of the officials' desk. */

import { upperFirst } from '../../../domain/vietnamese.ts'

/** A share of two months or quarters, as text. */
interface Changed {
  readonly period: string
  readonly now: string
  readonly before: string
  readonly then: string
  /** What was answered, such as 'hài lòng'. */
  readonly rated: string
}

/** A share with its interval of uncertainty, as text. */
interface Whole {
  readonly share: string
  readonly rated: string
  readonly n: string
  readonly low: string
  readonly high: string
}

export const desk = {
  title: 'Bàn làm việc của cán bộ',
  description: 'Nơi cán bộ đăng nhập, xem ý kiến người dân và báo cáo việc đã làm.',
  opening: 'Đang mở bàn làm việc… Nếu dòng này còn mãi: trang này cần JavaScript, hãy bật lên rồi tải lại.',
  loading: 'Đang tải…',
  menu: 'Các mục của bàn làm việc',
  sections: {
    today: 'Hôm nay',
    cases: 'Vụ việc',
    voice: 'Người dân nói',
    progress: 'Đã hứa',
    plans: 'Nạp kế hoạch',
    notices: 'Công khai',
    'set-aside': 'Lượt để riêng',
    rounds: 'Đợt khảo sát',
    sealed: 'Kênh kín',
    accounts: 'Tài khoản',
    'case-clock': 'Hạn xử lý',
    calendar: 'Lịch nghỉ',
    audit: 'Nhật ký',
    devices: 'Thiết bị của tôi',
  },
  signOut: 'Đăng xuất',
  noSection: 'Tài khoản này không mở được mục đó. Hãy chọn một mục trong danh sách.',
  failed: 'Chưa tải được. Kiểm tra mạng rồi thử lại.',
  retry: 'Thử lại',
  everywhere: 'toàn cổng',
  roleIn: (role: string, unit: string) => `${role}, ${unit}`,

  expired: {
    heading: 'Phiên làm việc đã hết',
    lead: 'Những gì đang ghi trên trang này vẫn còn. Đăng nhập lại ở thẻ mới, rồi quay lại đây bấm Tiếp tục.',
    signIn: 'Đăng nhập ở thẻ mới',
    goOn: 'Tiếp tục',
  },

  today: {
    heading: 'Hôm nay',
    nothing: 'Không có việc nào đến hạn hay quá hạn.',
    some: (n: number) => (n === 1 ? 'Có 1 việc cần làm.' : `Có ${n} việc cần làm.`),
    open: 'Mở',
    me: 'Tài khoản đang dùng',
  },

  rounds: {
    lead: (open: number) =>
      open === 0
        ? 'Không có đợt khảo sát nào đang mở.'
        : `${open} đợt đang mở và được niêm phong: đến khi đóng, không ai xem được kết quả hay số phiếu đã nhận.`,
    states: {
      announced: 'Chưa mở.',
      open: 'Đang mở, niêm phong.',
      closing: 'Hết hạn, sắp đóng.',
      closed: 'Đã đóng.',
    },
    about: (form: string, from: string, until: string, units: string) =>
      `${form}, từ ${from} đến hết ${until}, ${units} xã, phường.`,
    page: 'Trang công khai của đợt, có kết quả sau khi đóng',
    digest: 'Mã kiểm tra thiết lập (SHA-256):',
    because: 'Đóng trước hạn vì:',
    closeEarly: 'Đóng trước hạn',
    closeReason: 'Vì sao đóng sớm (được công bố; đóng rồi không mở lại được)',
    close: 'Đóng đợt và công bố kết quả',
    closedNote: (name: string) => `Đã đóng đợt «${name}».`,
    make: 'Lập đợt mới',
    makeNote:
      'Thiết lập được công bố ngay kèm mã kiểm tra, sau đó không sửa được. Mã trả lời chỉ hiện một lần: tải về rồi in, cắt, phát mỗi người một mã; đừng ghi mã nào đã phát cho ai.',
    office: 'Đơn vị lập đợt',
    name: 'Tên đợt',
    form: 'Phiếu',
    from: 'Ngày đầu nhận phiếu',
    until: 'Ngày cuối nhận phiếu (trong 60 ngày kể từ hôm nay)',
    codes: 'Số mã cho mỗi xã, phường (20 đến 2.000)',
    communes: (chosen: number, all: number) =>
      chosen === 0 ? `Khảo sát cả ${all} xã, phường` : `Khảo sát ${chosen} trong ${all} xã, phường`,
    communesNote: 'Không chọn nơi nào là khảo sát tất cả.',
    madeNote: (name: string, codes: string) =>
      `Đã lập đợt «${name}». Tải ${codes} mã về ngay: cổng không giữ mã, rời trang này là không lấy lại được.`,
    saveCodes: 'Tải tệp mã',
  },

  voice: {
    commune: 'Xã, phường',
    all: 'Tất cả: nơi nào còn ít người trả lời',
    coverage: (silent: number, all: number) =>
      silent === 0
        ? `Cả ${all} xã, phường đều đã đủ người trả lời để nêu con số.`
        : `${silent} trong ${all} xã, phường chưa đủ 10 người trả lời để nêu con số.`,
    handOut: 'Ở những nơi này nên phát mã lượt giao dịch, dán áp phích ở bộ phận một cửa và nhà văn hóa.',
    silent: (n: number) => `${n} nơi chưa đủ 10 người`,
    heard: 'Nơi đã đủ người trả lời, ít người nhất ở trên',
    people: (n: string) => `${n} người`,
    tooFew: 'Chưa đủ 10 người trả lời để nêu con số.',
    official: (year: number) => `Điểm PAPI năm ${year} đã công bố`,
    officialNote:
      'Điểm PAPI đo bằng phỏng vấn mẫu người dân cả tỉnh, từ 1 đến 10 điểm mỗi nội dung. Đặt ở đây để tham khảo: cách đo khác hẳn, không so với số của cổng được.',
    dimension: 'Nội dung',
    total: (max: number) => `Tổng, trên ${max}`,
    withheld: 'không công bố',
    history: 'Điểm các năm, có nguồn',
    explore: 'Xem kỹ từng câu',
    page: 'Trang công khai, bản in được',
    changed: {
      higher: ({ period, now, before, then, rated }: Changed) =>
        `${upperFirst(period)} khá hơn rõ: ${now} câu trả lời là ${rated}, ${before} là ${then}.`,
      lower: ({ period, now, before, then, rated }: Changed) =>
        `${upperFirst(period)} kém đi rõ: ${now} câu trả lời là ${rated}, ${before} là ${then}.`,
    },
    unchanged: (period: string, before: string) => `Giữa ${before} và ${period} chưa thấy khác nhau rõ.`,
    /** @param period '2026-11' or '2026-Q4' */
    period: (period: string) => {
      const [year = '', part = ''] = period.split('-')
      return part.startsWith('Q') ? `quý ${part.slice(1)} năm ${year}` : `tháng ${part}/${year}`
    },
    whole: ({ share, rated, n, low, high }: Whole) =>
      `Tính cả thời gian: ${share} câu trả lời là ${rated}, của ít nhất ${n} người; khoảng bất định do số lượt ít: từ ${low} đến ${high}.`,
    different: {
      higher: (section: string, share: string) =>
        `${section}: ${share}, cao hơn rõ so với các xã, phường khác trong tỉnh.`,
      lower: (section: string, share: string) =>
        `${section}: ${share}, thấp hơn rõ so với các xã, phường khác trong tỉnh.`,
    },
    lowest: 'Năm câu thấp nhất, và điều đã hứa về chúng',
    beside: {
      higher: 'cao hơn rõ so với nơi khác trong tỉnh',
      lower: 'thấp hơn rõ so với nơi khác trong tỉnh',
    },
    promised: 'Đã hứa:',
    notReported: 'chưa có báo cáo',
    morePromises: (n: number) => `và ${n} cam kết khác`,
    noPromise: 'Không kế hoạch nào hứa về điều này.',
  },

  comments: {
    heading: 'Lời nhắn của người dân',
    none: 'Chưa có đợt nào đọc được. Lời nhắn được mở theo đợt, khi có từ 10 lời nhắn của ít nhất 3 ngày khác nhau, để không ai biết lời nào của ai.',
    lead: 'Tên, số điện thoại, địa chỉ đã được che bằng máy và có thể còn sót. Đừng tìm xem ai đã viết. Mỗi lần mở một đợt đều ghi vào nhật ký.',
    batch: (batch: number, texts: number) => `Đợt ${batch}: ${texts} lời nhắn`,
    open: 'Mở đọc đợt này',
    noTheme: 'Chưa rõ về điều gì',
    answers: (question: string) => `Trả lời câu «${question}»`,
    because: (themes: string) => `Có thể về: ${themes}.`,
  },

  setAside: {
    none: 'Không có lượt trả lời nào đang chờ quyết định.',
    lead: (n: string) => `${n} lượt trả lời đang để riêng, chưa nằm trong con số nào, chờ quyết định.`,
    count: (n: string, title: string, since: string) =>
      `${n} lượt của phiếu «${title}», lượt đầu ngày ${since}.`,
    why: 'Lý do để riêng:',
    difference: (now: string, n: string, then: string, nThen: string) =>
      `Nếu tính mọi lượt đang để riêng của phiếu này: từ ${now} hài lòng (${n} lượt) thành ${then} (${nThen} lượt).`,
    tooFew: 'Chưa đủ 10 lượt để nêu con số sẽ đổi thế nào.',
    reason: 'Lý do quyết định',
    reasonHint: 'Ghi điều đã xem xét, không ghi tên người dân. Lý do nằm trong nhật ký.',
    release: 'Cho tính',
    keepOut: 'Không tính',
    released: (n: string) => `Đã cho tính ${n} lượt. Trang kết quả sẽ đổi trong khoảng một phút.`,
    keptOut: (n: string) => `Đã quyết định không tính ${n} lượt. Số lượt không tính được công bố.`,
  },

  devices: {
    heading: 'Thiết bị của tôi',
    lead: (n: number) =>
      n === 1 ? 'Tài khoản đang mở trên đúng thiết bị này.' : `Tài khoản đang mở trên ${n} thiết bị.`,
    isThis: 'thiết bị này',
    unknown: 'Thiết bị không rõ',
    since: (from: string, last: string) => `mở ngày ${from}, dùng gần nhất ${last}`,
    endOthers: 'Đăng xuất mọi thiết bị khác',
    code: 'Mã xác nhận',
    hasCode: 'Tài khoản này cần mã xác nhận mỗi lần đăng nhập.',
    noCode:
      'Ai biết mật khẩu là vào được tài khoản này. Thêm mã xác nhận trên điện thoại thì biết mật khẩu chưa đủ.',
    setCode: 'Đặt mã xác nhận',
    ended: (n: number) => `Đã đăng xuất ${n} thiết bị khác.`,
  },

  accounts: {
    heading: 'Tài khoản',
    lead: (open: number) => `Có ${open} tài khoản đang mở.`,
    add: 'Thêm tài khoản',
    name: 'Họ tên',
    username: 'Tên đăng nhập',
    usernameHint: 'chữ thường không dấu, số, dấu chấm, gạch nối',
    email: 'Thư điện tử, không bắt buộc',
    role: 'Vai trò',
    unit: 'Mã xã, phường (5 số) hoặc tỉnh (2 số)',
    unitHint: 'Quản trị thì để trống.',
    indicators: 'Chỉ số phụ trách, cách nhau bằng dấu phẩy',
    indicatorsHint: 'Chỉ cho sở, ngành, ví dụ papi/2.3, papi/2.4.',
    until: 'Đến hết ngày, không bắt buộc',
    save: 'Tạo tài khoản',
    saved: (name: string) =>
      `Đã tạo tài khoản cho ${name}. Gửi riêng cho người đó đường dẫn đặt mật khẩu này, dùng một lần trong 3 ngày:`,
    copy: 'Chép đường dẫn',
    copied: 'Đã chép.',
    newLink: 'Đường dẫn mới',
    linkMade: (name: string) =>
      `Đường dẫn đặt mật khẩu mới của ${name}, dùng một lần trong 3 ngày; mật khẩu cũ còn dùng được cho tới khi đặt lại:`,
    addRole: 'Thêm vai trò',
    endRole: 'Kết thúc vai trò',
    close: 'Đóng tài khoản',
    confirmClose: (name: string) =>
      `Đóng tài khoản của ${name}? Người đó sẽ bị đăng xuất ngay và không vào lại được.`,
    confirmEnd: (role: string) => `Kết thúc vai trò ${role} từ hết hôm nay?`,
    yes: 'Đúng, làm đi',
    no: 'Thôi',
    closed: 'đã đóng',
    period: (from: string, until: string | null) => (until ? `từ ${from} đến hết ${until}` : `từ ${from}`),
    closedCount: (n: number) => `${n} tài khoản đã đóng`,
    noRoles: 'chưa có vai trò',
  },

  calendar: {
    lead: 'Mọi hạn và mọi số ngày trễ trên cổng được đếm theo lịch này. Khi có thông báo khác, sửa từng ngày ở đây.',
    year: 'Năm',
    days: (off: number, worked: number) =>
      `${off} ngày trong tuần được nghỉ, ${worked} ngày cuối tuần làm bù.`,
    none: 'Chưa có lịch nghỉ của năm này: chỉ thứ Bảy, Chủ nhật là ngày nghỉ.',
    kinds: { off: 'nghỉ', working: 'làm bù', usual: 'như ngày thường trong tuần' },
    corrected: 'đã sửa',
    confidence: {
      high: '',
      medium: 'Theo luật hoặc đề xuất, chưa thấy thông báo.',
      low: 'Cần đối chiếu.',
    },
    heading: 'Sửa một ngày',
    day: 'Ngày',
    kind: 'Ngày này là',
    look: 'Xem hạn báo cáo nào đổi',
    effect: (moved: string, lateness: string) =>
      `${moved} báo cáo tiến độ đổi hạn; ${lateness} báo cáo giữ hạn mà đổi số ngày trễ. Hạn của vụ việc và của việc công khai cũng được tính lại khi lưu, không đếm ở đây.`,
    moves: (before: string, after: string) => `hạn ${before} thành ${after}`,
    source: 'Văn bản quy định',
    save: 'Lưu ngày này',
    saved: (day: string) => `Đã sửa ngày ${day}. Các trang có hạn được tính lại trong giây lát.`,
  },

  audit: {
    heading: 'Nhật ký',
    lead: 'Ai đã làm gì với dữ liệu của đơn vị, mới nhất ở trên. Không dòng nào sửa hay xóa được.',
    none: 'Chưa có dòng nào.',
    unit: 'Đơn vị',
    did: (who: string, what: string) => `${who}: ${what}`,
    detail: 'Chi tiết',
    more: 'Xem các dòng cũ hơn',
    actors: { portal: 'Cổng tự làm', 'command-line': 'Dòng lệnh của máy chủ' } as Readonly<
      Record<string, string>
    >,
    actions: {
      'calendar.correct': 'sửa lịch ngày nghỉ',
      'comments.read': 'đọc lời nhắn của người dân',
      'instrument.import': 'nhập phiếu hỏi',
      'instrument.remove': 'bỏ phiếu hỏi đã nhập',
      'notice.publish': 'công khai một bảng',
      'official.add': 'tạo tài khoản',
      'official.close': 'đóng tài khoản',
      'official.end-role': 'kết thúc vai trò',
      'official.grant': 'giao vai trò',
      'official.invite': 'gửi đường dẫn đặt mật khẩu',
      'official.open': 'mở tài khoản minh họa',
      'official.recovery-code': 'dùng mã dự phòng',
      'official.second-factor': 'đặt mã xác nhận',
      'official.set-password': 'đặt mật khẩu',
      'plan.import': 'nạp kế hoạch',
      'progress.ask': 'đôn đốc báo cáo',
      'progress.file': 'nộp tệp bằng chứng',
      'progress.report': 'báo cáo tiến độ',
      'responses.export': 'xuất từng lượt trả lời ra tệp',
      'responses.import': 'nhập phiếu giấy',
      'responses.keep-out': 'quyết định không tính lượt trả lời',
      'responses.release': 'quyết định cho tính lượt trả lời',
      'responses.set-aside': 'để riêng lượt trả lời theo quy tắc',
      'scores.import': 'nạp điểm đã công bố',
      'session.begin': 'đăng nhập',
      'session.end': 'đăng xuất',
      'target.remove': 'bỏ mục tiêu của kế hoạch',
      'target.set': 'ghi mục tiêu của kế hoạch',
      'tallies.rebuild': 'đếm lại số đếm',
      'visit.codes': 'in mã lượt giao dịch',
    } as Readonly<Record<string, string>>,
  },
}
