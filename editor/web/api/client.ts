/**
 * Requests to the server of the studio: a path under `/api/v1` in; the value out, or a `ProblemError` thrown.
 *
 * A request whose session has ended waits for a new sign-in and goes out again. A question (`get`), whatever
 * bears an idempotency key, and what is said to be repeatable waits for a lost connection in the same way. Any other
 * request fails with `ConnectionError`, since nobody knows whether the server has done it.
 */
import type { Problem } from '../../api/index.ts'
import { connection } from './connection.ts'
import { ConnectionError, ProblemError } from './problem.ts'
import { sessionGate } from './session-gate.ts'

export interface RequestOptions {
  readonly signal?: AbortSignal
  /** The same key for the same deed: however often it is sent, it is done once. */
  readonly idempotencyKey?: string
  /** To send it again does no harm: it writes nothing, or nothing that is there already. */
  readonly isRepeatable?: boolean
  /** The version that was seen (an `ETag`). */
  readonly ifMatch?: string
}

export const get = <T>(path: string, options?: RequestOptions): Promise<T> =>
  value<T>('GET', path, undefined, options)

export const post = <T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> =>
  value<T>('POST', path, body, options)

export const put = <T>(path: string, body: unknown, options?: RequestOptions): Promise<T> =>
  value<T>('PUT', path, body, options)

export const del = <T>(path: string, options?: RequestOptions): Promise<T> =>
  value<T>('DELETE', path, undefined, options)

/** The bytes of a file as they are; its name goes into the query. */
export function upload<T>(path: string, file: File, options?: RequestOptions): Promise<T> {
  const named = `${path}${path.includes('?') ? '&' : '?'}name=${encodeURIComponent(file.name)}`
  return value<T>('POST', named, file, options)
}

/** A file, with the name that the server gives it. */
export async function getFile(path: string, options?: RequestOptions): Promise<File> {
  const answer = await answerTo('GET', path, undefined, options)
  const name = nameIn(answer.headers.get('content-disposition')) ?? 'file'
  const bytes = await answer.blob()
  return new File([bytes], name, { type: bytes.type })
}

/** `filename*=UTF-8''…` (RFC 6266), else `filename="…"`. */
function nameIn(disposition: string | null): string | undefined {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? []
  if (encoded !== undefined) return decodeURIComponent(encoded)
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1]
}

/** Anything that has an address: for links and event streams. */
export const addressOf = (path: string): string => `/api/v1${path}`

async function value<T>(
  method: string,
  path: string,
  body: unknown,
  options?: RequestOptions,
): Promise<T> {
  const answer = await answerTo(method, path, body, options)
  const text = await answer.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

async function answerTo(
  method: string,
  path: string,
  body: unknown,
  options: RequestOptions = {},
): Promise<Response> {
  const repeatable =
    method === 'GET' || options.idempotencyKey !== undefined || options.isRepeatable === true
  for (;;) {
    const answer = await sent(method, path, body, options, repeatable)
    if (answer === undefined) continue
    if (answer.ok) return answer
    const problem = await problemIn(answer)
    // Other answers with 401 are about a password that was typed.
    const again = problem.code === 'sign-in-required' ? sessionGate.wait() : undefined
    if (again === undefined) throw new ProblemError(problem)
    await again
  }
}

/** `undefined`: no answer came, the server is there again. */
async function sent(
  method: string,
  path: string,
  body: unknown,
  options: RequestOptions,
  repeatable: boolean,
): Promise<Response | undefined> {
  try {
    return await fetch(addressOf(path), requestOf(method, body, options))
  } catch (error) {
    options.signal?.throwIfAborted()
    const back = connection.lost()
    if (!repeatable) throw new ConnectionError(error)
    await back
    return undefined
  }
}

function requestOf(method: string, body: unknown, options: RequestOptions): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey
  if (options.ifMatch !== undefined) headers['if-match'] = options.ifMatch
  const isBytes = body instanceof Blob
  if (body !== undefined) {
    headers['content-type'] = isBytes ? 'application/octet-stream' : 'application/json'
  }
  return {
    method,
    headers,
    credentials: 'same-origin',
    ...(body !== undefined && { body: isBytes ? body : JSON.stringify(body) }),
    ...(options.signal !== undefined && { signal: options.signal }),
  }
}

/** A proxy may answer in the place of the server, without a problem. */
async function problemIn(answer: Response): Promise<Problem> {
  try {
    const problem = (await answer.json()) as Partial<Problem>
    if (typeof problem.code === 'string' && typeof problem.detail === 'string') {
      return problem as Problem
    }
  } catch {
    // No JSON.
  }
  return {
    type: 'urn:zasady:problem:unknown-answer',
    title: answer.statusText,
    status: answer.status,
    code: 'unknown-answer',
    detail: `сервер відповів незрозуміло (${answer.status})`,
    detail_en: `the server gave an answer that is not understood (${answer.status})`,
    help: 'зачекайте хвилину і спробуйте знову; якщо не допоможе, повідомте адміністратора',
    help_en: 'wait a minute and try again; if it does not help, tell the administrator',
  }
}
