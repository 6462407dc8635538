/**
 * Editions: the base and its amendments in; the consolidated text of each stretch of time out.
 *
 * Nobody edits a consolidated text by hand: it follows from the acts, in the order of the day
 * they take effect, the day they were adopted, and their number.
 */
import type { Act, AmendmentUnit, Effective, PolicyUnit } from '../../syntax/ast.ts'
import type { ClauseState, Edition } from '../checked-policy.ts'
import { citedClauses } from '../clauses-of.ts'
import { dayWords, type Report } from '../report.ts'
import { digestOf, type Sha256 } from '../stripped.ts'
import {
  applyAmendment,
  hasForce,
  placedIn,
  statesIn,
  type Consolidated,
  type Placed,
} from './apply.ts'

export interface Amendment {
  readonly unit: AmendmentUnit
  readonly report: Report
}

export interface Acts {
  readonly base: PolicyUnit
  readonly baseReport: Report
  readonly libraries: readonly PolicyUnit[]
  /** In the order of {@link inOrderOfForce}. */
  readonly amendments: readonly Amendment[]
  readonly sha256: Sha256
}

/** Sorts amendments by effect, adoption and number; numbers as people count, `2` before `10`. */
export function inOrderOfForce<A extends { readonly unit: AmendmentUnit }>(
  amendments: readonly A[],
): A[] {
  return amendments.toSorted((a, b) => {
    const [x, y] = [orderKey(a.unit), orderKey(b.unit)]
    return compare(x.from, y.from) || compare(x.date, y.date) || byNumber(x.number, y.number)
  })
}

const orderKey = ({ effective, approved }: AmendmentUnit) => ({
  from: effective?.from ?? '',
  date: approved?.date ?? '',
  number: approved?.number ?? '',
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byNumber = (a: string, b: string): number =>
  parseInt(a, 10) - parseInt(b, 10) || compare(a, b)

/** An edition, and its statements with the files that wrote them. */
export interface PlacedEdition {
  readonly edition: Edition
  readonly placed: readonly Placed[]
}

/** The editions of a policy, oldest first; without a day of force there are none. */
export function editionsOf(acts: Acts): readonly PlacedEdition[] {
  const { base, baseReport } = acts
  if (base.effective === undefined) return []
  checkCommencement(base.effective, base.approved, baseReport)
  const steps = [firstStep(base, base.effective, baseReport)]
  for (const amendment of acts.amendments) {
    const last = steps.at(-1)
    const next = last && nextStep(last, amendment, acts)
    if (next === undefined || last === undefined) continue
    if (next.from === last.from) steps.pop()
    steps.push(next)
  }
  const clauses = new Set(steps.flatMap(({ text }) => [...text.states.keys()]))
  return steps.map((step, index) => ({
    edition: editionOf(step, steps[index + 1]?.from, clauses, acts),
    placed: step.text.statements,
  }))
}

/** The text from one day on. */
interface Step {
  readonly from: string
  readonly acts: readonly Act[]
  readonly effective: Effective
  readonly text: Consolidated
}

function firstStep(base: PolicyUnit, effective: Effective, report: Report): Step {
  const { from } = effective
  const statements = base.statements.filter(hasForce)
  const cited = new Set(statements.flatMap(citedClauses).map(({ clause }) => clause))
  const by = base.approved && { by: base.approved }
  const stateOf = statesIn(statements, { from, ...by })
  const states = new Map([...cited].map((clause) => [clause, stateOf(clause)]))
  const text = { statements: placedIn(report, statements), states }
  return { from, acts: base.approved ? [base.approved] : [], effective, text }
}

/** The text after one more amendment; `undefined` when it is not (yet) in force at all. */
function nextStep(last: Step, { unit, report }: Amendment, acts: Acts): Step | undefined {
  const { effective, approved: by } = unit
  if (effective === undefined) return undefined
  checkCommencement(effective, by, report)
  if (effective.from < last.from) {
    const values = { from: dayWords(effective.from), base: dayWords(last.from) }
    report.add('check/before-base', effective.span, values)
    return undefined
  }
  if (!hasBegun(effective)) return undefined
  const { from } = effective
  const amending = { from, ...(by && { by }), report, sha256: acts.sha256 }
  const text = applyAmendment(last.text, unit, amending)
  return { from, acts: by ? [...last.acts, by] : last.acts, effective, text }
}

/** The force may wait for an event; it has come when an act records it or a reading fixes the day. */
const hasBegun = ({ event, recorded, readings }: Effective): boolean =>
  event === undefined || recorded !== undefined || readings.length > 0

function checkCommencement(effective: Effective, act: Act | undefined, report: Report): void {
  if (!hasBegun(effective)) report.add('check/commencement-not-recorded', effective.span)
  if (act !== undefined && effective.from < act.date) {
    const values = { from: dayWords(effective.from), adopted: dayWords(act.date) }
    report.add('check/effective-before-adoption', effective.span, values)
  }
}

function editionOf(
  { from, acts, effective, text }: Step,
  to: string | undefined,
  clauses: ReadonlySet<string>,
  { base, libraries, sha256 }: Acts,
): Edition {
  const states = [...clauses].map((clause): [string, ClauseState] => [
    clause,
    text.states.get(clause) ?? { state: 'not_yet' },
  ])
  const { document, form, title, calendar, unlessSupplied } = base
  const included = libraries.map((library) => [
    library.unlessSupplied,
    library.statements.filter(hasForce),
  ])
  const statements = text.statements.map(({ statement }) => statement)
  const meaning = { document, form, title, calendar, unlessSupplied, included, statements }
  let digest: string | undefined
  return {
    from,
    ...(to !== undefined && { to }),
    acts,
    effective,
    statements,
    clauseStates: new Map(states),
    // Checking needs no digest, and writing a whole edition for one takes as long as many checks.
    get digest() {
      return (digest ??= digestOf(meaning, sha256))
    },
  }
}
