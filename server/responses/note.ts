/** What stands above all else on a page about a commune that the server fills in: that it is invented, where it is. */
import { html } from 'hono/html'
import { illustrationLabel, illustrationNote, isIllustration } from '../../domain/places/illustration.ts'
import type { Html } from '../http/template.ts'
import type { ServedUnit } from '../served-units.ts'

export function noteOn({ code }: Pick<ServedUnit, 'code'>): Html | '' {
  return isIllustration(code)
    ? html`<aside class="illustration" aria-label="${illustrationLabel}">${illustrationNote}</aside>`
    : ''
}
