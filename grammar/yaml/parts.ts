/** The YAML form of the parts that statements share. */
import type {
  Loop,
  PoolCondition,
  Seat,
  SeatRole,
  Table,
  TableRow,
  TypeRef,
} from '../syntax/ast.ts'
import type { Name } from '../source/text.ts'
import { declare } from '../format/names.ts'
import {
  items,
  list,
  named,
  oneOf,
  optional,
  record,
  required,
  scalarOut,
  textOf,
  type Codec,
  type Out,
  type Writer,
} from './codec.ts'
import { expression } from './expressions.ts'
import type { Tree } from './tree.ts'
import {
  clause,
  clauses,
  codes,
  entityName,
  enumName,
  name,
  range,
  spelled,
  text,
} from './words.ts'

/** The same writer with more names in sight. */
export function seeing(writer: Writer, names: readonly Name[]): Writer {
  return { ...writer, scope: declare(writer.scope, names) }
}

/** What every rule begins with, and what it ends with. */
export const head = { name: required(name), clauses: required(clauses), readings: items(codes) }
export const tail = { because: optional(text) }

/** `for_each: {variable, of, where}`. */
export const loop: Codec<Loop> = named('loop', () =>
  record<Loop>(
    {
      variable: required(name),
      source: required(expression, 'of'),
      where: optional(expression),
    },
    {
      line: true,
      inner: { of: ['where'], writer: (node, writer) => seeing(writer, [node.variable]) },
    },
  ),
)

/** Parts of a rule that see the variable of its loop. */
export function loopWriter(node: { readonly loop?: Loop }, writer: Writer): Writer {
  return node.loop === undefined ? writer : seeing(writer, [node.loop.variable])
}

const row: Codec<TableRow> = named('row', () =>
  record<TableRow>(
    {
      range: required(range),
      condition: required(expression, 'when'),
      clause: required(clause),
      readings: items(codes),
      because: optional(text),
    },
    { line: true },
  ),
)

/** `table: {by, rows: [{range, when, clause}]}`. */
export const table: Codec<Table> = record<Table>(
  { by: required(expression), rows: required(list(row, { minItems: 1 })) },
  { line: true },
)

/** `{name, clause, that}`: a judge for whom `that` fails is excluded. */
export const poolCondition: Codec<PoolCondition> = named('pool_condition', () =>
  record<PoolCondition>(
    {
      name: required(name),
      clause: required(clause),
      readings: items(codes),
      when: optional(expression),
      condition: required(expression, 'that'),
      because: optional(text),
    },
    { line: true },
  ),
)

/** The roles in the order of the law: nothing but these may stand in a composition. */
export const seatRole: Codec<SeatRole> = oneOf('presiding', 'member', 'reserve', 'juror')

export const seat: Codec<Seat> = named('seat', () =>
  record<Seat>(
    {
      role: required(seatRole),
      count: optional(expression),
      when: optional(expression),
    },
    { line: true },
  ),
)

// ---------------------------------------------------------------- types of facts

/** `date`, `{integer: calendar_day}`, `{enum: post}`, `{list: …}`, `{records: absence}`. */
export const type: Codec<TypeRef> = named('type', (self) => ({
  schema: {
    type: ['string', 'object'],
    pattern: '^(boolean|text|date|datetime|time|decimal|money|integer)$',
    properties: {
      integer: { type: 'string', minLength: 1 },
      enum: enumName.schema,
      records: entityName.schema,
      entity: entityName.schema,
      list: self.schema,
      map: self.schema,
    },
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
  },
  defs: {},
  read: (tree) => readType(tree),
  write: writeType,
}))

function readType(tree: Tree): TypeRef {
  const [first] = tree.kind === 'map' ? tree.entries : []
  if (first === undefined) return { kind: textOf(tree) as 'boolean' }
  const [kind, { value }] = first
  if (kind === 'list' || kind === 'map') return { kind, of: readType(value) }
  if (kind === 'integer') return { kind, unit: textOf(value) }
  const name = spelled(textOf(value))
  return kind === 'enum' ? { kind, name } : { kind: kind as 'records' | 'entity', entity: name }
}

function writeType(node: TypeRef, writer: Writer): Out {
  const under = (out: Out): Out => ({ kind: 'map', entries: [[node.kind, out]] })
  if ('of' in node) return under(writeType(node.of, writer))
  if ('entity' in node) return under(entityName.write(node.entity, writer))
  if (node.kind === 'enum') return under(enumName.write(node.name, writer))
  const hasUnit = node.kind === 'integer' && node.unit !== undefined
  return hasUnit ? under(scalarOut(node.unit)) : scalarOut(node.kind)
}
