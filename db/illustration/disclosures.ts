/** Invented tables of every further kind of notice, as the files that a clerk would hand in. Pure. */
import { addDays } from '../../domain/calendar.ts'
import type { Random } from '../../domain/random.ts'
import { formatDate, formatNumber } from '../../domain/vietnamese.ts'

export interface InventedTable {
  /** A kind of domain/notices. */
  readonly kind: string
  /** What stands above it beside the decision. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** Under the kind's columns, in their order. */
  readonly rows: readonly (readonly string[])[]
  /** 'YYYY-MM-DD' */
  readonly decidedOn: string
}

interface Wishes {
  /** All of it is about this year. */
  readonly year: number
  readonly random: Random
  /** A table whose sum is not what its parts make. */
  readonly hasWrongSum: boolean
}

const hamlets = ['Thôn Ví Dụ Một', 'Thôn Ví Dụ Hai', 'Thôn Ví Dụ Ba', 'Thôn Mẫu', 'Thôn Minh Họa']
const place = (hamlet: string) => `Nhà văn hóa ${hamlet.toLowerCase().replace('ví dụ', 'Ví Dụ')}`

export function inventedTables(wishes: Wishes): InventedTable[] {
  const { year } = wishes
  const period = ['Kỳ', `năm ${year}`] as const
  return [
    { kind: 'land-use-plan', facts: [period], rows: landUse(wishes), decidedOn: `${year}-01-12` },
    {
      kind: 'land-recovery',
      facts: [['Tên bảng', `Thu hồi đất mở đường Ví Dụ năm ${year}`]],
      rows: recovery(wishes),
      decidedOn: `${year}-02-10`,
    },
    { kind: 'social-support', facts: [period], rows: poverty(wishes), decidedOn: `${year}-01-08` },
    { kind: 'contributions', facts: [period], rows: gifts(wishes), decidedOn: `${year}-03-05` },
    { kind: 'works', facts: [period], rows: works(wishes), decidedOn: `${year}-02-03` },
    { kind: 'delayed-projects', facts: [period], rows: delayed(wishes), decidedOn: `${year}-03-20` },
    { kind: 'procedures', facts: [], rows: procedures, decidedOn: `${year}-01-05` },
    { kind: 'contacts', facts: [], rows: contacts, decidedOn: `${year}-01-05` },
    { kind: 'anti-corruption', facts: [period], rows: corruption(wishes), decidedOn: `${year}-02-25` },
    { kind: 'inspection', facts: [period], rows: inspections(wishes), decidedOn: `${year}-03-12` },
    { kind: 'apology', facts: [period], rows: apologies(wishes), decidedOn: `${year}-03-02` },
    {
      kind: 'other',
      facts: [['Tên bảng', `Lịch tiêm phòng cho đàn vật nuôi năm ${year}`]],
      rows: hamlets.map((hamlet, at) => [
        ...[`Tiêm phòng ở ${hamlet}`, 'Từ 7 giờ đến 11 giờ, mang theo sổ theo dõi'],
        ...[formatDate(addDays(`${year}-03-02`, at)), 'Thú y xã Ví Dụ'],
      ]),
      decidedOn: `${year}-02-18`,
    },
  ]
}

function landUse({ year, random }: Wishes): string[][] {
  const works = [
    ['Mở rộng trường mầm non', 'Đất trồng lúa', 'Đất cơ sở giáo dục'],
    ['Khu dân cư Mẫu Mới', 'Đất trồng cây lâu năm', 'Đất ở nông thôn'],
    ['Đường liên thôn Ví Dụ', 'Đất trồng lúa', 'Đất giao thông'],
    ['Nhà văn hóa thôn', 'Đất chưa sử dụng', 'Đất sinh hoạt cộng đồng'],
  ]
  return works.map(([work = '', before = '', after = ''], at) => {
    const area = random.whole(6, 90) * 150
    const taken = before === 'Đất chưa sử dụng' ? '' : formatNumber(area)
    return [work, hamlets[at]!, formatNumber(area), before, after, taken, String(year)]
  })
}

