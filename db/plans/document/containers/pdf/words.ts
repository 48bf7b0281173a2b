/** The words of a PDF's pages at their places, and the lines that are drawn around them. */
import type { Rules } from './rules.ts'

/** A piece of text at its place on the page, in points from the bottom left. */
export interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface Page {
  readonly words: readonly Word[]
  readonly rules: Rules
}

/** @throws Error for a file that is no PDF or asks for a password */
export async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf')
  const { rulesOf } = await import('./rules.ts')
  const { OPS } = await getResolvedPDFJS()
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [wordOf(item)] : []))
    pages.push({ words, rules: await rulesOf(page, OPS) })
  }
  return pages
}

function wordOf(item: { str: string; transform: unknown[]; width: number; height: number }): Word {
  const [, , , scale, x, y] = item.transform as number[]
  return {
    text: item.str,
    x: x ?? 0,
    y: y ?? 0,
    width: item.width,
    size: Math.abs(item.height || scale || 10),
  }
}

/** Words on one height make a line; each line goes from left to right. */
export function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = []
  for (const word of [...words].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && Math.abs(first.y - word.y) < Math.max(first.size, word.size) * 0.45) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x))
}

/** The text before and a word after it; letters that stand close belong to one word. */
export function joined(before: string, { text, size }: Word, gap: number): string {
  const apart = gap > size * 0.12 && !/\s$/.test(before) && !/^\s/.test(text)
  return apart ? `${before} ${text}` : before + text
}

/** A line's words as one text. */
export function textOfLine(line: readonly Word[]): string {
  let text = ''
  let end = line[0]?.x ?? 0
  for (const word of line) {
    text = joined(text, word, word.x - end)
    end = word.x + word.width
  }
  return text.trim()
}
