/** What a form says while it is filled in: apart from its other words, because the browser loads these. */
export const formMessages = {
  beforeNext: (n: number) => `Còn ${counted(n)} cần trả lời trước khi sang phần tiếp theo`,
  beforeSending: (n: number) => `Còn ${counted(n)} cần trả lời trước khi gửi`,
  nothingRated: 'Chưa chọn mức cho câu nào. Chọn mức cho ít nhất một câu rồi gửi.',
  nothingAnswered: 'Chưa trả lời câu nào. Trả lời ít nhất một câu rồi gửi.',
  offline:
    'Máy đang không có mạng. Câu trả lời vẫn được giữ trên máy này; khi có mạng, bấm «Gửi đánh giá» lần nữa.',
  draftFound: 'Đã mở lại những câu Ông/Bà chọn lần trước trên máy này.',
  draftDeleted: 'Đã xóa bản nháp trên máy này.',
}

function counted(n: number): string {
  return n === 1 ? 'một chỗ' : `${n} chỗ`
}
