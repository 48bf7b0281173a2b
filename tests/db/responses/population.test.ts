import { expect, test } from 'vitest'
import { readPopulation } from '../../../db/responses/population.ts'
import { Refusal } from '../../../domain/refusal.ts'

test('margins and the communes of each size are read', () => {
  const csv =
    'variable,category,people,communes\nsex,female,51,\nsex,male,49,\nsize,nhỏ,30,19366 19405\nsize,lớn,70,19363\n'
  expect(readPopulation(csv)).toEqual({
    margins: [
      { variable: 'sex', targets: { female: 51, male: 49 } },
      { variable: 'size', targets: { nhỏ: 30, lớn: 70 } },
    ],
    sizes: new Map([
      ['19366', 'nhỏ'],
      ['19405', 'nhỏ'],
      ['19363', 'lớn'],
    ]),
  })
})

test.each([
  ['variable,category,people\nheight,tall,5\n', 'Dòng 2: cột «variable»'],
  ['variable,category,people\nsex,female,many\n', 'Dòng 2: cột «people»'],
  ['variable,category,people\nsex,nữ,5\n', 'Dòng 2: cột «category» của sex phải là female, male'],
  ['variable,category,people\nsex,female,5\nsex,female,6\n', 'Dòng 3: sex female đã có'],
  ['variable,category,people,communes\nsize,,5,19366\n', 'phải là tên của một nhóm xã'],
  ['variable,category,people,communes\nsize,nhỏ,5,19366\nsize,lớn,6,19366\n', 'đã thuộc nhóm nhỏ'],
  ['variable,category,people\nsex,female,5,6,7\n', 'Dòng 2: không có đúng các cột'],
  ['', 'Không tìm thấy dòng tiêu đề'],
  ['variable,category,people\n', 'Tệp chưa có dòng nào'],
])('a population file that cannot be read is refused: %j', (csv, message) => {
  expect(() => readPopulation(csv)).toThrow(Refusal)
  expect(() => readPopulation(csv)).toThrow(message)
})
