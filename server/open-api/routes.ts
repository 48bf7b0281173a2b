/** GET /api/openapi.json: the API described for programmes; GET /api: the same to read. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { page } from '../http/page.ts'
import { dataReply, pageReply } from '../http/reply.ts'
import type { Html } from '../http/template.ts'
import type { Publishing } from '../publishing/publishing.ts'
import { openApi as words } from '../text/open-api.ts'
import { openApiDocument } from './document.ts'
import { operations, type Operation } from './operations.ts'
import { version } from '../version.ts'

interface OpenApiParts {
  readonly publishing: Publishing
  readonly siteUrl: string
}

export function openApiRoutes({ publishing, siteUrl }: OpenApiParts): Hono {
  return new Hono({ strict: false })
    .get('/openapi.json', () =>
      dataReply(200, openApiDocument(siteUrl, version), { 'Access-Control-Allow-Origin': '*' }),
    )
    .get('/', async () => pageReply(200, await page(publishing.site(), words.title, main())))
}

function main(): Html {
  const groups = Map.groupBy(operations, ({ tag }) => tag)
  return html`<p>${words.lead}</p>
    <p class="actions"><a class="button second" href="/api/openapi.json">${words.file}</a></p>
    ${[...groups].map(
      ([tag, all]) =>
        html`<h2>${words.tags[tag]}</h2>
          ${all.map(section)}`,
    )}`
}

function section({ method, path, summary, parameters, answers, example, body }: Operation): Html {
  return html`<h3>${summary}</h3>
    <p><code>${method.toUpperCase()} ${path}</code></p>
    <dl class="facts">
      ${parameters.map(({ name, description }) => fact(html`<code>${name}</code>`, description))}
      ${[...Map.groupBy(Object.entries(answers), ([, { description }]) => description)].map(
        ([description, all]) =>
          fact(html`<code>${all.map(([status]) => status).join(', ')}</code>`, description),
      )}
      ${example && !body ? fact(words.example, html`<a href="${example}">${decodeURI(example)}</a>`) : ''}
      ${body ? fact(words.example, html`<code>${JSON.stringify(body.example)}</code>`) : ''}
    </dl>`
}

function fact(name: Html | string, value: Html | string): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`
}
