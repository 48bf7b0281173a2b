/** Kinds that the law does not take by a web form: how to go about them, and what we can prepare. Nothing is kept. */
import { html } from 'hono/html'
import type { Html } from '../http/template.ts'
import type { ServedUnit } from '../served-units.ts'
import { casesText } from '../text/cases.ts'
import type { SentFields } from './submission.ts'

export function denunciationPage(fields: SentFields): Html {
  const words = casesText.denunciation
  return html`<p class="lead">${words.lead}</p>
    <ol>
      ${words.how.map((step) => html`<li>${step}</li>`)}
    </ol>
    <p><a href="/bao-tin-kin/">${words.sealed}</a></p>
    ${again(fields, words.back)}`
}

export function complaintPage(fields: SentFields, unit: ServedUnit): Html {
  const words = casesText.complaint
  return html`<p class="lead">${words.lead}</p>
    <ul>
      <li>${words.limit}</li>
      <li>${words.where(unit.fullName)}</li>
      <li>${words.clock}</li>
    </ul>
    <form method="post" action="/phan-anh/don-khieu-nai">
      ${kept(fields)}
      <p class="actions">
        <button type="submit" name="format" value="pdf">${words.makePdf}</button>
        <button type="submit" class="second" name="format" value="docx">${words.make}</button>
      </p>
    </form>
    ${again(fields, words.back)}`
}

function again(fields: SentFields, label: string): Html {
  return html`<form method="post" action="/phan-anh/xem-lai">
    ${kept(fields)}
    <p class="actions"><button type="submit" class="second">${label}</button></p>
  </form>`
}

function kept({ unitCode, key, text, place, name, phone }: SentFields): Html[] {
  return Object.entries({ unitCode, idempotencyKey: key, text, place, name, phone }).map(
    ([field, value]) => html`<input type="hidden" name="${field}" value="${value}" />`,
  )
}
