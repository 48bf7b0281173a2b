/** The letterhead as it stood before a narrow column broke its lines: "Số:" / "9/KH-UBND", "ngày 05" / "tháng 3 năm 2026". */
import type { Piece } from '../lines/zones.ts'

export interface HeadPiece extends Piece {
  /** The lines that the rest of its text stands in. */
  readonly rest: readonly number[]
}

/** What a line ends with that another one goes on with. */
const breaks: readonly (readonly [end: RegExp, start: RegExp])[] = [
  [/^số\s*[:.]?$/iu, /^[\d.…_]*\s*\/\s*\p{Lu}/u],
  [/^số\s*:\s*\d*\s*\/\s*[\p{Lu}-]*-$/iu, /^\p{Lu}{2,}\d*$/u],
  [/^\p{Lu}[\p{L}\s.-]{1,30},$/u, /^ngày\s/iu],
  [/(?:^|,\s*)ngày(?:\s*[\d.…_]+)?$/iu, /^(?:[\d.…_]+\s*)?tháng(?:\s|$)/iu],
  [/(?:^|\s)tháng(?:\s*[\d.…_]+)?$/iu, /^(?:[\d.…_]+\s*)?năm(?:\s|$)/iu],
  [/(?:^|\s)năm$/iu, /^\d{4}(?!\d)/u],
  [/^THỦ$/u, /^TƯỚNG/u],
  [/^CỘNG$/u, /^H(?:ÒA|OÀ) XÃ/u],
  [/^CỘNG H(?:ÒA|OÀ)$/u, /^XÃ HỘI/u],
  [/^CỘNG H(?:ÒA|OÀ) XÃ$/u, /^HỘI/u],
  [/^CỘNG H(?:ÒA|OÀ) XÃ HỘI$/u, /^CHỦ NGHĨA/u],
]
/** The other column may stand in between. */
const farthest = 3
const longest = 90

export function mendHead(head: readonly Piece[]): HeadPiece[] {
  const used = new Set<Piece>()
  const mended: HeadPiece[] = []
  for (const [index, piece] of head.entries()) {
    if (used.has(piece)) continue
    const rest: number[] = []
    let { text } = piece
    for (let next = following(head, index, { text, used }); next;) {
      used.add(next)
      rest.push(next.number)
      text = `${text} ${next.text}`
      next = following(head, head.indexOf(next), { text, used })
    }
    mended.push({ number: piece.number, text, rest })
  }
  return mended
}

function following(
  head: readonly Piece[],
  at: number,
  { text, used }: { readonly text: string; readonly used: ReadonlySet<Piece> },
): Piece | undefined {
  if (text.length > longest) return undefined
  const starts = breaks.filter(([end]) => end.test(text)).map(([, start]) => start)
  if (starts.length === 0) return undefined
  const near = head.slice(at + 1, at + 1 + farthest)
  return near.find((piece) => !used.has(piece) && starts.some((start) => start.test(piece.text)))
}
