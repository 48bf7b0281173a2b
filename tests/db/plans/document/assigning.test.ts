import { describe, expect, test } from 'vitest'
import { partiesIn } from '../../../../db/plans/document/agencies/parties.ts'
import { readPlan } from '../../../../db/plans/document/index.ts'

const head =
  'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ\nSố: 7/KH-UBND\nSơn Hà, ngày 3 tháng 3 năm 2026\nKẾ HOẠCH\nSửa chợ\n'

function read(body: string) {
  return readPlan(`${head}${body}`)
}

test('a clause in place of a name gives the name', () => {
  expect(partiesIn('Sở Tư pháp chủ trì tham mưu UBND tỉnh; Sở Nông nghiệp và Môi trường')).toEqual({
    lead: ['Sở Tư pháp', 'Sở Nông nghiệp và Môi trường'],
    cooperating: [],
    cut: true,
  })
  expect(
    partiesIn('Sở Nội vụ chủ trì, phối hợp với Sở Nông nghiệp và Môi trường và UBND cấp xã triển khai'),
  ).toMatchObject({ lead: ['Sở Nội vụ'], cooperating: ['Sở Nông nghiệp và Môi trường', 'UBND cấp xã'] })
  expect(partiesIn('Công an tỉnh; Sở Y tế phối hợp')).toMatchObject({
    lead: ['Công an tỉnh'],
    cooperating: ['Sở Y tế'],
  })
})

test('under an agency a sentence says who takes part', () => {
  const { commitments } = read(`I. NHIỆM VỤ
1. Sở Công Thương
- Chủ trì, phối hợp với Sở Nông nghiệp và Môi trường, Sở Tài chính lát lại sân chợ.
- Tiếp tục phối hợp với Công an tỉnh giữ trật tự.
- Kẻ vạch chỗ để xe.`)
  expect(commitments.map(({ lead, cooperating }) => [lead, cooperating])).toEqual([
    [['Sở Công Thương'], ['Sở Nông nghiệp và Môi trường', 'Sở Tài chính']],
    [['Sở Công Thương'], ['Công an tỉnh']],
    [['Sở Công Thương'], []],
  ])
})

test('under a heading that is a sentence about an agency, the agency leads', () => {
  const { commitments } = read(`I. NHIỆM VỤ
1. Chủ tịch UBND các xã tổ chức theo dõi mực nước, dọn mương trước mùa mưa, trong đó:
a) Khơi rãnh ở chợ Cầu Trăng.
b) Dựng biển báo ở bến Lá.`)
  expect(commitments.map(({ lead }) => lead)).toEqual([['Chủ tịch UBND các xã'], ['Chủ tịch UBND các xã']])
})

test('the list under a label may say who takes part in clauses', () => {
  const { commitments } = read(`I. NHIỆM VỤ
1. Sửa chợ
- Nội dung: Sửa mái chợ Cầu Trăng.
- Cơ quan thực hiện:
+ Sở Công Thương chủ trì, phối hợp với Sở Y tế và UBND cấp xã.
+ Sở Xây dựng treo bảng chỉ đường ở các ngả vào chợ.`)
  expect(commitments).toMatchObject([
    { lead: ['Sở Công Thương', 'Sở Xây dựng'], cooperating: ['Sở Y tế', 'UBND cấp xã'] },
  ])
})

test('a line that ends in the middle of a phrase goes on in the next', () => {
  const { commitments } = read(`I. NHIỆM VỤ
1. Sửa mái chợ Cầu Trăng.
- Cơ quan chủ trì: Sở Công Thương.
- Thời gian thực hiện: năm
2026 và các năm tiếp theo.
2. Lát sân theo chỉ đạo của
Ban Quản lý chợ.
3. Sở
Y tế: kiểm tra nước ở chợ.`)
  expect(commitments.map(({ text, schedule }) => [text, schedule?.raw])).toEqual([
    ['Sửa mái chợ Cầu Trăng.', 'năm 2026 và các năm tiếp theo'],
    ['Lát sân theo chỉ đạo của Ban Quản lý chợ.', undefined],
    ['Sở Y tế: kiểm tra nước ở chợ.', undefined],
  ])
})

