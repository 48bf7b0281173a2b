export const illustration = {
  explain:
    'Tỉnh Ví Dụ không có thật. Mọi con số, kế hoạch và ý kiến ở đó do cổng này đặt ra, để thấy từng trang trông thế nào khi có đủ dữ liệu.',
  plans: 'Kế hoạch minh họa, không có thật',
  banner: (province: string) =>
    `Muốn thấy trang đầy đủ trông thế nào? Xem thử ${province}: không có thật, mọi con số do cổng này đặt ra.`,
}
