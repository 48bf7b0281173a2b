/** Annexes that stand beside a plan's tasks: who oversees them, what is visited when, and forms to be filled in. */
import { expect, test } from 'vitest'
import { readPlan } from '../../../../db/plans/document/index.ts'

const head =
  'ỦY BAN NHÂN DÂN TỈNH SƠN HÀ\nSố: 7/KH-UBND\nSơn Hà, ngày 3 tháng 3 năm 2026\nKẾ HOẠCH\nSửa chợ\nI. NHIỆM VỤ\n1. Sở Y tế kiểm tra nước ở chợ.\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Ví Dụ\n\n'

test('who oversees a task does not lead it', () => {
  const { commitments } = readPlan(`${head}PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ
STT\tNhiệm vụ\tChủ trì thực hiện\tPhối hợp thực hiện\tTheo dõi, kiểm tra, đôn đốc
1\tSửa mái chợ Cầu Trăng\tSở Công Thương\tSở Y tế\tSở Nội vụ
2\tLát sân chợ Cầu Trăng\tSở Xây dựng\t\tSở Nội vụ`)
  expect(commitments.slice(1).map(({ lead, cooperating }) => [lead, cooperating])).toEqual([
    [['Sở Công Thương'], ['Sở Y tế']],
    [['Sở Xây dựng'], []],
  ])
})

test('a table of visits sets no tasks and is a warning', () => {
  const { commitments, warnings } = readPlan(`${head}PHỤ LỤC
THỜI GIAN KIỂM TRA
STT\tĐơn vị được kiểm tra\tThời gian kiểm tra
1\tChợ Cầu Trăng\tTháng 3/2026
2\tChợ Bến Lá\tTháng 4/2026
3\tChợ Sông Gió\tTháng 5/2026`)
  expect(commitments).toHaveLength(1)
  expect(
    warnings.some(
      ({ message }) => message.includes('không có cột nhiệm vụ') || message.includes('không rõ cột'),
    ),
  ).toBe(true)
})

test('the outline of a report sets no tasks', () => {
  const { commitments } = readPlan(`${head}PHỤ LỤC II
ĐỀ CƯƠNG BÁO CÁO
I. NHIỆM VỤ ĐÃ LÀM
1. Việc sửa mái chợ.
2. Việc lát sân chợ.`)
  expect(commitments).toHaveLength(1)
})
