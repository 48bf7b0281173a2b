/** What two texts are compared by: words that carry meaning and pairs of neighbours, as they sound without marks. */
import { wordsOf } from '../suggest/words.ts'
import { fold } from '../../vietnamese.ts'
import { soundOf } from '../suggest/syllables.ts'

/** Words that stand in texts about anything. */
const common = new Set(
  (
    'tôi em con cháu chúng ta mình bà ông anh chị bác chú cô là và có không chưa được bị của cho với mà thì ở ra vào lên ' +
    'xuống đi đến tới từ này kia đó đây rồi nữa cũng đã đang sẽ các những một hai ba cái việc gì sao nào ai lại còn hết ' +
    'nhà người dân xã thôn ấp phường xin đề nghị mong kính thưa gửi ủy ban nên nếu khi lúc do vì để trong ngoài trên dưới ' +
    'rất quá lắm hoài mãi cứ chỉ đều ngày tháng năm nay nói biết thấy làm như'
  )
    .split(' ')
    .map((word) => soundOf(fold(word))),
)

/** Each feature once, as a 32-bit hash: two that share one by chance do no harm. */
export interface Features {
  readonly words: readonly number[]
  readonly pairs: readonly number[]
}

/** @param text NFC */
export function featuresOf(text: string): Features {
  const sounds = wordsOf(text).map(({ bare }) => bare)
  const words = new Set<number>()
  const pairs = new Set<number>()
  sounds.forEach((sound, n) => {
    const next = sounds[n + 1]
    if (!common.has(sound)) words.add(hashOf(sound))
    if (next !== undefined && !(common.has(sound) && common.has(next))) pairs.add(hashOf(`${sound} ${next}`))
  })
  return { words: [...words], pairs: [...pairs] }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
