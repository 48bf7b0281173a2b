/** What officials read while they sign in. Another language is another file with the same keys. */
import type { PasswordFault } from '../accounts/password.ts'
import { invitationDays } from '../../db/accounts/invitations.ts'

export const accounts = {
  signIn: 'Cán bộ đăng nhập',
  signInLead: 'Trang này dành cho cán bộ. Bà con không cần đăng nhập để xem hay chấm điểm.',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  signInButton: 'Đăng nhập',
  singleSignOn: 'Đăng nhập bằng tài khoản của tỉnh',
  notIn:
    'Chưa đăng nhập được bằng tài khoản của tỉnh. Có thể cổng này chưa có tài khoản mang địa chỉ thư đó: hỏi người quản trị.',
  noAccount: 'Chưa có tài khoản hoặc quên mật khẩu: nhờ người quản trị của cơ quan gửi đường dẫn mới.',
  wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
  wait: (seconds: number) => `Đã sai nhiều lần. Hãy đợi ${duration(seconds)} rồi thử lại.`,
  busy: 'Máy chủ đang bận. Hãy thử lại sau vài giây.',
  signedOut: 'Đã đăng xuất.',

  code: 'Mã xác nhận',
  codeLead:
    'Mở ứng dụng xác thực trên điện thoại và ghi sáu chữ số đang hiện. Mất điện thoại thì ghi một mã dự phòng.',
  codeLabel: 'Sáu chữ số, hoặc một mã dự phòng',
  codeButton: 'Tiếp tục',
  codeWrong: 'Mã chưa đúng hoặc đã dùng. Hãy đợi mã mới hiện ra rồi ghi mã đó.',
  setUp: 'Đặt mã xác nhận cho tài khoản',
  setUpLead:
    'Tài khoản này phải có thêm mã xác nhận. Cài một ứng dụng xác thực trên điện thoại, quét hình dưới đây, rồi ghi sáu chữ số ứng dụng hiện ra.',
  setUpWanted:
    'Từ nay mỗi lần đăng nhập sẽ cần thêm mã xác nhận. Cài một ứng dụng xác thực trên điện thoại, quét hình dưới đây, rồi ghi sáu chữ số ứng dụng hiện ra.',
  picture: 'Hình để ứng dụng xác thực quét',
  typed: 'Không quét được thì gõ dãy này vào ứng dụng:',
  recovery: 'Mã dự phòng',
  recoveryLead:
    'Mỗi mã dùng được một lần, khi mất điện thoại. Hãy in hoặc chép ra và cất ở nơi an toàn: trang này chỉ hiện một lần.',
  recoveryDone: 'Đã cất, vào bàn làm việc',

  invitation: 'Đặt mật khẩu',
  invitationLead: (name: string, username: string) => `Chào ${name}. Tên đăng nhập: ${username}.`,
  newPassword: 'Mật khẩu mới',
  again: 'Ghi lại mật khẩu',
  passwordHint: 'Ít nhất 10 ký tự. Một câu ngắn của riêng mình dễ nhớ và khó đoán.',
  passwordButton: 'Đặt mật khẩu',
  differ: 'Hai lần ghi không giống nhau.',
  passwordFaults: {
    short: 'Mật khẩu phải có ít nhất 10 ký tự.',
    long: 'Mật khẩu dài quá 200 ký tự.',
    guessable: 'Mật khẩu này dễ đoán hoặc đã từng bị lộ. Hãy chọn mật khẩu khác, dài hơn.',
  } satisfies Record<PasswordFault, string>,
  passwordSet: 'Đã đặt mật khẩu. Hãy đăng nhập.',
  invitationGone: 'Đường dẫn không còn dùng được',
  invitationGoneLead: `Đường dẫn chỉ dùng được một lần, trong ${invitationDays} ngày. Nhờ người quản trị gửi đường dẫn mới.`,
}

/** @example duration(90) // '2 phút' */
function duration(seconds: number): string {
  return seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`
}
