/** Parts of the documentation that are made from the code, between two marks in a file. */
import { readFile, writeFile } from 'node:fs/promises'
import prettier from 'prettier'
import { expect } from 'vitest'

/**
 * Holds a part of a document equal to what the code says; `UPDATE_DOCS=1 npx vitest …` writes it.
 * @param path from the root of the project
 * @param name as in `<!-- made from the code: NAME -->` … `<!-- end -->`
 * @param text Markdown
 */
export async function expectDocumented(path: string, name: string, text: string): Promise<void> {
  const before = await readFile(path, 'utf8')
  const part = new RegExp(`(<!-- made from the code: ${name} -->\n)[^]*?(<!-- end -->)`)
  expect(before, `${path} has no part «${name}»`).toMatch(part)
  const changed = before.replace(part, (_, start: string, end: string) => `${start}\n${text}\n\n${end}`)
  const options = await prettier.resolveConfig(path)
  const wanted = await prettier.format(changed, { ...options, filepath: path })
  if (process.env['UPDATE_DOCS']) await writeFile(path, wanted)
  else expect(before).toBe(wanted)
}

/** A table of Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
