/**
 * Values of the IR as facts of json-rules-engine: one of the document, or one computed from others
 * by name and parameters (`computed.ts`).
 */
import type { Ir } from '../plan/ir.ts'
import { givenOf, NONE, UNKNOWN, type Given } from './given.ts'
import type { Operand } from './json-condition.ts'
import { Inexpressible, type Bound, type Translation } from './world.ts'

/** Built-in functions that are computed anew; of others there is no second opinion. */
const COMPUTED_CALLS: ReadonlySet<string> = new Set([
  'date',
  'time_of_day',
  'end_of_day',
  'days_inclusive',
  'working_days_inclusive',
  'empty',
  'matches',
  'has_part',
  'international_number',
])

/** A value that is there already. */
export const given = (value: Given): Operand => ({ fact: 'value', params: { given: value } })

const computed = (fact: string, params: Readonly<Record<string, unknown>>): Operand => ({
  fact,
  params,
})

/** The fact that stands for the value of a node. */
export function operandOf(node: Ir, translation: Translation): Operand {
  const { operand } = translation
  switch (node.op) {
    case 'const':
      return given(givenOf(node.value, node.type))
    case 'root':
    case 'variable':
      return ofBound(resolved(node, translation))
    case 'member':
      return member(node, translation)
    case 'lookup':
      return computed('found judge', { id: operand(node.id) })
    case 'otherwise':
      return computed('either', { first: operand(node.left), second: operand(node.right) })
    case 'if':
      return computed('choice', {
        ...bothModes(node.condition, translation),
        then: operand(node.then),
        otherwise: operand(node.otherwise),
      })
    case 'arithmetic': {
      const { operator, left, right } = node
      return computed('arithmetic', { operator, left: operand(left), right: operand(right) })
    }
    case 'negate': {
      const zero = given({ state: 'known', kind: 'number', value: '0' })
      return computed('arithmetic', { operator: '-', left: zero, right: operand(node.operand) })
    }
    case 'shift': {
      const { unit, months, sign, type } = node
      const how = { unit, months, sign, result: type.kind }
      return computed('moved', { from: operand(node.base), by: operand(node.amount), ...how })
    }
    case 'days_between':
      return computed('days between', { left: operand(node.left), right: operand(node.right) })
    case 'call':
      if (!COMPUTED_CALLS.has(node.name)) throw new Inexpressible(`the function ${node.name}`)
      return computed('call', { name: node.name, args: node.args.map(operand) })
    case 'list':
      return computed('list', { items: node.items.map(operand) })
    case 'aggregate':
    case 'pool':
      throw new Inexpressible('a value of a whole list')
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'same':
    case 'in_list':
    case 'in_set':
    case 'in_interval':
    case 'is_working_day':
    case 'presence':
    case 'exists':
    case 'ground':
    case 'holds':
      return computed('verdict', bothModes(node, translation))
  }
}

function bothModes(node: Ir, { condition }: Translation) {
  return { surely: condition(node, 'surely', false), perhaps: condition(node, 'perhaps', false) }
}

function member(node: Ir & { op: 'member' }, translation: Translation): Operand {
  const { world } = translation
  const { object, field, type } = node
  if (object.op === 'lookup') {
    const judges = world.judges()
    for (const judge of judges === 'unknown' ? [] : judges) {
      if (judge.kind === 'record') world.field(judge.path, field, type)
    }
    return computed('field of judge', { id: translation.operand(object.id), field })
  }
  const holder = resolved(object, translation)
  if (holder === 'none') return given(NONE)
  if (holder === undefined) throw new Inexpressible('a field of a record that is chosen')
  if (holder.kind === 'value') return given(holder.given.state === 'unknown' ? UNKNOWN : NONE)
  return world.field(holder.path, field, type)
}

/** The record that an expression names outright; `undefined` where only a run can tell. */
export function resolved(node: Ir, translation: Translation): Bound | 'none' | undefined {
  if (node.op === 'root') return { kind: 'record', path: `/${node.entity}` }
  if (node.op === 'variable') return translation.bound.get(node.name)
  if (node.op !== 'member' || node.type.kind !== 'record') return undefined
  const holder = resolved(node.object, translation)
  if (holder === undefined || holder === 'none') return holder
  return holder.kind === 'record' ? translation.world.record(holder.path, node.field) : holder
}

function ofBound(bound: Bound | 'none' | undefined): Operand {
  if (bound === undefined) throw new Inexpressible('a variable that is not bound')
  if (bound === 'none') return given(NONE)
  return given(
    bound.kind === 'value' ? bound.given : { state: 'known', kind: 'record', value: bound.path },
  )
}

/** What a list holds, element by element. */
export function listOf(source: Ir, translation: Translation): readonly Bound[] | 'unknown' {
  if (source.op !== 'member') throw new Inexpressible('a list that is not one of the facts')
  const holder = resolved(source.object, translation)
  if (holder === 'none') return []
  if (holder === undefined) throw new Inexpressible('a list of a record that is chosen')
  if (holder.kind === 'value') return holder.given.state === 'unknown' ? 'unknown' : []
  return translation.world.elements(holder.path, source.field, source.type)
}
