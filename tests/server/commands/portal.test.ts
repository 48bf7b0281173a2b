import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notice, noticeVersions } from '../../../db/notices/notices.ts'
import { addDays, vietnamDay } from '../../../domain/calendar.ts'
import { formatDate } from '../../../domain/vietnamese.ts'
import { noticeRows } from '../../../db/schema/index.ts'
import { plan } from '../../../db/plans/plans.ts'
import { publishedHistory } from '../../../db/scores/published-values.ts'
import { papiEdition } from '../../../surveys/indicators/papi-editions.ts'
import { openTestDatabase, type TestDatabase } from '../../setup/database.ts'
import { runPortal } from './command-line.ts'

const head = 'Số quyết định;12/2026/QĐ-UBND\nNgày quyết định;15/01/2026\nÁp dụng từ ngày;01/02/2026\n'
const prices = 'Đường phố/Khu vực;Đoạn từ;Đoạn đến;Loại đường;Vị trí 1;Vị trí 2;Vị trí 3;Vị trí 4\n'
const faultless = `${head}${prices}Đường Tre;Cầu;Chợ;Loại 1;1.250.000;800.000;;\n`

let db: TestDatabase
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lang-nghe-cli-'))
  db = await openTestDatabase()
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

function portal(...args: string[]) {
  return runPortal(args, { DATA_FOLDER: folder, DATABASE_URL: db.where })
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('notice', () => {
  test('a faulty price table is refused with its rows named, and nothing is stored', async () => {
    const path = await file('sai.csv', faultless.replace('800.000', '12tr') + ';Chợ;Sông;;;;;\n')
    const { code, out, err } = await portal('notice', 'import', 'land-prices', '--unit', '19435', path)
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err.split('\n')).toEqual([
      `${path}: chưa lưu gì, vì có 2 chỗ cần sửa.`,
      '  Dòng 5, cột «Vị trí 2»: «12tr» không phải số tiền. Ý là 12.000.000?',
      '  Dòng 6, cột «Vị trí 1»: để trống. Ô này phải ghi.',
      '',
    ])
    expect(await noticeVersions(db.read, '19435', 'gia-dat')).toEqual([])
  })

  test('a file that says it is of another commune is refused', async () => {
    const path = await file('xa-khac.csv', `Mã đơn vị;19366\n${faultless}`)
    const { code, err } = await portal('notice', 'import', 'land-prices', '--unit', '19435', path)
    expect(code).toBe(1)
    expect(err).toContain('tệp ghi là của đơn vị mang mã «19366», không phải 19435')
    expect(await noticeVersions(db.read, '19435', 'gia-dat')).toEqual([])
  })

  test('the corrected one is stored, and imported once more it is version 2', async () => {
    const path = await file('dung.csv', faultless)
    const first = await portal('notice', 'import', 'land-prices', '--unit', '19435', path)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toBe(
      'Đã lưu «Bảng giá đất» của Xã Hướng Lập: phiên bản 1, 1 dòng.\n' +
        'Trang công khai: /xa/19435-huong-lap/cong-khai/gia-dat/\n',
    )
    const second = await portal('notice', 'import', 'land-prices', '--unit', '19435', path)
    expect(second.out).toContain('phiên bản 2')
    const stored = await notice(db.read, '19435', 'gia-dat')
    expect(stored?.current).toMatchObject({ version: 2, fileName: 'dung.csv' })
    expect(stored?.rows[0]?.cells['position1']).toBe(1_250_000)
  })

  test('what may be right is asked about, and taken when it is confirmed', async () => {
    const rows = ['1.300.000', '1.400.000', '1.400', '1.500.000'].map(
      (price, n) => `Đường ${n};;;;${price};;;`,
    )
    const path = await file('nghin.csv', `${head}${prices}${rows.join('\n')}\n`)
    const args = ['notice', 'import', 'land-prices', '--unit', '19435', path]
    expect((await portal(...args)).err).toContain('ý là 1.400.000?')
    expect(await portal(...args, '--confirm')).toMatchObject({ code: 0 })
  })

  test('verify computes every digest anew', async () => {
    expect(await portal('notices', 'verify', '--unit', '19435')).toMatchObject({
      code: 0,
      out: '3 bản công khai nguyên vẹn: nội dung đúng mã kiểm tra, mã đúng nhật ký.\n',
    })
    const changed = { cells: { street: 'Đường A', position1: 1 } }
    await db.write((tx) => tx.update(noticeRows).set(changed).where(eq(noticeRows.version, 1)).returning())
    const { code, err } = await portal('notices', 'verify')
    expect(code).toBe(1)
    expect(err).toContain('19435, gia-dat, bản 1: nội dung không còn đúng mã kiểm tra SHA-256.')
  })

  test('a draft that leaves residents less than twenty days from now is refused', async () => {
    const today = vietnamDay(Date.now())
    const asked = (to: string) =>
      `Số quyết định;5/KH\nNgày quyết định;01/11/2025\nLấy ý kiến từ ngày;01/11/2025\n` +
      `Lấy ý kiến đến hết ngày;${formatDate(to)}\nTên bảng;Quy ước thôn\n` +
      `Mục, điều;Nội dung dự thảo\nĐiều 1;Quy ước này áp dụng cho mọi hộ sống tại thôn.\n`
    const given = async (to: string) =>
      portal('notice', 'import', 'consultation', '--unit', '19435', await file('y-kien.csv', asked(to)))
    const short = await given(addDays(today, 18))
    expect(short).toMatchObject({ code: 1, out: '' })
    expect(short.err).toContain('ít nhất 20 ngày kể từ ngày đăng')
    expect(await noticeVersions(db.read, '19435', 'lay-y-kien-quy-uoc-thon')).toEqual([])
    expect(await given(addDays(today, 21))).toMatchObject({ code: 0 })
  })

  test('of many faults twenty are named and the others counted', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => `Đường ${n};;;;x;;;`).join('\n')
    const path = await file('nhieu.csv', `${head}${prices}${rows}\n`)
    const { code, err } = await portal('notice', 'import', 'land-prices', '--unit', '19435', path)
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(22)
    expect(err).toMatch(/có 50 chỗ cần sửa[^]*và 30 chỗ nữa/)
  })

  test('a template goes to standard output, and is refused until its examples are replaced', async () => {
    const { out } = await portal('notice', 'template', 'budget')
    const asItIs = await portal('notice', 'import', 'budget', '--unit', '19435', await file('mau.csv', out))
    expect(asItIs).toMatchObject({ code: 1 })
    expect(asItIs.err).toContain('là ví dụ của tệp mẫu')
    const filled = await file('ngan-sach.csv', out.replaceAll('.000.000;', '.000.001;'))
    const imported = await portal('notice', 'import', 'budget', '--unit', '19435', filled)
    expect(imported).toMatchObject({ code: 0 })
    expect((await notice(db.read, '19435', 'ngan-sach-2026'))?.rows).toHaveLength(4)
  })
})

