/**
 * Places on a page that the server fills in, such as `__UNIT_NAME_5f1c…__`. The page's opening tag carries the role and
 * the token (server/http/template.ts reads it). The token is a digest of the texts that the page shows: a text cannot
 * contain a digest of itself, so none of them can pass for a placeholder.
 */
import { createHash } from 'node:crypto'

export interface Placeholders {
  /** For the layout: what the opening tag says. */
  readonly fill: string
  /** @param name in capitals, as the server knows it. @example slot('UNIT_NAME') */
  slot(name: string): string
}

/**
 * @param role a form is served by itself, filled; a template is only what the server makes other pages from
 * @param texts everything on the page that is neither this project's own wording nor filled in
 */
export function placeholders(role: 'form' | 'template', texts: unknown): Placeholders {
  const token = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 24)
  return { fill: `${role} ${token}`, slot: (name) => `__${name}_${token}__` }
}
