/** Words of published scores over the years. */
export const history = {
  title: (name: string) => `Điểm các năm: ${name}`,
  heading: 'Điểm đã công bố qua các năm',
  description: (name: string, from: number, to: number) =>
    `Điểm PAPI đã công bố từ ${from} đến ${to} cho «${name}» ở các tỉnh trước khi hợp nhất: bảng, biểu đồ, nguồn và những năm không so sánh được.`,
  lead: 'Đây là điểm của các tỉnh, thành phố trước ngày 1/7/2025, đúng như đã công bố. Điểm sau khi hợp nhất chưa có.',
  whole: 'Cả chỉ số PAPI',
  maximum: (points: string) => `Cao nhất có thể: ${points} điểm.`,
  maxima: 'Điểm cao nhất có thể đã thay đổi, nên biểu đồ vẽ phần trăm của điểm cao nhất; bảng in điểm gốc.',
  year: 'Năm',
  summed:
    'Nguồn công bố lại từng nội dung thành phần; điểm ở trang này là tổng của chúng, theo cách cộng của PAPI.',
  withheld: 'không công bố',
  missing: 'không có số liệu',
  states:
    '«Không công bố»: nơi thực hiện khảo sát không nêu điểm của tỉnh trong năm đó. «Không có số liệu»: cổng này không tìm được. Cả hai đều không phải là 0.',
  caption: (province: string) => `Điểm theo năm của các tỉnh nay thuộc ${province}`,
  chart: (name: string, places: string) =>
    `Biểu đồ đường: ${name}, ${places}. Số liệu nằm trong bảng ngay dưới.`,
  axisPoints: 'điểm',
  axisShare: '% của điểm cao nhất',
  breakMark: (year: number) => `Từ năm ${year} bắt đầu lại: không so với các năm trước.`,
  breaksNote: (years: string) =>
    `Năm ${years}: nội dung được đo hoặc cách tính đã khác năm trước. Đường vẽ dừng ở đó; không nên so điểm hai bên.`,
  noBreaks: 'Không có năm nào phải bắt đầu lại.',
  readings: 'Nguồn chưa thống nhất',
  readingsOf: (years: string, confidence: string) => `Giai đoạn ${years}; ${confidence}. Nguồn:`,
  span: (from: number, to: number | null) =>
    to === null ? `từ ${from}` : from === to ? String(from) : `${from}-${to}`,
  editions: 'Trong từng bộ chỉ số',
  editionsNote: 'PAPI đã dùng bốn bộ chỉ số; mỗi bộ đo những điều sau.',
  measuredWhole: (dimensions: number, parts: number) =>
    `${dimensions} nội dung, ${parts} nội dung thành phần`,
  measuredPart: (code: string, points: string) => `mang số ${code}, cao nhất ${points} điểm`,
  measuredDisputed: 'các nguồn không thống nhất về tên các nội dung',
  notMeasured: 'không đo',
  retired: 'Không còn đo',
  retiredNote: 'Nội dung thành phần này có trong các đợt trước và được tính vào điểm của các năm đó.',
  before: 'Trước năm 2018',
  beforeNote:
    'Các cột dưới đây có thể là tiền thân của chỉ số này, nhưng các nguồn không thống nhất. Vì vậy in riêng, không nối vào đường vẽ.',
  source: 'Nguồn',
  shortIntro: (year: number, max: string) => `Điểm đã công bố năm ${year}, trên ${max} điểm:`,
  short: 'Điểm đã công bố',
  link: (from: number, to: number) => `Bảng và biểu đồ các năm ${from}-${to}`,
  papiLink: 'Tổng điểm PAPI các tỉnh qua các năm',
  sipasTitle: 'SIPAS cả nước qua các năm',
  sipasDescription:
    'Mức hài lòng SIPAS của cả nước như đã công bố, theo năm, kèm nguồn và chỗ đổi phương pháp.',
  sipasLead:
    'Chỉ số chung cả nước, phần trăm hài lòng, như báo chí và Bộ Nội vụ đã công bố. Cổng này chưa có số của từng tỉnh theo năm.',
  sipasValue: 'Cả nước',
  sipasMethod: 'Cách khảo sát',
  sipasParts: (year: number) => `Các phần của chỉ số năm ${year}, cùng nguồn`,
  sipasPart: {
    'sipas/policies': 'Xây dựng và thực hiện chính sách',
    'sipas/services': 'Dịch vụ hành chính công',
    'sipas/access': 'Tiếp cận dịch vụ, một mặt của dịch vụ hành chính công',
  },
  sipasEditions: 'Các cách khảo sát',
  sipasBreak: 'Phương pháp mới từ năm này: không so với các năm trước.',
}
