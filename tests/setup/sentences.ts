/** Every sentence of a file of words, with its key. */

/** Has every member, each of which is the text 1, and is that text itself. */
const members = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '1' : '1') })

/** Functions are asked for a sentence with sample arguments: numbers, and text where they need text. */
export function sentences(value: unknown, path = 'text'): [key: string, sentence: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return sentences(sampleOf(value as Say), path)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => sentences(part, `${path}.${key}`))
}

type Say = (...args: readonly unknown[]) => unknown

function sampleOf(say: Say): unknown {
  const asked = (sample: unknown) => say(...Array.from({ length: say.length }, () => sample))
  if (/^\(\s*\{/.test(String(say))) return asked(members)
  try {
    const said = asked(1)
    return typeof said === 'string' && said.includes('undefined') ? asked(members) : said
  } catch {
    return asked('1')
  }
}
