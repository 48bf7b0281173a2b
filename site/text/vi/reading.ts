export const home = {
  title: 'Lắng nghe: chính quyền đã hứa gì, đã làm gì, người dân thấy sao?',
  heading: 'Chính quyền đã hứa gì, đã làm gì, người dân thấy sao?',
  description:
    'Tìm xã, phường để xem kế hoạch của tỉnh, huyện đã hứa gì, xã đã đăng bảng nào, và người tự chọn trả lời thấy thế nào.',
  findLabel: 'Tìm xã, phường: tên cũ hay mới đều được',
  findHint: 'Bến Quan, vinh o…',
  findButton: 'Tìm',
  findList: 'Hoặc chọn trong danh sách theo tỉnh',
  can: 'Ở đây làm được gì',
  /** @param publishing how many communes have published something themselves */
  choices: (communes: string, publishing: string, plans: string) => [
    {
      href: '/tinh/',
      label: 'Đọc thông tin công khai',
      note:
        publishing === '0'
          ? `Bảng giá đất, ngân sách của xã. Chưa xã nào trong ${communes} xã, phường đăng bảng ở đây.`
          : `Bảng giá đất, ngân sách, kèm số và ngày quyết định. Đã có ở ${publishing} trong ${communes} xã, phường.`,
    },
    {
      href: '/tim-xa/',
      label: 'Chấm điểm phục vụ',
      note: 'Sau khi làm thủ tục ở xã. Chừng 5 phút, không cần tên.',
    },
    {
      href: '/ke-hoach/',
      label: 'Xem chính quyền đã hứa gì',
      note: `${plans} kế hoạch của tỉnh, huyện: từng việc, kèm cơ quan làm và thời hạn khi văn bản có ghi.`,
    },
  ],
  newest: 'Vừa công khai',
  newestEmpty:
    'Chưa có xã, phường nào đăng thông tin. Khi có bảng giá đất hoặc ngân sách mới, tên và ngày đăng sẽ hiện ở đây. Trong lúc chờ, có thể tìm xã mình và xem các cam kết.',
  serves: (communes: string, provinces: string) =>
    `Có trang cho ${communes} xã, phường, đặc khu ở ${provinces}.`,
}

export const find = {
  title: 'Tìm xã, phường',
  description:
    'Tìm xã, phường, đặc khu bằng tên hiện nay hoặc tên trước ngày 1/7/2025, có dấu hay không dấu.',
  byProvince: 'Chọn theo tỉnh, thành phố',
  explain:
    'Gõ tên xã, phường hiện nay hoặc tên trước ngày 1/7/2025, có dấu hay không dấu. Không thấy thì mở danh sách của tỉnh: mỗi xã có ghi các tên cũ.',
  suggestions: 'Xã, phường gợi ý',
  noHits: 'Chưa thấy xã, phường nào tên như vậy. Thử tên cũ, hoặc gõ ít chữ hơn.',
  hits: (n: number) => `Có ${n} xã, phường phù hợp.`,
  manyHits: 'Có nhiều xã, phường phù hợp.',
}

export const provinces = {
  title: 'Tỉnh, thành phố',
  description: 'Danh sách tỉnh, thành phố và các xã, phường, đặc khu mà cổng này phục vụ.',
  communes: (n: number) => `${n} xã, phường, đặc khu`,
}

export const province = {
  title: (name: string) => `Xã, phường của ${name}`,
  description: (name: string, n: number) =>
    `Danh sách ${n} xã, phường, đặc khu của ${name}, kèm tên cũ trước ngày 1/7/2025.`,
  explain:
    'Dưới mỗi tên là các đơn vị cũ đã gộp lại. Bấm Ctrl+F, hoặc «Tìm trong trang» trên điện thoại, để tìm tên cũ.',
  formerly: 'trước là',
}

export const commune = {
  title: (name: string, province: string) => `${name}, ${province}`,
  description: (name: string) =>
    `${name}: cam kết trong các kế hoạch, thông tin đã công khai và mức hài lòng của người dân theo tám nội dung.`,
  before: (names: string) => `Trước ngày 1/7/2025: ${names}.`,
  same: 'Không đổi địa giới trong đợt sắp xếp ngày 1/7/2025.',
  eight: 'Đã hứa, đã làm, người dân thấy',
  eightNote:
    'Tám nội dung quản trị mà người dân cả nước được hỏi mỗi năm (PAPI). Bấm vào từng nội dung để xem kỹ.',
  overdue: (n: number) => `${n} việc đã quá hạn, chưa có báo cáo`,
  noPromise: 'chưa có cam kết',
  published: (n: number) => `${n} bảng đã công khai`,
  noReport: 'chưa có báo cáo',
  /** @param rated 'hài lòng' or 'đồng ý' */
  satisfied: (share: string, rated: string, n: string) =>
    `${share} câu trả lời là ${rated}, ít nhất ${n} lượt`,
  newest: 'Thông tin công khai',
  newestEmpty: (name: string) =>
    `${name} chưa đăng bảng nào ở đây. Bảng giá đất và ngân sách sẽ hiện ở mục này khi xã đăng. Trong lúc chờ, có thể hỏi tại bộ phận một cửa hoặc xem bảng niêm yết ở trụ sở.`,
  all: 'Tất cả thông tin công khai',
  plans: 'Kế hoạch có liên quan',
  plansEmpty: 'Chưa có kế hoạch nào trong cổng này nói về nơi đây.',
}

export const dimension = {
  title: (dimension: string, unit: string) => `${dimension}: ${unit}`,
  description: (dimension: string, unit: string) =>
    `${dimension} ở ${unit}: từng nội dung nhỏ với điều đã hứa, điều đã làm và điều người dân thấy.`,
  contents: 'Các nội dung',
  noPromise: 'Chưa có kế hoạch nào hứa riêng về điều này.',
  general: 'Cam kết chung cho cả nội dung',
  noProof: 'Xã chưa đăng gì và chưa có báo cáo tiến độ. Bảng hoặc báo cáo sẽ hiện ở đây cùng ngày đăng.',
  proof: (title: string, decision: string, date: string) =>
    `${title}, theo quyết định ${decision}, đăng ngày ${date}`,
  question: (about: string) => `Người đến làm thủ tục được hỏi về: ${about}.`,
  quickQuestion: (statement: string) => `Người dân được hỏi có đồng ý không: «${statement}»`,
  severalQuestions: 'Gộp các câu hỏi nhanh về nội dung này.',
  about: (code: string) => `Chỉ số ${code} là gì`,
  each: 'Xem từng câu hỏi',
  tooFew: 'Chưa đủ 10 lượt chấm điểm để nêu kết quả.',
  ask: 'Ông/Bà thấy thế nào?',
}
