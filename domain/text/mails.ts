/** What mails to officials say. The portal's address is added where they are sent. */

/** One mail to one official about everything that was asked of a unit at once. */
export function askMail(requests: readonly string[], dueOn: string): { subject: string; body: string } {
  return {
    subject: `Đôn đốc báo cáo ${requests.length} cam kết, hạn ${dueOn}`,
    body: `${requests.join('\n\n')}\n\nMở mục Đã hứa của bàn làm việc để báo cáo.`,
  }
}

/** What an official has to do this week. */
export function reminderMail(sentences: readonly string[], day: string): { subject: string; body: string } {
  return {
    subject: `Việc cần làm tuần này (từ ${day}): ${sentences.length} việc`,
    body: `${sentences.map((sentence) => `- ${sentence}`).join('\n')}\n\nMở mục Hôm nay của bàn làm việc để làm.`,
  }
}

/** Which cases have become late or nearly so since the last such mail. */
export function caseReminderMail(sentences: readonly string[]): {
  subject: string
  body: string
  path: string
} {
  return {
    subject: 'Hồ sơ góp ý, phản ánh vừa trễ hạn hoặc sắp đến hạn',
    body: `${sentences.map((sentence) => `- ${sentence}`).join('\n')}\n\nMở mục Vụ việc của bàn làm việc để xử lý.`,
    path: '/can-bo/vu-viec/',
  }
}
