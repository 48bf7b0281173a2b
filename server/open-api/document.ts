/**
 * The whole API as one OpenAPI 3.1 document: what programmes may ask for, and the desk's routes with what one must be
 * allowed to do. Source: https://spec.openapis.org/oas/v3.1.1.html
 */
import { sessionCookie } from '../accounts/auth.ts'
import { accessTable } from '../desk/access-table.ts'
import { openApi as words } from '../text/open-api.ts'
import { operations, type Operation, type Parameter } from './operations.ts'
import { schemas, type Schema, type SchemaName } from './schemas.ts'

/** @param version of this programme */
export function openApiDocument(siteUrl: string, version: string): Schema {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of operations) paths[one.path] = { ...paths[one.path], [one.method]: described(one) }
  for (const [route, { action }] of Object.entries(accessTable)) {
    const [method = '', path = ''] = route.split(' ')
    const address = path.replace(/:(\w+)/g, '{$1}')
    paths[address] = { ...paths[address], [method.toLowerCase()]: deskOperation(address, action) }
  }
  return {
    openapi: '3.1.0',
    info: { title: words.title, version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    servers: [{ url: siteUrl }],
    tags: Object.values(words.tags).map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie } },
    },
  }
}

function described({ id, tag, summary, parameters, body, answers, example }: Operation): Schema {
  return {
    ...{ operationId: id, tags: [words.tags[tag]], summary },
    parameters: parameters.map(parameter),
    ...(body && { requestBody: { required: true, content: content(body.schema, body.example) } }),
    ...(example && { 'x-example': example }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, { description, schema, type }]) => [
        status,
        { description, ...(schema ? { content: content(schema) } : type ? { content: { [type]: {} } } : {}) },
      ]),
    ),
  }
}

function parameter({ name, in: where, description, allowed }: Parameter): Schema {
  const schema = { type: 'string', ...(allowed && { enum: allowed }) }
  return { name, in: where, description, required: where === 'path', schema }
}

function content(schema: SchemaName, example?: unknown): Schema {
  const type = schema === 'problem' ? 'application/problem+json' : 'application/json'
  return {
    [type]: { schema: { $ref: `#/components/schemas/${schema}` }, ...(example !== undefined && { example }) },
  }
}

function deskOperation(path: string, action: string): Schema {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const refused = { description: words.problem, content: content('problem') }
  return {
    ...{ tags: [words.tags.desk], summary: words.deskSummary(action), security: [{ session: [] }] },
    parameters: names.map((name) => parameter({ name, in: 'path', description: name })),
    responses: {
      200: { description: words.ok, content: { 'application/json': {} } },
      401: refused,
      403: refused,
    },
  }
}
