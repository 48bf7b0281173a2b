/** GET /cam-on/:unit/:receipt/: what a resident keeps after sending. Its address holds no answer. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { page } from '../http/page.ts'
import { Problem } from '../http/problem.ts'
import { pageReply } from '../http/reply.ts'
import { fill, siteTemplate } from '../http/template.ts'
import type { Publishing } from '../publishing/publishing.ts'
import type { ServedUnits } from '../served-units.ts'
import { text } from '../text/vi.ts'
import { forgetful, isKiosk, kioskFormPath } from './kiosk.ts'

interface ReceiptParts {
  readonly units: ServedUnits
  readonly instruments: readonly Instrument[]
  readonly publishing: Publishing
}

export function receiptRoutes({ units, instruments, publishing }: ReceiptParts): Hono {
  return new Hono({ strict: false }).get('/:unit/:receipt', async (c) => {
    const unit = await units.byCode(c.req.param('unit'))
    const receipt = c.req.param('receipt')
    if (!unit || !/^[A-Z0-9-]{8,24}$/.test(receipt)) throw new Problem('not-found')
    const site = publishing.site()
    const asked = instruments.find(({ id }) => id === c.req.query('phieu'))
    const kiosk = asked !== undefined && isKiosk(c.req.url)
    const template = await siteTemplate(site, kiosk ? 'cam-on/kiosk/index.html' : 'cam-on/index.html')
    const values = {
      RECEIPT: receipt,
      UNIT_NAME: unit.fullName,
      UNIT_PATH: unit.path,
      ...(kiosk && { FORM_PATH: kioskFormPath(unit, asked.id, site) }),
    }
    const shown = template
      ? await fill(template, values)
      : await page(site, text.received, html`<p>${receipt}</p>`)
    return pageReply(200, shown, kiosk ? forgetful : {})
  })
}
