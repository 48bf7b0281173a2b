/**
 * A questionnaire on a desk's own device, opened at its usual address with `?kenh=kiosk`: stored as such, and made for
 * many people one after the other. Nobody is shown what the person before them chose.
 */
import { html } from 'hono/html'
import type { Values } from '../http/template.ts'
import type { Site } from '../publishing/site.ts'
import type { ServedUnit } from '../served-units.ts'
import { text } from '../text/vi.ts'

const query = 'kenh=kiosk'

/** @param address a whole URL */
export function isKiosk(address: string): boolean {
  return address.includes('?') && new URL(address).searchParams.get('kenh') === 'kiosk'
}

/**
 * What a form's template is filled with. On a desk's device the form says where it stands (then the script keeps no
 * draft, either), the browser remembers nothing, and it can be begun anew.
 */
export function modeValues(kiosk: boolean): Values {
  if (!kiosk) return { AUTOCOMPLETE: 'on', MODE: '', START_AGAIN: '' }
  return {
    AUTOCOMPLETE: 'off',
    MODE: html`<input type="hidden" name="mode" value="kiosk" />`,
    START_AGAIN: html`<p><a href="?${query}">${text.startAgain}</a></p>`,
  }
}

/** Where a form that was filled on such a device leads: a receipt that knows the way back to an empty form. */
export function kioskThanks(location: string, instrument: string): string {
  return `${location}?${query}&phieu=${encodeURIComponent(instrument)}`
}

/** The empty form for the next person. The main questionnaire has no template of its own among the site's. */
export function kioskFormPath(unit: ServedUnit, instrument: string, site: Site | undefined): string {
  const folder = `danh-gia/${instrument}/`
  // With turns instead of a page (server/responses/forms.ts) there is a first one.
  const own = site?.files.has(`${folder}index.html`) || site?.files.has(`${folder}luot-1/index.html`)
  return `${unit.path}${own ? folder : 'danh-gia/'}?${query}`
}

/**
 * Sent with the receipt: what the browser could bring back by its back button, and drafts that somebody's usual form
 * left on the device, are forgotten.
 */
export const forgetful = { 'Clear-Site-Data': '"cache", "storage"' }
