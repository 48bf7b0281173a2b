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
    around: 'Một trong hai hồ sơ được gửi thẳng lên tỉnh, không qua xã. Gộp lại thì xã biết là có hồ sơ ấy.',
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
    toPrepare: (n: number, unit: string) =>
      `${n} hồ sơ trễ hạn của ${unit} chưa có thư xin lỗi và ngày hẹn: soạn để lãnh đạo ký.`,
    toSign: (n: number, unit: string) => `${n} thư xin lỗi của ${unit} chờ lãnh đạo ký.`,
    soonBelow: (n: number, communes: number, unit: string) =>
      `${n} hồ sơ ở ${communes} xã, phường của ${unit} đến hạn trong hai ngày làm việc.`,
    below: (n: number, communes: number, unit: string) =>
      `${n} hồ sơ ở ${communes} xã, phường của ${unit} đã trễ hạn.`,
  },
}
