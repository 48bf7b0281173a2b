/** Words of a commune's page and of the pages under it that show promise, proof and perception. */
export const commune = {
  title: (name: string, province: string) => `${name}, ${province}`,
  /** What a search engine and a shared link show: the commune's own sentences. */
  description: (name: string, promise: string, proof: string, perception: string) =>
    `${name}. Đã hứa: ${promise} Đã làm: ${proof} Người dân thấy: ${perception}`,
  before: (names: string) => `Trước ngày 1/7/2025: ${names}.`,
  same: 'Không đổi địa giới trong đợt sắp xếp ngày 1/7/2025.',
  eight: 'Đã hứa, đã làm, người dân thấy',
  eightNote: 'Theo tám nội dung của khảo sát PAPI.',
  /** The commune in three sentences. */
  promised: (n: number, plans: number, overdue: number) =>
    `${n} cam kết trong ${plans} kế hoạch` +
    (overdue > 0 ? `; ${overdue} việc đã quá hạn, chưa có báo cáo.` : '.'),
  noPlans: 'Chưa có kế hoạch nào trong cổng này nói về nơi đây.',
  /** @param plans that are about it all the same */
  noPromises: (plans: number) => `${plans} kế hoạch có liên quan, chưa có cam kết nào thuộc tám nội dung.`,
  /** @param tenths of the share, from 0 to 10 @param rated 'hài lòng' */
  seen: (tenths: number, percent: string, rated: string, n: string) =>
    tenths > 0 && tenths < 10
      ? `Khoảng ${tenths} trong 10 câu trả lời là ${rated} (${percent}, ít nhất ${n} lượt).`
      : `${percent} câu trả lời là ${rated}, của ít nhất ${n} lượt.`,
  tooFew: 'Chưa đủ 10 lượt chấm điểm phục vụ để nêu kết quả.',
  overdue: (n: number) => `Đang quá hạn: ${n} việc`,
  /** Followed by where: the list of duties, the contents below, or both. */
  overdueMore: (n: number) => `Còn ${n} việc nữa: xem`,
  overdueDuties: 'nghĩa vụ công khai',
  overdueAnd: 'và',
  overdueBelow: 'từng nội dung bên dưới',
  jump: 'Việc hay cần',
  jumps: {
    prices: 'Giá đất',
    budget: 'Ngân sách',
    tell: 'Phản ánh',
    rate: 'Chấm điểm',
  },
  jumpNotes: {
    published: (on: string) => `đăng ${on}`,
    absent: 'chưa đăng',
    tell: 'có mã để theo dõi',
    rate: 'chừng 5 phút',
  },
  contact: 'Liên hệ, tiếp công dân',
  contactAll: 'Cả bảng liên hệ',
  content: 'Nội dung',
  cases: 'Phản ánh',
  overdueOf: (n: number) => `${n} quá hạn`,
  published: (n: number) => `${n} bảng`,
  reported: (n: number) => `${n} báo cáo`,
  fewCases: 'dưới 10',
  emptyRows: (n: number) => `Chưa có gì trong cổng về ${n} nội dung:`,
  results: 'Xem kết quả chấm điểm',
  newest: 'Thông tin công khai',
  newestEmpty: (name: string) =>
    `${name} chưa đăng bảng nào ở đây. Trong lúc chờ, xem bảng niêm yết ở trụ sở hoặc hỏi bộ phận một cửa.`,
  on: (day: string) => `đăng ${day}`,
  all: 'Tất cả thông tin công khai',
  plansFolded: (n: number) => `Kế hoạch có liên quan (${n})`,
}

export const dimension = {
  title: (dimension: string, unit: string) => `${dimension}: ${unit}`,
  description: (dimension: string, unit: string) =>
    `${dimension} ở ${unit}: từng nội dung nhỏ với điều đã hứa, điều đã làm và điều người dân thấy.`,
  contents: 'Các nội dung',
  noPromise: 'Chưa có kế hoạch nào hứa riêng về điều này.',
  timeline: {
    heading: 'Theo tháng',
    due: (n: number, overdue: number) =>
      `${n} cam kết đến hạn` + (overdue > 0 ? ` (${overdue} quá hạn, chưa có báo cáo)` : ''),
    published: (n: string) => `đăng ${n} bảng`,
    share: (percent: string) => `${percent} câu trả lời ở hai mức tốt nhất`,
    note: 'Số ở hàng cuối là phần trăm câu trả lời ở hai mức tốt nhất trong tháng đó.',
  },
  oneKey: 'Màu trong mọi thanh:',
  morePromises: (n: number) => `Còn ${n} cam kết`,
  moreNotices: (n: number) => `Còn ${n} bảng đã đăng`,
  moreReports: (n: number) => `Còn ${n} báo cáo`,
  general: 'Cam kết chung cho cả nội dung',
  noProof:
    'Chưa có bảng nào được đăng và chưa có báo cáo tiến độ. Bảng hoặc báo cáo sẽ hiện ở đây cùng ngày đăng.',
  proof: (title: string, decision: string, date: string) =>
    `${title}, theo quyết định ${decision}, đăng ngày ${date}`,
  question: (about: string) => `Người đến làm thủ tục được hỏi về: ${about}.`,
  quickQuestion: (statement: string) => `Người dân được hỏi có đồng ý không: «${statement}»`,
  severalQuestions: 'Gộp các câu hỏi nhanh về nội dung này.',
  about: (code: string) => `Chỉ số ${code} là gì`,
  each: 'Xem từng câu hỏi',
  tooFew: 'Chưa đủ 10 lượt chấm điểm để nêu kết quả.',
  ask: 'Ông/Bà thấy thế nào?',
}
