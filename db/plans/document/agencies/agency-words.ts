/** Beginnings of agency names, folded. Those in `always` start an agency wherever they stand. */
const always = [
  'ubnd',
  'uy ban',
  'ub.',
  'ub mttq',
  'hdnd',
  'hoi dong nhan dan',
  'thuong truc',
  'van phong',
  'mttq',
  'mat tran',
  'cong an',
  'bo chi huy',
  'ban chi huy',
  'bo doi bien phong',
  'trung tam',
  'cong thong tin',
  'cong ttdt',
  'chi cuc',
  'kho bac',
  'buu dien',
  'vien thong',
  'bao hiem xa hoi',
  'bhxh',
  'ngan hang',
  'toa an',
  'vien kiem sat',
  'lien doan',
  'lien minh',
  'lien hiep',
  'cong ty',
  'tap doan',
  'dien luc',
  'benh vien',
  'tram y te',
  'tinh uy',
  'huyen uy',
  'thanh uy',
  'dang uy',
  'thu truong',
  'chu tich',
  'pho chu tich',
  'giam doc',
  'nguoi dung dau',
  'lanh dao cac',
  'lanh dao so',
  'lanh dao ubnd',
  'chanh van phong',
  'truong phong',
  'cac so',
  'cac phong',
  'cac ban',
  'cac bo',
  'cac co quan',
  'cac don vi',
  'cac dia phuong',
  'cac nganh',
  'cac cap',
  'cac doan the',
  'cac to chuc',
  'cac hoi',
  'cac truong',
  'cac xa',
  'cac huyen',
  'cac phuong',
  'cac tram',
  'cac trung tam',
  'cac benh vien',
  'cac doanh nghiep',
  'cac cong ty',
  'cac chi cuc',
  'cac so, ban, nganh',
  'chinh quyen',
  'co quan thong tin',
  'co quan thong tan',
  'co quan bao chi',
  'co quan hanh chinh',
  'co quan chuyen mon',
  'bo phan',
  'dvsn',
  'don vi su nghiep',
  'cap uy',
  'hiep hoi',
  'hoc vien',
  'to chuc chinh tri',
  'dai phat thanh',
  'dai truyen',
  'dai pt',
  'dai ptth',
  'tat ca cac co quan',
  'toan the cac co quan',
  'thanh tra tinh',
  'thanh tra huyen',
  'thanh tra thanh pho',
  'thanh tra so',
  'thanh tra cap',
  'thanh tra chinh phu',
  'thanh tra nha nuoc',
  'to cong nghe so',
  'ban quan ly',
  'ban qlda',
  'phong ban',
  'so, ban',
  'so, nganh',
  'so nganh',
  'cong doan',
  'cac cong doan',
  'xa, phuong',
  'cap xa',
  'cap huyen',
  'cap tinh',
]

/** Words that are agencies only with a capital after them ("Sở Y tế", "Báo Cà Mau", but "báo cáo", "phòng, chống"). */
const beforeCapital = [
  'so',
  'phong',
  'ban',
  'bo',
  'bao',
  'dai',
  'hoi',
  'doan',
  'truong',
  'cuc',
  'vien',
  'quy',
  'to',
  'cang',
  'thue',
  'thong ke',
  'tong cong ty',
  'tong cuc',
]

/** Collective nouns: they start an agency unless they go on with another collective ("Các cơ quan, đơn vị"). */
const collective = ['co quan', 'don vi', 'dia phuong']

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
  'vận hành|xác định|xây dựng|xem xét|xử lý|yêu cầu|chấm dứt|lấy|lắng nghe|rút ngắn|số hóa|số hoá|quy định|sẽ|tăng cường',
]
  .join('|')
  .split('|')

const verbsByFirstWord = new Map<string, string[][]>()
for (const verb of verbs) {
  const words = verb.split(' ')
  const first = words[0] ?? ''
  verbsByFirstWord.set(first, [...(verbsByFirstWord.get(first) ?? []), words])
}

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

/** True where the words from `at` on begin the predicate of a sentence. Words come as printed. */
export function startsPredicate(words: readonly string[], at: number): boolean {
  const candidates = verbsByFirstWord.get(words[at] ?? '')
  if (!candidates) return false
  if (nounBefore.has(words[at - 1]?.toLowerCase() ?? '')) return false
  return candidates.some((verb) => verb.every((word, index) => clean(words[at + index] ?? '') === word))
}

function clean(word: string): string {
  return word.replace(/[.,;:]+$/, '')
}

const capitalStart = /^["“]?\p{Lu}/u

/**
 * True where `text`, whose folded form is `folded`, begins with the name of an agency.
 * `afterCollective` says that a collective name came before, so that "đơn vị" continues it.
 */
export function startsAgency(text: string, folded: string, afterCollective: boolean): boolean {
  if (/^chinh quyen (?:dien tu|so)\b/.test(folded)) return false
  for (const head of always) {
    if (folded.startsWith(head) && !/[a-z0-9]/.test(folded[head.length] ?? ' ')) return true
  }
  for (const head of beforeCapital) {
    if (!folded.startsWith(`${head} `)) continue
    const rest = text.trim().split(' ').slice(head.split(' ').length).join(' ')
    if (capitalStart.test(rest) || (capitalStart.test(text) && head === 'phong')) return true
  }
  if (!afterCollective) {
    for (const head of collective) {
      if (folded.startsWith(head) && /[ ,]/.test(folded[head.length] ?? ',')) return true
    }
  }
  return false
}

const collectiveStart =
  /^(?:co quan|don vi|dia phuong)(?:,|$)|^(?:thu truong |nguoi dung dau |lanh dao |tat ca )?(?:cac |so, |so nganh|phong, ban)(?:so|ban|bo|nganh|co quan|don vi|phong|cap|dia phuong|hoi|to chuc|doan the|truong)?/

export function isCollective(folded: string): boolean {
  return collectiveStart.test(folded)
}
