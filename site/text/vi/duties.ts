/** Words of the boards that tell what a commune must publish and whether it did. */
const parts = (said: readonly string[]) => said.filter(Boolean).join(', ')

export const duties = {
  heading: 'Nghĩa vụ công khai',
  title: (unit: string) => `Nghĩa vụ công khai của ${unit}`,
  description: (unit: string) =>
    `Những gì ${unit} phải công khai theo luật: việc nào đã đăng, sớm hay trễ mấy ngày, việc nào quá hạn chưa thấy trên cổng.`,
  /** One sentence on the year. */
  verdict: (year: number, onTime: number, late: number, missing: number): string => {
    if (onTime + late + missing === 0) return `Năm ${year} chưa có việc nào đến hạn mà cổng theo dõi được.`
    const said = parts([
      onTime > 0 ? `${onTime} việc đăng đúng hạn` : '',
      late > 0 ? `${late} việc đăng trễ` : '',
      missing > 0 ? `${missing} việc đã quá hạn, chưa thấy trên cổng` : '',
    ])
    return `Năm ${year}: ${said}.`
  },
  next: (name: string, due: string) => `Việc đến hạn gần nhất: ${name}, hết ngày ${due}.`,
  onlyHere:
    'Trang này chỉ biết những gì đăng trên cổng. Việc chưa thấy ở đây có thể đã được niêm yết tại trụ sở.',
  groups: {
    missing: 'Quá hạn, chưa thấy trên cổng',
    absent: 'Phải có thường xuyên, chưa thấy trên cổng',
    late: 'Đã đăng, trễ hạn',
    'on-time': 'Đã đăng đúng hạn',
    there: 'Phải có thường xuyên, đang có',
    upcoming: 'Sắp đến hạn',
    open: 'Chưa có việc phải đăng, hoặc chưa biết ngày ra quyết định',
    'no-form': 'Chưa có trên cổng',
  },
  openNote: 'Hạn của những việc này tính từ ngày ra quyết định; cổng chưa biết ngày ấy.',
  noFormNote:
    'Luật buộc công khai nhưng cổng chưa có mẫu bảng cho những việc này, nên không tính là trễ. Hỏi tại trụ sở.',
  ofYear: (name: string, year: number) => `${name}, năm ${year}`,
  missing: (due: string, late: string) => `Hạn ${due}; đã quá ${late}.`,
  late: (on: string, due: string, late: string) => `Đăng ngày ${on}, trễ ${late} so với hạn ${due}.`,
  onTime: (on: string, due: string, early: string) => `Đăng ngày ${on}, sớm ${early} so với hạn ${due}.`,
  onTheDay: (on: string) => `Đăng ngày ${on}, đúng ngày hết hạn.`,
  more: (n: number) => `Trong năm còn ${n} bảng khác cùng loại.`,
  upcoming: (due: string) => `Hạn cuối ${due}.`,
  there: (on: string) => `Đăng ngày ${on}.`,
  absent: 'Luật buộc luôn có để người dân xem.',
  notFound: (n: number) => `Ít nhất ${n} lượt người dân đã tìm mà không thấy.`,
  askNotFound: 'Tôi tìm mà không thấy',
  see: 'Xem bảng đã đăng',
  before: (year: number) => `Năm ${year}`,
  law: 'Căn cứ',
  lawDefault: 'Căn cứ (có số mặc định, cần đối chiếu)',
  lawLine: (source: string, deadline: string, channels: string) =>
    `${source}. Hạn: ${deadline}. Nơi công khai: ${channels}.`,
  deadline: (days: string, since: string) => `${days} ${since}`,
  usual: 'Ngày ra quyết định lấy theo thông lệ khi chưa có bảng nào được đăng (mặc định, cần đối chiếu).',

  quarters: {
    title: (unit: string) => `Danh mục đã công khai theo quý của ${unit}`,
    heading: 'Danh mục đã công khai theo quý',
    description: (unit: string) =>
      `Những bảng ${unit} đã đăng trên cổng trong bốn quý gần đây, kèm ngày đăng; in được.`,
    link: 'Danh mục đã công khai theo quý',
    lead: (n: number) =>
      n === 0
        ? 'Trong bốn quý gần đây chưa có bảng nào được đăng trên cổng.'
        : `Trong bốn quý gần đây có ${n} lần đăng trên cổng.`,
    law: 'Luật Thực hiện dân chủ ở cơ sở 2022, điều 13: mỗi quý lập danh mục nội dung, hình thức, thời điểm đã công khai. Cột niêm yết trống là chưa ghi lần niêm yết nào trên cổng.',
    quarter: (quarter: number, year: number) => `Quý ${quarter} năm ${year}`,
    empty: 'Không đăng bảng nào.',
    what: 'Nội dung',
    how: 'Hình thức',
    web: 'Cổng thông tin',
    on: 'Ngày đăng',
    board: 'Niêm yết từ ngày, đến ngày',
  },

  province: {
    title: (province: string) => `Công khai đúng hạn ở ${province}`,
    description: (province: string) =>
      `Mỗi xã, phường của ${province} một ô: năm nay bao nhiêu việc phải công khai đã đăng đúng hạn.`,
    link: 'Nghĩa vụ công khai của từng xã, phường',
    verdict: (year: number, all: number, whole: number, none: number) =>
      `Năm ${year}, trong ${all} xã, phường: ${whole} nơi đã đăng đúng hạn mọi việc đến hạn, ${none} nơi chưa đăng việc nào trên cổng.`,
    nothingDue: (year: number) => `Năm ${year} chưa có việc nào đến hạn mà cổng theo dõi được.`,
    how: 'Mỗi ô là một xã, phường, luôn ở cùng một chỗ (xếp theo mã đơn vị). Số trong ô: việc đăng đúng hạn trên việc đã đến hạn. Ô không phải điểm số; nó chỉ nói có đăng đúng hạn hay không.',
    legend: {
      none: 'chưa đăng đúng hạn việc nào',
      some: 'đăng đúng hạn một phần',
      whole: 'đăng đúng hạn tất cả',
    },
    tile: (name: string, onTime: number, due: number) => `${name}: ${onTime}/${due} việc đúng hạn`,
    list: 'Nơi đã đăng',
    silent: (n: number) => `Chưa đăng việc nào trên cổng: ${n} nơi`,
    line: (onTime: number, late: number, missing: number) =>
      parts([
        `${onTime} đúng hạn`,
        late > 0 ? `${late} trễ` : '',
        missing > 0 ? `${missing} quá hạn chưa thấy` : '',
      ]),
  },
}
