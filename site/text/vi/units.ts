/** Words of the lists of provinces and communes. */
export const provinces = {
  title: 'Tỉnh, thành phố',
  description: 'Danh sách tỉnh, thành phố và các xã, phường, đặc khu mà cổng này phục vụ.',
  communes: (n: number) => `${n} xã, phường, đặc khu`,
}

export const province = {
  title: (name: string) => `Xã, phường của ${name}`,
  description: (name: string, n: number) =>
    `Danh sách ${n} xã, phường, đặc khu của ${name}, kèm tên cũ trước ngày 1/7/2025.`,
  explain:
    'Dưới mỗi tên là các đơn vị cũ đã gộp lại. Bấm Ctrl+F, hoặc «Tìm trong trang» trên điện thoại, để tìm tên cũ.',
  formerly: 'trước là',
}
