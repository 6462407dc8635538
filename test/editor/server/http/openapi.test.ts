import { describe, expect, test } from 'vitest'
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
  return { ...made, document }
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

describe('whoever has only the description can send what is needed', () => {
  const header = (operation: Operation, name: string) =>
    operation.parameters?.find((one) => one.in === 'header' && one.name === name)

  const withHeader = (document: Document, name: string) =>
    operationsOf(document)
      .filter(({ operation }) => header(operation, name)?.required === true)
      .map(({ method, path }) => `${method} ${path}`)
      .toSorted()

  test('whatever changes a draft or an account asks for the version that was seen', async () => {
    const { document } = await described()
    const draft = '/api/v1/change/drafts/{id}'
    expect(withHeader(document, 'if-match')).toEqual(
      [
        `put ${draft}`,
        ...['approve', 'propose', 'rebase', 'reject', 'withdraw'].map(
          (deed) => `post ${draft}/${deed}`,
        ),
        'put /api/v1/accounts/{id}',
      ].toSorted(),
    )
  })

  test('what asks for a version is where it is shown: in ETag', async () => {
    const { document } = await described()
    for (const [method, path] of [
      ['get', '/api/v1/change/drafts/{id}'],
      ['put', '/api/v1/change/drafts/{id}'],
      ['put', '/api/v1/accounts/{id}'],
    ] as const) {
      const response = document.paths[path]?.[method]?.responses['200']
      expect(response, path).toMatchObject({ headers: { ETag: { schema: { type: 'string' } } } })
    }
  })

  test('a draw asks for its key, and without it or with a short one is refused by name', async () => {
    const { document, ask, enter } = await described()
    const path = '/api/v1/distribution/draws'
    expect(withHeader(document, 'idempotency-key')).toEqual([`post ${path}`])
    const cookie = await enter('distribution_officer')
    const body = { facts: {} }
    for (const headers of [{}, { 'idempotency-key': 'short' }] as Record<string, string>[]) {
      const answer = await ask('POST', path, { cookie, body, headers })
      expect(answer.json()).toMatchObject({ status: 400, code: 'key-required' })
    }
  })

  test('files that are sent are bytes, and every answer says what it is', async () => {
    const { document } = await described()
    for (const path of [
      '/api/v1/audit/verifications',
      '/api/v1/distribution/batches',
      '/api/v1/registers/{id}/rows',
    ]) {
      const { content } = document.paths[path]?.['post']?.requestBody ?? { content: {} }
      expect(Object.keys(content), path).toEqual(['application/octet-stream'])
    }
    for (const { path, method, operation } of operationsOf(document)) {
      // What is registered without a schema: this description, and the route of this test.
      if (/\/(?:late|openapi\.json)$/.test(path)) continue
      const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))
      expect(good.length, `${method} ${path}`).toBeGreaterThan(0)
      for (const [, answer] of good) {
        const { content = {} } = answer as { readonly content?: object }
        expect(Object.keys(content).length, `${method} ${path}`).toBeGreaterThan(0)
      }
    }
  })

  test.each([
    ['/api/v1/jobs/{id}/events', ['text/event-stream']],
    ['/api/v1/audit/exports/ledger', ['text/plain']],
    ['/api/v1/audit/exports/bundle', ['application/json', 'text/html']],
    ['/api/v1/audit/looks/export', ['text/csv']],
  ])('%s gives %o', async (path, media) => {
    const { document } = await described()
    const answer = document.paths[path]?.['get']?.responses['200'] as
      { readonly content?: object } | undefined
    expect(Object.keys(answer?.content ?? {})).toEqual(media)
  })

  test('a choice is a list of its values', async () => {
    const { document } = await described()
    const language = document.paths['/api/v1/policies/{document}/text']?.['get']?.parameters?.find(
      ({ name }) => name === 'lang',
    )
    expect(language).toMatchObject({ schema: { type: 'string', enum: ['uk', 'en'] } })
    const parameters = operationsOf(document).flatMap(({ operation }) => operation.parameters ?? [])
    expect(parameters.length).toBeGreaterThan(50)
    expect(JSON.stringify(parameters)).not.toContain('"const"')
  })
})
