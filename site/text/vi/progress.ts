/** What pages say about reports on commitments. */
export const progress = {
  title: 'Đã làm đến đâu',
  /** @param state 'đã xong' @param day of the work */
  done: (state: string, day: string) => `${state}, ngày ${day}`,
  doneLate: (state: string, late: string, day: string) => `${state} ${late}, ngày ${day}`,
  reported: (day: string) => `Báo cáo ngày ${day}`,
  reportedLate: (day: string, late: string, due: string) => `Báo cáo ngày ${day}, trễ ${late} (hạn ${due})`,
  by: (agency: string) => `${agency} báo cáo`,
  numbers: (reached: string, measure: string) => `Đạt được: ${[reached, measure].filter(Boolean).join(' ')}.`,
  target: (reached: string, target: string, measure: string) =>
    `Đạt được ${reached} trên mục tiêu ${[target, measure].filter(Boolean).join(' ')}.`,
  reason: (reason: string) => `Lý do trễ: ${reason}`,
  evidence: 'Bằng chứng',
  closing: 'Đây là báo cáo kết thúc.',
  /** How late something is. */
  days: (n: number) => `${n} ngày làm việc`,
  months: (n: number) => `hơn ${n} tháng`,
  years: (n: number) => `hơn ${n} năm`,
  empty: 'Chưa có báo cáo tiến độ. Khi cơ quan báo cáo, ngày, kết quả và bằng chứng sẽ hiện ở đây.',
  answersAgency: (agency: string) => `Cơ quan trả lời, tên ghi như lúc ban hành: ${agency}.`,
  answersCommunes: (n: number) => `Mỗi xã, phường tự báo cáo, gồm ${n} nơi.`,
  next: (day: string) => `Báo cáo tới chậm nhất ngày ${day}.`,
  overdue: (late: string, due: string) => `Báo cáo này đã trễ ${late}, hạn ${due}.`,
  silent: (late: string, due: string) => `Nơi chưa báo cáo đã trễ ${late}, hạn ${due}.`,
  over: (end: string) => `Kỳ kế hoạch đã hết ngày ${end}, chưa có báo cáo kết thúc.`,
  noneDue: 'Văn bản không đặt kỳ báo cáo cho cam kết này.',
  ended: 'Không còn kỳ báo cáo nào.',
  asked: (asked: number, answered: number) =>
    `Đã được đôn đốc ${asked} lần, ${answered === 0 ? 'chưa trả lời' : `đã trả lời ${answered} lần`}.`,
  /** Of the communes that answer for one commitment. */
  summary: (reported: number, of: number, done: number) =>
    `${reported} trong ${of} xã, phường đã báo cáo` + (done > 0 ? `, ${done} nơi đã xong` : ''),
  missing: (n: number) => `Chưa báo cáo: ${n} xã, phường`,
  older: (n: number) => `Các báo cáo trước (${n})`,
  lateNow: (late: string) => `kỳ tới trễ ${late}`,
  daysNote:
    'Số ngày trễ tính theo ngày làm việc: trừ thứ bảy, chủ nhật, ngày nghỉ lễ, và kể cả ngày làm bù. Báo cáo theo kỳ được chờ thêm năm ngày làm việc sau khi hết kỳ; đó là mức của cổng này.',
  /** In a list of a plan's commitments. */
  count: (reported: number, of: number, closed: number) =>
    `Đã có báo cáo về ${reported} trong ${of} cam kết` +
    (closed > 0 ? `, ${closed} cam kết đã khép lại.` : '.'),
}
