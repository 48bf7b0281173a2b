export const illustration = {
  heading: 'Xem thử với dữ liệu minh hoạ',
  explain:
    'Tỉnh Ví Dụ không có thật. Mọi con số, kế hoạch và ý kiến ở đó do cổng này đặt ra, để thấy từng trang trông thế nào khi có đủ dữ liệu.',
  plans: 'Kế hoạch minh hoạ, không có thật',
  communes: (n: number) => `${n} xã, phường không có thật`,
}
