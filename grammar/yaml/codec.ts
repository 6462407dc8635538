/**
 * One description of each part of the YAML form gives its JSON Schema, its reader and its writer.
 *
 * So the three cannot drift apart: what the schema lets through can be read, and what is
 * written the schema lets through.
 */
import type { Line } from '../syntax/ast.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Lang, Span } from '../source/text.ts'
import type { Scope } from '../format/names.ts'
import { at, type Tree } from './tree.ts'

export type Schema = Readonly<Record<string, unknown>>

/** What reading needs: the language of the expressions, and where remarks and comments are kept. */
export interface Reader {
  readonly lang: Lang
  readonly report: (...diagnostics: readonly Diagnostic[]) => void
  /** The comments that stand in this stretch of the file and that nobody has taken yet. */
  readonly takeComments: (stretch: Span) => readonly string[]
  readonly errors: () => number
  /** Whether the schema complained about something inside. */
  readonly isFaulty: (tree: Tree) => boolean
  readonly sourceOf: (tree: Tree) => string
}

/** What writing needs: the names in sight, and the entity whose fields are being written. */
export interface Writer {
  readonly scope: Scope
  readonly entity?: string
}

/** What is written: plain YAML with comments above its parts. */
export type Out =
  | {
      readonly kind: 'scalar'
      readonly value: string | number | boolean | null
      readonly comments?: readonly string[]
    }
  | { readonly kind: 'list'; readonly items: readonly Out[]; readonly comments?: readonly string[] }
  | {
      readonly kind: 'map'
      readonly entries: readonly (readonly [key: string, value: Out])[]
      readonly comments?: readonly string[]
    }

export interface Codec<T> {
  readonly schema: Schema
  /** Named schemas that `schema` refers to. */
  readonly defs: Readonly<Record<string, Schema>>
  /** The tree has the shape of the schema. */
  read(tree: Tree, reader: Reader): T
  write(value: T, writer: Writer): Out
}

export const scalarOut = (value: string | number | boolean | null): Out => ({
  kind: 'scalar',
  value,
})

// ---------------------------------------------------------------- scalars

/** A string; `schema` narrows it. */
export function string<T extends string = string>(schema: Schema = {}): Codec<T> {
  return {
    schema: { type: 'string', ...schema },
    defs: {},
    read: (tree) => textOf(tree) as T,
    write: scalarOut,
  }
}

export const oneOf = <const T extends string>(...values: readonly T[]): Codec<T> =>
  string<T>({ enum: values })

export const integer: Codec<number> = {
  schema: { type: 'integer' },
  defs: {},
  read: (tree) => (tree.kind === 'scalar' ? Number(tree.value) : 0),
  write: scalarOut,
}

const boolean: Codec<boolean> = {
  schema: { type: 'boolean' },
  defs: {},
  read: (tree) => tree.kind === 'scalar' && tree.value === true,
  write: scalarOut,
}

export function textOf(tree: Tree): string {
  return tree.kind === 'scalar' ? String(tree.value) : ''
}

// ---------------------------------------------------------------- lists

export function list<T>(item: Codec<T>, schema: Schema = {}): Codec<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema, ...schema },
    defs: item.defs,
    read: (tree, reader) =>
      tree.kind === 'list' ? tree.items.map((one) => item.read(one, reader)) : [],
    write: (values, writer) => ({
      kind: 'list',
      items: values.map((value) => item.write(value, writer)),
    }),
  }
}

// ---------------------------------------------------------------- records

/** How one property of a node stands under one key. */
export interface FieldCodec<V> {
  readonly key?: string
  readonly codec: Codec<NonNullable<V>>
  readonly required: boolean
  /** What an absent key means; a property that has this value is not written. */
  readonly absent?: V
}

export const required = <V>(codec: Codec<NonNullable<V>>, key?: string): FieldCodec<V> => ({
  codec,
  required: true,
  ...(key !== undefined && { key }),
})
export const optional = <V>(codec: Codec<NonNullable<V>>, key?: string): FieldCodec<V> => ({
  codec,
  required: false,
  ...(key !== undefined && { key }),
})
/** A list that may be left out when it is empty. */
export const items = <T>(codec: Codec<readonly T[]>, key?: string): FieldCodec<readonly T[]> => ({
  ...optional<readonly T[]>(codec, key),
  absent: [],
})
/** A statement about the node that is true or not made. */
export const flag = (key?: string): FieldCodec<boolean> => ({
  ...optional<boolean>(boolean, key),
  absent: false,
})

type Marks = 'span' | 'comments' | 'kind'
/** A codec for each property of a node, in the order in which they are written. */
export type Shape<T> = {
  readonly [K in Exclude<keyof T, Marks>]-?: FieldCodec<Exclude<T[K], undefined>>
}

