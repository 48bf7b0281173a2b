/**
 * GET /cam-on/:seal/: what a resident keeps after sending. Its address says neither which response it is of nor what was
 * answered; a receipt of nothing has no page, so that nobody can show one for a response that was never sent.
 */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { receiptOf } from '../../db/responses/receipts.ts'
import { page } from '../http/page.ts'
import { pageReply } from '../http/reply.ts'
import { fill, siteTemplate } from '../http/template.ts'
import type { Publishing } from '../publishing/publishing.ts'
import type { Site } from '../publishing/site.ts'
import type { Instruments } from '../served-instruments.ts'
import type { ServedUnits } from '../served-units.ts'
import { text } from '../text/vi.ts'
import { noteOn } from './note.ts'
import type { ReceiptAddresses } from './receipt-address.ts'
import { forgetful, isKiosk, kioskFormPath } from './kiosk.ts'

interface ReceiptParts {
  readonly addresses: ReceiptAddresses
  readonly isStored: (unitCode: string, id: string) => Promise<boolean>
  readonly units: ServedUnits
  readonly instruments: Instruments
  readonly publishing: Publishing
}

export function receiptRoutes(parts: ReceiptParts): Hono {
  const { addresses, isStored, units, instruments, publishing } = parts
  return new Hono({ strict: false }).get('/:seal', async (c) => {
    const site = publishing.site()
    const found = await addresses.open(c.req.param('seal'))
    const unit = found && (await units.byCode(found.unitCode))
    if (!unit || !(await isStored(unit.code, found.id))) return goneReply(site)
    const receipt = receiptOf(found.id)
    const asked = (await instruments()).find(({ id }) => id === c.req.query('phieu'))
    const kiosk = asked !== undefined && isKiosk(c.req.url)
    const template = await siteTemplate(site, kiosk ? 'cam-on/kiosk/index.html' : 'cam-on/index.html')
    const values = {
      RECEIPT: receipt,
      UNIT_NAME: unit.fullName,
      UNIT_PATH: unit.path,
      NOTE: noteOn(unit),
      ...(kiosk && { FORM_PATH: kioskFormPath(unit, asked.id, site) }),
    }
    const shown = template ? fill(template, values) : await page(site, text.received, html`<p>${receipt}</p>`)
    return pageReply(200, shown, kiosk ? forgetful : {})
  })
}

/** Of an address that is too old, or none of ours. */
async function goneReply(site: Site | undefined): Promise<Response> {
  const { title, explain } = text.receiptGone
  return pageReply(
    404,
    await page(
      site,
      title,
      html`<p>${explain}</p>
        <p><a href="/">${text.home}</a></p>`,
    ),
  )
}
