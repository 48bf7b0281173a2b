/** Words of a province's profile: published scores, and what plans print of them. */
export const profile = {
  title: (name: string) => `Hồ sơ ${name}`,
  description: (name: string) =>
    `Điểm PAPI đã công bố của các tỉnh nay thuộc ${name}, số in trong kế hoạch đặt cạnh số tính lại, và SIPAS cả nước.`,
  lead: (name: string, places: string) =>
    `${name} ngày nay hợp nhất từ ${places} (ngày 1/7/2025). Khảo sát PAPI công bố điểm theo tỉnh cũ, nên hồ sơ này giữ riêng từng nơi.`,
  leadSame: 'Không hợp nhất với tỉnh khác ngày 1/7/2025; điểm dưới đây là của chính nơi này.',
  papi: (place: string) => `${place}: PAPI theo năm`,
  papiNote:
    'Mỗi nội dung trên 10 điểm, là tổng của các nội dung thành phần đã công bố. Tổng điểm trên 60 (đến năm 2017) hoặc 80 (từ năm 2018).',
  total: 'Tổng điểm',
  of: (value: string, maximum: number) => `${value} / ${maximum}`,
  breakNote:
    'Bộ nội dung đổi vào các năm 2018, 2019 và 2021: tổng điểm trước và sau các năm đó không so được.',
  printed: 'Số in trong kế hoạch và số tính lại',
  printedNote:
    'Kế hoạch in điểm và hạng của năm trước. Ở cạnh là kết quả cộng lại từ các điểm thành phần đã công bố. Chỗ khác nhau được ghi rõ, không sửa.',
  what: 'Nội dung',
  inPlan: 'Trong kế hoạch',
  again: 'Tính lại',
  difference: 'Khác nhau',
  same: 'khớp',
  score: (value: string) => `${value} điểm`,
  rank: (rank: number, of: number | null) => (of ? `hạng ${rank}/${of}` : `hạng ${rank}`),
  scoreOff: (value: string) => `lệch ${value} điểm`,
  rankOff: (places: number) => `lệch ${places} bậc`,
  notComparable: 'không đủ số liệu để tính lại',
  plans: 'Kế hoạch của tỉnh và huyện cũ',
  noPlans: 'Chưa có kế hoạch nào của nơi đây trong cổng này.',
  sipas: 'SIPAS cả nước',
  results: 'Người dân chấm điểm trên cổng này',
  resultsLink: 'Kết quả chấm điểm ở các xã, phường',
  profileLink: 'Điểm PAPI đã công bố, kế hoạch, SIPAS',
}
