/** The invented court that random expressions speak of: entities, their fields, and the kinds of values. */
import type { Ir } from '../../../engine/index.ts'

type Type = Ir['type']

export type Kind =
  'boolean' | 'date' | 'datetime' | 'time' | 'integer' | 'days' | 'enum' | 'text' | 'decimal'

const TYPES: Readonly<Record<Kind, Type>> = {
  boolean: { kind: 'boolean' },
  date: { kind: 'date' },
  datetime: { kind: 'datetime' },
  time: { kind: 'time' },
  integer: { kind: 'integer' },
  days: { kind: 'duration', unit: 'calendar_day' },
  enum: { kind: 'enum', name: 'kind' },
  text: { kind: 'text' },
  decimal: { kind: 'decimal' },
}

export const typeOf = (kind: Kind): Type => TYPES[kind]

/** The kind of a field's type; lists and records have none. */
export const kindOf = (type: Type): Kind | undefined =>
  type.kind === 'duration' ? 'days' : type.kind in TYPES ? (type.kind as Kind) : undefined

export const isEnumLike = (kind: Kind): boolean => kind === 'enum' || kind === 'text'

const list = (entity: string): Type => ({ kind: 'list', of: { kind: 'record', entity } })

/** The fields of every entity. */
export const RECORDS: Readonly<Record<string, Readonly<Record<string, Type>>>> = {
  case: {
    free: TYPES.boolean,
    urgent: TYPES.boolean,
    deadline_on: TYPES.date,
    distributed_at: TYPES.datetime,
    kind: TYPES.enum,
    size: TYPES.integer,
    previous_judge_id: TYPES.text,
    amount: TYPES.decimal,
    orders: list('order'),
  },
  court: { closed_on: TYPES.date, opens: TYPES.time, judges: list('judge') },
  policy: { as_of: TYPES.datetime },
  judge: {
    id: TYPES.text,
    works: TYPES.boolean,
    load: TYPES.decimal,
    term_ends_on: TYPES.date,
    specialities: { kind: 'list', of: TYPES.enum },
    absences: list('absence'),
  },
  absence: {
    kind: TYPES.enum,
    starts_on: TYPES.date,
    ends_on: TYPES.date,
    retired_at: TYPES.datetime,
    duration_days: TYPES.days,
    confirmed: TYPES.boolean,
  },
  order: { kind: TYPES.enum, signed_on: TYPES.date, by: TYPES.text },
  waiting_case: { case_id: TYPES.text, arrived_at: TYPES.datetime, kind: TYPES.enum },
  manual_assignment: { case_id: TYPES.text, judge_id: TYPES.text },
  outage: { waiting_cases: list('waiting_case'), manual_assignments: list('manual_assignment') },
}