test('what begins like an agency leads nothing', () => {
  const { commitments } = read(`I. NHIỆM VỤ
1. Phòng chống bệnh đường ruột
- Rửa chum vại.
2. Phòng, chống cháy ở chợ
- Thay bình chữa cháy.`)
  expect(commitments.map(({ lead }) => lead)).toEqual([[], []])
})

test('the agency may stand after the name of the task, with others in a list or an aside', () => {
  const { commitments } = read(`I. NHIỆM VỤ
1. Mở sạp: Ban Quản lý chợ phối hợp với Công an xã tổ chức kẻ vạch trên sân.
2. Bí thư và Chủ tịch UBND các xã: Cầu Trăng, Bến Lá và Sông Gió tiếp tục:
a) Khơi rãnh.
b) Dựng biển báo.
3. Chủ tịch UBND các xã ven sông, trong đó trọng tâm là Bến Lá, tổ chức dọn mương.
4. Sở Y tế, trên cơ sở chức năng được giao, phối hợp với Sở Tài chính kiểm tra nước.
5. Trách nhiệm của Công an xã
- Giữ trật tự.`)
  expect(commitments.map(({ lead, cooperating }) => [lead, cooperating])).toEqual([
    [['Ban Quản lý chợ'], ['Công an xã']],
    [['Bí thư', 'Chủ tịch UBND các xã: Cầu Trăng, Bến Lá và Sông Gió'], []],
    [['Bí thư', 'Chủ tịch UBND các xã: Cầu Trăng, Bến Lá và Sông Gió'], []],
    [['Chủ tịch UBND các xã ven sông'], []],
    [['Sở Y tế'], ['Sở Tài chính']],
    [['Công an xã'], []],
  ])
})

test('a sentence with a paragraph after it is a task, and a list after a colon leads nothing', () => {
  const { commitments } = read(`I. NHIỆM VỤ
1. Sở Y tế
a) Huy động mọi nguồn lực giữ chợ: các lực lượng tại chỗ tổ chức trực đêm.
2. Sở Xây dựng chỉ đạo thay cống ở chợ Cầu Trăng.
Văn phòng Sở theo dõi việc này.`)
  expect(commitments.map(({ text, lead }) => [text, lead])).toEqual([
    ['Huy động mọi nguồn lực giữ chợ: các lực lượng tại chỗ tổ chức trực đêm.', ['Sở Y tế']],
    ['Sở Xây dựng chỉ đạo thay cống ở chợ Cầu Trăng.', ['Sở Xây dựng']],
    ['Văn phòng Sở theo dõi việc này.', ['Văn phòng Sở']],
  ])
})

