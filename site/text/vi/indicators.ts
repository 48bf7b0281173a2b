export const indicators = {
  short: 'Các chỉ số',
  title: 'Các chỉ số: người dân được hỏi về điều gì',
  description:
    'Tám nội dung PAPI với 28 nội dung thành phần, và năm nhóm SIPAS với 22 tiêu chí, giải thích bằng lời dễ hiểu.',
  intro:
    'Cam kết, thông tin công khai và ý kiến người dân gặp nhau ở các chỉ số dưới đây. Cổng này dùng tên chỉ số để xếp thông tin; kết quả chính thức do nơi chủ trì khảo sát công bố.',
  papi: 'PAPI: người dân chấm về điều hành và dịch vụ công',
  papiNote:
    'Khảo sát hằng năm trên cả nước, có từ năm 2009. Tám nội dung, 28 nội dung thành phần dùng từ năm 2021.',
  sipas: 'SIPAS: người đi làm thủ tục có hài lòng không',
  sipasNote:
    'Bộ tiêu chí năm 2017 gồm năm nhóm, 22 tiêu chí. Phiếu chấm điểm trên cổng này hỏi về 22 điều đó, diễn đạt lại.',
  dimension: (n: number) => `Nội dung ${n}`,
  indicator: (code: string) => `Nội dung thành phần ${code}`,
  factor: (code: string) => `Nhóm ${code}`,
  criterion: (n: number) => `Tiêu chí ${n}`,
  parts: 'Gồm có',
  promised: 'Ai đã hứa gì',
  promisedEmpty: 'Chưa có cam kết nào trong cổng này nhắm vào chỉ số này.',
  proof: 'Xem ở xã, phường',
  proofNote: 'Chọn xã, phường để xem điều đã hứa, điều đã làm và ý kiến người dân về chỉ số này ở nơi đó.',
  uncertain: 'Cách tách tiêu chí này chưa đối chiếu được với văn bản gốc.',
  sources: 'Nguồn và mức chắc chắn',
  confidence: { high: 'chắc chắn', medium: 'khá chắc, cần đối chiếu', low: 'chưa chắc, cần đối chiếu' },
  used: (from: number, to: number | null) => (to ? `dùng từ ${from} đến ${to}` : `dùng từ ${from} đến nay`),
  english: 'Tên tiếng Anh:',
  lead: (agencies: string) => `Cơ quan đầu mối theo phụ lục của kế hoạch này: ${agencies}.`,
}
