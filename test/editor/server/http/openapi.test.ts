import { expect, test } from 'vitest'
import { studio } from '../../../support/studio.ts'

interface Operation {
  readonly responses: Readonly<Record<string, unknown>>
  readonly security: readonly unknown[]
  readonly tags: readonly string[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
}

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

async function described() {
  const made = await studio({
    more: (app) => app.get('/api/v1/late', { config: { action: 'session.own' } }, () => 1),
  })
  const document = (await made.ask('GET', '/api/v1/openapi.json')).json<Document>()
  return { document }
}

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, all]) =>
    Object.entries(all).map(([method, operation]) => ({ path, method, operation })),
  )

test('the interface is described as OpenAPI 3.1, every operation with its problem, its area and who may', async () => {
  const { document } = await described()
  expect(document.openapi).toBe('3.1.0')
  const operations = operationsOf(document)
  expect(operations.length).toBeGreaterThan(60)
  for (const { path, method, operation } of operations) {
    const name = `${method} ${path}`
    expect(['get', 'post', 'put', 'delete'], name).toContain(method)
    expect(operation.responses['default'], name).toEqual({ $ref: '#/components/responses/Problem' })
    expect(operation.tags, name).toHaveLength(1)
    expect(operation.security, name).toBeInstanceOf(Array)
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, one = '']) => one)
    const parameters = operation.parameters?.filter((one) => one.in === 'path') ?? []
    expect(parameters.map((one) => one.name).toSorted(), name).toEqual(named.toSorted())
    expect(
      parameters.every(({ required }) => required),
      name,
    ).toBe(true)
  }
})

test('a route that is registered is described, whoever registered it', async () => {
  const { document } = await described()
  expect(document.paths['/api/v1/late']?.['get']).toMatchObject({ security: [{ session: [] }] })
})

test('every reference in the description leads somewhere', async () => {
  const { document } = await described()
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    ([, path = '']) => path,
  )
  expect(references).toContain('components/schemas/Problem')
  for (const path of new Set(references)) {
    const found = path
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document)
    expect(found, path).toBeDefined()
  }
})

test('the description is made from the schemas that validate', async () => {
  const { document } = await described()
  const schema =
    document.paths['/api/v1/accounts']?.['post']?.requestBody?.content['application/json']?.schema
  expect(schema).toMatchObject({
    type: 'object',
    required: ['name', 'password', 'roles'],
    additionalProperties: false,
    properties: { name: { type: 'string', maxLength: 80 }, roles: { uniqueItems: true } },
  })
})
