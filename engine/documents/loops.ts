/** A loop of a template in; for each element of its list the drafting that knows it, out. */
import { isRecord } from '../evaluate/reference.ts'
import type { FactRecord, Value } from '../facts/value.ts'
import { type Drafting, factOf, withVariable } from './drafting.ts'
import { elementOf } from './names.ts'
import type { Loop } from './template.ts'

export interface Turn {
  readonly element: Value
  readonly drafting: Drafting
}

/** `undefined` where the list is not known. */
export function turnsOf({ each, as, of }: Loop, drafting: Drafting): readonly Turn[] | undefined {
  const { place, value } = factOf(each, drafting)
  if (!Array.isArray(value)) return value === null ? [] : undefined
  const type = elementOf(place.type) ?? { kind: 'unknown' }
  const source = of === undefined ? undefined : recordsNamed(of, drafting)
  return (value as readonly Value[]).map((element) => {
    const meant = source === undefined ? element : source.recordOf(element)
    const variable = { type: source?.type ?? type, value: meant }
    return { element: meant, drafting: withVariable(drafting, as, variable) }
  })
}

/** The records of a list by their ids; one that is not listed has an id and nothing more. */
function recordsNamed(list: string, drafting: Drafting) {
  const { place, value } = factOf(list, drafting)
  const type = elementOf(place.type) ?? { kind: 'unknown' }
  const records = Array.isArray(value) ? (value as readonly Value[]).filter(isGiven) : []
  const entity = type.kind === 'record' ? type.entity : ''
  const recordOf = (id: Value): Value =>
    records.find((one) => one.id === id) ?? unlisted(entity, id)
  return { type, recordOf }
}

const isGiven = (value: Value): value is FactRecord => value !== undefined && isRecord(value)

const unlisted = (entity: string, id: Value): FactRecord => ({
  entity,
  pointer: '',
  ...(typeof id === 'string' && { id }),
  values: { id },
  supplied: {},
})
