/** The facts of one request as a world: every record under its JSON pointer, every value supplied by name. */
import type { Type } from '../../grammar/index.ts'
import type { FactRecord, Facts, Value } from '../facts/value.ts'
import type { PolicyIr } from '../plan/ir.ts'
import { givenOf, NONE, UNKNOWN, type Given } from './given.ts'
import type { Operand } from './json-condition.ts'
import type { Bound, World } from './world.ts'

/** A world that remembers which facts were asked for. */
export interface RequestWorld extends World {
  /** The facts asked for so far, by their names. */
  supplied(): ReadonlyMap<string, Given>
}

export function requestWorld(ir: PolicyIr, facts: Facts): RequestWorld {
  const records = new Map(Object.entries(facts.roots).map(([name, root]) => [`/${name}`, root]))
  for (const judge of facts.judges ?? []) records.set(judge.pointer, judge)
  const asked = new Map<string, Given>()
  const valueAt = (path: string, field: string): Value => records.get(path)?.values[field]
  const bound = (value: Value, type: Type): Bound => {
    if (isRecord(value)) {
      records.set(value.pointer, value)
      return { kind: 'record', path: value.pointer }
    }
    return { kind: 'value', given: givenOf(value, type) }
  }
  return {
    ir,
    supplied: () => asked,
    field(path, field, type): Operand {
      const fact = `${path}/${field}`
      asked.set(fact, givenOf(valueAt(path, field), type))
      return { fact }
    },
    elements(path, field, type) {
      const list = valueAt(path, field)
      if (list === undefined) return 'unknown'
      const of = type.kind === 'list' ? type.of : type
      return isList(list) ? list.map((item) => bound(item, of)) : []
    },
    record(path, field) {
      const value = valueAt(path, field)
      if (isRecord(value)) return bound(value, { kind: 'record', entity: value.entity })
      return { kind: 'value', given: value === undefined ? UNKNOWN : NONE }
    },
    judges() {
      if (facts.judges === undefined) return 'unknown'
      return (facts.judges ?? []).map((judge) => bound(judge, JUDGE))
    },
  }
}

const JUDGE: Type = { kind: 'record', entity: 'judge' }
const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
const isRecord = (value: Value): value is FactRecord =>
  typeof value === 'object' && value !== null && 'pointer' in value
