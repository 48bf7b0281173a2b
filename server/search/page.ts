/** The page of the search: the box, what it can be narrowed to, and what was found. */
import { html } from 'hono/html'
import { formatNumber } from '../../domain/vietnamese.ts'
import { findForm } from '../http/find-form.ts'
import type { Html } from '../http/template.ts'
import { search as words } from '../text/search.ts'
import { addressOf, mostPages, type Asked } from './asked.ts'
import type { Shown, ShownHit } from './describe.ts'

export const hitsPerPage = 20

export function searchMain(asked: Asked, found: Shown): Html {
  return html`${form(asked)}${asked.words === '' ? html`<p class="quiet">${words.lead}</p>` : answer(asked, found)}`
}

function form({ words: typed, place }: Asked): Html {
  const fields = [
    { name: 'chu', label: words.words, value: typed },
    { name: 'noi', label: words.place, value: place },
  ]
  return findForm('/tim-kiem/', fields, words.find)
}

function answer(asked: Asked, found: Shown): Html {
  const { hits, total, isCut, isLoose, named, isKnownPlace } = found
  if (!isKnownPlace) return html`<p class="note">${words.noPlace}</p>`
  const n = isCut ? words.atLeast(formatNumber(total)) : formatNumber(total)
  return html`${
    named.length > 0
      ? html`<ul class="plain">
          ${named.map(
            ({ path, name, note }) =>
              html`<li><a href="${path}">${name}</a>${note === '' ? '' : html`<br />${note}.`}</li>`,
          )}
        </ul>`
      : ''
  }
  ${total === 0 && named.length === 0 ? html`<p class="note">${words.none}</p>` : ''}
  ${total > 0 ? html`<h2>${isLoose ? words.loose(n) : words.found(n)}</h2>` : ''} ${narrow(asked, found)}
  ${
    hits.length > 0
      ? html`<ul class="rows">
          ${hits.map(item)}
        </ul>`
      : ''
  }
  ${pages(asked, total)}`
}

/** Links that narrow; where nothing can be narrowed, none. */
function narrow(asked: Asked, { bySource, byYear, areCountsCut }: Shown): Html {
  const counted = (name: string, n: number) => (areCountsCut ? name : `${name} (${formatNumber(n)})`)
  const bySort = bySource.map(({ source, n }) => ({
    name: counted(words.sources[source], n),
    address: addressOf(asked, { source, page: 1 }),
    isChosen: asked.source === source,
  }))
  const years = byYear.map(({ year, n }) => ({
    name: counted(String(year), n),
    address: addressOf(asked, { year, page: 1 }),
    isChosen: asked.year === year,
  }))
  const allSorts = addressOf(asked, { source: undefined, page: 1 })
  const allYears = addressOf(asked, { year: undefined, page: 1 })
  return html`${choices(words.sort, bySort, allSorts)}${choices(words.year, years, allYears)}`
}

interface Choice {
  readonly name: string
  readonly address: string
  readonly isChosen: boolean
}

function choices(label: string, all: readonly Choice[], without: string): Html | '' {
  const isNarrowed = all.some(({ isChosen }) => isChosen)
  if (all.length < 2 && !isNarrowed) return ''
  const every: Choice = { name: words.all, address: without, isChosen: !isNarrowed }
  const items = [every, ...all].map(
    ({ name, address, isChosen }) =>
      html`<li>
        ${isChosen ? html`<strong aria-current="true">${name}</strong>` : html`<a href="${address}">${name}</a>`}
      </li>`,
  )
  return html`<nav class="narrow" aria-label="${label}">
    <p>${label}</p>
    <ul>
      ${items}
    </ul>
  </nav>`
}

function item({ path, title, about, excerpt }: ShownHit): Html {
  const pieces = excerpt.map(({ text, isHit }) => (isHit ? html`<mark>${text}</mark>` : text))
  return html`<li>
    <h3><a href="${path}">${title}</a></h3>
    <p class="quiet small">${about}</p>
    <p>${pieces}</p>
  </li>`
}

function pages(asked: Asked, total: number): Html | '' {
  const last = Math.min(Math.ceil(total / hitsPerPage), mostPages)
  if (last < 2) return ''
  const link = (page: number, name: string) =>
    page >= 1 && page <= last ? html`<a href="${addressOf(asked, { page })}">${name}</a>` : ''
  return html`<nav aria-label="${words.pages}">
    <p class="actions">
      ${link(asked.page - 1, words.previous)} <span>${words.page(asked.page, last)}</span>
      ${link(asked.page + 1, words.next)}
    </p>
  </nav>`
}
