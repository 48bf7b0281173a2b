/** The bodies of answers and requests, as JSON Schema 2020-12. */

export type Schema = Readonly<Record<string, unknown>>

const text: Schema = { type: 'string' }
const count: Schema = { type: 'integer', minimum: 0 }
const maybe = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })

function list(items: Schema): Schema {
  return { type: 'array', items }
}

function record(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required }
}

const problem = record(
  {
    type: { type: 'string', format: 'uri-reference' },
    ...{ status: count, title: text, detail: text },
    errors: list(record({ pointer: text, detail: text })),
  },
  ['errors'],
)

const found = record({
  hits: list(
    record({
      ...{ path: text, title: text, source: text, about: text },
      excerpt: list(record({ text, isHit: { type: 'boolean' } })),
    }),
  ),
  total: count,
  isCut: { type: 'boolean' },
  bySource: list(record({ source: text, n: count })),
  byYear: list(record({ year: count, n: count })),
  areCountsCut: { type: 'boolean' },
  isLoose: { type: 'boolean' },
  named: list(record({ path: text, name: text, note: text })),
  isKnownPlace: { type: 'boolean' },
})

const price = record({
  position: count,
  price: count,
  previous: maybe(count),
  change: maybe({ type: 'number' }),
})
const prices = record({
  rows: list(
    record({
      ...{ unitCode: text, isInvented: { type: 'boolean' }, unit: text, street: text, from: text, to: text },
      ...{ class: text, prices: list(price), decisionNumber: text, decisionDate: text },
      ...{ validFrom: maybe(text), validTo: maybe(text), path: text },
    }),
  ),
  hasMore: { type: 'boolean' },
})

const response = record(
  {
    unitCode: { type: 'string', pattern: '^\\d{5}$' },
    ...{ instrument: text, version: text, service: text, mode: text, visitCode: text, round: text },
    idempotencyKey: { type: 'string', minLength: 16, maxLength: 64 },
    answers: { type: 'object' },
  },
  ['version', 'service', 'mode', 'visitCode', 'round'],
)

const service = record({
  ...{ service_code: text, service_name: text, description: text, metadata: { type: 'boolean' } },
  ...{ type: text, keywords: list(text), group: text },
})
const request = record({
  ...{ service_request_id: text, status: { enum: ['open', 'closed'] }, status_notes: text },
  ...{ service_name: text, service_code: text, description: text, agency_responsible: text },
  requested_datetime: { type: 'string', format: 'date-time' },
  updated_datetime: { type: 'string', format: 'date-time' },
  ...{ address: text, jurisdiction_id: text, url: text, is_illustration: { type: 'boolean' } },
})
const update = record({
  ...{ update_id: text, service_request_id: text, status: text, description: text },
  updated_datetime: { type: 'string', format: 'date-time' },
})

/** By the names under which the document has them. */
export const schemas = {
  problem,
  found,
  prices,
  response,
  receipt: record({ receipt: text, location: text }),
  ready: record({
    ...{ database: { type: 'boolean' }, room: { type: 'boolean' }, writable: { type: 'boolean' } },
    ...{ pages: { type: 'boolean' }, publishedAt: maybe(text), version: text },
  }),
  alive: record({ alive: { type: 'boolean' } }),
  discovery: list(record({ endpoint: text, specification: text, formats: list(text) })),
  services: list(service),
  definition: list(record({ service_code: text, attributes: list({}) })),
  requests: list(request),
  updates: list(update),
  faults: list(record({ code: count, description: text })),
}
export type SchemaName = keyof typeof schemas
