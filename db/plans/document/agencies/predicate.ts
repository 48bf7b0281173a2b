/** Where the predicate of a sentence begins: the verbs that tasks are set by. */
import { afterWholeName } from './fields.ts'

/** Verbs, lower case, that end the subject of a task, in any order. */
const verbs = [
  'bảo đảm|đảm bảo|bám sát|ban hành|báo cáo|biên soạn|bổ sung|bố trí|bồi dưỡng|cải cách|cải thiện|cải tiến|cam kết',
  'căn cứ|cân đối|cập nhật|cần|chấn chỉnh|chấp hành|chỉ đạo|chịu trách nhiệm|chú trọng|chủ động|chủ trì|chuẩn bị',
  'chuyển|có biện pháp|có giải pháp|có kế hoạch|có nhiệm vụ|có trách nhiệm|có văn bản|công bố|công khai|cung cấp',
  'củng cố|cử|duy trì|đánh giá|đào tạo|đăng ký|đăng tải|đầu tư|đẩy mạnh|đề xuất|điều chỉnh|định hướng|định kỳ|đổi mới',
  'đôn đốc|đưa|được|gắn|ghi|giải quyết|giám sát|giao|giúp|giữ|góp phần|gửi|hạn chế|hằng|hàng|hoàn thành|hoàn thiện',
  'huy động|hướng dẫn|kết hợp|khai thác|khảo sát|khắc phục|khẩn trương|khuyến khích|kiểm soát|kiểm tra|kiên quyết|kịp thời',
  'lãnh đạo|lập|lồng ghép|lựa chọn|mở|nắm|nâng|nghiêm túc|nghiên cứu|ngăn chặn|niêm yết|phải|phát động|phát hành',
  'phát hiện|phát huy|phát triển|phân công|phấn đấu|phê duyệt|phổ biến|phối hợp|phục vụ|quan tâm|quản lý|quán triệt',
  'quyết định|rà soát|sắp xếp|sớm|soạn thảo|sử dụng|sửa đổi|tạo|tăng|tập huấn|tập trung|tham gia|tham mưu|thanh tra',
  'thẩm định|theo dõi|thiết lập|thông báo|thông tin|thực hiện|thường xuyên|tích cực|tiến hành|tiếp nhận|tiếp thu|tiếp tục',
  'tìm|tổ chức|tổng hợp|trang bị|tranh thủ|triển khai|trình|trực tiếp|tuyên truyền|tự|ứng dụng|ưu tiên|vận động',
  'thu thập|trong việc|hỗ trợ|xuất cấp|để|đi|nêu|phân bổ|thống nhất|kiện toàn|tháo gỡ|trả lời|giải trình|là|nêu cao',
  'thành lập|chia sẻ|theo|kích hoạt|nhân rộng|lắp đặt|mời|kêu gọi|giới thiệu|không|đồng hành',
  'vận hành|xác định|xây dựng|xem xét|xử lý|yêu cầu|chấm dứt|lấy|lắng nghe|rút ngắn|số hóa|số hoá|quy định|sẽ|tăng cường',
]
  .join('|')
  .split('|')

const verbsByFirstWord = Map.groupBy(
  verbs.map((verb) => verb.split(' ')),
  ([first]) => first,
)

/** Words after which a verb-like word is part of a noun ("các tổ chức", "Bộ phận tiếp nhận"). */
const nounBefore = new Set([
  'các',
  'của',
  'những',
  'mọi',
  'phận',
  'và',
  'đào',
  'cổng',
  'trang',
  'đài',
  'chuyên',
  'ngân',
  'ngoại',
  'nhất',
])

/** Verbs that are nouns after one word: "Ban quản lý dự án", "cơ quan thanh tra", "hạ tầng xây dựng", "việc làm". */
const nounAfter = [
  /^ban (?:quản lý|chỉ đạo|vận động|giám sát)$/u,
  /^(?:quan|vị) (?:thanh tra|đăng ký)$/u,
  /^(?:đoàn|tổ|đội) (?:kiểm tra|thanh tra|giám sát|quản lý)$/u,
  /^vi quản lý$/u,
  /^(?:ký|lý) đầu tư$/u,
  /^(?:tư|tầng) xây dựng$/u,
  /^tâm (?:phục vụ|hỗ trợ|ứng dụng|kiểm soát|cung cấp|xử lý|quản lý|giám sát|hướng dẫn|triển khai|đào tạo)$/u,
  /^(?:quỹ|hội) (?:hỗ trợ|bảo đảm|khuyến khích)$/u,
]
/** "Cơ quan chủ trì có trách nhiệm": who leads, and not that they lead something with others. */
const namedByPart = /^(?:cơ quan|đơn vị) (?:chủ trì|phối hợp)$/u

/** The offset of the first word of the predicate, or null; words in brackets are none. */
export function predicateAt(text: string): number | null {
  const byVerb = verbAt(text)
  return afterWholeName(text.slice(0, byVerb ?? undefined)) ?? byVerb
}

function verbAt(text: string): number | null {
  const words = text.split(' ')
  let offset = 0
  let depth = 0
  for (const [index, word] of words.entries()) {
    if (depth === 0 && index > 0 && startsPredicate(words, index)) return offset
    if (/[()]/.test(word)) depth += word.split('(').length - word.split(')').length
    offset += word.length + 1
  }
  return null
}

/** True where the words from `at` on begin the predicate of a sentence. Words come as printed. */
function startsPredicate(words: readonly string[], at: number): boolean {
  const candidates = verbsByFirstWord.get(words[at] ?? '')
  if (!candidates) return false
  if (nounBefore.has(words[at - 1]?.toLowerCase() ?? '') || isNoun(words, at)) return false
  return candidates.some((verb) => verb.every((word, index) => withoutStop(words[at + index] ?? '') === word))
}

/** True for a verb that belongs to the name before it. */
function isNoun(words: readonly string[], at: number): boolean {
  const pair = words
    .slice(at - 1, at + 2)
    .join(' ')
    .toLowerCase()
  if (nounAfter.some((pattern) => pattern.test(withoutStop(pair)))) return true
  const named = words
    .slice(Math.max(0, at - 2), at + 2)
    .join(' ')
    .toLowerCase()
  return namedByPart.test(named) && !/^(?:với|cùng|và)$/.test(words[at + 2] ?? '')
}

function withoutStop(word: string): string {
  return word.replace(/[.,;:]+$/, '')
}
