/**
 * A correction, and a removal: what takes the place of an entry, or ends a subject, in; a plan out.
 *
 * A correction holds everything the corrected entry held and what is said now, since the ledger then passes over the
 * corrected entry as a whole.
 */
import { isSealed } from '../../record/seal.ts'
import { sameValue } from '../cells/same-value.ts'
import { matches } from '../description/registers.ts'
import { placed, type RowProblem, said, type Said } from '../problem.ts'
import { type Change, changeIn, pointerOf, type Order, registersAt } from '../state.ts'
import type { Entry } from '../../ledger/types.ts'
import type { Row } from '../table/row.ts'
import type { Book } from './book.ts'
import { checksOf } from './checks.ts'
import {
  afterwards,
  alreadyCorrected,
  concealed,
  notHere,
  ofAnotherRegister,
  reasonless,
  stillThere,
  undatedRemoval,
  unknownEntry,
} from './correction-problems.ts'
import { instantOf } from './moment-of.ts'
import { orderOf } from './order-of.ts'
import { inDocument } from './in-document.ts'
import { type Difference, type Plan, type PlannedChange, type Planning, typeOf } from './planned.ts'

/** What is asked: a subject, what is said of it (nothing when it is removed), and the entry that was wrong. */
export interface Amending {
  readonly subject: string
  readonly row: Row
  readonly corrects?: number
}

/** Plans the change that takes the place of an entry. */
export function planCorrection(
  amending: Amending & { readonly corrects: number },
  planning: Planning,
  book: Book,
): Plan {
  const made = correction(amending, planning, book)
  if (!made.ok) return refusedPlan(placed(made, {}))
  return made.value === undefined ? NOTHING : checked(made.value, amending.row, planning, book)
}

/** The change; `undefined` when the entry says so already. */
function correction(
  { subject, row, corrects }: Amending & { readonly corrects: number },
  planning: Planning,
  book: Book,
): Said<PlannedChange | undefined> {
  const wrong = correctable(corrects, planning, book)
  if (!wrong.ok) return wrong
  const reason = row.reason ?? planning.defaults.reason
  if (reason === undefined) return reasonless
  const order = orderOf(row, planning.defaults, planning, undefined)
  if (!order.ok) return order
  const held = valuesOf(wrong.value, row, book)
  if (!held.ok) return held
  const change: Change = {
    subject,
    set: { ...held.value, ...Object.fromEntries(row.fields) },
    order: order.value ?? changeIn(wrong.value).order,
    reason,
    corrects,
  }
  const true_at = row.from ?? planning.defaults.from ?? wrong.value.true_at
  const differences = differencesFrom(held.value, change, planning)
  const planned: PlannedChange = { true_at, change, isNew: false, differences }
  return said(isSame(planned, wrong.value, order.value) ? undefined : planned)
}

/** Plans the end of a subject, and of all that belongs to it; with `corrects`, in the place of an entry. */
export function planRemoval(amending: Amending, planning: Planning, book: Book): Plan {
  const made = removal(amending, planning, book)
  if (!made.ok) return refusedPlan(placed(made, {}))
  return made.value === undefined ? NOTHING : planOf(made.value)
}

/** The change; `undefined` when the subject is gone already. */
function removal(
  { subject, row, corrects }: Amending,
  planning: Planning,
  book: Book,
): Said<PlannedChange | undefined> {
  const { defaults } = planning
  if (!book.knows(subject)) return notHere(subject, book)
  const wrong = corrects === undefined ? undefined : correctable(corrects, planning, book)
  if (wrong?.ok === false) return wrong
  const order = orderOf(row, defaults, planning, undefined)
  if (!order.ok) return order
  const reason = row.reason ?? defaults.reason ?? null
  if (reason === null && (order.value === null || wrong !== undefined)) return reasonless
  const true_at = row.from ?? defaults.from ?? wrong?.value.true_at
  if (true_at === undefined) return undatedRemoval
  const latest = book.latest.subjects.get(subject)
  if (wrong === undefined) {
    if (latest === undefined) return said(undefined)
    if (book.at(subject, instantOf(true_at)) === undefined) return afterwards(latest.since.true_at)
  }
  const change = { subject, set: null, order: order.value, reason, corrects: corrects ?? null }
  const left = book.with(change, true_at).latest.subjects.get(subject)
  if (left !== undefined) return stillThere(left)
  return said({ true_at, change, isNew: false, differences: [] })
}

const NOTHING: Plan = { changes: [], unchanged: 1, problems: [], warnings: [] }

const refusedPlan = (problem: RowProblem): Plan => ({
  ...NOTHING,
  unchanged: 0,
  problems: [problem],
})

const planOf = (change: PlannedChange): Plan => ({ ...NOTHING, unchanged: 0, changes: [change] })

/** The entry, if it is one of this register in whose place no other was entered. */
function correctable(seq: number, { register }: Planning, book: Book): Said<Entry> {
  const entry = book.entries.find((one) => one.seq === seq)
  if (entry === undefined) return unknownEntry(seq)
  const by = book.entries.find((one) => changeIn(one).corrects === seq)
  if (by !== undefined) return alreadyCorrected(seq, by.seq)
  return matches(register.subject, changeIn(entry).subject)
    ? said(entry)
    : ofAnotherRegister(seq, changeIn(entry).subject)
}

/** What the entry set, unsealed. What stands sealed must be said anew. */
function valuesOf(entry: Entry, row: Row, book: Book): Said<Readonly<Record<string, unknown>>> {
  const { subject, set } = changeIn(entry)
  const own = registersAt([entry], Number.POSITIVE_INFINITY, book.openingsOf)
  const values: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(set ?? {})) {
    if (own.sealed.includes(pointerOf(subject, field))) {
      if (!row.fields.has(field)) return concealed(field)
    } else {
      values[field] = isSealed(value) ? own.subjects.get(subject)?.fields.get(field)?.value : value
    }
  }
  return said(values)
}

function differencesFrom(
  before: Readonly<Record<string, unknown>>,
  { set }: Change,
  planning: Planning,
): readonly Difference[] {
  return Object.entries(set ?? {}).flatMap(([field, after]) => {
    if (!Object.hasOwn(before, field)) return [{ field, after }]
    const same = sameValue(before[field], after, typeOf(field, planning))
    return same ? [] : [{ field, before: before[field], after }]
  })
}

const isSame = (planned: PlannedChange, entry: Entry, order: Order | null): boolean =>
  planned.differences.length === 0 &&
  order === null &&
  changeIn(entry).set !== null &&
  planned.change.subject === changeIn(entry).subject &&
  planned.true_at === entry.true_at

/** The checks of any change, made as if the corrected entry had not been. */
function checked(planned: PlannedChange, row: Row, planning: Planning, book: Book): Plan {
  const { change, true_at } = planned
  const rest = book.without(change.corrects ?? -1)
  const before = rest.at(change.subject, instantOf(true_at))
  const latest = rest.at(change.subject, Number.POSITIVE_INFINITY)
  const all = Object.entries(change.set ?? {}).map(([field, after]) => ({ field, after }))
  const whole = { ...planned, isNew: before === undefined, differences: all }
  const problems = [
    ...checksOf(whole, { row, before, latest }, planning, rest),
    ...inDocument(planning, book, book.with(change, true_at)),
  ]
  return problems.length === 0 ? planOf(planned) : { ...NOTHING, unchanged: 0, problems }
}
