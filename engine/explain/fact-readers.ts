/**
 * Which facts an expression compares, found once and read many times: an expression in, a reader out.
 *
 * What the evaluator reads depends on the facts only where it chooses between branches or asks
 * other rules; of such expressions there is no reader, and `observe` runs the evaluator itself.
 */
import { isRecord } from '../evaluate/reference.ts'
import type { Facts, Value } from '../facts/value.ts'
import { partsOf } from '../plan/compile/free-variables.ts'
import type { Ir } from '../plan/ir.ts'
import { isRecords, type FactRead } from './observe.ts'

/** Where the names of an expression are looked up; a reader may bind more variables for a while. */
export interface Sight {
  readonly roots: Facts['roots']
  readonly variables: Record<string, Value>
}

/** Adds the facts that are not there yet, in the order in which the evaluator reads them. */
export type FactReader = (sight: Sight, facts: FactRead[]) => void

export type ValueReader = (sight: Sight) => Value

/** The facts that an expression compares; `undefined` where only a run can tell. */
export function factReader(node: Ir): FactReader | undefined {
  switch (node.op) {
    case 'const':
    case 'root':
    case 'variable':
      return () => {}
    case 'member':
      return memberReader(node)
    case 'exists':
      return existsReader(node)
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'same':
    case 'in_list':
    case 'in_interval':
    case 'is_working_day':
    case 'presence':
    case 'arithmetic':
    case 'negate':
    case 'shift':
    case 'days_between':
    case 'call':
    case 'list':
      return allOf(partsOf(node))
    case 'in_set':
      // Of an empty set nobody asks whether anything is in it.
      return node.items.length === 0 ? () => {} : allOf(partsOf(node))
    case 'otherwise':
    case 'if':
    case 'aggregate':
    case 'lookup':
    case 'pool':
    case 'ground':
    case 'holds':
      return undefined
  }
}

function allOf(parts: readonly Ir[]): FactReader | undefined {
  const readers = parts.map(factReader)
  if (readers.includes(undefined)) return undefined
  const known = readers.filter((reader) => reader !== undefined)
  return (sight, facts) => {
    for (const reader of known) reader(sight, facts)
  }
}

function memberReader({ object, field, type }: Ir & { op: 'member' }): FactReader | undefined {
  const holder = valueReader(object)
  if (holder === undefined) return undefined
  if (isRecords(type)) return () => {}
  return (sight, facts) => {
    const record = holder(sight)
    if (record === undefined || !isRecord(record)) return
    // The same fact compared twice is one fact. There are few, so none is looked up by a key.
    for (const known of facts) if (known.record === record && known.field === field) return
    facts.push({ record, field, value: record.values[field] })
  }
}

function existsReader({ source, variable, where }: Ir & { op: 'exists' }): FactReader | undefined {
  const list = valueReader(source)
  const own = factReader(source)
  const inner = where === undefined ? () => {} : factReader(where)
  if (list === undefined || own === undefined || inner === undefined) return undefined
  return (sight, facts) => {
    own(sight, facts)
    for (const element of elementsOf(list(sight))) {
      sight.variables[variable] = element
      inner(sight, facts)
    }
  }
}

/** The value of a name or of a field of one; of other expressions `undefined`. */
export function valueReader(node: Ir): ValueReader | undefined {
  if (node.op === 'root') return ({ roots }) => roots[node.entity]
  if (node.op === 'variable') return ({ variables }) => variables[node.name]
  if (node.op !== 'member') return undefined
  const holder = valueReader(node.object)
  return (
    holder &&
    ((sight) => {
      const record = holder(sight)
      return record !== undefined && isRecord(record) ? record.values[node.field] : record
    })
  )
}

export const elementsOf = (list: Value): readonly Value[] =>
  Array.isArray(list) ? (list as readonly Value[]) : []
