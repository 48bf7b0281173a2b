/** Words of the home page and of finding one's commune. */
export const home = {
  title: 'Lắng nghe: chính quyền đã hứa gì, đã làm gì, người dân thấy sao?',
  heading: 'Chính quyền đã hứa gì, đã làm gì, người dân thấy sao?',
  description:
    'Tìm xã, phường để xem kế hoạch của tỉnh, huyện đã hứa gì, xã đã đăng bảng nào, và người tự chọn trả lời thấy thế nào.',
  findLabel: 'Tìm xã, phường: tên cũ hay mới đều được',
  findHint: 'Bến Quan, vinh o…',
  findButton: 'Tìm',
  findList: 'Hoặc chọn trong danh sách theo tỉnh',
  can: 'Ở đây làm được gì',
  /** @param publishing how many communes have published something themselves */
  choices: (communes: string, publishing: string, plans: string) =>
    [
      {
        icon: 'read',
        href: '/cong-khai/',
        label: 'Đọc thông tin công khai',
        note:
          publishing === '0'
            ? `Bảng giá đất, ngân sách của xã. Chưa xã nào trong ${communes} xã, phường đăng bảng ở đây.`
            : `Bảng giá đất, ngân sách, kèm số và ngày quyết định. Đã có ở ${publishing} trong ${communes} xã, phường.`,
      },
      {
        icon: 'rate',
        href: '/danh-gia/',
        label: 'Chấm điểm phục vụ',
        note: 'Phiếu ngắn 1 phút, phiếu đủ 5 phút. Không cần tên.',
      },
      {
        icon: 'tell',
        href: '/phan-anh/',
        label: 'Góp ý, phản ánh',
        note: 'Kể chuyện xảy ra ở xã mình. Biết ai phải trả lời, trước ngày nào.',
      },
      {
        icon: 'plans',
        href: '/ke-hoach/',
        label: 'Xem chính quyền đã hứa gì',
        note: `${plans} kế hoạch của tỉnh, huyện: từng việc, cơ quan làm và thời hạn khi văn bản có ghi.`,
      },
    ] as const,
  example: 'Một lời hứa',
  /** A promise of a real plan. @param note who promised it, in which plan, by when, what became of it */
  exampleNote: (note: string) => `${note}.`,
  newest: 'Vừa công khai',
  search: 'Tìm trong mọi điều đã công khai',
  serves: (communes: string, provinces: string) =>
    `Có trang cho ${communes} xã, phường, đặc khu ở ${provinces}.`,
}

export const find = {
  invented: 'Để xem thử, không có thật',
  title: 'Tìm xã, phường',
  description:
    'Tìm xã, phường, đặc khu bằng tên hiện nay hoặc tên trước ngày 1/7/2025, có dấu hay không dấu.',
  byProvince: 'Chọn theo tỉnh, thành phố',
  explain:
    'Gõ tên xã, phường hiện nay hoặc tên trước ngày 1/7/2025, có dấu hay không dấu. Không thấy thì mở danh sách của tỉnh: mỗi xã có ghi các tên cũ.',
  suggestions: 'Xã, phường gợi ý',
  noHits: 'Chưa thấy xã, phường nào tên như vậy. Thử tên cũ, hoặc gõ ít chữ hơn.',
  hits: (n: number) => `Có ${n} xã, phường phù hợp.`,
  manyHits: 'Có nhiều xã, phường phù hợp.',
}
