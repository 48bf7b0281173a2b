/** Words of the desk's section on commitments. */
export const deskProgress = {
  unit: 'Đơn vị',
  none: 'Không có cam kết nào phải trả lời.',
  lead: (all: number, late: number) =>
    late === 0
      ? `Phải trả lời ${all} cam kết, không có báo cáo nào trễ hạn.`
      : `Phải trả lời ${all} cam kết, ${late} báo cáo đã trễ hạn.`,
  show: 'Xem',
  onlyOpen: (n: number) => `Cần báo cáo (${n})`,
  everything: (n: number) => `Tất cả (${n})`,
  never: 'chưa báo cáo',
  last: (state: string, day: string) => `${state}, báo cáo ngày ${day}`,
  due: (day: string) => `kỳ tới chậm nhất ${day}`,
  late: (days: number, day: string) => `trễ ${days} ngày làm việc, hạn ${day}`,
  closed: 'không còn kỳ báo cáo',
  onPage: 'Trang công khai',
  report: 'Báo cáo',
  goOn: 'Viết tiếp bản nháp',

  state: 'Tình trạng',
  text: 'Đã làm được gì',
  textHint: 'Một hai câu, người dân đọc được. Không ghi tên hay thông tin riêng của ai.',
  doneOn: 'Ngày làm xong',
  reached: 'Số đạt được, nếu cam kết có con số',
  target: 'Mục tiêu',
  measure: 'Đơn vị, ví dụ hộ, thôn, %',
  reason: 'Lý do trễ, bắt buộc khi trễ hạn',
  link: 'Địa chỉ trang làm bằng chứng, nếu có',
  notice: 'Bảng công khai làm bằng chứng, nếu có',
  noNotice: 'không có',
  file: 'Ảnh hoặc tệp PDF làm bằng chứng, nếu có, đến 10 MB',
  fileHint: 'Tệp được công khai cùng báo cáo. Đừng gửi ảnh có mặt người dân hay giấy tờ riêng.',
  sendingFile: 'Đang gửi tệp…',
  fileThere: (name: string) => `Đã có tệp ${name}.`,
  noFile: 'Bỏ tệp',
  closing: 'Đây là báo cáo kết thúc, không còn kỳ nào nữa',
  number: 'Số chưa đúng. Viết bằng chữ số, ví dụ 1.250 hoặc 12,5.',
  send: 'Gửi báo cáo',
  cancel: 'Thôi',
  discard: 'Bỏ bản nháp',
  draft: 'Bản nháp được giữ trên máy này cho tới khi gửi.',
  offline: 'Chưa gửi được vì không có mạng. Bản nháp còn trên máy này; khi có mạng, bấm gửi lại.',
  saved: (title: string) => `Đã lưu báo cáo về «${title}». Trang công khai sẽ đổi trong vài giây.`,

  conflict: 'Trong lúc viết, đã có người khác báo cáo',
  conflictLead:
    'Báo cáo đang có hiệu lực ở ngay dưới; phần đang viết vẫn còn trong các ô. Sửa lại nếu cần rồi gửi thành báo cáo mới.',
  theirs: (version: number, day: string) => `Báo cáo ${version}, ngày ${day}`,
  sendAnyway: 'Gửi thành báo cáo mới',

  followUp: {
    heading: 'Đôn đốc theo chỉ số',
    indicator: 'Chỉ số phụ trách',
    lead: (reported: number, late: number, never: number) =>
      `Đã báo cáo ${reported}, trễ ${late}, chưa từng báo cáo ${never}.`,
    none: 'Không có cam kết nào góp vào chỉ số này.',
    who: 'Nơi trả lời',
    commitment: 'Cam kết',
    stands: 'Tình trạng',
    asked: 'Đôn đốc',
    is: { reported: 'đã báo cáo', late: 'trễ', never: 'chưa báo cáo' },
    times: (n: number, until: string | null) =>
      n === 0 ? 'chưa' : `${n} lần${until ? `, hạn trả lời ${until}` : ''}`,
    asker: 'Cơ quan đôn đốc',
    dueOn: 'Hạn trả lời',
    send: (n: number) => `Đôn đốc ${n} báo cáo trễ`,
    nobody: 'Không có báo cáo nào trễ.',
    sent: (units: number, requests: number) =>
      requests === 0
        ? 'Mọi nơi trễ đều đã được đôn đốc và còn hạn trả lời.'
        : `Đã đôn đốc ${units} nơi, ${requests} báo cáo. Việc này hiện ở Hôm nay của từng nơi và được công bố.`,
  },

  period: {
    heading: 'Báo cáo kỳ',
    lead: 'Tệp có sẵn thể thức văn bản; số, ngày ký và chữ ký để trống cho cơ quan điền.',
    period: 'Kỳ',
    quarter: (number: number, year: number) => `Quý ${['I', 'II', 'III', 'IV'][number - 1]!} năm ${year}`,
    half: (number: number, year: number) => `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    year: (year: number) => `Năm ${year}`,
    docx: 'Tải văn bản (.docx)',
    xlsx: 'Tải bảng tính (.xlsx)',
  },
} as const