describe('sections', () => {
  test('what it is judged, rewarded and paid by sets no tasks', () => {
    const { commitments } = read(`I. NỘI DUNG THI ĐUA
1. Chủ đề thi đua
“Chợ sạch, lòng vui”.
2. Nội dung thi đua
a) Sửa mái chợ Cầu Trăng.
II. TIÊU CHÍ THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG
1. Tiêu chí thi đua
- Chợ nào cũng có mái.
2. Hình thức khen thưởng
- Giấy khen.
III. DỰ TOÁN KINH PHÍ
- Ba mái chợ: 12.000.000 đồng.`)
    expect(commitments.map(({ text }) => text)).toEqual(['Sửa mái chợ Cầu Trăng.'])
  })
  test('aims among the tasks set none', () => {
    const { commitments } = read(`I. NHIỆM VỤ
1. Chỉ tiêu chủ yếu đến năm 2030
- Mười chợ có mái.
2. Việc cần làm
- Sửa mái chợ Cầu Trăng.`)
    expect(commitments.map(({ text }) => text)).toEqual(['Sửa mái chợ Cầu Trăng.'])
  })

  test('"PHÂN CÔNG NHIỆM VỤ" sets tasks, awards and monitoring do not', () => {
    const { commitments, warnings } = read(`I. NỘI DUNG
1. Sửa mái chợ.
II. PHÂN CÔNG NHIỆM VỤ
1. Sở Y tế kiểm tra nước ở chợ.
2. Sở Xây dựng thay cống.
III. SỐ LƯỢNG, CƠ CẤU GIẢI THƯỞNG
1. Ba giải nhất cho ba chợ sạch.
IV. TỔ CHỨC THEO DÕI, KIỂM TRA
1. Sở Nội vụ theo dõi các chợ.
2. Sở Y tế kiểm tra hằng tháng.
3. UBND cấp xã báo cáo hằng quý.`)
    expect(commitments.map(({ text }) => text)).toEqual([
      'Sửa mái chợ.',
      'Sở Y tế kiểm tra nước ở chợ.',
      'Sở Xây dựng thay cống.',
    ])
    expect(warnings.filter(({ message }) => message.includes('3 chỗ giao việc'))).toEqual([
      expect.objectContaining({ line: 13 }),
    ])
  })

  test('where and for whom are no tasks', () => {
    const { commitments } = read(`I. NỘI DUNG
1. Địa điểm: chợ Cầu Trăng.
2. Đối tượng tham gia: tiểu thương của chợ.
3. Rửa sân chợ mỗi sáng.`)
    expect(commitments.map(({ text }) => text)).toEqual(['Rửa sân chợ mỗi sáng.'])
  })
})

describe('what is no plan is refused with its reason', () => {
  const tasks =
    '1. Sở Y tế chủ trì kiểm tra nước.\n2. Sở Nội vụ tổ chức họp.\n3. UBND cấp xã báo cáo trước ngày 1/2/2026.'
  test.each([
    ['a law', `QUỐC HỘI\nLUẬT\nVỀ CHỢ\nĐiều 1. Phạm vi\n${tasks}`, /luật, nghị định/],
    [
      'a decision that lays down rules',
      `Số: 3/2026/QĐ-UBND\nQUYẾT ĐỊNH\nBAN HÀNH QUY ĐỊNH QUẢN LÝ CHỢ\nĐiều 1. Ban hành Quy định này.\n${tasks}`,
      /luật, nghị định/,
    ],
    ['an article', `# Chợ nào sạch nhất?\n## Nội dung chính\n${tasks}`, /bài viết/],
    ['a report', `BÁO CÁO\nKết quả\nI. NHIỆM VỤ\n${tasks}`, /báo cáo, thông báo/],
    [
      'a translation',
      'PLAN\nFor better markets\nI. TASKS\n1. The Department of Health leads the inspection.',
      /không phải tiếng Việt/,
    ],
  ])('%s', (_, text, reason) => {
    expect(() => readPlan(text)).toThrow(reason)
    expect(() => readPlan(text)).toThrow(expect.objectContaining({ code: 'not-a-plan' }))
  })
})

test('a label with a list under it counts for every task of the list beside it', () => {
  const { commitments } = read(`I. NHIỆM VỤ
1. Chợ
a) Nhiệm vụ:
- Sửa mái chợ.
- Lát sân chợ.
b) Cơ quan thực hiện:
- Sở Công Thương;
- UBND cấp xã.
c) Cơ quan phối hợp:
- Công an tỉnh.
d) Thời gian thực hiện: Quý II/2026.
2. Bến
a) Nhiệm vụ:
- Sửa bến.
b) Cơ quan thực hiện:
- Đơn vị chủ trì: Sở Xây dựng.
- Đơn vị phối hợp: Sở Y tế.`)
  expect(
    commitments.map(({ text, lead, cooperating, schedule }) => [text, lead, cooperating, schedule?.due]),
  ).toEqual([
    ['Sửa mái chợ.', ['Sở Công Thương', 'UBND cấp xã'], ['Công an tỉnh'], '2026-06-30'],
    ['Lát sân chợ.', ['Sở Công Thương', 'UBND cấp xã'], ['Công an tỉnh'], '2026-06-30'],
    ['Sửa bến.', ['Sở Xây dựng'], ['Sở Y tế'], undefined],
  ])
})
