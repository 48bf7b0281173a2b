/** What cases have to say, in Vietnamese. Another language is another file like this one. */
import type { EventFault } from '../cases/allowed-events.ts'
import type { ClockStep, CorrectionFault } from '../cases/clock-rules.ts'
import type { EventType, Verdict } from '../cases/events.ts'
import type { CaseKind, CaseMode } from '../cases/kinds.ts'
import type { CaseState } from '../cases/standing.ts'

export const kindName: Readonly<Record<CaseKind, string>> = {
  feedback: 'Góp ý',
  petition: 'Phản ánh, kiến nghị',
  regulation: 'Phản ánh về quy định hành chính',
  complaint: 'Khiếu nại',
}

/** What each is, for somebody who does not know. */
export const kindMeaning: Readonly<Record<CaseKind, string>> = {
  feedback: 'Tôi muốn góp một ý để việc này tốt hơn.',
  petition: 'Có việc chưa đúng, chưa tốt, cần cơ quan xử lý hoặc trả lời.',
  regulation: 'Một quy định, thủ tục, mẫu đơn vướng mắc, không hợp lý.',
  complaint: 'Một quyết định hoặc việc làm của cơ quan xâm phạm quyền lợi của chính tôi.',
}

export const modeName: Readonly<Record<CaseMode, string>> = {
  web: 'gửi qua cổng',
  counter: 'nói tại trụ sở',
  phone: 'gọi điện',
}

export const stateName: Readonly<Record<CaseState, string>> = {
  new: 'Đã nhận, chưa xử lý',
  open: 'Đang xử lý',
  waiting: 'Chờ người gửi bổ sung',
  suspended: 'Tạm đình chỉ',
  answered: 'Đã trả lời',
  refused: 'Không thụ lý',
  withdrawn: 'Người gửi đã rút',
  merged: 'Đã gộp vào hồ sơ khác',
  closed: 'Đã kết thúc',
}

export const stepName: Readonly<Record<ClockStep, string>> = {
  transfer: 'Chuyển đến cơ quan có thẩm quyền',
  accept: 'Thụ lý hoặc nói rõ vì sao không',
  answer: 'Trả lời',
}

export const verdictName: Readonly<Record<Verdict, string>> = { yes: 'Rồi', partly: 'Một phần', no: 'Chưa' }

/** What happened, as the resident reads it. */
export const eventName: Readonly<Record<EventType, string>> = {
  opened: 'Đã gửi',
  classified: 'Cơ quan xếp loại lại',
  assigned: 'Giao người xử lý',
  transferred: 'Chuyển cơ quan khác',
  accepted: 'Cơ quan đã tiếp nhận xử lý',
  refused: 'Không thụ lý',
  asked: 'Cơ quan đề nghị bổ sung',
  suspended: 'Tạm đình chỉ',
  resumed: 'Tiếp tục xử lý',
  extended: 'Gia hạn',
  complex: 'Xác định là vụ việc phức tạp',
  answered: 'Cơ quan trả lời',
  'apology-prepared': 'Soạn thư xin lỗi, chờ ký',
  'apology-returned': 'Lãnh đạo trả lại thư xin lỗi',
  apologised: 'Cơ quan xin lỗi vì trễ hạn',
  told: 'Cơ quan nhắn',
  noted: 'Ghi chú nội bộ',
  wrote: 'Người gửi viết thêm',
  judged: 'Người gửi đánh giá câu trả lời',
  'judged-done': 'Người gửi cho biết việc đã làm hay chưa',
  reopened: 'Mở lại',
  withdrawn: 'Người gửi rút',
  closed: 'Kết thúc',
  merged: 'Gộp vào hồ sơ khác',
  split: 'Tách việc khác thành hồ sơ riêng',
  parted: 'Tách ra thành hồ sơ riêng như trước',
  agreed: 'Ý người gửi về việc công khai',
  published: 'Đăng công khai',
  unpublished: 'Thôi công khai',
  'contact-removed': 'Người gửi xóa thông tin liên hệ',
  cleared: 'Đã xóa nội dung',
  held: 'Tạm giữ nội dung',
}

export const eventSentences: Readonly<Record<EventFault, string>> = {
  over: 'Hồ sơ đã kết thúc nên không làm được việc này.',
  'not-over': 'Hồ sơ còn đang xử lý nên chưa làm được việc này.',
  'taken-up': 'Hồ sơ đã được tiếp nhận rồi.',
  'asked-already': 'Đã đề nghị bổ sung và đang chờ người gửi.',
  'not-suspended': 'Hồ sơ không bị tạm đình chỉ.',
  'no-extension': 'Loại này không được gia hạn, hoặc đã gia hạn một lần.',
  'no-complexity': 'Loại này không có hạn cho vụ việc phức tạp, hoặc đã xác định rồi.',
  'only-complaints': 'Chỉ khiếu nại mới có thể tạm đình chỉ.',
  'not-late': 'Hồ sơ chưa trễ hạn nên không cần xin lỗi.',
  apologised: 'Đã xin lỗi và hẹn ngày một lần. Hãy trả lời.',
  'apology-waiting': 'Thư xin lỗi đã soạn, đang chờ lãnh đạo ký.',
  'no-apology': 'Chưa có thư xin lỗi nào chờ ký. Soạn thư trước.',
  'not-merged': 'Hồ sơ chưa gộp vào hồ sơ nào.',
  'not-agreed': 'Người gửi chưa đồng ý công khai.',
  'not-published': 'Hồ sơ chưa công khai.',
  judged: 'Câu trả lời này đã được đánh giá.',
  'not-judged': 'Chưa cho biết câu trả lời đã đúng điều hỏi chưa.',
  'too-often':
    'Hồ sơ đã được mở lại hai lần. Hãy gửi một phản ánh mới hoặc gặp lãnh đạo vào ngày tiếp công dân.',
  'too-late': 'Đã quá 30 ngày từ khi có trả lời. Hãy gửi một phản ánh mới.',
  'too-early': 'Sau hai tuần kể từ khi có trả lời, trang này mới hỏi việc đã làm chưa.',
  cleared: 'Nội dung hồ sơ đã được xóa theo thời hạn lưu giữ.',
  held: 'Nội dung đang được giữ lại theo yêu cầu giải quyết tranh chấp nên chưa xóa được.',
  moved: 'Hồ sơ vừa có diễn biến mới trong lúc bạn viết. Xem lại rồi gửi, phần đã viết còn nguyên.',
  never: 'Việc này không làm được với hồ sơ.',
}

export const correctionSentences: Readonly<Record<CorrectionFault, string>> = {
  'unknown-rule': 'Loại hồ sơ này không có bước đó.',
  days: 'Số ngày phải là số nguyên từ 1 đến 365.',
  day: 'Ngày bắt đầu áp dụng không phải một ngày.',
  past: 'Ngày bắt đầu áp dụng phải sau hôm nay: hồ sơ đã mở giữ hạn cũ.',
  source: 'Chưa ghi văn bản nào quy định.',
}

/** Beside a figure that no law was found to say. */
export const defaultNote = 'mặc định, cần kiểm tra'

/** A mail without content: that something happened, and where to read it. */
export function caseMail(reference: string): { subject: string; body: string; path: string } {
  return {
    subject: `Hồ sơ ${reference} có diễn biến mới`,
    body: 'Hồ sơ bạn đã gửi có diễn biến mới. Mở trang theo dõi, nhập mã hồ sơ và mã bí mật để đọc.\n\nThư này không chứa nội dung hồ sơ.',
    path: '/theo-doi/',
  }
}
