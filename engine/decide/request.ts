/**
 * The envelope of a request: anything in, a request with its moments or every problem out.
 */
import { isObject } from '../facts/document.ts'
import { didYouMean, type FactProblem, type Words } from '../facts/problem.ts'
import { nearest } from '../../grammar/index.ts'
import { parseDate } from '../time/day.ts'
import { parseDateTime } from '../time/instant.ts'
import { endOfDay } from '../time/kyiv.ts'

/** What the caller calls a request by; given back in the answer as it came. */
export type RequestId = string | number | boolean | null

/** A request whose envelope is right; its facts are not read yet. */
export interface Request {
  readonly id: RequestId
  readonly policy: string
  /** As it was written. */
  readonly asOf: string
  /** Epoch milliseconds; a bare date is the end of that day in Kyiv. */
  readonly moment: number
  readonly knownAt?: number
  readonly facts: unknown
}

export type RequestResult =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'problems'; readonly id: RequestId; readonly problems: readonly FactProblem[] }

const KEYS = ['id', 'policy', 'as_of', 'known_at', 'facts'] as const

/** Reads the envelope. An absent id is null. */
export function readRequest(input: unknown): RequestResult {
  if (!isObject(input)) {
    const words = { uk: 'запит має бути об’єктом', en: 'a request must be an object' }
    return { kind: 'problems', id: null, problems: [wrong('wrong-type', '', words)] }
  }
  const id = idOf(input['id'])
  const moment = momentOf(input['as_of'])
  const knownAt = input['known_at'] === undefined ? undefined : momentOf(input['known_at'])
  const { policy, as_of: asOf } = input
  const problems = [
    ...unknownKeys(Object.keys(input)),
    ...(id === undefined ? [wrong('wrong-type', '/id', ID)] : []),
    ...(typeof policy === 'string' ? [] : [wrong('wrong-type', '/policy', POLICY)]),
    ...(moment === undefined ? [badMoment('/as_of', asOf)] : []),
    ...(input['known_at'] !== undefined && knownAt === undefined
      ? [badMoment('/known_at', input['known_at'])]
      : []),
    ...(isObject(input['facts']) ? [] : [wrong('wrong-type', '/facts', FACTS)]),
  ]
  if (problems.length > 0 || typeof policy !== 'string' || moment === undefined) {
    return { kind: 'problems', id: id ?? null, problems }
  }
  const request = {
    id: id ?? null,
    policy,
    asOf: String(asOf),
    moment,
    ...(knownAt !== undefined && { knownAt }),
    facts: input['facts'],
  }
  return { kind: 'request', request }
}

/** A date means the end of that day in Kyiv; `undefined` for what is neither a date nor a moment. */
function momentOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined
  const day = parseDate(value)
  return day === undefined ? parseDateTime(value) : endOfDay(day)
}

function idOf(value: unknown): RequestId | undefined {
  if (value === undefined || value === null) return null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined
}

function unknownKeys(keys: readonly string[]): readonly FactProblem[] {
  return keys
    .filter((key) => !KEYS.some((known) => known === key))
    .map((key) => {
      const help = didYouMean(nearest(key, KEYS))
      const words = { uk: `невідоме поле запиту \`${key}\``, en: `unknown key \`${key}\`` }
      return { ...wrong('unknown-key', `/${key}`, words), ...(help !== undefined && { help }) }
    })
}

const wrong = (code: string, path: string, message: Words): FactProblem => ({
  code: `request/${code}`,
  path,
  message,
})

function badMoment(path: string, value: unknown): FactProblem {
  const written = `\`${JSON.stringify(value) ?? ''}\``
  return wrong('wrong-moment', path, {
    uk: `очікується дата \`рррр-мм-дд\` або момент часу з поясом, а не ${written}`,
    en: `a date \`yyyy-mm-dd\` or a moment with an offset is expected, not ${written}`,
  })
}

const ID: Words = { uk: 'очікується рядок', en: 'a text is expected' }
const POLICY: Words = { uk: 'очікується код засад', en: 'the id of a policy is expected' }
const FACTS: Words = { uk: 'очікується об’єкт фактів', en: 'an object of facts is expected' }
