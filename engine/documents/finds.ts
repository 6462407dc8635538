/** A record that a template looks for in a list: the one that has the wanted values, or none, out. */
import type { Type } from '../../grammar/index.ts'
import { isRecord } from '../evaluate/reference.ts'
import type { FactRecord, Value } from '../facts/value.ts'
import { noted } from './blanks.ts'
import { canonical } from './conditions.ts'
import { type Drafting, factOf, withVariable } from './drafting.ts'
import { elementOf, fieldNamedBy } from './names.ts'
import { many } from './one-or-many.ts'
import { NOTES } from './phrases.ts'
import type { Find, Wanted } from './template.ts'

export interface Found {
  /** With the name of the record in sight; where there is none it stands for a record of which only the wanted values are known. */
  readonly drafting: Drafting
  readonly isFound: boolean
}

/** Of several that fit none is taken: whose data would be printed is not for the program to choose. */
export function findRecord({ as, in: list, where }: Find, drafting: Drafting): Found {
  const { place, value } = factOf(list, drafting)
  const type = elementOf(place.type) ?? { kind: 'unknown' }
  const entity = type.kind === 'record' ? type.entity : ''
  const wanted = wantedOf(where, entity, drafting)
  const records = Array.isArray(value) ? (value as readonly Value[]).filter(isGiven) : []
  const fitting = records.filter((record) => fits(record, wanted))
  const [first, second] = fitting
  if (second !== undefined) noted(drafting.notes, NOTES.several(as, fitting.map(nameOf)))
  const only = second === undefined ? first : undefined
  const meant = only ?? unfound(entity, wanted)
  return {
    drafting: withVariable(drafting, as, { type, value: meant }),
    isFound: first !== undefined,
  }
}

const nameOf = ({ id, pointer }: FactRecord): string => id ?? pointer

const isGiven = (value: Value): value is FactRecord => value !== undefined && isRecord(value)

/** At least one value is as wanted, and none is otherwise. */
function fits({ values }: FactRecord, wanted: ReadonlyMap<string, readonly Value[]>): boolean {
  const pairs = [...wanted].map(([field, those]) => ({ is: values[field], those }))
  const agrees = ({ is, those }: (typeof pairs)[number]): boolean =>
    is !== undefined && those.includes(is)
  return pairs.some(agrees) && pairs.every((pair) => pair.is === undefined || agrees(pair))
}

/** The wanted values by canonical names. */
function wantedOf(where: Find['where'], entity: string, drafting: Drafting) {
  const { vocabulary } = drafting.telling.decision.policy
  const declared = vocabulary.entities.get(entity)
  return new Map<string, readonly Value[]>(
    Object.entries(where).flatMap(([word, wanted]) => {
      const field = declared && fieldNamedBy(word, declared)
      return field === undefined
        ? []
        : [[field.name.en, wantedValues(wanted, field.type, drafting)]]
    }),
  )
}

function wantedValues(wanted: Wanted, type: Type, drafting: Drafting): readonly Value[] {
  const { vocabulary } = drafting.telling.decision.policy
  return typeof wanted === 'object' && 'fact' in wanted
    ? [factOf(wanted.fact, drafting).value]
    : many(wanted).map((one) => canonical(one, type, vocabulary))
}

/** What is known of a record that the facts do not have: the first of the wanted values. */
function unfound(entity: string, wanted: ReadonlyMap<string, readonly Value[]>): FactRecord {
  const values = Object.fromEntries([...wanted].map(([field, [first]]) => [field, first]))
  return { entity, pointer: '', values, supplied: {}, absent: true }
}
