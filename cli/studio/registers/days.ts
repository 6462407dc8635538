/** A month of a register: on each day, whom it names. Rosters (lists of days) and whatever lasts from a day to a day. */
import { type Register, type RegisterState } from '../../../engine/index.ts'
import type { RegisterDays, Text } from '../../../editor/api/index.ts'
import { subjectsShown } from '../../registers/shown.ts'
import { isDays } from './info.ts'
import type { Reading } from './reading.ts'
import { labelOf, ownerOf, valueText } from './words.ts'

type Read = Reading & { readonly register: Register }
type Subject = RegisterState['subjects'] extends ReadonlyMap<string, infer S> ? S : never

/** Days from one to another, both included; without an end they go on. */
interface Span {
  readonly person: string
  readonly subject: string
  readonly from: string
  readonly until: string
  readonly text: Text
}

/** `today` is the day on which the register is looked at. */
export function daysIn(reading: Read, today: string, asked: string | undefined): RegisterDays {
  const { register, now } = reading
  const subjects = subjectsShown({ register }, now.state)
  const spans = subjects.flatMap((subject) =>
    register.period === undefined ? datesOf(subject, reading) : periodOf(subject, reading),
  )
  const month = asked ?? monthOf(spans, today.slice(0, MONTH))
  const marks = spans.flatMap(({ person, subject, from, until, text }) =>
    daysOf(month)
      .filter((day) => from <= day && day <= until)
      .map((day) => ({ day, person, subject, text })),
  )
  const people = [...new Set(spans.map(({ person }) => person))]
  return {
    month,
    people: people.map((subject) => ({
      subject,
      label: labelOf(subject, reading, now.state.subjects),
    })),
    marks: marks.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  }
}

const MONTH = 'yyyy-mm'.length
const DAY = 'yyyy-mm-dd'.length
const ENDLESS = '9999-12-31'

/** The month of today if anything is said of it, else the last of which something is. */
function monthOf(spans: readonly Span[], today: string): string {
  const isIn = (month: string) => (span: Span) =>
    span.from.slice(0, MONTH) <= month && month <= span.until.slice(0, MONTH)
  if (spans.length === 0 || spans.some(isIn(today))) return today
  return spans.map(({ from }) => from.slice(0, MONTH)).reduce((a, b) => (a > b ? a : b))
}

function daysOf(month: string): readonly string[] {
  const first = Temporal.PlainYearMonth.from(month)
  return Array.from({ length: first.daysInMonth }, (_, at) =>
    first.toPlainDate({ day: at + 1 }).toString(),
  )
}

/** From the first fact that says when to the last; an order that was cancelled ends it. */
function periodOf(subject: Subject, reading: Read): readonly Span[] {
  const { period } = reading.register
  const [from, until] = [period?.from ?? [], period?.until ?? []].map((fields) =>
    firstDay(subject, fields),
  )
  const unless = period?.unless
  if (from === undefined) return []
  if (unless !== undefined && (subject.fields.get(unless)?.value ?? null) !== null) return []
  const person = ownerOf(subject.path) ?? subject.path
  const text = textOf(subject, reading)
  return [{ person, subject: subject.path, from, until: until ?? ENDLESS, text }]
}

function firstDay({ fields }: Subject, names: readonly string[]): string | undefined {
  const found = names
    .map((name) => fields.get(name)?.value)
    .find((value) => typeof value === 'string')
  return found?.slice(0, DAY)
}

/** What the first column says of it: of what kind it is. Empty where that stands sealed. */
function textOf({ fields }: Subject, reading: Read): Text {
  const [first] = reading.register.columns
  const held = first && fields.get(first.field)
  if (first === undefined || held === undefined) return NOTHING
  return valueText(held.value, first.field, reading.register, reading, reading.now.state.subjects)
}

const NOTHING: Text = { uk: '', en: '' }

/**
 * Each day of the list for him whom the subject names. Where it names several, nothing says who of them is meant on which
 * day: then, as where it names nobody, for the subject itself.
 */
function datesOf(subject: Subject, { register }: Read): readonly Span[] {
  const days = register.columns.find(({ type }) => isDays(type))
  const names = register.columns.find(({ refersTo }) => refersTo !== undefined)
  const listed = (field: string | undefined): readonly string[] => {
    const value = field === undefined ? undefined : subject.fields.get(field)?.value
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  }
  const [name, ...others] = names === undefined ? [] : listed(names.field)
  const person =
    name === undefined || others.length > 0 ? subject.path : `${names?.refersTo ?? ''}/${name}`
  return listed(days?.field).map((day) => ({
    person,
    subject: subject.path,
    from: day,
    until: day,
    text: NOTHING,
  }))
}
