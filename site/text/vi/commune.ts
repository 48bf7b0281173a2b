/** Words of a commune's page and of the pages under it that show promise, proof and perception. */
export const commune = {
  title: (name: string, province: string) => `${name}, ${province}`,
  description: (name: string) =>
    `${name}: cam kết trong các kế hoạch, thông tin đã công khai và mức hài lòng của người dân theo tám nội dung.`,
  before: (names: string) => `Trước ngày 1/7/2025: ${names}.`,
  same: 'Không đổi địa giới trong đợt sắp xếp ngày 1/7/2025.',
  eight: 'Đã hứa, đã làm, người dân thấy',
  eightNote:
    'Tám nội dung quản trị mà người dân cả nước được hỏi mỗi năm (PAPI). Bấm vào từng nội dung để xem kỹ.',
  overdue: (n: number) => `${n} việc đã quá hạn, chưa có báo cáo`,
  noPromise: 'chưa có cam kết',
  published: (n: number) => `${n} bảng đã công khai`,
  noReport: 'chưa có báo cáo',
  reports: (n: number, done: number) => `${n} báo cáo` + (done > 0 ? `, ${done} việc đã xong` : ''),
  /** @param rated 'hài lòng' or 'đồng ý' */
  satisfied: (share: string, rated: string, n: string) =>
    `${share} câu trả lời là ${rated}, ít nhất ${n} lượt`,
  newest: 'Thông tin công khai',
  newestEmpty: (name: string) =>
    `${name} chưa đăng bảng nào ở đây. Bảng giá đất và ngân sách sẽ hiện ở mục này khi xã đăng. Trong lúc chờ, có thể hỏi tại bộ phận một cửa hoặc xem bảng niêm yết ở trụ sở.`,
  all: 'Tất cả thông tin công khai',
  plans: 'Kế hoạch có liên quan',
  plansEmpty: 'Chưa có kế hoạch nào trong cổng này nói về nơi đây.',
}

export const dimension = {
  title: (dimension: string, unit: string) => `${dimension}: ${unit}`,
  description: (dimension: string, unit: string) =>
    `${dimension} ở ${unit}: từng nội dung nhỏ với điều đã hứa, điều đã làm và điều người dân thấy.`,
  contents: 'Các nội dung',
  noPromise: 'Chưa có kế hoạch nào hứa riêng về điều này.',
  general: 'Cam kết chung cho cả nội dung',
  noProof: 'Xã chưa đăng gì và chưa có báo cáo tiến độ. Bảng hoặc báo cáo sẽ hiện ở đây cùng ngày đăng.',
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
