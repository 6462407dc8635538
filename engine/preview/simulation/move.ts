/**
 * A matter moved in time: the records that came with it and a number of days in, the same records on another day out.
 *
 * Facts are read once; only dates change. Those far from the day of the matter stay where they are, since the law may
 * name a calendar day that they lie before.
 */
import type { Type, Vocabulary } from '../../../grammar/index.ts'
import type { FactRecord, Value } from '../../facts/value.ts'
import { kyivDay, kyivOffset } from '../../time/kyiv.ts'

const MS_PER_DAY = 86_400_000

export interface Move {
  readonly days: number
  /** The day of the matter as it was, and how far from it dates still move. */
  readonly around: number
  readonly within: number
}

/** Moves records of one vocabulary. */
export interface Mover {
  /** Whether the records of an entity hold any time at all. */
  readonly holdsTime: (record: FactRecord) => boolean
  readonly moved: (record: FactRecord, move: Move) => FactRecord
}

export function mover(vocabulary: Vocabulary): Mover {
  const moving = movingFields(vocabulary)
  const moved = (record: FactRecord, move: Move): FactRecord => {
    const fields = moving(record.entity)
    if (fields.length === 0 || move.days === 0) return record
    const values: Record<string, Value> = { ...record.values }
    for (const [name, type] of fields) {
      if (Object.hasOwn(values, name)) values[name] = movedValue(values[name], type, move)
    }
    return { ...record, values }
  }
  const movedValue = (value: Value, type: Type, move: Move): Value => {
    if (Array.isArray(value) && type.kind === 'list') {
      return (value as readonly Value[]).map((item) => movedValue(item, type.of, move))
    }
    if (typeof value === 'number') return movedTime(value, type, move)
    return isRecord(value) ? moved(value, move) : value
  }
  return { moved, holdsTime: ({ entity }) => moving(entity).length > 0 }
}

/** An instant moves with the clock of the wall: ten in the morning stays ten, in summer and in winter. */
function movedTime(value: number, type: Type, { days, around, within }: Move): number {
  const day = type.kind === 'datetime' ? kyivDay(value) : value
  if (Math.abs(day - around) > within) return value
  if (type.kind !== 'datetime') return value + days
  const later = value + days * MS_PER_DAY
  return later + kyivOffset(value) - kyivOffset(later)
}

const isRecord = (value: Value): value is FactRecord =>
  typeof value === 'object' && value !== null && 'pointer' in value

/** The fields of an entity that hold a time, or records that do. */
function movingFields({ entities }: Vocabulary) {
  const known = new Map<string, readonly (readonly [string, Type])[]>()
  const holdsTime = (type: Type): boolean =>
    type.kind === 'date' ||
    type.kind === 'datetime' ||
    (type.kind === 'list' && holdsTime(type.of)) ||
    (type.kind === 'record' && fieldsOf(type.entity).length > 0)
  const fieldsOf = (entity: string): readonly (readonly [string, Type])[] => {
    const found = known.get(entity)
    if (found !== undefined) return found
    // An entity that leads back to itself has no time of its own on that way.
    known.set(entity, [])
    const all = [...(entities.get(entity)?.fields ?? [])]
    const own = all
      .filter(([, { type }]) => holdsTime(type))
      .map(([name, { type }]) => [name, type] as const)
    known.set(entity, own)
    return own
  }
  return fieldsOf
}