function recovery({ year, random, hasWrongSum }: Wishes): string[][] {
  const parts = hamlets.slice(0, 3).map((hamlet) => {
    const households = random.whole(8, 40)
    return {
      name: `Khu vực ${hamlet}`,
      amounts: [
        households * random.whole(90, 260),
        households,
        households * 63_000_000,
        households * 9_500_000,
      ],
      resettled: random.whole(0, 6),
    }
  })
  const sum = [0, 1, 2, 3].map((at) => parts.reduce((total, { amounts }) => total + amounts[at]!, 0))
  if (hasWrongSum) sum[2]! += 30_000_000
  const days = [formatDate(`${year}-03-15`), formatDate(`${year}-05-20`)]
  return [
    ...parts.map(({ name, amounts, resettled }) => [name, ...amounts.map(plain), String(resettled), ...days]),
    [
      'Tổng cộng',
      ...sum.map(plain),
      String(parts.reduce((total, { resettled }) => total + resettled, 0)),
      ...days,
    ],
  ]
}

const plain = (amount: number) => formatNumber(amount)

function poverty({ year, random }: Wishes): string[][] {
  const counts = hamlets.map(() => {
    const households = random.whole(120, 340)
    return [households, random.whole(4, 16), random.whole(5, 20), random.whole(0, 5), random.whole(0, 2)]
  })
  const sums = [0, 1, 2, 3, 4].map((at) => counts.reduce((total, one) => total + one[at]!, 0))
  const until = formatDate(`${year}-02-10`)
  return [
    ...hamlets.map((hamlet, at) => [hamlet, ...counts[at]!.map(String), place(hamlet), until]),
    ['Tổng cộng', ...sums.map(String), 'Trụ sở ủy ban', until],
  ]
}

function gifts({ random }: Wishes): string[][] {
  const purposes = [
    ['Đường bê tông thôn Ví Dụ Một', 'Cát, đá, xi măng'],
    ['Đèn đường thôn Mẫu', 'Cột, dây, bóng đèn'],
    ['Quỹ khuyến học Ví Dụ', 'Phần thưởng cuối năm học'],
  ]
  const rows = purposes.map(([purpose = '', used = '']) => {
    const households = random.whole(40, 160)
    const received = households * random.whole(2, 6) * 100_000
    const spent = Math.round(received * (0.7 + random.next() * 0.3))
    return { purpose, used, households, amounts: [received, spent, received - spent] }
  })
  const sums = [0, 1, 2].map((at) => rows.reduce((total, { amounts }) => total + amounts[at]!, 0))
  return [
    ...rows.map(({ purpose, used, households, amounts }) => [
      ...[purpose, 'Dân bàn, thống nhất', String(households)],
      ...[...amounts.map(plain), used],
    ]),
    ['Tổng cộng', '', '', ...sums.map(plain), ''],
  ]
}

function works({ year, random }: Wishes): string[][] {
  const day = (text: string) => formatDate(`${year}-${text}`)
  const amount = () => plain(random.whole(8, 62) * 100_000_000)
  const named = (name: string, at: number) => [name, hamlets[at]!, amount(), 'Ngân sách xã Ví Dụ']
  return [
    [
      ...[...named('Đường bê tông Ví Dụ', 0), day('01-15'), day('06-30'), '60'],
      ...[
        'Lớp cát nền chưa đủ dày ở đoạn cuối',
        day('01-20'),
        'Nhà thầu đã bù đủ, nghiệm thu lại',
        day('01-31'),
      ],
    ],
    [
      ...[...named('Nhà văn hóa Mẫu', 3), day('01-20'), day('02-28'), '85'],
      ...['Cửa sổ không đúng bản vẽ', day('01-22'), '', ''],
    ],
    [...named('Kênh tưới Minh Họa', 4), day('03-01'), `30/11/${year + 2}`, '25', '', '', '', ''],
  ]
}

