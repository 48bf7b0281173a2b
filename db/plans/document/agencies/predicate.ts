/** Where the predicate of a sentence begins: the verbs that tasks are set by. */

/** Verbs, lower case, that end the subject of a task. Two-word entries come before their one-word beginnings. */
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
  'thu thập|trong việc|hỗ trợ|là|nêu cao|thành lập|chia sẻ|theo|kích hoạt|nhân rộng|lắp đặt|mời|kêu gọi|giới thiệu|không|đồng hành',
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
])

/** Names that are known to their end, so that whatever small word follows says what they do: "Sở Tài chính lát lại …". */
const wholeName =
  /(?:Sở (?:Nội vụ|Tài chính|Tư pháp|Công [Tt]hương|Xây dựng|Y tế|Ngoại vụ|Du lịch|Nông nghiệp và (?:Môi trường|PTNT|Phát triển nông thôn)|Khoa học và Công nghệ|Giáo dục và Đào tạo|Văn hóa, Thể thao và Du lịch|Dân tộc và Tôn giáo|Kế hoạch và Đầu tư|Thông tin và Truyền thông|Giao thông vận tải|Tài nguyên và Môi trường|Lao động - Thương binh và Xã hội)|Công an (?:tỉnh|thành phố)|(?:UBND|Ủy ban nhân dân) cấp xã) (?=(\p{Ll}+))/gu
const goesOnWith = new Set(
  'và hoặc tỉnh thành thuộc trực của có liên cùng tại trên với cấp các phường xã huyện quận'.split(' '),
)

/** Where a text that begins with such a name goes on with what it does; null where it does not. */
export function afterWholeName(text: string): number | null {
  const [first] = text.matchAll(wholeName)
  return first?.index === 0 && !goesOnWith.has(first[1] ?? '') ? first[0].length : null
}

/** The offset of the first word of the predicate, or null; words in brackets are none. */
export function predicateAt(text: string): number | null {
  const byVerb = verbAt(text)
  for (const match of text.slice(0, byVerb ?? undefined).matchAll(wholeName))
    if (!goesOnWith.has(match[1] ?? '')) return match.index + match[0].length
  return byVerb
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
  if (nounBefore.has(words[at - 1]?.toLowerCase() ?? '')) return false
  return candidates.some((verb) => verb.every((word, index) => withoutStop(words[at + index] ?? '') === word))
}

function withoutStop(word: string): string {
  return word.replace(/[.,;:]+$/, '')
}
