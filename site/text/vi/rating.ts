export const rating = {
  /** The way in from the menu. */
  front: {
    title: 'Chấm điểm phục vụ',
    description: 'Chấm điểm cách phục vụ ở xã, phường mình đến làm việc: từ 1 đến 5 phút, không hỏi tên.',
    lead: 'Nói Ông/Bà được phục vụ ra sao. Khi có từ 10 lượt, kết quả của xã được công khai.',
    choose: 'Ông/Bà đến xã, phường nào?',
    then: 'Ở trang của xã, phường, mở «Các phiếu chấm điểm ở đây» rồi chọn phiếu.',
    forms: 'Có những phiếu nào',
  },
  title: (unit: string) => `Chấm điểm phục vụ: ${unit}`,
  description: (unit: string) =>
    `Chấm điểm cách phục vụ khi làm thủ tục hành chính ở ${unit}. Không hỏi tên, chừng 5 phút.`,
  heading: 'Chấm điểm phục vụ',
  formTitle: (form: string, unit: string) => `${form}: ${unit}`,
  formDescription: (form: string, unit: string) =>
    `${form} ở ${unit}: vài câu, chừng 1 đến 3 phút. Không hỏi tên, không cần đăng nhập.`,
  shortPromise: 'Phiếu không hỏi tên, số điện thoại hay số giấy tờ.',
  formsHere: (n: number) => `Các phiếu chấm điểm ở đây (${n})`,
  otherForms: 'Chọn phiếu khác',
  aboutElse: 'Nói về việc khác',
  /** `href` is below the commune's danh-gia/. */
  choices: [
    { href: '', label: 'Làm thủ tục hành chính: phiếu đủ', note: '22 điều, chừng 5 phút.' },
    { href: 'visit/', label: 'Làm thủ tục hành chính: phiếu ngắn', note: 'Nhiều nhất 5 câu, chừng 1 phút.' },
    { href: 'health/', label: 'Trạm y tế, bệnh viện công', note: '9 câu về lần khám gần đây.' },
    { href: 'school/', label: 'Trường tiểu học công lập', note: '9 câu, dành cho phụ huynh.' },
    {
      href: 'works/',
      label: 'Công trình ở thôn, ấp, khu phố',
      note: 'Có được biết, được bàn, có rõ thu chi không.',
    },
    { href: 'papi-pulse/', label: 'Vài câu hỏi nhanh', note: '4 câu về cuộc sống ở đây, mỗi lần một khác.' },
  ],
  thisTime: 'Bốn câu lần này',
  quick: 'Mời trả lời vài câu về riêng nội dung này, chừng 1 phút. Không hỏi tên, số điện thoại.',
  quickButton: 'Trả lời vài câu về nội dung này',
  several: 'Chọn được nhiều mục.',
  writeHint: (most: string) =>
    `Nhiều nhất ${most} ký tự. Xin đừng ghi tên, số điện thoại hay số giấy tờ của ai.`,
  onlyIf: (condition: string) => `Chỉ trả lời nếu ${condition}.`,
  chosen: (number: string, labels: string) => `câu ${number} chọn ${labels}`,
  and: 'và',
  or: 'hoặc',
  promise:
    'Phiếu không hỏi tên, số điện thoại hay số giấy tờ. Câu nào không gặp thì chọn «Không áp dụng» hoặc bỏ qua.',
  choose: 'Chọn một mục',
  optional: 'không bắt buộc',
  visitCode: 'Mã lượt giao dịch (nếu được phát)',
  visitCodeNote:
    'Mã in trên giấy nhận ở nơi làm thủ tục, dạng 3467-9ACE-FGHK-M. Mã cho biết có lượt đến thật; cổng không ghi phiếu nào dùng mã nào. Không có thì để trống.',
  last: 'Gửi phiếu',
  what: 'Câu trả lời được cộng chung với của người khác. Kết quả của xã hiện ra khi có từ 10 lượt trở lên; con số chỉ thay đổi khi đủ lượt mới, để không ai bị nhận ra.',
  submit: 'Gửi đánh giá',
  next: 'Phần tiếp theo',
  back: 'Quay lại phần trước',
  progress: (n: number, of: number) => `Phần ${n}/${of}`,
  draftKept:
    'Câu trả lời đang được giữ trên máy này cho đến khi gửi, để lỡ đóng trang không mất. Nếu dùng chung máy, bấm xóa trước khi rời đi.',
  draftDelete: 'Xóa bản nháp',
  missing: (question: string) => `Chưa chọn trả lời cho câu «${question}». Chọn một mục trong danh sách.`,
}
