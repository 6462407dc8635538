/**
 * The server of the studio over a court that is not there: for tests of who may do what, and of what all areas share.
 *
 * The store is real, in memory; ports are what the test says.
 */
import type { LightMyRequestResponse } from 'fastify'
import { onTestFinished } from 'vitest'
import { type Role, ROLES } from '../../editor/api/index.ts'
import {
  answered,
  type CourtHost,
  createStudio,
  type DocumentStore,
  openDocumentStore,
  type Ports,
  refused,
  type Site,
  type StudioOptions,
} from '../../editor/server/index.ts'

export const PEOPLE = Object.fromEntries(
  ROLES.map((role) => [role, `Навчальна ${role.replace('_', ' ')}`]),
) as Record<Role, string>

type App = Awaited<ReturnType<typeof createStudio>>

export interface TestStudio {
  readonly app: App
  readonly store: DocumentStore
  readonly host: CourtHost
  /** The cookie of somebody with this role, by the door of the sample. */
  readonly enter: (role: Role) => Promise<string>
  /** One request as a page of the studio sends it. */
  readonly ask: (method: Method, url: string, asked?: Asked) => Promise<LightMyRequestResponse>
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Asked {
  readonly cookie?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Wanted extends Partial<StudioOptions> {
  readonly kind?: Site['kind']
  readonly ports?: Ports
  readonly store?: DocumentStore
  /** Routes of the test's own, before the server is ready. */
  readonly more?: (app: App) => void
}

/** A port that knows nothing: every question is refused. */
export const silentPorts = new Proxy(
  {},
  {
    get: () => new Proxy({}, { get: () => () => Promise.resolve(refused(NOTHING)) }),
  },
) as Ports

const NOTHING = {
  code: 'test/nothing',
  status: 404,
  message: { uk: 'немає', en: 'nothing' },
} as const

/** Closed when the test ends. */
export async function studio(wanted: Wanted = {}): Promise<TestStudio> {
  const { kind = 'sample', ports = silentPorts, more, now = Date.now, ...options } = wanted
  const store = wanted.store ?? (await openDocumentStore(':memory:', now))
  const host = await hostOf(kind, ports, store, now)
  const app = await createStudio({
    host,
    web: undefined,
    lang: 'uk',
    loopback: true,
    now,
    log: undefined,
    checked: true,
    ...options,
  })
  more?.(app)
  onTestFinished(async () => {
    await app.close()
    await host.current().store.close()
  })
  const ask: TestStudio['ask'] = (method, url, { cookie, body, headers = {} } = {}) =>
    app.inject({
      method,
      url,
      headers: {
        origin: 'http://localhost:80',
        ...(cookie !== undefined && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    })
  const enter = async (role: Role): Promise<string> =>
    cookieIn(await ask('POST', '/api/v1/session/door', { body: { role } }))
  return { app, store, host, enter, ask }
}

/** The cookie that an answer sets, as the next request sends it. */
export function cookieIn({ headers }: LightMyRequestResponse): string {
  const [cookie = ''] = [headers['set-cookie'] ?? ''].flat()
  return cookie.split(';')[0] ?? ''
}

async function hostOf(
  kind: Site['kind'],
  ports: Ports,
  store: DocumentStore,
  now: () => number,
): Promise<CourtHost> {
  const isReady = () => Promise.resolve(true)
  const site = (of: Site['kind'], documents: DocumentStore): Site => ({
    kind: of,
    name: of === 'none' ? null : 'Умовний районний суд',
    ports: of === 'none' ? undefined : ports,
    store: documents,
    isReady,
  })
  const empty = await openDocumentStore(':memory:', now)
  let current = site(kind, store)
  return {
    people: PEOPLE,
    current: () => current,
    leaveSample() {
      if (current.kind === 'sample') current = site('none', empty)
      return Promise.resolve(answered(undefined))
    },
    setUp() {
      current = site('court', current.store)
      return Promise.resolve(answered(undefined))
    },
  }
}
