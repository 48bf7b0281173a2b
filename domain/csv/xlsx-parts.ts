/**
 * The parts of an .xlsx file as streams of text: what is not asked for is not unpacked, and of what is asked for only a
 * piece is in memory at a time.
 */
import { Unzip, UnzipInflate } from 'fflate'

/** A thousandfold of it may come out. */
const pieceBytes = 2048

/**
 * Unpacks parts and hands their text on, piece by piece.
 * @param wants what takes a part's text by its name, undefined where it is not wanted; called with null at its end
 * @throws Error where the archive is damaged
 */
export function eachPart(
  archive: Uint8Array,
  wants: (name: string) => ((text: string | null) => void) | undefined,
): void {
  const unzip = new Unzip((file) => {
    const take = wants(file.name)
    if (!take) return
    const decoder = new TextDecoder()
    file.ondata = (error, piece, isLast) => {
      if (error) throw error
      take(decoder.decode(piece, { stream: !isLast }))
      if (isLast) take(null)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < archive.length; at += pieceBytes)
    unzip.push(archive.subarray(at, at + pieceBytes), at + pieceBytes >= archive.length)
}

/** Small parts as a whole, by name; '' for one that is not there. @throws Error where one is larger */
export function smallParts(archive: Uint8Array, names: readonly string[], most: number): Map<string, string> {
  const found = new Map<string, string>(names.map((name) => [name, '']))
  eachPart(archive, (name) => {
    if (!found.has(name)) return undefined
    return (text) => {
      const whole = found.get(name)! + (text ?? '')
      if (whole.length > most) throw new Error(`${name} is too large`)
      found.set(name, whole)
    }
  })
  return found
}

/**
 * Cuts a stream of XML into elements that do not nest, such as rows.
 * @param longest of one element
 * @returns takes pieces of text
 */
export function elements(
  name: string,
  longest: number,
  each: (attributes: string, inner: string) => void,
): (text: string | null) => void {
  const open = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)?>`, 'g')
  const close = new RegExp(`</(?:\\w+:)?${name}>`, 'g')
  let rest = ''
  return (text) => {
    rest += text ?? ''
    let from = 0
    for (;;) {
      open.lastIndex = from
      const opened = open.exec(rest)
      if (!opened) break
      const [tag, attributes = ''] = opened
      const inside = opened.index + tag.length
      if (attributes.endsWith('/')) {
        from = inside
        continue
      }
      close.lastIndex = inside
      const closed = close.exec(rest)
      if (!closed) {
        from = opened.index
        break
      }
      if (closed.index - inside > longest) throw new Error(`A ${name} is too long`)
      each(attributes, rest.slice(inside, closed.index))
      from = closed.index + closed[0].length
    }
    // What is kept is a copy: a slice would hold on to the whole piece.
    const kept = Math.max(from, rest.lastIndexOf('<', rest.length - 1) < from ? rest.length : from)
    rest = rest.slice(kept)
    if (rest.length > longest) throw new Error(`A ${name} is too long`)
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (...found: (string | undefined)[]) => {
    const [whole = '', decimal, hex, name = ''] = found
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (entities[name] ?? whole)
  })
}

/** Made once: it is asked of every cell. */
const patterns = new Map<string, RegExp>()

/** @example attribute(' r="B5" t="s"', 't') // => 's' */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name)
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`)
    patterns.set(name, pattern)
  }
  const found = pattern.exec(attributes)?.[1]
  return found === undefined ? undefined : unescaped(found)
}
