/** A text as words with their places. */
export interface Word {
  readonly text: string
  /** In small letters. */
  readonly small: string
  /** Folded. */
  readonly plain: string
  readonly start: number
  readonly end: number
  /** Begins with a capital. */
  readonly isCapital: boolean
  /** Nothing but spaces stands between it and the word before it. */
  readonly isJoined: boolean
}

/** @param plain the folded text, see plain.ts */
export function wordsOf(text: string, plain: string): Word[] {
  const found = [...text.matchAll(/\p{L}+(?:['’/.](?=\p{L})\p{L}+)*/gu)]
  return found.map((match, n) => {
    const start = match.index
    const end = start + match[0].length
    const before = found[n - 1]
    const gap = before ? text.slice(before.index + before[0].length, start) : ''
    return {
      text: match[0],
      small: match[0].toLocaleLowerCase('vi'),
      plain: plain.slice(start, end),
      start,
      end,
      isCapital: /^\p{Lu}/u.test(match[0]),
      isJoined: /^\s+$/.test(gap),
    }
  })
}
