/** What the look-up of land prices says. */
export const prices = {
  title: 'Tra giá đất',
  lead: 'Giá mỗi mét vuông theo bảng giá đất mà xã, phường đã công khai. Gõ có dấu hay không dấu; tên xã cũ hay mới đều được.',
  street: 'Đường, đoạn đường, khu vực',
  place: 'Xã, phường, tỉnh; để trống là tất cả',
  find: 'Xem giá đất',
  files: 'Tải mọi giá đất đã công khai của một tỉnh, mỗi dòng có tên và mã xã (CSV)',
  fileName: (province: string) => `Giá đất ${province}.csv`,
  fileColumns: [
    ...['Mã xã', 'Xã, phường', 'Đường phố/Khu vực', 'Đoạn từ', 'Đoạn đến', 'Loại đường'],
    ...['Vị trí 1', 'Vị trí 2', 'Vị trí 3', 'Vị trí 4', 'Số quyết định', 'Ngày quyết định'],
    ...['Áp dụng từ ngày', 'Hết hiệu lực ngày', 'Vị trí 1 trước đó'],
  ],
  found: 'Kết quả',
  none: 'Không có dòng giá nào như vậy. Thử gõ ít chữ hơn, hoặc chọn xã, phường khác; có thể xã chưa công khai bảng giá đất.',
  noPlace: 'Không tìm thấy xã, phường, tỉnh nào có tên như vậy.',
  more: (n: number) => `Còn nhiều dòng nữa; đây là ${n} dòng đầu. Gõ thêm tên đường hoặc tên xã.`,
  segment: 'Đường, đoạn',
  position: (n: number) => `Vị trí ${n} (đồng/m²)`,
  decision: 'Quyết định',
  fromTo: (from: string, to: string) => [from && `từ ${from}`, to && `đến ${to}`].filter(Boolean).join(' '),
  validFrom: (date: string) => `áp dụng từ ${date}`,
  before: (price: string, change: string) => `trước ${price} (${change})`,
  positions:
    'Vị trí 1 là thửa đất giáp mặt đường; vị trí 2, 3, 4 ở sâu hơn trong ngõ, giá thấp dần. Cách chia vị trí ghi trong quyết định.',
}