interface RecordOptions<T> {
  /** The node's `kind`, where it has one. */
  readonly kind?: T extends { readonly kind: infer K } ? K : never
  /** Comments can stand above it. */
  readonly line?: boolean
  /** A part that has no place of its own in the tree of the language. */
  readonly placed?: false
  /** Properties that are written with other names in sight. */
  readonly inner?: {
    readonly of: readonly Exclude<keyof T, Marks>[]
    readonly writer: (value: T, writer: Writer) => Writer
  }
}

type Field = FieldCodec<unknown> & { readonly property: string; readonly key: string }

/** A node as a map: one key for each property. */
export function record<T extends object>(
  shape: Shape<T>,
  options: RecordOptions<T> = {},
): Codec<T> {
  const fields: readonly Field[] = Object.entries<FieldCodec<unknown>>(shape).map(
    ([property, field]) => ({ ...field, property, key: field.key ?? snakeCase(property) }),
  )
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(fields.map(({ key, codec }) => [key, codec.schema])),
      required: fields.filter((field) => field.required).map(({ key }) => key),
      additionalProperties: false,
    },
    defs: merged(fields.map(({ codec }) => codec.defs)),
    read(tree, reader) {
      const node = {
        ...(options.kind !== undefined && { kind: options.kind }),
        ...(options.placed !== false && { span: tree.span }),
        ...Object.fromEntries(fields.flatMap((field) => readField(field, tree, reader))),
      }
      return (options.line === true ? withComments(node, tree, reader) : node) as T
    },
    write(value, writer) {
      const inner = options.inner?.writer(value, writer) ?? writer
      const isInner = ({ property }: Field): boolean =>
        options.inner?.of.some((one) => one === property) === true
      const entries = fields.flatMap((field) =>
        writeField(field, value, isInner(field) ? inner : writer),
      )
      return { kind: 'map', entries, ...commentsOf(value) }
    },
  }
}

function readField(
  { property, key, codec, absent }: Field,
  tree: Tree,
  reader: Reader,
): readonly (readonly [string, unknown])[] {
  const value = at(tree, key)
  const read = value === undefined ? absent : codec.read(value, reader)
  return read === undefined ? [] : [[property, read]]
}

function writeField(
  { property, key, codec, absent }: Field,
  node: object,
  writer: Writer,
): readonly (readonly [string, Out])[] {
  const value = (node as Readonly<Record<string, NonNullable<unknown> | undefined>>)[property]
  if (value === undefined || isAbsent(value, absent)) return []
  return [[key, codec.write(value, writer)]]
}

function merged(defs: readonly Codec<unknown>['defs'][]): Codec<unknown>['defs'] {
  return Object.fromEntries(defs.flatMap((one) => Object.entries(one)))
}

/** The comments above a node go with it. */
export function commentsOf(node: object): { readonly comments?: readonly string[] } {
  const { comments } = node as Partial<Line>
  return comments === undefined ? {} : { comments }
}

/** A node that can have comments takes those that stand above it or inside it, after its parts took theirs. */
export function withComments<T extends object>(node: T, tree: Tree, reader: Reader): T {
  const comments = reader.takeComments({ start: tree.start, end: tree.span.end })
  return comments.length === 0 ? node : { ...node, comments }
}

function isAbsent(value: unknown, absent: unknown): boolean {
  return value === absent || (Array.isArray(absent) && Array.isArray(value) && value.length === 0)
}

function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

// ---------------------------------------------------------------- choices

type Kinds<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: Codec<Extract<T, { readonly kind: K }>>
}

/** One of several kinds of nodes, as a map with one key: the kind. */
export function tagged<T extends { readonly kind: string }>(kinds: Kinds<T>): Codec<T> {
  const codecs = kinds as Readonly<Record<string, Codec<T>>>
  const all = Object.entries(codecs)
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(all.map(([kind, { schema }]) => [kind, schema])),
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
    },
    defs: merged(all.map(([, { defs }]) => defs)),
    read(tree, reader) {
      const [first] = tree.kind === 'map' ? tree.entries : []
      if (first === undefined) throw new Error('a choice without a kind passed the schema')
      const [kind, { value }] = first
      const codec = codecs[kind]
      if (codec === undefined)
        throw new Error(`a choice of the unknown kind ${kind} passed the schema`)
      return codec.read({ ...value, start: tree.start }, reader)
    },
    write(value, writer) {
      const codec = codecs[value.kind]
      if (codec === undefined) throw new Error(`no form for a node of the kind ${value.kind}`)
      const { comments, ...out } = codec.write(value, writer)
      return {
        kind: 'map',
        entries: [[value.kind, out]],
        ...(comments !== undefined && { comments }),
      }
    },
  }
}

/** The schema of a part under a name of its own, so that it is written once and can hold itself. */
export function named<T>(name: string, build: (self: Codec<T>) => Codec<T>): Codec<T> {
  const schema = { $ref: `#/$defs/${name}` }
  const self: Codec<T> = {
    schema,
    defs: {},
    read: (tree, reader) => whole.read(tree, reader),
    write: (value, writer) => whole.write(value, writer),
  }
  const whole = build(self)
  return { ...self, defs: { ...whole.defs, [name]: whole.schema } }
}
