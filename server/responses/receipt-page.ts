/**
 * GET /cam-on/:unit/:receipt/: what a resident keeps after sending. Its address holds no answer; a receipt of nothing has
 * no page, so that nobody can show one for a response that was never sent.
 */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { idOfReceipt, receiptOf } from '../../db/responses/receipts.ts'
import type { Instrument } from '../../surveys/instruments/instrument.ts'
import { page } from '../http/page.ts'
import { Problem } from '../http/problem.ts'
import { pageReply } from '../http/reply.ts'
import { fill, siteTemplate } from '../http/template.ts'
import type { Publishing } from '../publishing/publishing.ts'
import type { ServedUnits } from '../served-units.ts'
import { text } from '../text/vi.ts'
import { noteOn } from './note.ts'
import { forgetful, isKiosk, kioskFormPath } from './kiosk.ts'

interface ReceiptParts {
  readonly isStored: (unitCode: string, id: string) => Promise<boolean>
  readonly units: ServedUnits
  readonly instruments: readonly Instrument[]
  readonly publishing: Publishing
}

export function receiptRoutes({ isStored, units, instruments, publishing }: ReceiptParts): Hono {
  return new Hono({ strict: false }).get('/:unit/:receipt', async (c) => {
    const unit = await units.byCode(c.req.param('unit'))
    const id = idOfReceipt(c.req.param('receipt'))
    if (!unit || id === null || !(await isStored(unit.code, id))) throw new Problem('not-found')
    const receipt = receiptOf(id)
    const site = publishing.site()
    const asked = instruments.find(({ id }) => id === c.req.query('phieu'))
    const kiosk = asked !== undefined && isKiosk(c.req.url)
    const template = await siteTemplate(site, kiosk ? 'cam-on/kiosk/index.html' : 'cam-on/index.html')
    const values = {
      RECEIPT: receipt,
      UNIT_NAME: unit.fullName,
      UNIT_PATH: unit.path,
      NOTE: noteOn(unit),
      ...(kiosk && { FORM_PATH: kioskFormPath(unit, asked.id, site) }),
    }
    const shown = template
      ? await fill(template, values)
      : await page(site, text.received, html`<p>${receipt}</p>`)
    return pageReply(200, shown, kiosk ? forgetful : {})
  })
}
