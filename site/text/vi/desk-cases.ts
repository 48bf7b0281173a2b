/** Words of the desk's sections about cases: «Vụ việc» and «Hạn xử lý». */
import type { EventType } from '../../../domain/cases/events.ts'
import type { CaseKind } from '../../../domain/cases/kinds.ts'

/** What an official can do, as the button says it. */
export const actName: Readonly<Partial<Record<EventType, string>>> = {
  accepted: 'Tiếp nhận xử lý',
  answered: 'Trả lời',
  asked: 'Đề nghị bổ sung',
  assigned: 'Giao người xử lý',
  classified: 'Xếp loại lại',
  transferred: 'Chuyển cơ quan khác',
  extended: 'Gia hạn',
  complex: 'Xác định là phức tạp',
  suspended: 'Tạm đình chỉ',
  resumed: 'Tiếp tục xử lý',
  refused: 'Không thụ lý',
  'apology-prepared': 'Soạn thư xin lỗi',
  apologised: 'Ký thư xin lỗi',
  'apology-returned': 'Trả lại thư xin lỗi',
  told: 'Nhắn người gửi',
  noted: 'Ghi chú nội bộ',
  merged: 'Gộp vào hồ sơ khác',
  split: 'Tách việc khác thành hồ sơ riêng',
  closed: 'Kết thúc',
  published: 'Đăng công khai',
  unpublished: 'Thôi công khai',
  held: 'Giữ lại hoặc thôi giữ nội dung',
}

const answers: Readonly<Record<CaseKind, string>> = {
  feedback:
    'Cảm ơn ông/bà đã góp ý.\n\nChúng tôi đã xem xét và: [ghi ý kiến của cơ quan].\n\nViệc sẽ làm và thời hạn: [ghi việc, ngày].',
  petition:
    'Về việc ông/bà phản ánh, chúng tôi đã kiểm tra và thấy: [ghi kết quả kiểm tra].\n\nViệc đã làm: [ghi việc].\nViệc sẽ làm và thời hạn: [ghi việc, ngày].',
  regulation:
    'Về quy định ông/bà phản ánh: [ghi tên quy định], chúng tôi thấy: [ghi kết quả xem xét].\n\nĐã kiến nghị cơ quan ban hành: [ghi cơ quan, ngày].',
  complaint:
    'Quyết định giải quyết khiếu nại số [ghi số, ngày] kèm theo.\n\nKết luận: [ghi kết luận].\nNếu không đồng ý, ông/bà có thể khiếu nại lần hai hoặc khởi kiện tại tòa án: [ghi nơi, thời hạn].',
}
const reasons: Readonly<Partial<Record<EventType, string>>> = {
  asked: 'Để xử lý, chúng tôi cần biết thêm: [ghi điều cần biết].',
  transferred:
    'Việc này không thuộc thẩm quyền của chúng tôi, vì: [ghi lý do]. Chúng tôi chuyển đến cơ quan có thẩm quyền.',
  extended: 'Chúng tôi cần thêm thời gian, vì: [ghi lý do].',
  complex: 'Vụ việc được xác định là phức tạp theo văn bản [ghi số, ngày], vì: [ghi lý do].',
  suspended: 'Việc giải quyết tạm đình chỉ, vì: [ghi lý do, văn bản].',
  refused: 'Chúng tôi không thụ lý, vì: [ghi lý do].\n\nÔng/bà có thể: [ghi việc có thể làm tiếp].',
}

/** What a text begins with; '' where it is free. What is to be filled in stands in brackets. */
export function template(type: EventType, kind: CaseKind, dueOn: string): string {
  if (type === 'answered') return answers[kind]
  if (type === 'apology-prepared')
    return `Hồ sơ này phải trả lời chậm nhất ngày ${dueOn}. Đến nay chúng tôi chưa trả lời được, vì: [ghi lý do].\n\nChúng tôi xin lỗi ông/bà và sẽ trả lời chậm nhất vào ngày hẹn ghi kèm thư này.`
  return reasons[type] ?? ''
}

