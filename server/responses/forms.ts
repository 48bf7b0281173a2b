/**
 * GET /xa/:unit/danh-gia/:form: a questionnaire about one commune, from the template that all communes share.
 * Where a questionnaire has turns (`luot-1`, `luot-2`, …) instead of a page, each visit gets one of them by chance.
 */
import { randomInt } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { isIllustration } from '../../domain/places/illustration.ts'
import { Problem } from '../http/problem.ts'
import { redirectReply } from '../http/reply.ts'
import { formReply } from '../http/form.ts'
import type { Pages } from '../http/static.ts'
import { siteTemplate, templateFrom, type Template, type Values } from '../http/template.ts'
import type { Publishing } from '../publishing/publishing.ts'
import type { Site } from '../publishing/site.ts'
import type { ServedUnit, ServedUnits } from '../served-units.ts'
import { noteOn } from './note.ts'

export interface FormParts {
  readonly units: ServedUnits
  readonly publishing: Publishing
  readonly pages: Pages
}

const address = /^\/xa\/(\d{5})-[^/]*\/danh-gia\/([a-z\d-]+(?:\/[1-9]\d?)?)\/?$/i

export function formRoutes(parts: FormParts): Hono {
  return new Hono({ strict: false }).get('/:unit/danh-gia/:form{.+}', async (c) => {
    const { pathname, search } = new URL(c.req.url)
    const [, code, name] = address.exec(pathname) ?? []
    const unit = code === undefined ? undefined : await parts.units.byCode(code)
    const form = name?.toLowerCase()
    if (!unit || form === undefined) throw new Problem('not-found')
    const template = await templateOf(c, form, parts)
    if (template instanceof Response) return template
    if (template === undefined) throw new Problem('not-found')
    const own = `${unit.path}danh-gia/${form}/`
    if (pathname !== own) return redirectReply(308, own + search)
    const headers: Record<string, string> = isIllustration(unit.code) ? { 'X-Robots-Tag': 'noindex' } : {}
    const about = { code: unit.code, values: unitValues(unit), headers }
    return formReply(template, c.req.raw, about, sourceOf(form, parts.publishing.site()))
  })
}

/** Of a form that has a template of its own: one by chance is another each time. */
function sourceOf(form: string, site: Site | undefined) {
  const path = templatePath(form)
  const file = site?.files.get(path)
  return file && { path, file }
}

function templatePath(form: string): string {
  return `danh-gia/${form}/index.html`
}

export function unitValues(unit: ServedUnit): Values {
  return {
    UNIT_CODE: unit.code,
    UNIT_NAME: unit.fullName,
    UNIT_PATH: unit.path,
    PROVINCE_NAME: unit.province.name,
    PROVINCE_PATH: unit.province.path,
    NOTE: noteOn(unit),
  }
}

async function templateOf(
  c: Context,
  form: string,
  { publishing, pages }: FormParts,
): Promise<Template | Response | undefined> {
  const site = publishing.site()
  if (!site) return templateFromPages(c, form, pages)
  const own = templatePath(form)
  if (site.files.has(own)) return siteTemplate(site, own)
  const turnAt = (turn: number) => `danh-gia/${form}/luot-${turn}/index.html`
  let turns = 0
  while (site.files.has(turnAt(turns + 1))) turns++
  return turns === 0 ? undefined : siteTemplate(site, turnAt(1 + randomInt(turns)))
}

/** Where no site is published: while somebody develops, and until the first build is done. */
async function templateFromPages(c: Context, form: string, pages: Pages) {
  for (const name of [form, `${form}/luot-1`]) {
    const answer = await pages(new Request(new URL(`/danh-gia/${name}/`, c.req.url)))
    if (answer.ok) return templateFrom(await answer.text())
    if (answer.status !== 404) return answer
  }
  return undefined
}
