/** What the desk's server says to officials about cases. Another language is another file with the same keys. */
export const deskCases = {
  unknown: 'Không có hồ sơ này, hoặc tài khoản này không được xem.',
  fields: {
    kind: 'Chọn một loại hồ sơ.',
    subject: 'Chọn một chỉ số trong danh sách, hoặc để trống.',
    unit: 'Chọn một xã, phường khác hoặc tỉnh, trong cùng tỉnh.',
    assignee: 'Người này không có quyền xử lý hồ sơ này.',
    day: 'Ngày hẹn chưa đúng.',
    into: 'Không tìm thấy hồ sơ mang mã này trong những hồ sơ bạn xử lý. Xem lại mã.',
    same: 'Không gộp một hồ sơ vào chính nó, hoặc vào hồ sơ đã gộp.',
    text: 'Kể chuyện xảy ra, từ 10 đến 5.000 ký tự.',
    long: 'Dài quá. Viết ngắn hơn.',
    email: 'Địa chỉ thư điện tử chưa đúng.',
    mode: 'Chọn: nói tại trụ sở, hoặc gọi điện.',
    key: 'Tải lại trang rồi gửi lại.',
    other: 'Phiếu này đã được gửi với nội dung khác. Mở phiếu mới.',
  },
  today: {
    urgent: (n: number, unit: string) => `${n} hồ sơ khẩn của ${unit} chưa trả lời.`,
    late: (n: number, unit: string) => `${n} hồ sơ của ${unit} đã trễ hạn.`,
    soon: (n: number, unit: string) => `${n} hồ sơ của ${unit} đến hạn trong hai ngày làm việc.`,
    toSign: (n: number, unit: string) =>
      `${n} hồ sơ trễ hạn của ${unit} chưa có thư xin lỗi và ngày hẹn, chờ lãnh đạo ký.`,
    below: (n: number, communes: number, unit: string) =>
      `${n} hồ sơ ở ${communes} xã, phường của ${unit} đã trễ hạn.`,
  },
}
