/**
 * The one registry of what the server says when it cannot do what was asked: RFC 9457 problem details, whose types
 * are stable and are described on one page. Nothing that was submitted is ever repeated in a problem.
 */
interface Kind {
  readonly status: number
  readonly title: string
  readonly detail: string
}

export const problems = {
  'malformed-json': {
    status: 400,
    title: 'Nội dung gửi lên không đọc được',
    detail: 'Nội dung phải là một đối tượng JSON hợp lệ, mã hoá UTF-8.',
  },
  'missing-key': {
    status: 400,
    title: 'Phiếu thiếu mã chống gửi trùng',
    detail:
      'Tải lại trang phiếu rồi gửi lại. Chương trình tự gửi thì đặt idempotencyKey, từ 16 đến 64 chữ và số.',
  },
  'other-site': {
    status: 403,
    title: 'Phiếu được gửi từ một trang khác',
    detail: 'Mở phiếu trên chính trang này rồi gửi lại.',
  },
  'not-found': {
    status: 404,
    title: 'Không có trang này',
    detail: 'Kiểm tra lại địa chỉ, hoặc bắt đầu từ trang chủ.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Địa chỉ này không nhận cách gửi đó',
    detail: 'Xem tiêu đề Allow để biết cách gửi được nhận.',
  },
  'outdated-form': {
    status: 409,
    title: 'Phiếu đã có bản mới',
    detail: 'Tải lại trang để trả lời bản đang dùng.',
  },
  'body-too-large': {
    status: 413,
    title: 'Nội dung gửi lên quá lớn',
    detail: 'Một phiếu không quá 64 KB.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Không nhận loại nội dung này',
    detail: 'Gửi application/json hoặc application/x-www-form-urlencoded.',
  },
  'unknown-unit': {
    status: 422,
    title: 'Không có xã, phường này',
    detail: 'unitCode phải là mã năm chữ số của một xã, phường, đặc khu mà trang này phục vụ.',
  },
  'unknown-instrument': {
    status: 422,
    title: 'Không có phiếu này',
    detail: 'instrument phải là mã của một phiếu đang dùng.',
  },
  'invalid-answers': {
    status: 422,
    title: 'Phiếu chưa gửi được',
    detail: 'Xem lại những câu dưới đây rồi gửi lại. Chưa có gì được lưu.',
  },
  'too-many-responses': {
    status: 429,
    title: 'Nơi này đã gửi nhiều phiếu trong một giờ',
    detail: 'Chờ ít phút rồi gửi lại. Phiếu này chưa được lưu.',
  },
  unavailable: {
    status: 503,
    title: 'Cơ sở dữ liệu tạm thời chưa trả lời',
    detail: 'Chờ một phút rồi gửi lại chính phiếu đó: gửi hai lần cũng chỉ tính một.',
  },
  'server-error': {
    status: 500,
    title: 'Máy chủ gặp lỗi',
    detail: 'Phiếu có thể chưa được lưu. Gửi lại chính phiếu đó: gửi hai lần cũng chỉ tính một.',
  },
} as const satisfies Record<string, Kind>

export type ProblemId = keyof typeof problems

/** What is wrong at one place: a JSON pointer into the submission, and what to do about it. */
export interface FieldError {
  readonly pointer: string
  readonly message: string
}

interface ProblemExtras {
  readonly errors?: readonly FieldError[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown by whatever answers a request; server/app.ts turns it into JSON or into a page. */
export class Problem extends Error {
  readonly id: ProblemId
  readonly errors: readonly FieldError[]
  readonly headers: Readonly<Record<string, string>>

  constructor(id: ProblemId, { errors = [], headers = {} }: ProblemExtras = {}) {
    super(id)
    this.id = id
    this.errors = errors
    this.headers = headers
  }
}

/**
 * The page that describes every problem; a problem's type is its own address on it.
 * @internal Exported for its tests.
 */
export const problemsPath = '/van-de/'

/** @returns the members of RFC 9457, and `errors` where single fields are wrong */
export function problemDetails(problem: Problem): Record<string, unknown> {
  const kind: Kind = problems[problem.id]
  return {
    type: `${problemsPath}#${problem.id}`,
    ...kind,
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
  }
}
