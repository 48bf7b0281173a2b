import { expect, test } from 'vitest'
import { differenceIn, quoted } from '../../../site/read/scores/printed-scores.ts'

const standing = (score: number | null, rank: number | null) => ({
  score,
  rank,
  of: rank === null ? null : 63,
})

test('what is printed and what is recomputed differ in words', () => {
  expect(differenceIn({ printed: standing(null, 60), recomputed: standing(33.7612, 55) })).toBe('lệch 5 bậc')
  expect(differenceIn({ printed: standing(35.71, 45), recomputed: standing(35.7079, 45) })).toBe('khớp')
  expect(differenceIn({ printed: standing(5.2, 45), recomputed: standing(5.194, 42) })).toBe(
    'lệch 0,01 điểm, lệch 3 bậc',
  )
})

test('what cannot be recomputed is not called equal', () => {
  const nothing = { score: null, rank: null, of: null }
  expect(differenceIn({ printed: standing(35.71, 45), recomputed: nothing })).toBe(
    'không đủ số liệu để tính lại',
  )
  expect(quoted(nothing)).toBe('không có số liệu')
  expect(quoted(standing(35.71, 45))).toBe('35,71 điểm, hạng 45/63')
})
