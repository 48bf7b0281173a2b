/** The description of the API is valid, names every route, and tells the truth about each of its own examples. */
import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../server/open-api/operations.ts'
import { schemas } from '../../server/open-api/schemas.ts'
import { storePublicCase } from '../setup/public-case.ts'
import { openPortal, type TestPortal } from './testing.ts'

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

let portal: TestPortal
let document: Described
beforeAll(async () => {
  portal = await openPortal()
  await portal.db.write((tx) => storePublicCase(tx, { unitCode: '19366', caseId: '4679ACE3' }))
  document = (await (await portal.app.request('/api/openapi.json')).json()) as Described
})
afterAll(() => portal.close())

test('is valid OpenAPI 3.1', async () => {
  expect(await new Validator().validate({ ...document })).toMatchObject({ valid: true })
})

test('names every route that programmes may ask', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const comparable = (route: string) => route.replace(/\{[^}]*\}|:\w+(\{[^}]*\})?/g, '*').replace('*.*', '*')
  const known = new Set(described.map(comparable))
  const routes = portal.app.routes
    .filter(
      ({ method, path }) =>
        method !== 'ALL' && /^\/(api|open311|suc-khoe)/.test(path) && !path.startsWith('/api/bao-tin-kin'),
    )
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !['GET /api', 'GET /api/openapi.json'].includes(route))
  // The sealed channel's are for its own page, which encrypts what it sends.
  // One route of Open311 answers several addresses of the document.
  const asked = [...new Set(routes)].filter((route) => route !== 'GET /open311/v2/:file').map(comparable)
  expect(asked.filter((route) => !known.has(route))).toEqual([])
})

const ajv = new Ajv2020({ strict: false })
addFormats(ajv)

test.each(operations.filter(({ example }) => example !== undefined).map((one) => [one.id, one] as const))(
  'the example of %s is answered as described',
  async (_, { example, method, body, answers }) => {
    const sent = body && {
      body: JSON.stringify(body.example),
      headers: { 'content-type': 'application/json' },
    }
    const response = await portal.app.request(example!, { method: method.toUpperCase(), ...sent })
    const described = answers[response.status]
    expect(described, String(response.status)).toBeDefined()
    expect([200, 201, 503]).toContain(response.status)
    const value: unknown = await response.json()
    expect(value).not.toEqual([])
    expect(ajv.validate(schemas[described!.schema!], value), ajv.errorsText()).toBe(true)
    if (body) expect(ajv.validate(schemas[body.schema], body.example), ajv.errorsText()).toBe(true)
  },
)

test('what is refused is a problem as described', async () => {
  const response = await portal.app.request('/api/luot-tra-loi', {
    method: 'POST',
    body: '{"unitCode":1}',
    headers: { 'content-type': 'application/json' },
  })
  expect(response.status).toBeGreaterThanOrEqual(400)
  expect(ajv.validate(schemas.problem, await response.json()), ajv.errorsText()).toBe(true)
})

test('can be read by people', async () => {
  const shown = await (await portal.app.request('/api/')).text()
  expect(shown).toContain('Tìm trong mọi thứ đã công khai')
  expect(shown).toContain('POST /api/luot-tra-loi')
})