export const deskCases = {
  verdict: (open: string, late: number, soon: number) =>
    late > 0
      ? `${late} hồ sơ đã trễ hạn, ${soon} đến hạn trong hai ngày làm việc; ${open} đang chờ xử lý.`
      : soon > 0
        ? `Không hồ sơ nào trễ; ${soon} đến hạn trong hai ngày làm việc; ${open} đang chờ xử lý.`
        : `Không hồ sơ nào trễ hoặc sắp đến hạn; ${open} đang chờ xử lý.`,
  urgentNow: (n: number) => `${n} hồ sơ khẩn: có người gặp nguy hiểm. Làm trước.`,
  filters: 'Lọc danh sách',
  state: 'Trạng thái',
  owed: 'Đang chờ xử lý',
  over: 'Đã xong',
  kind: 'Loại',
  all: 'Tất cả',
  subject: 'Chỉ số liên quan',
  noSubject: 'Chưa rõ',
  unitCode: 'Mã đơn vị xử lý',
  mine: 'Giao cho tôi',
  late: 'Trễ hạn',
  urgent: 'Khẩn',
  find: 'Mở theo mã hồ sơ',
  findHint: 'Ví dụ: 19366-3467-9ACE-X',
  open: 'Mở',
  badReference: 'Mã hồ sơ gồm 5 chữ số của xã rồi 9 ký tự. Xem lại mã.',
  none: 'Không có hồ sơ nào như vậy.',
  more: 'Xem tiếp',
  due: (day: string) => `hạn ${day}`,
  noDue: 'hạn đang dừng',
  isLate: 'Trễ hạn',
  cleared: 'nội dung đã xóa',
  back: 'Về danh sách',
  openedOn: 'Ngày gửi',
  dueOn: 'Hạn trả lời',
  lateBy: (days: number, counts: 'working' | 'calendar') =>
    counts === 'working' ? `trễ ${days} ngày làm việc` : `trễ ${days} ngày`,
  rule: 'Cách tính hạn',
  until: (day: string) => `chậm nhất ngày ${day}`,
  like: (references: readonly string[]) => `Gần giống hồ sơ ${references.join(', ')}.`,
  mergeHere: (n: number) => `Gộp ${n} hồ sơ ấy vào hồ sơ này`,
  mergeNote: 'Người gửi những hồ sơ ấy sẽ theo hồ sơ này và đọc được câu trả lời ở đây.',
  merged: (n: number, reference: string) => `Đã gộp ${n} hồ sơ vào ${reference}.`,
  handler: 'Nơi xử lý',
  assignee: 'Người xử lý',
  nobody: 'Chưa giao ai',
  contact: 'Liên hệ',
  anonymous: 'Không để lại',
  promised: 'Đã xin lỗi, hẹn trả lời',
  toSign: 'Thư xin lỗi chờ lãnh đạo ký, hẹn trả lời',
  followers: 'Hồ sơ gộp vào đây',
  sharedWith: (n: number) =>
    `${n} người khác gửi hồ sơ gộp vào đây cũng đọc được thư này. Đừng ghi tên hay việc riêng của ai.`,
  apology: 'Thư xin lỗi',
  apologies: { none: 'Chưa soạn', prepared: 'Chờ lãnh đạo ký', signed: 'Đã ký' },
  history: 'Diễn biến',
  by: { resident: 'người gửi', portal: 'cổng' },
  mergedInto: (reference: string) => `Gộp vào ${reference}`,
  splitInto: (reference: string) => `Hồ sơ ${reference}`,
  judged: (verdict: string) => `Người gửi đánh giá: ${verdict}`,
  isPublic: (agreed: boolean) => (agreed ? 'Đồng ý công khai' : 'Không đồng ý công khai'),
  isHeld: (held: boolean) => (held ? 'Giữ lại nội dung' : 'Thôi giữ nội dung'),
  acts: 'Việc có thể làm',
  notYours: 'Nơi khác đang xử lý hồ sơ này; ở đây chỉ xem được.',
  text: 'Nội dung người gửi đọc được',
  note: 'Ghi chú, chỉ cán bộ đọc được',
  letter: 'Thư xin lỗi. Người gửi chỉ đọc được sau khi lãnh đạo ký',
  returnReason: 'Cần sửa gì, chỉ cán bộ đọc được',
  optional: 'không bắt buộc',
  promisedOn: 'Ngày hẹn trả lời',
  place: 'Cơ quan nhận',
  into: 'Mã của hồ sơ gộp vào',
  isUrgent: 'Có người gặp nguy hiểm đến tính mạng, sức khỏe',
  send: 'Ghi nhận',
  cancel: 'Thôi',
  unfilled: 'Còn chỗ trong ngoặc vuông chưa điền. Điền hoặc xóa chỗ đó rồi gửi.',
  offline: 'Mạng đang mất. Phần đã viết được giữ trên máy này; có mạng thì gửi lại.',
  draft: 'Phần đang viết được giữ trên máy này đến khi gửi.',
  done: 'Đã ghi nhận.',
  reload: 'Xem diễn biến mới',
  splitting: {
    lead: 'Hồ sơ mới giữ ngày gửi của hồ sơ này. Người gửi mở cả hai bằng một mã bí mật.',
    text: 'Lời của người gửi về việc được tách',
    done: (reference: string) => `Đã tách thành hồ sơ ${reference}.`,
  },
  publishing: {
    lead: 'Máy đã che những chỗ trông như thông tin cá nhân. Máy có thể sót: đọc kỹ từng chữ, sửa rồi mới đăng.',
    open: 'Hồ sơ chưa trả lời: đăng câu hỏi để người gặp cùng việc thấy và theo cùng. Trả lời xong thì đăng lại kèm câu trả lời.',
    written: 'Bản gốc, để đối chiếu',
    place: 'Nơi xảy ra',
    question: 'Điều người dân hỏi',
    answer: 'Câu trả lời',
    checked: 'Tôi đã đọc, và không còn thông tin nào để nhận ra một người.',
    publish: 'Đăng công khai',
    published: 'Đã đăng công khai.',
  },
  filing: {
    open: 'Ghi hộ người đến hoặc gọi',
    heading: 'Ghi hộ',
    lead: 'Ghi đúng lời người đến hoặc gọi. Xong thì đưa họ phiếu hẹn có mã hồ sơ và mã bí mật.',
    mode: 'Cách đến',
    counter: 'Nói tại trụ sở',
    phone: 'Gọi điện',
    text: 'Chuyện xảy ra',
    place: 'Ở đâu (thôn, đường)',
    name: 'Họ tên, nếu họ muốn',
    phoneNumber: 'Số điện thoại, nếu họ muốn',
    email: 'Thư điện tử, nếu họ muốn',
    isRemote: 'Vùng sâu, vùng xa đi lại khó khăn: luật cho thêm thời hạn giải quyết khiếu nại',
    isAgreed: 'Họ đồng ý công khai câu trả lời, không kèm thông tin cá nhân',
    send: 'Ghi và in phiếu hẹn',
    receipt: 'Phiếu hẹn',
    once: 'Mã bí mật chỉ hiện một lần. In ngay, hoặc đọc cho người gửi chép lại.',
    reference: 'Mã hồ sơ',
    secret: 'Mã bí mật',
    where: 'Theo dõi, viết thêm, đánh giá tại trang Theo dõi của cổng.',
    print: 'In phiếu hẹn',
    another: 'Xong',
  },
  clock: {
    lead: 'Hạn của từng loại hồ sơ. Hồ sơ giữ cách tính của ngày gửi; sửa ở đây chỉ có hiệu lực với hồ sơ gửi từ ngày được chọn.',
    step: 'Việc',
    days: 'Số ngày',
    counts: 'Cách đếm',
    working: 'ngày làm việc',
    calendar: 'ngày',
    from: 'Áp dụng từ ngày',
    source: 'Văn bản quy định',
    confidence: { H: 'theo văn bản', M: 'cần đối chiếu văn bản', L: 'mức mặc định, cần kiểm tra' },
    coming: 'Sắp áp dụng',
    starts: (day: string) => `từ ${day}`,
    correct: 'Sửa hạn',
    save: 'Lưu',
    saved: 'Đã lưu.',
  },
}
