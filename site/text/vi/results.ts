export const results = {
  title: (unit: string) => `Kết quả chấm điểm phục vụ: ${unit}`,
  description: (unit: string) =>
    `Người dân chấm điểm phục vụ ở ${unit}: số lượt, thời gian và từng mức trả lời cho mỗi tiêu chí.`,
  heading: 'Kết quả chấm điểm phục vụ',
  formTitle: (form: string, unit: string) => `Kết quả: ${form}, ${unit}`,
  formDescription: (form: string, unit: string) =>
    `${form} ở ${unit}: số lượt, thời gian và từng mức trả lời cho mỗi câu.`,
  notOfficial:
    'Đây là ý kiến của những người tự chọn trả lời trên cổng này. Không đại diện cho mọi người dân và không phải chỉ số PAPI hay SIPAS chính thức.',
  others: (n: number) => `Kết quả của các phiếu khác (${n})`,
  otherCount: (n: string) => `Ít nhất ${n} lượt trả lời`,
  written: 'Điều viết bằng lời không hiện ở đây: chỉ cán bộ có trách nhiệm được đọc.',
  answer: 'Trả lời phiếu này',
  chose: (levels: string) => `chọn ${levels}`,
  top: (good: string, best: string) => `«${good}» hoặc «${best}»`,
  selfSelected:
    'Đây là ý kiến của những người tự chọn trả lời trên cổng này. Không đại diện cho mọi người dân và không phải chỉ số SIPAS chính thức.',
  method: 'Cách tính và giới hạn',
  n: 'Số lượt trả lời',
  period: 'Trong thời gian',
  updated: 'Cập nhật lúc',
  updatedNote: 'Khi có đủ lượt mới, con số được tính lại chậm nhất sau một phút.',
  fewTitle: 'Chưa đủ 10 lượt',
  few: 'Nơi đây chưa đủ 10 lượt trả lời nên chưa nêu con số nào, để không ai bị nhận ra. Khi đủ 10 lượt, kết quả từng tiêu chí sẽ hiện ở đây.',
  fewItems: (n: number) => `Chưa đủ 10 lượt: ${n} câu`,
  contents: 'Các phần',
  oneKey: 'Màu trong mọi thanh; số trong thanh là số lượt:',
  best: 'Hài lòng nhiều nhất',
  worst: 'Hài lòng ít nhất',
  followUps: (n: number) => `Chỉ hỏi thêm một số người: ${n} câu`,
  /** @param rated 'hài lòng' */
  shortly: (percent: string, rated: string, n: string) => `${percent} ${rated}, trong ${n} lượt.`,
  /** Behind what is said of a bar: of the parts in which there is no room for a number. @param parts each with its number */
  smallParts: (parts: string) => `Phần nhỏ trong thanh: ${parts}.`,
  /**
   * @param share in [0, 1]
   * @param rated 'hài lòng', 'đồng ý', 'chọn «Tốt» hoặc «Rất tốt»'
   */
  inTen: (share: number, rated: string) => {
    const tenths = Math.round(share * 10)
    if (share === 1) return `Lượt nào cũng ${rated}`
    if (share === 0) return `Không lượt nào ${rated}`
    if (tenths === 10) return `Gần như lượt nào cũng ${rated}`
    if (tenths === 0) return `Gần như không lượt nào ${rated}`
    return `Khoảng ${tenths} trong 10 lượt ${rated}`
  },
  /** @param top the two best levels, quoted */
  share: (percent: string, top: string, n: string) => `${percent} chọn ${top}, trong ${n} lượt có chọn mức.`,
  /** Several questions together: answers are counted, and people only as far as is sure. */
  pooled: (percent: string, top: string, answers: string, n: string) =>
    `Gộp các câu: ${percent} câu trả lời là ${top}, trong ${answers} câu trả lời của ít nhất ${n} lượt.`,
  atLeast: (n: string) => `ít nhất ${n}`,
  recount: 'Số lượt được đếm lại chậm nhất sau một phút.',
  rate: 'Chấm điểm phục vụ ở đây',
  asksAbout: 'Phiếu hỏi về năm nhóm việc:',
  updatedAt: (time: string, day: string) => `${time} ngày ${day}`,
  from: (month: string) => `từ tháng ${month}`,
  barLabel: (parts: string) => `Các mức: ${parts}`,
}
