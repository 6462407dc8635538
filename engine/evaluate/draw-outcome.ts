/** What a draw comes to: candidates, seats and weights, or why nobody is drawn. */
import type { FactRecord } from '../facts/value.ts'
import type { IrDraw, IrRedraw, IrSeat } from '../plan/ir.ts'
import { NO_VARIABLES } from './context.ts'
import type { JudgeVerdict, SeatPlan, Warning } from './evaluation.ts'
import { firstApplicable, outcomeOf, type Possibility } from './possibility.ts'
import { missingOf, TRUE } from './result.ts'
import { askRule, clausesNamed, type Run } from './run.ts'
import { seatsOf, type Seats } from './seats.ts'
import { verdicts } from './verdicts.ts'

/** The draw that applies: one in place of the general list first, then the first general one. */
export function drawThatApplies(run: Run, redraw?: IrRedraw): Possibility {
  const steps = drawsInOrder(run).map((draw) => ({
    applies: draw.when === undefined ? TRUE : askRule(run, draw, draw.when, NO_VARIABLES),
    leadsTo: () => drawOutcome(run, draw, redraw),
  }))
  return firstApplicable(steps, () => noDraw(run))
}

/** Draws in the order in which they are tried. */
export const drawsInOrder = ({ ir }: Pick<Run, 'ir'>): readonly IrDraw[] => [
  ...ir.draws.filter(({ instead }) => instead),
  ...ir.draws.filter(({ instead }) => !instead),
]

function noDraw({ ir }: Run): Possibility {
  const clauses = ir.draws.map(({ clause }) => clause)
  return { outcome: outcomeOf('none', clauses), judges: [], warnings: [] }
}

function drawOutcome(run: Run, draw: IrDraw, redraw: IrRedraw | undefined): Possibility {
  const { judges } = run.facts
  if (judges === undefined) {
    return { outcome: outcomeOf('blocked', [], ['/judges']), judges: [], warnings: [], draw }
  }
  const found = verdicts(run, judges ?? [], {
    conditions: draw.conditions,
    exclusions: draw.exclusions,
    redraw,
    wordings: true,
    scope: NO_VARIABLES,
  })
  const pool = (judges ?? []).filter((_, index) => found[index]?.status === 'eligible')
  const seats = seatsOf(run, seatRules(draw, redraw), pool, redraw)
  return { ...settled(run, draw, redraw, found, pool, seats), judges: found, draw }
}

/** Undetermined candidates and seats stop the draw; nobody left is an outcome of its own. */
function settled(
  run: Run,
  draw: IrDraw,
  redraw: IrRedraw | undefined,
  found: readonly JudgeVerdict[],
  pool: readonly FactRecord[],
  seats: Seats,
): Pick<Possibility, 'outcome' | 'warnings' | 'pool'> {
  const open = found.filter(({ status }) => status === 'undetermined')
  if (open.length > 0) return { outcome: outcomeOf('blocked', [], missingOf(open)), warnings: [] }
  if (pool.length === 0) {
    const clauses = [draw.emptyPool, ...(redraw === undefined ? [] : redrawClauses(run, redraw))]
    return { outcome: outcomeOf('empty_pool', clauses), warnings: [] }
  }
  if (seats.kind === 'unknown') {
    return { outcome: outcomeOf('blocked', [], seats.missing), warnings: [] }
  }
  return {
    ...drawn(run, draw, redraw, seats.plan),
    pool,
    warnings: poolWarnings(draw, pool, seats),
  }
}

function drawn(
  run: Run,
  draw: IrDraw,
  redraw: IrRedraw | undefined,
  plan: readonly SeatPlan[],
): Pick<Possibility, 'outcome'> {
  const outcome =
    redraw === undefined
      ? outcomeOf('draw', clausesNamed(run.ir.draws, draw.name))
      : outcomeOf('repeat_draw', redrawClauses(run, redraw))
  return { outcome: plan.length === 0 ? outcome : { ...outcome, seats: plan } }
}

function poolWarnings(
  { clause }: IrDraw,
  pool: readonly FactRecord[],
  { judges }: { readonly judges: number },
): readonly Warning[] {
  return [
    ...(pool.length === 1 ? [{ code: 'forced-choice', clause }] : []),
    ...(pool.length < judges ? [{ code: 'pool-too-small', clause }] : []),
  ]
}

const redrawClauses = ({ ir }: Run, redraw: IrRedraw): readonly string[] =>
  clausesNamed(ir.redraws, redraw.name)

const seatRules = (draw: IrDraw, redraw: IrRedraw | undefined): readonly IrSeat[] =>
  redraw !== undefined && redraw.seats.length > 0 ? redraw.seats : draw.seats
