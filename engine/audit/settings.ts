/**
 * What an audit looks at and from where on it speaks up: the data of the policies in, checked settings or problems out.
 *
 * Which facts say that a judge is absent, and how many absent are many, is no law of the engine: it stands in
 * `policies/national/audit.yaml`.
 */
import { parseDecimal, type Rational } from '../draw/rational.ts'
import type { Words } from '../facts/problem.ts'
import {
  fields,
  isFields,
  list,
  oneOf,
  type Shape,
  type ShapeProblem,
  text,
  textSuchThat,
  whole,
} from '../time/shape.ts'

/** Somebody does something on a day: where the facts say who, and where when. */
export interface ActPlace {
  readonly who: string
  readonly on: string
}

/** Places in the facts document: JSON pointers by id, `*` for any part. */
export interface FactPlaces {
  readonly surname: string
  readonly absence: { readonly list: string; readonly from: string; readonly until: string }
  readonly complexity: string
  readonly repeat_reason: string
  readonly working_day_end: string
  readonly duty_days: readonly string[]
  readonly acts: readonly ActPlace[]
  readonly filing: {
    readonly same: readonly string[]
    readonly parties: string
    readonly names: readonly string[]
  }
}

/** Subjects of the registers, `*` for any part, with fields. */
export interface RegisterPlaces {
  readonly settings: readonly { readonly subject: string; readonly fields: readonly string[] }[]
  readonly absence: { readonly subject: string; readonly from: string }
  /** What people call the fields. */
  readonly names: Readonly<Record<string, Words>>
}

export interface Bounds {
  readonly open_minutes: number
  readonly before_draw_minutes: number
  readonly revert_days: number
  readonly absent_share: Rational
  readonly absent_times_norm: number
  readonly absent_least: number
  readonly duplicate_days: number
  readonly duplicate_many: number
  readonly outside_share: Rational
  readonly outage_days: number
  /** Minutes of the day. */
  readonly working_from: number
  readonly working_until: number
  readonly expected_least: number
  readonly p_look: number
  readonly p_alarm: number
  readonly e_alarm: number
}

export interface AuditSettings {
  readonly facts: FactPlaces
  readonly registers: RegisterPlaces
  readonly bounds: Bounds
}

const pointer = textSuchThat(
  (value) => /^(?:\/[^/]+)+$/.test(value),
  'місце виду `/judges/*/surname`',
)
const subject = textSuchThat((value) => /^[^/]+(?:\/[^/]+)*$/.test(value), 'реєстр виду `judges/*`')
const count = whole(1, 1_000_000)
const clock = textSuchThat((value) => /^(?:[01]\d|2[0-4]):[0-5]\d$/.test(value), 'час виду `08:00`')
const title = fields({ uk: text, en: text })
const share = textSuchThat(isShare, 'десятковий дріб від 0 до 1 у лапках')

const BOUNDS: Readonly<Record<keyof Bounds, Shape>> = {
  open_minutes: count,
  before_draw_minutes: count,
  revert_days: count,
  absent_share: share,
  absent_times_norm: count,
  absent_least: count,
  duplicate_days: count,
  duplicate_many: count,
  outside_share: share,
  outage_days: count,
  working_from: clock,
  working_until: clock,
  expected_least: count,
  p_look: share,
  p_alarm: share,
  e_alarm: count,
}

const names: Shape = (value, path) =>
  isFields(value)
    ? Object.entries(value).flatMap(([name, one]) => title(one, `${path}/${name}`))
    : fields({})(value, path)

const DATA = fields({
  format: oneOf('zasady-audit/1'),
  facts: fields({
    surname: pointer,
    absence: fields({ list: pointer, from: text, until: text }),
    complexity: pointer,
    repeat_reason: pointer,
    working_day_end: pointer,
    duty_days: list(pointer),
    acts: list(fields({ who: pointer, on: pointer })),
    filing: fields({ same: list(pointer), parties: pointer, names: list(text, 1) }),
  }),
  registers: fields({
    settings: list(fields({ subject, fields: list(text, 1) }), 1),
    absence: fields({ subject, from: text }),
    names,
  }),
  bounds: fields(BOUNDS),
})

/** The settings, or what is wrong with their data. */
export function auditSettings(
  data: unknown,
): { readonly settings: AuditSettings } | { readonly problems: readonly ShapeProblem[] } {
  const problems = DATA(data, '')
  if (problems.length > 0) return { problems }
  const { facts, registers, bounds } = data as Omit<AuditSettings, 'bounds'> & { bounds: Raw }
  return { settings: { facts, registers, bounds: boundsOf(bounds) } }
}

type Raw = Readonly<Record<keyof Bounds, number & string>>

const boundsOf = (raw: Raw): Bounds => ({
  ...raw,
  absent_share: shareOf(raw.absent_share),
  outside_share: shareOf(raw.outside_share),
  working_from: minutesOf(raw.working_from),
  working_until: minutesOf(raw.working_until),
  p_look: Number(raw.p_look),
  p_alarm: Number(raw.p_alarm),
})

function isShare(text_: string): boolean {
  const value = parseDecimal(text_)
  return value !== undefined && value.n >= 0n && value.n <= value.d
}

function shareOf(decimal: string): Rational {
  const value = parseDecimal(decimal)
  if (value === undefined) throw new Error('the settings were not checked')
  return value
}

/** `08:30` as a minute of the day. */
export function minutesOf(clock_: string): number {
  const [hours = 0, minutes = 0] = clock_.split(':').map(Number)
  return hours * 60 + minutes
}
