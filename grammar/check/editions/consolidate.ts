/**
 * Editions: the base and its amendments in; the consolidated text of each stretch of time out.
 *
 * Nobody edits a consolidated text by hand: it follows from the acts, in the order of the day
 * they take effect, the day they were adopted, and their number.
 */
import type { Act, Adoption, AmendmentUnit, Effective, PolicyUnit } from '../../syntax/ast.ts'
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

/** What is only proposed comes after everything that is adopted for the same day. */
const orderKey = ({ effective, approved, draft }: AmendmentUnit) => ({
  from: effective?.from ?? '',
  date: approved?.date ?? (draft ? '9999' : ''),
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
  checkCommencement(base.effective, base, baseReport)
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
  /** When the acts that begin on this day were published, the latest of them. */
  readonly published?: string
  /** One of the acts applied so far is only proposed. */
  readonly draft?: true
}

function firstStep(base: PolicyUnit, effective: Effective, report: Report): Step {
  const { from } = effective
  const statements = base.statements.filter(hasForce)
  const cited = new Set(statements.flatMap(citedClauses).map(({ clause }) => clause))
  const by = base.approved && { by: base.approved }
  const stateOf = statesIn(statements, { from, ...by })
  const states = new Map([...cited].map((clause) => [clause, stateOf(clause)]))
  const text = { statements: placedIn(report, statements), states }
  const acts = base.approved ? [base.approved] : []
  return { from, acts, effective, text, ...standing(base) }
}

/** The text after one more amendment; `undefined` when it is not (yet) in force at all. */
function nextStep(last: Step, { unit, report }: Amendment, acts: Acts): Step | undefined {
  const { effective, approved: by } = unit
  if (effective === undefined) return undefined
  checkCommencement(effective, unit, report)
  if (effective.from < last.from) {
    const values = { from: dayWords(effective.from), base: dayWords(last.from) }
    report.add('check/before-base', effective.span, values)
    return undefined
  }
  if (!hasBegun(effective)) return undefined
  const { from } = effective
  const amending = { from, ...(by && { by }), report, sha256: acts.sha256 }
  const text = applyAmendment(last.text, unit, amending)
  const sameDay = last.from === from ? last : undefined
  const standings = standing(unit, sameDay?.published, last.draft)
  return { from, acts: by ? [...last.acts, by] : last.acts, effective, text, ...standings }
}

/** How far an act has come, with what was known of those applied before it. */
function standing(
  { published, draft }: Adoption,
  before?: string,
  proposed?: true,
): Pick<Step, 'published' | 'draft'> {
  const latest = [published?.date, before].filter((day) => day !== undefined).toSorted(compare)
  const day = latest.at(-1)
  return {
    ...(day !== undefined && { published: day }),
    ...((draft ?? proposed) && { draft: true as const }),
  }
}

/** The force may wait for an event; it has come when an act records it or a reading fixes the day. */
const hasBegun = ({ event, recorded, readings }: Effective): boolean =>
  event === undefined || recorded !== undefined || readings.length > 0

/** Nothing binds before it is adopted, nor before people could read it. */
function checkCommencement(
  effective: Effective,
  { approved, published }: Adoption,
  report: Report,
): void {
  if (!hasBegun(effective)) report.add('check/commencement-not-recorded', effective.span)
  const from = dayWords(effective.from)
  if (approved !== undefined && effective.from < approved.date) {
    const values = { from, adopted: dayWords(approved.date) }
    report.add('check/effective-before-adoption', effective.span, values)
  }
  if (published !== undefined && effective.from < published.date) {
    const values = { from, published: dayWords(published.date) }
    report.add('check/effective-before-publication', effective.span, values)
  }
}

function editionOf(
  { from, acts, effective, text, published, draft }: Step,
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
    ...(published !== undefined && { published }),
    ...(draft && { draft }),
    statements,
    clauseStates: new Map(states),
    // Checking needs no digest, and writing a whole edition for one takes as long as many checks.
    get digest() {
      return (digest ??= digestOf(meaning, sha256))
    },
  }
}
