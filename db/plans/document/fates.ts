/** What became of each line of a document: the reader drops none in silence. */
import type { Fate } from './fate.ts'
import type { Line } from './lines/lines.ts'
import type { Piece, Zones } from './lines/zones.ts'
import type { Warning } from './types.ts'

type Fates = ReadonlyMap<number, Fate>

interface Settled {
  /** One for each line, in order. */
  readonly fates: Fate[]
  /** For the lines that nothing has read. */
  readonly warnings: Warning[]
}

/**
 * @param claimed the lines of the head that were read as metadata
 * @param read what the readers of running text and of tables say; the later counts
 */
export function collectFates(zones: Zones, claimed: ReadonlySet<number>, read: readonly Fates[]): Fates {
  const all = (pieces: readonly Piece[], fate: Fate) =>
    pieces.map((piece): [number, Fate] => [piece.number, fate])
  return new Map<number, Fate>([
    ...all(zones.preface, 'prose'),
    ...zones.head.map((piece): [number, Fate] => [
      piece.number,
      claimed.has(piece.number) ? 'metadata' : 'prose',
    ]),
    ...read.flatMap((fates) => [...fates]),
    ...all(zones.recipients, 'metadata'),
    ...all(zones.signature, 'metadata'),
    ...all(zones.captions, 'heading'),
  ])
}

/** Whatever nothing has claimed is reported. */
export function settleFates(lines: readonly Line[], fates: Fates): Settled {
  const unclaimed = lines.filter((line) => line.text !== '' && !fates.has(line.number))
  return {
    fates: lines.map((line) => fateOf(line, fates)),
    warnings: unclaimed.map(({ number }) => ({
      line: number,
      message: 'Dòng này không thuộc phần nào của kế hoạch mà máy nhận ra được.',
    })),
  }
}

function fateOf(line: Line, fates: Fates): Fate {
  // A line of nothing but markup says nothing.
  if (line.text === '') return line.raw.trim() === '' ? 'blank' : 'prose'
  return fates.get(line.number) ?? 'warning'
}
