/** The refusal of a text that is no plan. */
import { Refusal } from '../../../domain/refusal.ts'

/** The text is no plan, decision or directive that assigns tasks. */
export function notAPlan(
  message = 'Văn bản này không phải là kế hoạch, quyết định hay chỉ thị có giao nhiệm vụ; hãy chọn tệp kế hoạch có phần nhiệm vụ, giải pháp hoặc bảng phân công.',
): Refusal {
  return new Refusal(message, { code: 'not-a-plan' })
}
