import { expect, test } from 'vitest'
import { changesIn } from '../../../site/read/results/changes.ts'

const at = (day: string, n: number, high: number) => ({ at: `2026-${day}T08:00:00.000Z`, n, high })

test('nothing published, nothing changed; the first time is said as such', () => {
  expect(changesIn([], 22)).toEqual([])
  expect(changesIn([at('09-10', 220, 110)], 22)).toEqual([
    'Công bố lần đầu ngày 10/09/2026: 220 câu trả lời, 50% ở hai mức tốt nhất.',
  ])
})

test('a wave is compared as the people that it surely has, not as its many answers', () => {
  // 220 and 440 answers would be far apart; 10 and 20 people are not.
  const [near] = changesIn([at('09-10', 440, 264), at('10-10', 660, 352)], 22)
  expect(near).toContain('thêm 220 câu trả lời, trong đó 40% ở hai mức tốt nhất; cộng dồn trước đó là 60%')
  expect(near).toContain('chưa đủ để nói')
  const [far] = changesIn([at('09-10', 2200, 1980), at('10-10', 4400, 2420)], 22)
  expect(far).toContain('khác biệt rõ')
})

test('newest first, and responses that were set aside later are no wave', () => {
  const sentences = changesIn([at('08-10', 220, 110), at('09-10', 198, 100), at('10-10', 440, 220)], 22)
  expect(sentences).toHaveLength(2)
  expect(sentences[0]).toContain('10/10/2026')
})
