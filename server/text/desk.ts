/** What the desk's server says to officials. Another language is another file with the same keys. */
export const desk = {
  waiting: (n: number, unit: string) =>
    `${n} lượt trả lời ở ${unit} đang để riêng, chờ quyết định tính hay không tính.`,

  faults: {
    reason: 'Ghi lý do, từ 5 đến 500 ký tự.',
    day: 'Ngày chưa đúng.',
    role: 'Chọn một vai trò.',
    unit: 'Không có xã, phường, tỉnh nào mang mã này.',
    scope: 'Quản trị không gắn với đơn vị; mọi vai trò khác phải gắn với một đơn vị.',
    username: 'Tên đăng nhập gồm 3 đến 30 chữ thường không dấu, số, dấu chấm hoặc gạch nối.',
    name: 'Họ tên cần từ 2 đến 100 ký tự.',
    email: 'Địa chỉ thư điện tử chưa đúng.',
  },
}
