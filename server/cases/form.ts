/** GET /xa/:unit/phan-anh: the front door of one commune, from the template that all communes share. */
import { Hono } from 'hono'
import { isIllustration } from '../../domain/places/illustration.ts'
import { formReply } from '../http/form.ts'
import { Problem } from '../http/problem.ts'
import { redirectReply } from '../http/reply.ts'
import { siteTemplate, templateFrom, type Template } from '../http/template.ts'
import { unitValues, type FormParts } from '../responses/forms.ts'

const templatePath = 'phan-anh/mau/index.html'

export function caseFormRoutes({ units, publishing, pages }: FormParts): Hono {
  /** Where no site is published: while somebody develops, and until the first build is done. */
  async function template(address: string): Promise<Template | undefined> {
    const site = publishing.site()
    if (site) return siteTemplate(site, templatePath)
    const answer = await pages(new Request(new URL('/phan-anh/mau/', address)))
    return answer.ok ? templateFrom(await answer.text()) : undefined
  }

  return new Hono({ strict: false }).get('/:unit/phan-anh', async (c) => {
    const { pathname } = new URL(c.req.url)
    const unit = await units.byCode(/^\/xa\/(\d{5})-/.exec(pathname)?.[1] ?? '')
    const found = unit && (await template(c.req.url))
    if (!found) throw new Problem('not-found')
    const own = `${unit.path}phan-anh/`
    if (pathname !== own) return redirectReply(308, own)
    const headers: Record<string, string> = isIllustration(unit.code) ? { 'X-Robots-Tag': 'noindex' } : {}
    return formReply(found, c.req.raw, { code: unit.code, values: unitValues(unit), headers })
  })
}
