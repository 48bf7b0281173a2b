/**
 * A questionnaire on a desk's own device, opened at its usual address with `?kenh=kiosk`: stored as such, and made for
 * many people one after the other. Nobody is shown what the person before them chose.
 */
import type { ServedUnit } from '../served-units.ts'
import type { Site } from '../publishing/site.ts'

const query = 'kenh=kiosk'

/** @param address a whole URL */
export function isKiosk(address: string): boolean {
  return new URL(address).searchParams.get('kenh') === 'kiosk'
}

/** A form as the site has it → one that says where it stands, keeps no draft, and can be begun anew. */
export function kioskForm(html: string): string {
  return html
    .replace(
      /<form method="post"([^>]*)>/,
      (_, rest: string) =>
        `<form method="post" autocomplete="off"${rest.replace(/ data-keep="[^"]*"/, '')}>` +
        '<input type="hidden" name="mode" value="kiosk">',
    )
    .replace('</form>', `<p><a href="?${query}">Xoá các câu đã chọn, bắt đầu phiếu mới</a></p></form>`)
}

/** Where a form that was filled on such a device leads: a receipt that knows the way back to an empty form. */
export function kioskThanks(location: string, instrument: string): string {
  return `${location}?${query}&phieu=${encodeURIComponent(instrument)}`
}

/** The empty form for the next person. The main questionnaire has no template of its own among the site's. */
export function kioskFormPath(unit: ServedUnit, instrument: string, site: Site | undefined): string {
  const folder = `danh-gia/${instrument}/`
  const own = [...(site?.files.keys() ?? [])].some((path) => path.startsWith(folder))
  return `${unit.path}${own ? folder : 'danh-gia/'}?${query}`
}

/**
 * Sent with the receipt: what the browser could bring back by its back button, and drafts that somebody's usual form
 * left on the device, are forgotten.
 */
export const forgetful = { 'Clear-Site-Data': '"cache", "storage"' }
