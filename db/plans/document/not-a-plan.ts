/** The text is no plan, decision or directive that assigns tasks; the message says what to do. */
export class NotAPlanError extends Error {
  override readonly name = 'NotAPlanError'
  constructor(
    message = 'Văn bản này không phải là kế hoạch, quyết định hay chỉ thị có giao nhiệm vụ; hãy chọn tệp kế hoạch có phần nhiệm vụ, giải pháp hoặc bảng phân công.',
  ) {
    super(message)
  }
}
