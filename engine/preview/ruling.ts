/**
 * What one edition does with a past matter: an edition prepared once, then facts in and a ruling out, again and again.
 *
 * Two ways that say the same (a property checks it): the quick one where a draw of judges, a repeat draw or a transfer is surely
 * due, the whole one everywhere else.
 */
import { parseFraction, ZERO } from '../draw/rational.ts'
import { compareUkrainian } from '../draw/ukrainian-order.ts'
import { compiledRun } from '../evaluate/compiled-run.ts'
import { settlement } from '../evaluate/evaluate.ts'
import type { JudgeVerdict, OutcomeKind, SeatPlan } from '../evaluate/evaluation.ts'
import type { Run } from '../evaluate/run.ts'
import type { Facts } from '../facts/value.ts'
import { compile } from '../plan/compile/compile.ts'
import type { PolicyIr } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import type { InCommon } from './in-common.ts'
import { quickRulings } from './quick-ruling.ts'
import type { SeatList } from './tickets.ts'
import { wholeWeights } from './whole-weights.ts'

/** From whom is drawn, and with what weights. */
export interface Lot extends SeatList {
  readonly total: number
  /** All the seats in the order of drawing; the first is drawn from this list. */
  readonly seats: readonly SeatList[]
}

/** Clauses have the ids of their document. */
export interface Ruling {
  readonly outcome: OutcomeKind
  readonly clauses: readonly string[]
  readonly judge: string | null
  readonly missing: readonly string[]
  /**
   * For each judge of the facts, in their order: clauses that keep him out, or would if an unknown turned out so; none when
   * he takes part, `undefined` when nobody asked.
   */
  readonly standings: readonly (readonly string[] | undefined)[]
  /** Absent where nobody is drawn. */
  readonly lot?: Lot
  /** The clause of the law of weight that was used. */
  readonly weight?: string
}

/** Whether the edition cannot tell what happens: a wording, a fact or a weight is unknown. */
export const isUndecided = ({ outcome, lot }: Ruling): boolean =>
  outcome === 'blocked' || (lot === undefined && isDraw(outcome))

const isDraw = (outcome: OutcomeKind): boolean => outcome === 'draw' || outcome === 'repeat_draw'

export interface Bench {
  /** Where it is sure what is due; `undefined`: ask the whole way. */
  readonly quick: (facts: Facts, working: Working) => Ruling | undefined
  readonly whole: (facts: Facts, working: Working) => Ruling
}

/** Prepares an edition. */
export function bench(ir: PolicyIr, shared: InCommon): Bench {
  const plan = compile(ir)
  return {
    quick: quickRulings(plan, shared),
    whole: (facts, working) => wholeRuling(compiledRun(plan, facts, working)),
  }
}

const JUROR = 'juror'

function wholeRuling(run: Run): Ruling {
  const { settled, weighing } = settlement(run)
  const { outcome, judges, draw } = settled
  const byId = new Map(judges.map((verdict) => [verdict.id, verdict]))
  const open = weighing.warnings.flatMap(({ code, missing = [] }) =>
    WEIGHTLESS.has(code) ? [code, ...missing] : [],
  )
  const lot = isDraw(outcome.kind) ? wholeLot(outcome.seats ?? [], weighing.weights) : undefined
  const weight = draw?.weight?.clause
  return {
    outcome: outcome.kind,
    clauses: outcome.clauses,
    judge: outcome.judge ?? assignedIn(outcome.assignments, run.facts),
    missing: isDraw(outcome.kind) && lot === undefined ? open : outcome.missing,
    standings: (run.facts.judges ?? []).map(({ id = '' }) => standingOf(byId.get(id))),
    ...(lot !== undefined && { lot }),
    ...(lot !== undefined && weight !== undefined && { weight }),
  }
}

const WEIGHTLESS = new Set(['weights-unknown', 'load-zero'])

function standingOf(verdict: JudgeVerdict | undefined): readonly string[] | undefined {
  switch (verdict?.status) {
    case undefined:
    case 'not_considered':
      return undefined
    case 'eligible':
      return []
    case 'excluded':
      return verdict.grounds
    case 'undetermined':
      return verdict.undetermined
  }
}

/** To whom the head of the court gives this matter. */
function assignedIn(
  assignments: readonly { readonly matter: string; readonly judge: string }[] | undefined,
  { roots }: Facts,
): string | null {
  const id = roots['case']?.values['id']
  return assignments?.find(({ matter }) => matter === id)?.judge ?? null
}

type Weights = ReturnType<typeof settlement>['weighing']['weights']

/** Judges by their weights; jurors have none, so each has the same. */
function wholeLot(plan: readonly SeatPlan[], weights: Weights): Lot | undefined {
  const judges = weights && judgesLot(weights)
  if (plan.length === 0) return judges && { ...judges, seats: [listOf(judges)] }
  const seats = plan.flatMap(({ role, pool }) => {
    const list =
      role === JUROR
        ? { ids: pool.toSorted(compareUkrainian), weights: pool.map(() => 1) }
        : judges && listOf(judges)
    return list === undefined ? [] : [list]
  })
  const [first] = seats
  if (first === undefined || seats.length < plan.length) return undefined
  const { ids, weights: own } = judges ?? first
  return { ids, weights: own, total: own.reduce((sum, weight) => sum + weight, 0), seats }
}

const listOf = ({ ids, weights }: SeatList): SeatList => ({ ids, weights })

function judgesLot(weights: NonNullable<Weights>): Omit<Lot, 'seats'> | undefined {
  const whole = wholeWeights(weights.map(({ weight }) => parseFraction(weight) ?? ZERO))
  return whole && { ids: weights.map(({ judge }) => judge), ...whole }
}
