/** Words of the desk about comments on a draft. */
export const deskConsultations = {
  open: 'Xem góp ý',
  heading: (title: string) => `Góp ý về ${title}`,
  state: (isOpen: boolean, until: string, all: number, waiting: number) =>
    `${isOpen ? `Nhận góp ý đến hết ngày ${until}.` : `Không nhận góp ý nữa (hạn ${until}).`} Đã nhận ${all}, còn ${waiting} chưa trả lời.`,
  whole: 'Cả dự thảo',
  together: (n: number, said: string) => `${n} góp ý: ${said}`,
  leave: 'Không phải góp ý về dự thảo',
  notAbout: 'Không phải góp ý về dự thảo.',
  answerChosen: (n: number) => `Trả lời ${n} góp ý đã chọn`,
  said: 'Những góp ý này nói gì, viết gọn, không nêu tên người',
  outcome: 'Tiếp thu hay không',
  answer: 'Tiếp thu thế nào, hoặc vì sao không',
  save: 'Trả lời chung',
  answered: 'Đã trả lời những góp ý đã chọn.',
  leftOut: 'Đã để ngoài báo cáo.',
  later: 'Báo cáo tổng hợp lập được khi hết hạn góp ý và mọi góp ý đã được trả lời.',
  ready: 'Mọi góp ý đã được trả lời: lập báo cáo, ghi số và ngày văn bản, rồi gửi lãnh đạo duyệt.',
  make: 'Lập báo cáo tổng hợp',
  close: 'Về danh sách',
}
