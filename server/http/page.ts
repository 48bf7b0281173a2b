/** Pages that are made for one request, in the same dress as the static ones: the site's own 404 page lends it. */
import type { Site } from '../publishing/site.ts'
import { readPage } from '../publishing/site.ts'

/** For text inside elements and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/**
 * @param title plain text; it is escaped here
 * @param main HTML, already escaped where it holds what somebody typed
 */
export async function page(site: Site | undefined, title: string, main: string): Promise<string> {
  const shell = (site && (await readPage(site, '404.html'))) ?? bareShell
  return shell
    .replace(/<title>[^]*?<\/title>/, () => `<title>${escapeHtml(title)} · Lắng nghe</title>`)
    .replace(/<meta name="description"[^>]*>/, '')
    .replace(
      /(<main[^>]*>)[^]*<\/main>/,
      (_, open: string) => `${open}<h1>${escapeHtml(title)}</h1>${main}</main>`,
    )
}

/** Fills `__NAMES__` of a page that the site provides; values are escaped. */
export function fillPlaceholders(html: string, values: Readonly<Record<string, string>>): string {
  return html.replace(/__([A-Z_]+?)__/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? escapeHtml(values[name] ?? '') : whole,
  )
}

/** Until the site is built, and where this process does not serve it. */
const bareShell =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8">' +
  '<meta name="viewport" content="width=device-width, initial-scale=1"><title></title></head>' +
  '<body><main></main></body></html>'
