/**
 * What one edition does with a past matter: an edition prepared once, then facts in and a ruling out, again and again.
 *
 * Two ways that say the same (a property checks it): the quick one where an ordinary draw of judges is surely due, the whole
 * one everywhere else.
 */
import { parseFraction, type Rational, ZERO } from '../draw/rational.ts'
import { compareUkrainian } from '../draw/ukrainian-order.ts'
import { compiledRun, inputOf } from '../evaluate/compiled-run.ts'
import { type DrawVerdicts, quickVerdicts } from '../evaluate/draw-verdicts.ts'
import { settlement } from '../evaluate/evaluate.ts'
import type { JudgeVerdict, OutcomeKind, SeatPlan } from '../evaluate/evaluation.ts'
import { clausesNamed, type Run } from '../evaluate/run.ts'
import { seatsOf } from '../evaluate/seats.ts'
import type { FactRecord, Facts } from '../facts/value.ts'
import { compile, type Plan } from '../plan/compile/compile.ts'
import { keyOf } from '../plan/compile/key.ts'
import type { Ir, IrDraw, PolicyIr } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import type { SeatList } from './tickets.ts'
import { type Weigher, weigher } from './weigher.ts'
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
  /** As an ordinary draw surely is; `undefined`: ask the whole way. */
  readonly quick: (facts: Facts, working: Working) => Ruling | undefined
  readonly whole: (facts: Facts, working: Working) => Ruling
}

/** Laws of weight that are the same in both editions are prepared once. */
export type Weighers = (law: IrDraw['weight'] & object) => Weigher

export function weighers(): Weighers {
  const byText = new Map<string, Weigher>()
  const byLaw = new Map<Ir, Weigher>()
  return ({ value }) => {
    const known = byLaw.get(value)
    if (known !== undefined) return known
    const key = keyOf(value)
    const made = byText.get(key) ?? weigher(value)
    byText.set(key, made)
    byLaw.set(value, made)
    return made
  }
}

/** Prepares an edition. */
export function bench(ir: PolicyIr, weigherOf: Weighers): Bench {
  const plan = compile(ir)
  const verdictsOn = quickVerdicts(plan)
  const cited = new Map<IrDraw, readonly string[]>()
  const clausesOf = (draw: IrDraw): readonly string[] => {
    const known = cited.get(draw) ?? clausesNamed(ir.draws, draw.name)
    cited.set(draw, known)
    return known
  }
  return {
    quick: (facts, working) => {
      const verdicts = verdictsOn(facts, working)
      const weight = verdicts?.draw.weight
      if (verdicts === undefined || weight === undefined) return undefined
      const lists = quickLists(verdicts)
      if (lists === undefined) return undefined
      const seats = ordinarySeats(plan, verdicts.draw, facts, working, lists.pool)
      const fractions = seats && weigherOf(weight)(inputOf(plan, facts, working), lists.pool)
      const lot = fractions && lotOf(idsOf(lists.pool), fractions, seats)
      if (lot === undefined) return undefined
      return {
        outcome: 'draw',
        clauses: clausesOf(verdicts.draw),
        judge: null,
        missing: [],
        standings: lists.standings,
        lot,
        weight: weight.clause,
      }
    },
    whole: (facts, working) => wholeRuling(compiledRun(plan, facts, working)),
  }
}

/** `undefined` where somebody's standing is open, or nobody is left. */
function quickLists({ judges, grounds, undetermined }: DrawVerdicts) {
  const pool: FactRecord[] = []
  const standings: (readonly string[])[] = []
  for (let at = 0; at < judges.length; at++) {
    const found = grounds(at)
    standings.push(found)
    if (found.length > 0) continue
    const judge = judges[at]
    if (judge === undefined || undetermined(at).length > 0) return undefined
    pool.push(judge)
  }
  return pool.length === 0 ? undefined : { pool, standings }
}

/** The plan of seats, all for judges; `undefined` when it is open or jurors are drawn. */
function ordinarySeats(
  plan: Plan,
  { seats: rules }: IrDraw,
  facts: Facts,
  working: Working,
  pool: readonly FactRecord[],
): readonly SeatPlan[] | undefined {
  const seats = seatsOf(compiledRun(plan, facts, working), rules, pool)
  if (seats.kind === 'unknown' || seats.plan.some(({ role }) => role === JUROR)) return undefined
  return seats.plan
}

const JUROR = 'juror'

const idsOf = (records: readonly FactRecord[]): readonly string[] =>
  records.map(({ id = '' }) => id)

function lotOf(
  ids: readonly string[],
  fractions: readonly Rational[],
  seats: readonly SeatPlan[],
): Lot | undefined {
  const whole = wholeWeights(fractions)
  if (whole === undefined) return undefined
  const list = { ids, weights: whole.weights }
  return { ...list, total: whole.total, seats: seats.length === 0 ? [list] : seats.map(() => list) }
}

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
