/**
 * What the studio can be asked, by its own description: the OpenAPI document in; operations, each with a request that is fine
 * and every place in it where a text may stand, out.
 */
import type { Role } from '../../../../editor/api/index.ts'
import { withEach } from '../../../support/hostile-strings.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Request {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Bytes of a file instead. */
  readonly bytes?: string
}

export interface Operation {
  readonly method: Method
  /** `/api/v1/registers/{id}`. */
  readonly path: string
  /** Empty: anybody. */
  readonly roles: readonly Role[]
  /** Statuses of answers that are no problems. */
  readonly answers: readonly number[]
  /** One that is fine. */
  readonly fine: Request
  /** A text put in turn in every place of a request that is fine otherwise. */
  readonly with: (text: string) => readonly Request[]
}

interface Schema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly const?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
}

interface Described {
  readonly description: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: 'path' | 'query'
    readonly schema: Schema
  }[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>
  }
  readonly responses: Readonly<Record<string, unknown>>
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

/** What a field of this name holds in a request that is fine: by `path name`, or by its name alone. */
export type Hints = ReadonlyMap<string, unknown>

/** Operations that take the bytes of a file: their description has no body. */
const FILES = [
  '/api/v1/distribution/batches',
  '/api/v1/registers/{id}/rows',
  '/api/v1/audit/verifications',
]

/** Fields that make a request say something else: absent from it, unless they hold the text. */
const APART = new Set(
  'plan corrects matter draft known_at before attempt seq key origin since'.split(' '),
)

export function operationsOf({ paths }: OpenApi, hints: Hints): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, all]) =>
    Object.entries(all).map(([method, described]) => operationOf(method, path, described, hints)),
  )
}

function operationOf(method: string, path: string, described: Described, hints: Hints): Operation {
  const { description, parameters = [], requestBody, responses } = described
  const fine = (name: string, schema: Schema) => fineValue(schema, name, path, hints)
  const named = (where: 'path' | 'query') =>
    parameters.filter((one) => one.in === where).map(({ name, schema }) => [name, schema] as const)
  const values = (where: 'path' | 'query') =>
    Object.fromEntries(
      named(where).map(([name, schema]) => [name, String(fine(name, schema))] as const),
    )
  const [inPath, all] = [values('path'), values('query')]
  const query = lean(all)
  const schema = requestBody?.content['application/json']?.schema
  const bodies = schema === undefined ? [] : (schema.anyOf ?? [schema]).map((one) => fine('', one))
  const isFile = FILES.includes(path)
  const base = { path: inPath, query, ...(isFile && { bytes: 'а;б\n1;2\n' }) }
  const [body] = bodies
  const whole: Request = { ...base, ...(body !== undefined && { body: lean(body as Fields) }) }
  return {
    method: method.toUpperCase() as Method,
    path,
    roles: rolesIn(description),
    answers: Object.keys(responses).map(Number).filter(Number.isInteger),
    fine: whole,
    with: (text) => [
      ...Object.keys(inPath).map((key) => ({ ...whole, path: { ...inPath, [key]: text } })),
      ...Object.keys(all).map((key) => ({ ...whole, query: { ...query, [key]: text } })),
      ...bodies
        .flatMap((one) => withText(one as Fields, text))
        .map((put) => ({ ...base, body: put })),
      ...(isFile ? filesWith(text).map((bytes) => ({ ...base, bytes })) : []),
    ],
  }
}

type Fields = Readonly<Record<string, unknown>>

const lean = <T>(fields: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(fields).filter(([key, value]) => !isApart(key, value)))

/** A matter itself is what is asked about; its number names another one. */
const isApart = (key: string, value: unknown): boolean =>
  APART.has(key) && typeof value !== 'object'

function withText(body: Fields, text: string): readonly unknown[] {
  const apart = Object.keys(body).filter((key) => isApart(key, body[key]))
  return [...withEach(lean(body), text), ...apart.map((key) => ({ ...lean(body), [key]: text }))]
}

/** As the file itself, as a heading and as a cell. */
const filesWith = (text: string): readonly string[] => [
  text,
  `${text};Прізвище\nс1;Вигадько\n`,
  `Код судді;Прізвище\nс99;${text}\n`,
]

/** `Action …, for: administrator, auditor.` */
const rolesIn = (description: string): readonly Role[] =>
  (/for: ([\w, ]+)\./.exec(description)?.[1]?.split(', ') ?? []) as Role[]

function fineValue(schema: Schema, name: string, path: string, hints: Hints): unknown {
  const hint = hints.get(`${path} ${name}`) ?? hints.get(name)
  if (hint !== undefined) return hint
  const { anyOf, properties, items, type, pattern, minimum } = schema
  const [chosen] = schema.enum ?? (schema.const === undefined ? [] : [schema.const])
  if (chosen !== undefined) return chosen
  const [first] = anyOf ?? []
  if (first !== undefined) return fineValue(first, name, path, hints)
  if (properties !== undefined) {
    const fields = Object.entries(properties)
    return Object.fromEntries(
      fields.map(([key, one]) => [key, fineValue(one, key, path, hints)] as const),
    )
  }
  if (items !== undefined) return [fineValue(items, name, path, hints)]
  if (type === 'integer') return minimum ?? 1
  if (type === 'boolean') return false
  return pattern?.includes(String.raw`\d{4}`) === true ? '2026-08-04' : 'x'
}
