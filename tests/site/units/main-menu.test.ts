/** Where one is in the menu. */
import { expect, test } from 'vitest'
import { text } from '../../../site/text/text.ts'
import { sectionOf } from '../../../site/view/main-menu.ts'

test.each([
  ['/tim-xa/ket-qua/', 'places'],
  ['/tinh/44-quang-tri/', 'places'],
  ['/xa/19366-ben-quan/', 'places'],
  ['/xa/19366-ben-quan/cong-khai/gia-dat/', 'prices'],
  ['/xa/19366-ben-quan/ket-qua/kham-pha/', 'ratings'],
  ['/tinh/44-quang-tri/ket-qua/', 'ratings'],
  ['/xa/19366-ben-quan/phan-anh/', 'cases'],
  ['/ke-hoach/vinh-linh-2024/a22/', 'plans'],
  ['/can-bo/vu-viec/', undefined],
  ['/can-bo/dot-khao-sat/', undefined],
  ['/', undefined],
  ['/phuong-phap/', undefined],
])('%s lies in %s', (address, section) => {
  expect(sectionOf(address)).toBe(section)
})

test('each entry of the menu leads into its own section', () => {
  for (const { id, href } of text.shared.sections) expect(sectionOf(href)).toBe(id)
})
