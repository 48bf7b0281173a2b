/** Words of the desk about notices on boards. */
export const deskPostings = {
  open: 'In, niêm yết',
  heading: (title: string) => `Niêm yết: ${title}`,
  duty: (days: number | 'always' | null): string => {
    if (days === null) return 'Không có quy định bảng này phải niêm yết bao lâu.'
    return days === 'always'
      ? 'Bảng này phải niêm yết thường xuyên, đến khi có bản mới.'
      : `Bảng này phải niêm yết ít nhất ${days} ngày liên tục.`
  },
  print: 'In tờ niêm yết',
  from: 'Niêm yết từ ngày, nếu đã biết',
  to: 'Đến ngày',
  sheet: (paper: string) => `Tải tờ ${paper} (PDF)`,
  all: 'Các lần niêm yết',
  none: 'Chưa ghi lần niêm yết nào.',
  at: (place: string, version: number) => `${place}, phiên bản ${version}`,
  hung: (from: string, by: string, to: string | null, takenBy: string) =>
    `Niêm yết ngày ${from} (${by})${to === null ? ', chưa gỡ.' : `, gỡ ngày ${to} (${takenBy}).`}`,
  lasted: (days: number, isEnough: boolean | null, needed: number | 'always' | null): string => {
    const so = `Được ${days} ngày`
    if (isEnough === null) return `${so}.`
    return isEnough ? `${so}, đủ thời hạn.` : `${so}, chưa đủ ${needed} ngày.`
  },
  record: 'Biên bản (PDF)',
  take: 'Ghi đã gỡ',
  void: 'Hủy vì ghi nhầm',
  voidNow: 'Hủy lần niêm yết này',
  voided: 'Đã hủy. Lần niêm yết ấy còn trong sổ, không được tính.',
  voidedFor: (reason: string) => `Đã hủy: ${reason}`,
  why: 'Nhầm ở đâu',
  add: 'Ghi một lần niêm yết',
  place: 'Nơi niêm yết',
  usualPlace: 'Bảng tin trụ sở Ủy ban nhân dân',
  poster: 'Họ tên người niêm yết',
  taker: 'Họ tên người gỡ',
  postedOn: 'Ngày niêm yết',
  takenOn: 'Ngày gỡ',
  picture: 'Ảnh chụp bảng niêm yết, làm bằng chứng',
  pictureThere: (name: string) => `Đã nhận ảnh ${name}.`,
  save: 'Ghi đã niêm yết',
  saveTaken: 'Ghi đã gỡ xuống',
  posted: 'Đã ghi. Biên bản in được ngay.',
  takenDown: 'Đã ghi. Biên bản in được ngay.',
  cancel: 'Thôi',
  close: 'Về danh sách',
}
