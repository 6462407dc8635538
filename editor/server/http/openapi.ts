/**
 * The description of the interface for programs (OpenAPI 3.1), made from the schemas that validate: it cannot differ from
 * what is done. Every operation names the action of the role table, and that it may answer with a problem.
 */
import swagger from '@fastify/swagger'
import { type Action, ACTIONS, Problem, ROUTE_NAMES } from '../../api/index.ts'
import type { StudioApp } from '../areas/area.ts'
import { COOKIE } from '../access/cookie.ts'

/** Must be called before routes are registered: it takes note of them. */
export async function describeRoutes(app: StudioApp): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Zasady studio', version: '1', description: ABOUT },
      components: COMPONENTS,
    },
    convertConstToEnum: false,
    transform: ({ schema, url, route }) => {
      const action = route.config?.action
      const isTold = /^\/(?:api|health)\//.test(url)
      const area = /^\/api\/v1\/([^/]+)/.exec(url)?.[1] ?? 'health'
      const security = action === 'public' ? [] : [{ session: [] }]
      const summary = ROUTE_NAMES.get(`${[route.method].flat()[0] ?? ''} ${url}`)?.en
      const told = { description: whoMay(action), ...(summary !== undefined && { summary }) }
      return { url, schema: { ...told, tags: [area], security, ...schema, hide: !isTold } }
    },
    transformObject: (made) =>
      'openapiObject' in made ? withEnums(withProblems(made.openapiObject)) : {},
  })
}

export function openApiRoute(app: StudioApp): void {
  const config = { action: 'public' } as const
  app.get('/api/v1/openapi.json', { config, schema: { hide: true } }, () => app.swagger())
}

const ABOUT =
  'What the studio and its server say to each other. Requests that change something carry `Origin` with the address of the server; sessions are in a cookie.'

function whoMay(action: Action | 'public' | undefined): string {
  if (action === undefined || action === 'public') return 'For anybody.'
  return `Action \`${action}\`, for: ${ACTIONS[action].roles.join(', ')}.`
}

const COMPONENTS = {
  securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: COOKIE } },
  schemas: { Problem: JSON.parse(JSON.stringify(Problem)) as object },
  responses: {
    Problem: {
      description: 'Not done, and why (RFC 9457); `code` is stable.',
      content: {
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      },
    },
  },
} as const

interface Described {
  readonly paths?: Readonly<Record<string, unknown>> | undefined
}

/** By reference: the description of a problem is there once. */
function withProblems<T extends Described>(document: T): T {
  for (const operations of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(operations as Readonly<Record<string, Operation>>)) {
      operation.responses = {
        ...operation.responses,
        default: { $ref: '#/components/responses/Problem' },
      }
    }
  }
  return document
}

/** A choice of constants as the one list that it is: programs made from the description then have it as one type. */
function withEnums<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withEnums) as T
  if (typeof node !== 'object' || node === null) return node
  const { anyOf, ...rest } = node as { readonly anyOf?: readonly Constant[] }
  const choices = anyOf?.every(({ type, const: one }) => type === 'string' && one !== undefined)
  const plain = choices === true ? { ...rest, type: 'string', enum: anyOf?.map(constOf) } : node
  return Object.fromEntries(
    Object.entries(plain).map(([key, value]) => [key, withEnums(value)]),
  ) as T
}

interface Constant {
  readonly type?: unknown
  readonly const?: unknown
}

const constOf = (one: Constant) => one.const

interface Operation {
  responses?: Readonly<Record<string, unknown>>
}
