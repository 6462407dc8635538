/**
 * The server of the studio: which court it serves in, a server that listens when told to out.
 *
 * Its order is its safety: headers, then who asks and whether he may, then the body, then its schema, then the area. A
 * route that does not say what it does cannot be registered.
 */
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify, { type FastifyRequest, LogController } from 'fastify'
import { parseStrictJson } from '../../../engine/index.ts'
import { keyOf } from '../access/accounts.ts'
import { accountRoutes } from '../access/account-routes.ts'
import { guard } from '../access/guard.ts'
import { sessionRoutes } from '../access/session-routes.ts'
import { setUpRoutes } from '../access/set-up-routes.ts'
import { type SessionLimits, sessions } from '../access/sessions.ts'
import type { StudioApp } from '../areas/area.ts'
import { jobRunner } from '../jobs/job-runner.ts'
import { jobRoutes } from '../jobs/routes.ts'
import { logLooks } from '../looks/looks.ts'
import type { CourtHost } from '../setup.ts'
import { closing } from './closing.ts'
import { currentStore } from './current-store.ts'
import { answerError, answerErrors, whereabouts } from './errors.ts'
import { headers } from './headers.ts'
import { healthRoutes } from './health.ts'
import { type LogStream, logAnswers, loggerTo } from './log.ts'
import { notFound } from './not-found.ts'
import { describeRoutes, openApiRoute } from './openapi.ts'
import { pages } from './pages.ts'
import { RATE_LIMITS, type RateLimits } from './rate-limits.ts'
import { checkFiles, serializeChecked } from './serialize-checked.ts'
import { registerAreas } from './register-areas.ts'
import { answerExpectations, answerOnWire, oneHost } from './wire.ts'

export interface StudioOptions {
  readonly host: CourtHost
  /** The folder of the built web; undefined: no pages, the interface only. */
  readonly web: string | undefined
  readonly lang: 'uk' | 'en'
  /** Whether only this machine reaches it. */
  readonly loopback: boolean
  /** `https://zasady.court.example`, where it stands behind a proxy, whose word on who asks is then taken. */
  readonly publicAddress?: string | undefined
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined
  /** What the first administrator must know, where he is not at this machine. */
  readonly setUpCode?: string | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: LogStream | undefined
  readonly limits?: Partial<RateLimits>
  readonly sessionLimits?: SessionLimits
  /** An answer that is not as its schema says is a mistake: for tests. It is otherwise sent as it is. */
  readonly checked?: boolean
}

const BODY_BYTES = 1024 * 1024
const LONGEST_PARAMETER = 500
const REQUEST_MS = 60_000

/** Not listening yet: `listen` is the caller's. */
export async function createStudio(options: StudioOptions): Promise<StudioApp> {
  const { host, web, loopback, publicAddress, tls } = options
  const app = serverOf(options)
  const limits = { ...RATE_LIMITS, ...options.limits }
  const who = sessions(options.now, options.sessionLimits)
  answerExpectations(app)
  await headers(app, tls !== undefined)
  oneHost(app)
  await app.register(cookie)
  await app.register(rateLimit, limits.general)
  await describeRoutes(app)
  logAnswers(app)
  notFound(app)
  guard(app, { host, sessions: who, names: { loopback, publicAddress } })
  answerErrors(app)
  logLooks(app, { store: () => host.current().store, now: options.now })
  const store = currentStore(host)
  const tell = (error: unknown): void => app.log.error(whereabouts(error), 'a job failed')
  const jobs = jobRunner(store, tell, { now: options.now })
  await jobs.takeOver()
  const { setUpCode } = options
  const leaving = (): Promise<void> => jobs.interrupt()
  const triedTooOften = tries(app, limits)
  const setting = { ...options, setUpCode, sessions: who, limits, triedTooOften, leaving }
  sessionRoutes(app, setting)
  setUpRoutes(app, setting)
  accountRoutes(app, { store })
  healthRoutes(app, host)
  openApiRoute(app)
  jobRoutes(app, jobs)
  await registerAreas(app, host, { store, jobs })
  closing(app, jobs)
  if (web !== undefined) await pages(app, web)
  return app
}

function serverOf({ tls, publicAddress, log, checked = false }: StudioOptions): StudioApp {
  const app = fastify({
    // A request without `Host` is ours to answer.
    ...(tls === undefined
      ? { http: { requireHostHeader: false } }
      : { https: { ...tls, requireHostHeader: false } }),
    logger: loggerTo(log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    // What comes while it stops is answered like everything else (`closing.ts`).
    return503OnClosing: false,
    trustProxy: publicAddress === undefined ? false : onlyTheProxy,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    clientErrorHandler: answerOnWire,
    // Addresses that cannot be read at all.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  })
  // Texts are what forms of other sites can send without asking.
  app.removeContentTypeParser('text/plain')
  // Read as strictly as the command line reads facts: what has no one meaning is not JSON.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    const parsed = parseStrictJson(body.toString())
    if (parsed.kind === 'value') done(null, parsed.value)
    else done(Object.assign(new Error('not JSON'), { code: 'FST_ERR_CTP_INVALID_JSON_BODY' }))
  })
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  )
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  if (checked) checkFiles(app)
  app.setSerializerCompiler(checked ? serializeChecked : () => JSON.stringify)
  return app
}

/** Whatever stands before it in `X-Forwarded-For` somebody else may have written there. */
const onlyTheProxy = (_address: string, hop: number): boolean => hop === 0

/** Seconds to wait, when a name was tried too often. */
function tries(app: StudioApp, limits: RateLimits) {
  const tried = app.createRateLimit({
    ...limits.name,
    keyGenerator: ({ body }) => keyOf((body as { readonly name: string }).name),
  })
  return async (request: FastifyRequest): Promise<number | undefined> => {
    const answer = await tried(request)
    return answer.isAllowed || !answer.isExceeded ? undefined : answer.ttlInSeconds
  }
}
