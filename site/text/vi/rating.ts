export const rating = {
  title: (unit: string) => `Chấm điểm phục vụ: ${unit}`,
  description: (unit: string) =>
    `Chấm điểm cách phục vụ khi làm thủ tục hành chính ở ${unit}. Không hỏi tên, chừng 5 phút.`,
  heading: 'Chấm điểm phục vụ',
  promise:
    'Phiếu không hỏi tên, số điện thoại hay số giấy tờ. Câu nào không gặp thì chọn «Không áp dụng» hoặc bỏ qua.',
  visit: 'Lần làm thủ tục',
  choose: 'Chọn một mục',
  optional: 'không bắt buộc',
  last: 'Gửi phiếu',
  what: 'Câu trả lời được cộng chung với của người khác. Kết quả của xã hiện ra khi có từ 10 lượt trở lên; con số chỉ thay đổi khi đủ lượt mới, để không ai bị nhận ra.',
  submit: 'Gửi đánh giá',
  next: 'Phần tiếp theo',
  back: 'Quay lại phần trước',
  progress: (n: number, of: number) => `Phần ${n}/${of}`,
  draftKept:
    'Câu trả lời đang được giữ trên máy này cho đến khi gửi, để lỡ đóng trang không mất. Nếu dùng chung máy, bấm xoá trước khi rời đi.',
  draftDelete: 'Xoá bản nháp',
  draftDeleted: 'Đã xoá bản nháp trên máy này.',
  draftFound: 'Đã mở lại những câu Ông/Bà chọn lần trước trên máy này.',
  offline:
    'Máy đang không có mạng. Câu trả lời vẫn được giữ trên máy này; khi có mạng, bấm «Gửi đánh giá» lần nữa.',
  problem: 'Còn một việc trước khi gửi',
  serviceMissing: 'Chưa chọn thủ tục đã làm. Chọn một mục trong danh sách.',
  nothingRated: 'Chưa chọn mức cho câu nào. Chọn mức cho ít nhất một câu rồi gửi.',
  uncertain: 'Cách tách câu này chưa đối chiếu được với văn bản gốc.',
}
