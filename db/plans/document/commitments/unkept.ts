/**
 * The words of a task's lines that no task has kept: damage may break a label, a name or a time so that its reader
 * passes over it. Each such line is a warning that quotes them, so that nothing is lost in silence.
 */
import { fold } from '../../../../domain/vietnamese.ts'
import type { Fate } from '../fate.ts'
import type { Line } from '../lines/lines.ts'
import type { Commitment, Warning } from '../types.ts'

/** Shorter words join names and sentences ("và", "các", "giao"). */
const shortest = 5
const labelWords = /chu tri|phoi hop|thoi gian|thuc hien|dau moi|thoi han|tien do|hoan thanh|lo trinh/
const passedOver = new Set([
  'thuc',
  'hien',
  'trach',
  'nhiem',
  'phoi',
  'phan',
  'cong',
  'truc',
  'tiep',
  'thuong',
])
const inBrackets = /\((?:trực tiếp|thường trực|đầu mối|chủ trì)[^()]*\)/giu

interface Owner {
  readonly last: number
  readonly words: ReadonlySet<string>
}

/** @param fates one for each line, in order */
export function unkeptWords(
  lines: readonly Line[],
  fates: readonly Fate[],
  commitments: readonly Commitment[],
): Warning[] {
  const inOrder = [...commitments].sort((a, b) => a.lines[0] - b.lines[0])
  const warnings: Warning[] = []
  let owners: Owner[] = []
  let next = 0
  for (const [index, { number, text }] of lines.entries()) {
    for (let found = inOrder[next]; found && found.lines[0] <= number; found = inOrder[++next])
      owners.push({ last: found.lines[1], words: wordsOf(found) })
    if (fates[index] !== 'commitment') continue
    owners = owners.filter(({ last }) => last >= number)
    const lost = wordsIn(withoutLabels(text)).filter(([word]) => !isKept(word, owners))
    if (lost.length > 0) warnings.push({ line: number, message: messageOf(lost) })
  }
  return warnings
}

function messageOf(lost: readonly Word[]): string {
  return `Có chữ ở dòng này không được ghi vào nhiệm vụ: “${lost.map(([, printed]) => printed).join(' ')}”.`
}

function isKept(word: string, owners: readonly Owner[]): boolean {
  return word.length < shortest || passedOver.has(word) || owners.some(({ words }) => words.has(word))
}

type Word = readonly [folded: string, printed: string]

function wordsIn(text: string): Word[] {
  const printed = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return printed.flatMap((word) => (fold(word).match(/[a-z\d]+/g) ?? []).map((part): Word => [part, word]))
}

function wordsOf({ code, section, text, lead, cooperating, schedule, notes }: Commitment): Set<string> {
  const all = [code ?? '', section, text, ...lead, ...cooperating, schedule?.raw ?? '', ...notes]
  return new Set(fold(all.join(' ')).match(/[a-z\d]+/g))
}

/** "Đơn vị chủ trì:" says where its value goes; the label itself is not kept. */
function withoutLabels(text: string): string {
  return text
    .replace(inBrackets, '')
    .replace(/[^:;.(]{0,60}:/g, (label) => (labelWords.test(fold(label)) ? ' ' : label))
}
