import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../../db/plans/document/index.ts'

const head = `|
ỦY BAN NHÂN DÂN
TỈNH SƠN HÀ
|
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
|
Số: 7/KH-UBND
|
Sơn Hà, ngày 3 tháng 3 năm 2026
|
`

const others = ['Dựng biển báo.', 'Trồng cây.', 'Quét vôi.', 'Thay đèn.', 'Vá đường.', 'Dọn mương.']

function tasks(text: string) {
  return readPlan(text).commitments.map(({ text: task, lead, cooperating }) => ({ task, lead, cooperating }))
}

test('a line inside a paragraph is no item, whatever it begins with', () => {
  const found = readPlan(`${head}
**KẾ HOẠCH**

NÂNG CAO CHẤT LƯỢNG CHỢ

UBND tỉnh ban hành Kế hoạch
như sau:

**I. NHIỆM
VỤ**

- Trong giai đoạn 2026
- 2030 sửa mái chợ Cầu Trăng. Lát lại
sân chợ và thay cống.

*Đơn vị chủ trì: *Sở Công
Thương.

*- Thời gian: *Quý
II/2026.

- Kẻ vạch chỗ để xe
ở bến Đá Xanh theo Điều
5. Nghị quyết của hội chợ.

${others.map((text) => `- ${text}`).join('\n\n')}`).commitments
  expect(found.map(({ text }) => text)).toEqual([
    'Trong giai đoạn 2026 - 2030 sửa mái chợ Cầu Trăng. Lát lại sân chợ và thay cống.',
    'Kẻ vạch chỗ để xe ở bến Đá Xanh theo Điều 5. Nghị quyết của hội chợ.',
    ...others,
  ])
  expect(found[0]).toMatchObject({ lead: ['Sở Công Thương'], schedule: { due: '2026-06-30' } })
})

test('a number in italics belongs to the heading that a line break has cut off from it', () => {
  const found = tasks(`${head}
KẾ HOẠCH
SỬA CHỢ

I. PHÂN CÔNG NHIỆM VỤ

*2.1. Sở
Nội vụ*

- Kẻ vạch chỗ để xe.

*2.2.
Công an tỉnh*

- Giữ trật tự ở chợ.`)
  expect(found).toMatchObject([{ lead: ['Sở Nội vụ'] }, { lead: ['Công an tỉnh'] }])
})

test('what a page puts before the document is no part of it', () => {
  const page = Array.from({ length: 12 }, (_, index) => `${index + 1}. Mục của trang tra cứu`).join('\n')
  const { metadata, commitments } = readPlan(
    `${page}\nSố hiệu:\n99/CĐ-UBND\n${head.replace('7/KH', '8/CĐ')}
CÔNG ĐIỆN
VỀ VIỆC ỨNG PHÓ MƯA LỚN
ỦY BAN NHÂN DÂN TỈNH điện:
Để ứng phó, Chủ tịch UBND tỉnh yêu cầu:
1. Sở Xây dựng chủ trì, phối hợp với Công an tỉnh kiểm tra các ngầm tràn.
2. UBND cấp xã thông báo cho từng hộ dân.`,
  )
  expect(metadata).toMatchObject({
    number: '8/CĐ-UBND',
    date: '2026-03-03',
    title: 'VỀ VIỆC ỨNG PHÓ MƯA LỚN',
    issuer: 'Ủy ban nhân dân tỉnh Sơn Hà',
  })
  expect(commitments.map(({ lead, cooperating }) => [lead, cooperating])).toEqual([
    [['Sở Xây dựng'], ['Công an tỉnh']],
    [['UBND cấp xã'], []],
  ])
})

describe('tables with lone bars', () => {
  const row = (...cells: string[]): string => `|\n${cells.join('\n|\n')}\n|`

  test('keep their rows in step after a row that is only a heading', () => {
    const found = tasks(
      [
        `${head}\nKẾ HOẠCH\nSỬA CHỢ\nI. NỘI DUNG\n1. Việc của phụ lục.\nNơi nhận:\n- Lưu: VT.\n|\nPHỤ LỤC`,
        row('STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'),
        row('I. CHỢ'),
        row('1', 'Sửa mái', 'Sở Y tế', 'Sở Nội vụ', 'Quý I/2026'),
        row('II. BẾN'),
        row('2', 'Lát sân', 'Sở Tư pháp', 'Sở Y tế', 'Quý II/2026'),
      ].join('\n'),
    )
    expect(found.slice(-2)).toEqual([
      { task: 'Sửa mái', lead: ['Sở Y tế'], cooperating: ['Sở Nội vụ'] },
      { task: 'Lát sân', lead: ['Sở Tư pháp'], cooperating: ['Sở Y tế'] },
    ])
  })

  test('may repeat their header under the name of a section, without its column of numbers', () => {
    const columns = ['Nội dung', 'Đơn vị thực hiện', 'Đơn vị phối hợp', 'Thời gian']
    const found = tasks(
      [
        `${head}\nKẾ HOẠCH\nSỬA CHỢ\nI. NỘI DUNG\n1. Việc của phụ lục.\nNơi nhận:\n- Lưu: VT.\n|\nPHỤ LỤC`,
        row('STT', ...columns),
        row('I', 'Chợ Cầu Trăng'),
        row(...columns),
        row('1.1', 'Sửa mái', 'Sở Y tế', 'Sở Nội vụ', 'Quý I/2026'),
        row('II', 'Bến Lá'),
        row(...columns),
        row('2.1', 'Lát sân', 'Sở Tư pháp', 'Sở Y tế', 'Quý II/2026'),
      ].join('\n'),
    )
    expect(found.slice(-2)).toEqual([
      { task: 'Sửa mái', lead: ['Sở Y tế'], cooperating: ['Sở Nội vụ'] },
      { task: 'Lát sân', lead: ['Sở Tư pháp'], cooperating: ['Sở Y tế'] },
    ])
  })

  test('that hold figures give one warning and no tasks', () => {
    const figures = Array.from({ length: 12 }, (_, index) => row('Điểm đo', String(index), '1.250'))
    const { commitments, warnings } = readPlan(
      [`${head}\nKẾ HOẠCH\nĐO NƯỚC\nI. NHIỆM VỤ\n1. Đo nước sông Gió hằng tháng.`, ...figures].join('\n'),
    )
    expect(commitments).toHaveLength(1)
    expect(warnings.filter(({ message }) => message.startsWith('Bảng từ dòng'))).toHaveLength(1)
  })
})
