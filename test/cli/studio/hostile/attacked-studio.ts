/** The studio over a copy of the sample court, with somebody of every role inside, and every answer looked at. */
import { onTestFinished } from 'vitest'
import { openPlace } from '../../../../cli/ledger/opening.ts'
import { courtOver } from '../../../../cli/studio/open-court.ts'
import { portsOf } from '../../../../cli/studio/ports.ts'
import type { Court } from '../../../../cli/studio/court.ts'
import { type Role, ROLES } from '../../../../editor/api/index.ts'
import { studio, type TestStudio } from '../../../support/studio.ts'
import { copyOfSample } from '../sample/made-sample.ts'
import { harmInPage } from './harm.ts'
import type { Operation, Request } from './operations.ts'

const OFTEN = { max: 1_000_000, timeWindow: 60_000 }
const limits = { signIn: OFTEN, name: OFTEN, general: OFTEN }

export type Answered = Awaited<ReturnType<TestStudio['ask']>>

export interface Attacked extends Omit<TestStudio, 'host'> {
  readonly court: Court
  readonly cookies: Readonly<Record<Role, string>>
  readonly send: (
    operation: Pick<Operation, 'method' | 'path'>,
    request: Request,
    as: Role | undefined,
  ) => Promise<Answered>
}

export async function attackedStudio(): Promise<Attacked> {
  const place = await copyOfSample()
  const opened = await openPlace(place)
  if (!opened.ok) throw new Error(opened.complaint.message.en)
  const court = await courtOver(opened.value, { kind: 'sample', ...place, clock: Date.now })
  const ports = portsOf(court)
  const made = await studio({ ports, limits })
  onTestFinished(async () => {
    await ports.policies.close()
    await ports.change.close()
    await court.ledger.close()
  })
  const entered = await Promise.all(
    ROLES.map(async (role) => [role, await made.enter(role)] as const),
  )
  const cookies = Object.fromEntries(entered) as Attacked['cookies']
  let keys = 0
  /** What was last told of the version of a thing. */
  const versions = new Map<string, string>()
  const send: Attacked['send'] = async ({ method, path }, request, as) => {
    const url = urlOf(path, request)
    const [thing = ''] = /^\/api\/v1\/(?:change\/drafts|accounts)\/[^/?]+/.exec(url) ?? []
    const { body, bytes } = request
    const answer = await made.app.inject({
      method,
      url,
      headers: {
        origin: 'http://localhost:80',
        ...(as !== undefined && { cookie: cookies[as] }),
        'idempotency-key': `hostile-key-${String(keys++).padStart(8, '0')}`,
        ...(method !== 'GET' && { 'if-match': versions.get(thing) ?? '"1"' }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(bytes !== undefined && { 'content-type': 'application/octet-stream' }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
      ...(bytes !== undefined && { payload: Buffer.from(bytes) }),
    })
    const { etag } = answer.headers
    if (typeof etag === 'string') versions.set(thing, etag)
    return answer
  }
  return { ...made, court, cookies, send }
}

function urlOf(path: string, { path: values, query }: Request): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(values[name] ?? ''))
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`)
  return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`
}

/** Half a character cannot stand in an address. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed())

/** What is wrong with an answer, whatever was asked: no mistake of the server, nothing that a browser takes for a page. */
export function faultIn(
  { answers }: Pick<Operation, 'answers'>,
  answer: Answered,
): string | undefined {
  const { statusCode, headers } = answer
  const type = String(headers['content-type'])
  if (headers['x-content-type-options'] !== 'nosniff') return `${statusCode}: may be sniffed`
  if (statusCode >= 400) {
    const isProblem = type.startsWith('application/problem+json')
    const { code, status } = isProblem ? answer.json<Record<string, unknown>>() : {}
    const isTold = statusCode < 500 && status === statusCode && typeof code === 'string'
    return isTold ? undefined : `${statusCode}: ${answer.body.slice(0, 200)}`
  }
  if (!answers.includes(statusCode)) return `${statusCode} is not described`
  const isSaved = String(headers['content-disposition']).startsWith('attachment')
  if (isSaved || type.startsWith('application/json')) return undefined
  const isPage = type.startsWith('text/html') && isWithoutScripts(headers)
  const harm = isPage ? harmInPage(answer.body) : [type]
  return harm.length === 0 ? undefined : `${statusCode}: ${harm.join()}`
}

/** A page that is shown: the browser is told to run and load nothing, whatever stands in it. */
const isWithoutScripts = (headers: Answered['headers']): boolean =>
  /^default-src 'none'; style-src [^;]*; frame-ancestors/.test(
    String(headers['content-security-policy']),
  )
