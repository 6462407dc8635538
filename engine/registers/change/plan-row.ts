/** One row about one subject in; the change it makes, nothing, or its problems out. */
import { sameValue } from '../cells/same-value.ts'
import { placed, rowProblem, type RowProblem, type Said, unsaid } from '../problem.ts'
import { type Change, type Order, type Subject, trueSince } from '../state.ts'
import { factsInOrder, type Heading } from '../description/registers.ts'
import type { Row } from '../table/row.ts'
import type { Book } from './book.ts'
import { checksOf } from './checks.ts'
import type { Identified } from './identify.ts'
import { instantOf, momentOf } from './moment-of.ts'
import { orderOf } from './order-of.ts'
import { type Difference, type PlannedChange, type Planning, typeOf } from './planned.ts'

export interface PlannedRow {
  /** Absent when the register already says so, or when there are problems. */
  readonly change?: PlannedChange
  readonly problems: readonly RowProblem[]
  readonly warnings: readonly RowProblem[]
}

const ALWAYS = Number.POSITIVE_INFINITY

export function planRow(
  { row, stem, path: given }: Identified & { readonly path?: string },
  planning: Planning,
  book: Book,
): PlannedRow {
  const { register, registers, defaults } = planning
  const path = given ?? madePath(row, stem, planning, book)
  if (path === undefined) return wrong(row, unkeyed(planning))
  const latest = book.at(path, ALWAYS)
  const true_at = momentOf(row, defaults, register, latest)
  if (true_at === undefined) {
    const isSaid = latest !== undefined && differencesOf(row.fields, latest, planning).length === 0
    return isSaid ? NOTHING : wrong(row, undated(registers.common.from))
  }
  const before = book.at(path, instantOf(true_at))
  const order = orderOf(row, defaults, planning, latest)
  const fields = before === undefined ? withOrder(row.fields, order, planning) : row.fields
  const differences = differencesOf(fields, before, planning)
  if (differences.length === 0) return before === undefined ? wrong(row, nothingSaid) : NOTHING
  if (!order.ok) return wrong(row, order)
  const change = changeOf(path, differences, order.value, row.reason ?? defaults.reason)
  const planned = { ...rowOf(row), true_at, change, isNew: before === undefined, differences }
  const problems = checksOf(planned, { row, before, latest }, planning, book)
  if (problems.length > 0) return { problems, warnings: [] }
  return { change: planned, problems, warnings: overridden(planned, row, latest, planning) }
}

function changeOf(
  subject: string,
  differences: readonly Difference[],
  order: Order | null,
  reason: string | null = null,
): Change {
  const set = Object.fromEntries(differences.map(({ field, after }) => [field, after]))
  return { subject, set, order, reason, corrects: null }
}

const NOTHING: PlannedRow = { problems: [], warnings: [] }
const rowOf = ({ row }: Row) => (row === undefined ? {} : { row })
const wrong = (row: Row, why: Extract<Said<never>, { readonly ok: false }>): PlannedRow => ({
  problems: [placed(why, rowOf(row))],
  warnings: [],
})

/** A code made of the first of the subject's own dates; of a second one on that day, with a number after it. */
function madePath(row: Row, stem: string, { register }: Planning, book: Book): string | undefined {
  const day = (register.key?.from ?? []).map((field) => row.fields.get(field)).find(isText)
  if (day === undefined) return undefined
  const base = stem + day.slice(0, 'yyyy-mm-dd'.length)
  for (let path = base, next = 2; ; next++) {
    if (!book.knows(path)) return path
    path = `${base}-${next}`
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** A new subject tells the act by which it came to be. */
function withOrder(fields: Row['fields'], order: Said<Order | null>, { register }: Planning) {
  if (!order.ok || order.value === null) return fields
  const { no, date } = register.order
  const told = new Map<string, unknown>()
  if (no !== undefined) told.set(no, order.value.no)
  if (date !== undefined) told.set(date, order.value.date)
  return new Map([...told, ...fields])
}

/** What the fields say that the subject does not, in the order of the columns. */
function differencesOf(
  fields: Row['fields'],
  subject: Subject | undefined,
  planning: Planning,
): readonly Difference[] {
  const order = factsInOrder(planning.register)
  return [...fields]
    .filter(([field, after]) => {
      const held = subject?.fields.get(field)
      return held === undefined || !sameValue(held.value, after, typeOf(field, planning))
    })
    .toSorted(([a], [b]) => order(a) - order(b))
    .map(([field, after]) => {
      const held = subject?.fields.get(field)
      return { field, ...(held !== undefined && { before: held.value }), after }
    })
}

/** Facts that another entry, true from a later day, sets otherwise: the change holds only until then. */
function overridden(
  { true_at, differences }: PlannedChange,
  row: Row,
  latest: Subject | undefined,
  planning: Planning,
): readonly RowProblem[] {
  return differences.flatMap(({ field, after }) => {
    const held = latest?.fields.get(field)
    if (held === undefined || trueSince(held.entry) <= instantOf(true_at)) return []
    if (sameValue(held.value, after, typeOf(field, planning))) return []
    const { seq, true_at: later } = held.entry
    return [
      rowProblem(
        'later-value',
        { ...rowOf(row), column: row.columns.get(field) ?? field },
        {
          uk: `діятиме лише до ${later}: далі інше значення вже внесено записом № ${seq}`,
          en: `holds only until ${later}: from then on entry № ${seq} sets another value`,
        },
      ),
    ]
  })
}

const unkeyed = ({ register, vocabulary }: Planning) => {
  const facts = vocabulary.entities.get(register.entity)?.fields
  const list = (lang: 'uk' | 'en'): string =>
    (register.key?.from ?? [])
      .map(
        (field) =>
          register.columns.find((one) => one.field === field)?.heading[lang] ??
          facts?.get(field)?.name[lang] ??
          field,
      )
      .map((word) => `\`${word}\``)
      .join(', ')
  return unsaid(
    'no-key',
    { uk: 'запис нема за чим упізнати', en: 'there is nothing to know the entry by' },
    { uk: `заповніть один зі стовпчиків: ${list('uk')}`, en: `fill in one of: ${list('en')}` },
  )
}

const undated = ({ uk, en }: Heading) =>
  unsaid(
    'no-date',
    { uk: 'не вказано, з якого дня це діє', en: 'it is not said since when this is true' },
    {
      uk: `заповніть стовпчик «${uk}» або вкажіть --from`,
      en: `fill in the column “${en}”, or give --from`,
    },
  )

const nothingSaid = unsaid(
  'nothing-said',
  { uk: 'про новий запис не сказано нічого', en: 'nothing is said of a new entry' },
  { uk: 'заповніть стовпчики або вилучіть рядок', en: 'fill in the columns, or delete the row' },
)
