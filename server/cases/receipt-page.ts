/** What a resident keeps: reference, secret, the day of the answer. Shown once, in the answer to the form itself. */
import { html, raw } from 'hono/html'
import { renderSVG } from 'uqr'
import { caseReference, fingerprintOf, type CaseKey } from '../../db/cases/reference.ts'
import type { CaseStanding } from '../../domain/cases/standing.ts'
import { formatDate } from '../../domain/vietnamese.ts'
import type { Html } from '../http/template.ts'
import { casesText } from '../text/cases.ts'

const words = casesText.receipt

export interface Receipt {
  readonly key: CaseKey
  readonly secret: string
  readonly standing: CaseStanding
  /** As it was sent. */
  readonly text: string
  /** References of cases that were split out of it; the same secret opens them. */
  readonly others: readonly string[]
  readonly wasRepeated: boolean
  /** The portal's public address. */
  readonly siteUrl: string
}

export function receiptPage({ key, secret, standing, text, others, wasRepeated, siteUrl }: Receipt): Html {
  const reference = caseReference(key)
  return html`${wasRepeated ? html`<p class="note">${words.repeated}</p>` : ''}
    <p><strong>${words.keep}</strong></p>
    <div class="codes" data-sent="${key.unitCode}">
      <dl>
        <dt>${words.reference}</dt>
        <dd><strong>${reference}</strong></dd>
        <dt>${words.secret}</dt>
        <dd><strong>${secret}</strong></dd>
        <dt>${words.fingerprint}</dt>
        <dd><code>${fingerprintOf(text)}</code></dd>
      </dl>
      <figure class="qr" role="img" aria-label="${words.qr}">
        ${raw(renderSVG(trackingAddress(siteUrl, reference, secret), { border: 2 }))}
      </figure>
    </div>
    ${others.length === 0 ? '' : html`<p>${words.others(others)}</p>`}
    ${standing.mergedInto === '' ? '' : html`<p>${words.joined(standing.mergedInto)}</p>`}
    ${standing.dueOn === null || standing.mergedInto !== '' ? '' : html`<p>${words.due(formatDate(standing.dueOn))}</p>`}
    <p class="quiet small">${words.fingerprintNote} ${words.print}</p>
    <form method="post" action="/theo-doi/ho-so">
      <input type="hidden" name="reference" value="${reference}" />
      <input type="hidden" name="secret" value="${secret}" />
      <p class="actions"><button type="submit" class="second">${words.open}</button></p>
    </form>`
}

/** What stands behind # never leaves the browser. */
function trackingAddress(siteUrl: string, reference: string, secret: string): string {
  return `${siteUrl.replace(/\/$/, '')}/theo-doi/#${reference}.${secret.replaceAll(' ', '-')}`
}