describe('plan', () => {
  const text = `ỦY BAN NHÂN DÂN TỈNH CÀ MAU

Số: 45/KH-UBND

Cà Mau, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Nâng cao Chỉ số PAPI tỉnh Cà Mau năm 2026

I. MỤC ĐÍCH, YÊU CẦU

- Giúp người dân được phục vụ nhanh hơn.

II. NHIỆM VỤ, GIẢI PHÁP

1. Công khai, minh bạch

a) Niêm yết bảng giá đất tại trụ sở xã.

Đơn vị chủ trì: Sở Nông nghiệp và Môi trường. Đơn vị phối hợp: UBND cấp xã. Thời gian: Quý II năm 2026.

b) Công khai thu, chi ngân sách xã trên mạng.

Đơn vị chủ trì: Sở Tài chính. Thời gian: hằng quý.

III. TỔ CHỨC THỰC HIỆN

Các cơ quan triển khai kế hoạch này.
`

  test('read prints one JSON object and nothing else', async () => {
    const { code, out, err } = await portal('plan', 'read', await file('ke-hoach.txt', text))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const document = JSON.parse(out) as { metadata: { number: string }; commitments: unknown[] }
    expect(document.metadata.number).toBe('45/KH-UBND')
    expect(document.commitments).toHaveLength(2)
  })

  test('import stores what was read and names the page', async () => {
    const { code, out } = await portal('plan', 'import', await file('ke-hoach.txt', text))
    expect(code).toBe(0)
    expect(out).toContain('/ke-hoach/ca-mau-45-2026/')
    expect(await plan(db.read, 'ca-mau-45-2026')).toMatchObject({ provinceCode: '96' })
  })

  test.each(['read', 'import'])(
    '%s: a text that is no plan gets a sentence and exit code 2',
    async (command) => {
      const path = await file('tho.txt', 'Trăm năm trong cõi người ta\nChữ tài chữ mệnh khéo là ghét nhau\n')
      const { code, out, err } = await portal('plan', command, path)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err.trim().split('\n')).toHaveLength(1)
    },
  )

  test.each(['trong.txt', 'trong.docx', 'trong.pdf'])('%s, empty, is no plan either', async (name) => {
    const { code, out, err } = await portal('plan', 'read', await file(name, ''))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('không có chữ nào')
  })

  test('a file that cannot be read gets a sentence and exit code 1', async () => {
    const { code, err } = await portal('plan', 'read', await file('hong.docx', 'not a container'))
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

test('a commune is found by its old name, with the reason', async () => {
  const { code, out } = await portal('unit', 'find', 'vinhx o')
  expect(code).toBe(0)
  expect(out).toMatch(/^19366 {2}xã Bến Quan, tỉnh Quảng Trị {2}\(.*Vĩnh Ô.*\)$/m)
  expect(await portal('unit', 'find', 'qqqqqq')).toMatchObject({ code: 1, out: '' })
})

test.each([
  ['a missing file', ['plan', 'read', 'khong-co.txt'], 'khong-co.txt: không tìm thấy tệp này.'],
  ['a folder', ['plan', 'read', '.'], '.: đây là một thư mục, không phải tệp.'],
  ['an unknown command', ['xyz'], 'Không có lệnh «xyz».'],
  ['an unknown command of a group', ['notice', 'xyz'], 'Không có lệnh «xyz».'],
  ['an unknown kind', ['notice', 'template', 'xyz'], 'Không có loại bảng «xyz».'],
  ['a missing argument', ['plan', 'read'], 'Thiếu tham số <tệp>.'],
  ['a missing option', ['notice', 'import', 'land-prices', 'x.csv'], 'Thiếu tùy chọn --unit'],
  ['an unknown option', ['plan', 'read', '--xyz', 'x'], 'Không có tùy chọn «--xyz».'],
])('%s is answered with one sentence and a failure', async (_, args, sentence) => {
  const { code, out, err } = await portal(...args)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('an unknown commune is answered with how to find its code', async () => {
  const path = await file('dung.csv', faultless)
  const { code, err } = await portal('notice', 'import', 'land-prices', '--unit', '99999', path)
  expect(code).toBe(1)
  expect(err).toContain('unit find')
})

test.each([[[]], [['notice']], [['plan', 'import']]])(
  'help for %j is Vietnamese throughout',
  async (args) => {
    const { code, out } = await portal(...args, '--help')
    expect(code).toBe(0)
    expect(out).toContain('Cách dùng:')
    expect(out).toContain('Ví dụ')
    expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display help/)
  },
)

describe('scores', () => {
  const source = ['--year', '2025', '--source', 'thử']
  const row = Array.from({ length: 28 }, (_, i) => (i === 3 ? '' : '1.5')).join(',')
  const columns = papiEdition(2025)!.subdimensions.map(({ column }) => column)
  const header = `Province,${columns.join(',')}\n`

  test('a year is stored, and what was withheld is no zero', async () => {
    const { code, out } = await portal(
      'scores',
      'import',
      ...source,
      await file('papi.csv', `${header}P01,${row}\n`),
    )
    expect(out).toBe('Đã nạp PAPI 2025: 27 điểm, 1 mục không công bố, 1736 mục không có số liệu.\n')
    expect(code).toBe(0)
    const stored = await publishedHistory(db.read, 'PAPI', ['01'])
    expect(stored.filter(({ year }) => year === 2025).map(({ state }) => state)).toContain('withheld')
  })

  test('a score above what is possible is refused with its line and column', async () => {
    const path = await file('papi-sai.csv', `${header}P01,${row.replace('1.5', '99')}\n`)
    const { code, err } = await portal('scores', 'import', ...source, path)
    expect(code).toBe(1)
    expect(err).toBe(
      `${path}: Dòng 2, cột «SC11»: điểm phải là một số từ 0 đến 2,5, phần lẻ viết sau dấu chấm.\n`,
    )
  })

  test.each([
    ['a year that is none', ['--year', 'abc', '--source', 'thử'], 'row', '--year abc: cần một năm'],
    ['a year to come', ['--year', '9999', '--source', 'thử'], 'row', '--year 9999: cần một năm'],
    ['no source', ['--year', '2025', '--source', ' '], 'row', '--source: để trống'],
    ['a file that is no table', source, 'a,b\n"', 'dấu ngoặc kép'],
    ['a workbook', source, 'PK\u0003\u0004', 'Đây là tệp Excel'],
  ])('%s is refused in one sentence', async (_, options, content, why) => {
    const path = await file('papi-la.csv', content === 'row' ? `${header}P01,${row}\n` : content)
    const { code, out, err } = await portal('scores', 'import', ...options, path)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(why)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})
