/** The refusal of a text that is no plan, with a sentence that says why. */
import { Refusal } from '../../../domain/refusal.ts'

export type NoPlan = 'foreign' | 'regulation' | 'other-kind' | 'article' | 'no-tasks' | 'no-words'

const sentences: Record<NoPlan, string> = {
  foreign:
    'Văn bản này không phải tiếng Việt, có thể là bản dịch; hãy chọn bản tiếng Việt của kế hoạch, có phần nhiệm vụ, giải pháp hoặc bảng phân công.',
  regulation:
    'Văn bản này là luật, nghị định, thông tư, quy định hoặc quy chế, không phải là kế hoạch giao việc cho cơ quan, đơn vị; hãy chọn tệp kế hoạch, quyết định, chỉ thị hoặc công điện có giao nhiệm vụ.',
  'other-kind':
    'Văn bản này là báo cáo, thông báo, tờ trình hoặc loại văn bản khác, không phải là kế hoạch; hãy chọn tệp kế hoạch, quyết định, chỉ thị hoặc công điện có giao nhiệm vụ.',
  article:
    'Tệp này không có tên loại, số, ký hiệu của kế hoạch nên có thể là bài viết; nó không phải là kế hoạch. Hãy chọn tệp kế hoạch có phần nhiệm vụ, giải pháp hoặc bảng phân công.',
  'no-tasks':
    'Văn bản này không phải là kế hoạch có giao nhiệm vụ: không tìm thấy việc nào được giao; hãy chọn tệp có phần nhiệm vụ, giải pháp hoặc bảng phân công.',
  'no-words': 'Tệp này không có chữ nào; hãy chọn tệp khác.',
}

/** The text is no plan, decision, directive or urgent message that assigns tasks. */
export function notAPlan(why: NoPlan): Refusal {
  return new Refusal(sentences[why], { code: 'not-a-plan' })
}
