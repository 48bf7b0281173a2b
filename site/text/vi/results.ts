export const results = {
  title: (unit: string) => `Kết quả chấm điểm phục vụ: ${unit}`,
  description: (unit: string) =>
    `Người dân chấm điểm phục vụ ở ${unit}: số lượt, thời gian và từng mức trả lời cho mỗi tiêu chí.`,
  heading: 'Kết quả chấm điểm phục vụ',
  selfSelected:
    'Đây là ý kiến của những người tự chọn trả lời trên cổng này. Không đại diện cho mọi người dân và không phải chỉ số SIPAS chính thức.',
  method: 'Cách tính và giới hạn',
  n: 'Số lượt trả lời',
  period: 'Trong thời gian',
  updated: 'Cập nhật lúc',
  updatedNote: 'Khi có đủ lượt mới, con số được tính lại chậm nhất sau mười phút.',
  fewTitle: 'Chưa đủ 10 lượt',
  few: 'Nơi đây chưa đủ 10 lượt trả lời nên chưa nêu con số nào, để không ai bị nhận ra. Khi đủ 10 lượt, kết quả từng tiêu chí sẽ hiện ở đây.',
  fewCell: 'Chưa đủ 10 lượt cho câu này (‹10).',
  /** @param share in [0, 1] */
  inTen: (share: number) => {
    const tenths = Math.round(share * 10)
    if (share === 1) return 'Lượt nào cũng hài lòng'
    if (share === 0) return 'Không lượt nào hài lòng'
    if (tenths === 10) return 'Gần như lượt nào cũng hài lòng'
    if (tenths === 0) return 'Gần như không lượt nào hài lòng'
    return `Khoảng ${tenths} trong 10 lượt hài lòng`
  },
  share: (percent: string, n: string) =>
    `${percent} chọn «Hài lòng» hoặc «Rất hài lòng», trong ${n} lượt có chọn mức.`,
  /** Several questions together: answers are counted, and people only as far as is sure. */
  pooled: (percent: string, answers: string, n: string) =>
    `Gộp các câu: ${percent} câu trả lời là «Hài lòng» hoặc «Rất hài lòng», trong ${answers} câu trả lời của ít nhất ${n} lượt.`,
  atLeast: (n: string) => `ít nhất ${n}`,
  recount: 'Số lượt được đếm lại chậm nhất sau mười phút.',
  rate: 'Chấm điểm phục vụ ở đây',
  asksAbout: 'Phiếu hỏi về năm nhóm việc:',
  updatedAt: (time: string, day: string) => `${time} ngày ${day}`,
  from: (month: string) => `từ tháng ${month}`,
  barLabel: (parts: string) => `Các mức: ${parts}`,
}
