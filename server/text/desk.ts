/** What the desk's server says to officials. Another language is another file with the same keys. */
import type { TargetFault } from '../../surveys/indicators/targets.ts'
import type { RoundFault } from '../../surveys/rounds/setting.ts'

export const desk = {
  waiting: (n: number, unit: string) =>
    `${n} lượt trả lời ở ${unit} đang để riêng, chờ quyết định tính hay không tính.`,

  progress: {
    late: (n: number, unit: string) =>
      n === 1 ? `1 báo cáo cam kết của ${unit} đã trễ hạn.` : `${n} báo cáo cam kết của ${unit} đã trễ hạn.`,
    soon: (n: number, unit: string) => `${n} báo cáo cam kết của ${unit} đến hạn trong mười ngày tới.`,
    asked: (asker: string, title: string) => `${asker} đôn đốc báo cáo về cam kết «${title}».`,
    silent: (n: number) => `${n} báo cáo của các xã, phường đã trễ và chưa được đôn đốc.`,
    province: 'Chỉ đôn đốc được trong cả tỉnh.',
    indicator: 'Tài khoản này không phụ trách chỉ số đó.',
    period: 'Chọn ngày đầu và ngày cuối của kỳ.',
  },

  notices: {
    otherUnit: (code: string) =>
      `Bảng ghi là của đơn vị mang mã «${code}», không phải xã, phường này. Sửa mã trong bảng, hoặc chọn đúng đơn vị.`,
    toApprove: (title: string, unit: string) => `«${title}» của ${unit} chờ duyệt để công khai.`,
    returned: (title: string, unit: string) => `«${title}» của ${unit} bị trả lại, cần sửa.`,
  },

  duties: {
    missing: (duty: string, unit: string, late: string) =>
      `«${duty}» của ${unit} chưa thấy trên cổng, đã quá hạn ${late}.`,
    soon: (duty: string, unit: string, left: string) => `Công khai «${duty}» của ${unit}: còn ${left}.`,
    today: (duty: string, unit: string) => `Công khai «${duty}» của ${unit}: hôm nay là hạn cuối.`,
    ofYear: (duty: string, year: number) => `${duty}, năm ${year}`,
    notFound: (n: number, duty: string, unit: string) =>
      `Ít nhất ${n} lượt người dân tìm mà không thấy «${duty}» của ${unit}.`,
  },

  consultations: {
    choose: 'Chọn ít nhất một góp ý.',
    said: 'Ghi những góp ý này nói gì, từ 5 đến 2.000 ký tự.',
    answer: 'Ghi nội dung tiếp thu hoặc giải trình, từ 5 đến 2.000 ký tự.',
    ended: (title: string, unit: string, n: number) =>
      n === 0
        ? `Lấy ý kiến «${title}» của ${unit} đã hết hạn, chưa đăng báo cáo tổng hợp.`
        : `Lấy ý kiến «${title}» của ${unit} đã hết hạn: còn ${n} góp ý chưa trả lời, chưa đăng báo cáo.`,
  },

  rounds: {
    faults: {
      name: 'Tên đợt cần từ 5 đến 120 ký tự.',
      units: 'Chọn ít nhất một xã, phường trong phạm vi của đơn vị lập đợt.',
      from: 'Ngày đầu không được trước hôm nay.',
      until: 'Ngày cuối không được trước ngày đầu.',
      length: 'Đợt phải xong trong 60 ngày kể từ hôm nay: mã chỉ dùng được đến lúc đó.',
      codes: 'Số mã cho mỗi xã, phường từ 20 đến 2.000.',
      'too-many-codes': 'Tất cả các xã, phường cộng lại nhiều nhất 60.000 mã.',
    } satisfies Record<RoundFault, string>,
    form: 'Không có phiếu này.',
    closed: 'Đợt này đã đóng rồi.',
  },

  targets: {
    plan: 'Chọn một kế hoạch của tỉnh.',
    source: 'Ghi chỗ nào trong kế hoạch nói điều này, từ 3 đến 200 ký tự.',
    faults: {
      indicator: 'Không có chỉ số này.',
      measure: 'PAPI tính bằng điểm hoặc hạng, SIPAS bằng tỷ lệ hài lòng hoặc hạng.',
      year: 'Năm chưa đúng.',
      value: 'Số chưa đúng: điểm không quá điểm tối đa, hạng từ 1 đến 63, tỷ lệ không quá 100.',
    } satisfies Record<TargetFault, string>,
  },

  deadMails: (n: number) =>
    `${n} thư cho cán bộ không gửi được. Xem lý do bằng lệnh: npm run portal -- mail failed`,
  deadCalls: (n: number) =>
    `${n} tin báo cho phần mềm khác không gửi được. Xem lý do bằng lệnh: npm run portal -- webhook failed`,

  faults: {
    reason: 'Ghi lý do, từ 5 đến 500 ký tự.',
    day: 'Ngày chưa đúng.',
    calendarKind:
      'Ngày trong tuần chỉ có thể là ngày nghỉ, thứ Bảy và Chủ nhật chỉ có thể là ngày làm bù; muốn bỏ một ngày trong lịch thì chọn «như ngày thường trong tuần».',
    calendarSource: 'Ghi văn bản quy định, từ 5 đến 300 ký tự.',
    role: 'Chọn một vai trò.',
    unit: 'Không có xã, phường, tỉnh nào mang mã này.',
    scope: 'Quản trị không gắn với đơn vị; mọi vai trò khác phải gắn với một đơn vị.',
    username: 'Tên đăng nhập gồm 3 đến 30 chữ thường không dấu, số, dấu chấm hoặc gạch nối.',
    name: 'Họ tên cần từ 2 đến 100 ký tự.',
    email: 'Địa chỉ thư điện tử chưa đúng.',
  },
}
