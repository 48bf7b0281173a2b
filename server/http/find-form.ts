/** The form of a page that looks something up by words: it works without a script, and its address can be shared. */
import { html } from 'hono/html'
import type { Html } from './template.ts'

export interface FindField {
  /** Of the address, and the field's id. */
  readonly name: string
  readonly label: string
  readonly value: string
}

/** @param action the page's own path */
export function findForm(action: string, fields: readonly FindField[], button: string): Html {
  return html`<form class="find" action="${action}" method="get" role="search">
    ${fields.map(
      ({ name, label, value }) =>
        html`<p>
          <label for="${name}">${label}</label>
          <input type="search" id="${name}" name="${name}" value="${value}" autocomplete="off" />
        </p>`,
    )}
    <p class="actions"><button type="submit">${button}</button></p>
  </form>`
}