function delayed({ year }: Wishes): string[][] {
  return [
    [
      ...['Chợ Mẫu', `31/12/${year - 1}`, 'Giải phóng mặt bằng chậm, nhà thầu thiếu người'],
      ...['Họp dân, chi trả bổ sung, phạt hợp đồng', 'Bộ phận kinh tế', `31/12/${year + 1}`],
    ],
    [
      ...['Trạm bơm Ví Dụ', `30/09/${year - 1}`, 'Chờ thiết bị nhập về'],
      ...['Đổi nhà cung cấp', 'Bộ phận kinh tế', formatDate(`${year}-03-31`)],
    ],
  ]
}

const procedures = [
  [
    'Hộ tịch',
    'Đăng ký khai sinh',
    'Giấy chứng sinh; giấy tờ tùy thân của cha, mẹ',
    '1',
    '0',
    'Bộ phận một cửa',
    'Toàn trình',
  ],
  [
    'Hộ tịch',
    'Đăng ký kết hôn',
    'Tờ khai; giấy xác nhận tình trạng hôn nhân',
    '1',
    '0',
    'Bộ phận một cửa',
    'Một phần',
  ],
  [
    'Chứng thực',
    'Chứng thực bản sao từ bản chính',
    'Bản chính; bản chụp',
    '1',
    '2.000',
    'Bộ phận một cửa',
    'Không',
  ],
  [
    'Đất đai',
    'Xác nhận hiện trạng sử dụng đất',
    'Đơn; giấy tờ về đất nếu có',
    '7',
    '0',
    'Bộ phận một cửa',
    'Một phần',
  ],
]

const contacts = [
  [
    'Tiếp công dân định kỳ',
    'Chủ tịch Ủy ban nhân dân',
    '',
    '',
    'Thứ năm hằng tuần, 7 giờ 30 đến 11 giờ',
    'Phòng tiếp công dân',
  ],
  ['Đường dây nóng chung', 'Văn phòng Ủy ban nhân dân', '0200 000 001', 'vidu@vidu.invalid', '', ''],
  ['Đường dây nóng đất đai', 'Công chức địa chính', '0200 000 002', '', '', ''],
]

function corruption({ random }: Wishes): string[][] {
  const count = () => String(random.whole(0, 6))
  return [
    [
      'Cuộc kiểm tra thực hiện công khai, minh bạch',
      count(),
      count(),
      'cuộc',
      'Nhắc nhở bộ phận chậm công khai',
    ],
    [
      'Bản kê khai tài sản, thu nhập',
      String(random.whole(18, 30)),
      String(random.whole(18, 30)),
      'bản',
      'Niêm yết tại trụ sở',
    ],
    ['Phản ánh về nhũng nhiễu', count(), count(), 'vụ', 'Đã trả lời người phản ánh'],
  ]
}

function inspections({ year, random }: Wishes): string[][] {
  const due = formatDate(`${year}-03-30`)
  const subject = `Kiểm tra thu, chi các quỹ năm ${year - 1}`
  return [
    [
      subject,
      'Thanh tra tỉnh Ví Dụ',
      'Chi sai nội dung',
      plain(random.whole(3, 30) * 1_000_000),
      'Nộp lại ngân sách',
      due,
      'Đã nộp đủ',
    ],
    [
      subject,
      'Thanh tra tỉnh Ví Dụ',
      'Sổ ghi không đủ chữ ký',
      '',
      'Bổ sung chữ ký, rút kinh nghiệm',
      due,
      '',
    ],
  ]
}

function apologies({ year, random }: Wishes): string[][] {
  return [0, 1].map((at) => {
    const dueOn = addDays(`${year}-02-10`, at * 6)
    return [
      ...[
        `VD-${year}-${random.whole(1000, 9999)}`,
        'Cấp giấy chứng nhận quyền sử dụng đất',
        formatDate(dueOn),
      ],
      ...['Chờ xác nhận nghĩa vụ tài chính', formatDate(addDays(dueOn, 14))],
    ]
  })
}
