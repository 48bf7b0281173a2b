/**
 * What is sealed: a text, files and what their readers need, as bytes of one of a few sizes, so that the size of what is
 * kept says nothing of what is in it. Four bytes with the length of the head, the head as JSON, the files, zeros.
 */

export interface Letter {
  readonly text: string
  /** ISO-8601 UTC, by the sender's clock: the portal itself keeps only the week. */
  readonly at: string
  /** Where it is about, in the resident's words; '' in later letters. */
  readonly about: string
  /** Public key to which answers are sealed; '' in an inspector's letter. */
  readonly replyTo: string
  readonly files: readonly LetterFile[]
}

export interface LetterFile {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array<ArrayBuffer>
}

const kilobyte = 1024
/**
 * Each four times the one before, and what a page may send at most.
 * @internal Exported for its tests.
 */
export const sizes = [16, 64, 256, 1024, 4096, 8192].map((size) => size * kilobyte)
const headLength = 4

/** @throws RangeError where it is larger than the largest size */
export function packed(letter: Letter): Uint8Array<ArrayBuffer> {
  const files = letter.files.map(({ name, type, content }) => ({ name, type, size: content.length }))
  const head = new TextEncoder().encode(JSON.stringify({ ...letter, files }))
  const length = headLength + head.length + files.reduce((sum, { size }) => sum + size, 0)
  const size = sizes.find((one) => one >= length)
  if (size === undefined) throw new RangeError('The letter is too large')
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, head.length)
  bytes.set(head, headLength)
  let at = headLength + head.length
  for (const { content } of letter.files) {
    bytes.set(content, at)
    at += content.length
  }
  return bytes
}

/** @throws where it is no letter */
export function unpacked(bytes: Uint8Array): Letter {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(headLength, headLength + length))) as Omit<
    Letter,
    'files'
  > & { readonly files: readonly (Omit<LetterFile, 'content'> & { size: number })[] }
  let at = headLength + length
  const files = head.files.map(({ name, type, size }) => {
    const content = bytes.slice(at, at + size)
    at += size
    return { name, type, content }
  })
  return { ...head, files }
}
