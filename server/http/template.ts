/**
 * Pages that the site leaves partly open: a form gets a key of its own each time it is shown, and one template serves
 * every commune. Such a page says so in its opening tag, with the token by which its placeholders are known:
 * `<html lang="vi" data-fill="form 5f1c…">` and `__UNIT_NAME_5f1c…__`. The token is a digest of what the page shows
 * (site/read/placeholders.ts), so that nothing on a page can contain it, and text cannot imitate the opening tag.
 */
import { randomUUID } from 'node:crypto'
import { html } from 'hono/html'
import { readPage, type Site, type SiteFile } from '../publishing/site.ts'

export interface Template {
  /** A form is served by itself, filled; a template is only what the server makes other pages from. */
  readonly role: 'form' | 'template'
  /** Literal HTML and names of placeholders in turn; the first and the last are HTML. */
  readonly parts: readonly string[]
  /** Of this reading of it, for whoever keeps what was made from it. */
  readonly id: string
}

/** HTML made by `html` of hono/html; a string is text, and is escaped. */
export type Html = ReturnType<typeof html>
export type Values = Readonly<Record<string, string | Html>>

const opening = /^(<!doctype html>\s*<html lang="\w+") data-fill="(form|template) ([\da-f]+)"/i

/** @returns undefined for a page that is whole as it is */
export function templateFrom(page: string): Template | undefined {
  const [whole = '', start = '', role, token = ''] = opening.exec(page) ?? []
  if (role !== 'form' && role !== 'template') return undefined
  const text = start + page.slice(whole.length)
  const parts = text.split(new RegExp(`__([A-Z]+(?:_[A-Z]+)*)_${token}__`))
  return { role, parts, id: randomUUID() }
}

const read = new WeakMap<SiteFile, Promise<Template | undefined>>()

/** A template of the site, read and split once; undefined where this site has none at the path. */
export async function siteTemplate(site: Site | undefined, path: string): Promise<Template | undefined> {
  const file = site?.files.get(path)
  if (!site || !file?.role) return undefined
  const known = read.get(file)
  if (known) return known
  const reading = readPage(site, path).then((page) => (page === undefined ? undefined : templateFrom(page)))
  read.set(file, reading)
  reading.catch(() => read.delete(file))
  return reading
}

/** @throws Error where the template has a placeholder for which there is no value */
export function fill(template: Template, values: Values): string {
  return fillAround(template, values).join('')
}

/** @returns the text before, between and after the places of `left`, the placeholder that is filled later */
export function fillAround({ parts }: Template, values: Values, left?: string): string[] {
  const texts: string[] = []
  let filled = ''
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 0) {
      filled += part
      continue
    }
    if (part === left) {
      texts.push(filled)
      filled = ''
      continue
    }
    const value = Object.hasOwn(values, part) ? values[part] : undefined
    if (value === undefined) throw new Error(`there is no value for the placeholder ${part}`)
    filled += textOf(html`${value}`)
  }
  return [...texts, filled]
}

/** `html` waits only where it was given something to wait for. */
function textOf(made: Html): string {
  if (made instanceof Promise) throw new Error('HTML is made of what is there already')
  return made.toString()
}
