/** Words of the complaint that a resident prints and signs. Dots are filled in by hand. */
import { lowerFirst } from '../../domain/vietnamese.ts'

const dots = '................................................................'

export const complaintForm = {
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  date: '........, ngày ..... tháng ..... năm ........',
  title: 'ĐƠN KHIẾU NẠI',
  to: (unit: string) => `Kính gửi: Chủ tịch Ủy ban nhân dân ${lowerFirst(unit)}`,
  name: (name: string) => `Họ và tên người khiếu nại: ${name || dots}`,
  address: `Địa chỉ: ${dots}`,
  idNumber: `Số căn cước: ........................ ngày cấp: .............. nơi cấp: ................`,
  phone: (phone: string) => `Điện thoại (nếu có): ${phone || dots}`,
  against: `Khiếu nại quyết định hoặc việc làm (số, ngày, của ai): ${dots}`,
  about: (place: string) => `Nội dung khiếu nại${place === '' ? '' : ` (nơi xảy ra: ${place})`}:`,
  wants: `Yêu cầu giải quyết: ${dots}`,
  attached: `Tài liệu kèm theo (nếu có): ${dots}`,
  oath: 'Tôi cam đoan nội dung trên là đúng sự thật.',
  signature: 'NGƯỜI KHIẾU NẠI',
  signHere: '(ký tên hoặc điểm chỉ)',
} as const
