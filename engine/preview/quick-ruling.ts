/**
 * The quick way of a ruling: an edition prepared once, then facts in; what it surely does with the matter out. `undefined`
 * where anything is open or out of the ordinary.
 */
import { inputOf } from '../evaluate/compiled-run.ts'
import { type DrawVerdicts, isOfMatter, verdictsOfDraw } from '../evaluate/draw-verdicts.ts'
import { clausesNamed } from '../evaluate/run.ts'
import type { FactRecord, Facts } from '../facts/value.ts'
import type { Plan } from '../plan/compile/compile.ts'
import type { PlanInput } from '../plan/compile/support.ts'
import type { IrDraw, IrRedraw, IrSeat } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import { type InCommon, remembered } from './in-common.ts'
import { type Occasion, quickOccasion } from './quick-occasion.ts'
import { type Replaced, quickReplaced } from './quick-replaced.ts'
import { quickSeats } from './quick-seats.ts'
import type { Ruling } from './ruling.ts'

export type QuickRulings = (facts: Facts, working: Working) => Ruling | undefined

/** Prepares an edition. */
export function quickRulings(plan: Plan, shared: InCommon): QuickRulings {
  const occasionOf = quickOccasion(plan, shared)
  const drawnBy = quickDraws(plan, shared)
  return (facts, working) => {
    if (!isOfMatter(facts)) return undefined
    const input = inputOf(plan, facts, working)
    const occasion = occasionOf(input)
    switch (occasion?.kind) {
      case undefined:
        return undefined
      case 'transfer':
        return transferred(occasion, facts)
      case 'draw':
      case 'repeat_draw':
        return drawnBy(input, occasion)
    }
  }
}

/** Nobody is looked at. */
function transferred(
  { judge, clauses }: Extract<Occasion, { readonly kind: 'transfer' }>,
  { judges }: Facts,
): Ruling {
  const standings = (judges ?? []).map(() => undefined)
  return { outcome: 'transfer', clauses, judge, missing: [], standings }
}

type Drawing = Extract<Occasion, { readonly kind: 'draw' | 'repeat_draw' }>

function quickDraws(plan: Plan, { weigherOf, lotOf }: InCommon) {
  const { ir } = plan
  const verdictsIn = verdictsOfDraw(plan)
  const seatsIn = remembered((rules: readonly IrSeat[]) => quickSeats(plan, rules))
  const drawn = remembered(({ name }: IrDraw) => clausesNamed(ir.draws, name))
  const repeated = remembered(({ name }: IrRedraw) => clausesNamed(ir.redraws, name))
  const replacedBy = remembered((redraw: IrRedraw) => quickReplaced(plan, redraw))
  return (input: PlanInput, occasion: Drawing): Ruling | undefined => {
    const verdicts = verdictsIn(input)
    const weight = verdicts?.draw.weight
    if (verdicts === undefined || weight === undefined) return undefined
    const redraw = occasion.kind === 'repeat_draw' ? occasion.redraw : undefined
    const lists = listsOf(verdicts, redraw && replacedBy(redraw)(input))
    const { draw } = verdicts
    const seats = seatsIn(
      redraw !== undefined && redraw.seats.length > 0 ? redraw.seats : draw.seats,
    )
    const places = lists && seats(input)
    if (lists === undefined || places === undefined) return undefined
    const fractions = weigherOf(weight)(input, lists.pool)
    const lot = fractions && lotOf(lists.ids, fractions, places)
    return (
      lot && {
        outcome: occasion.kind,
        clauses: redraw === undefined ? drawn(draw) : repeated(redraw),
        judge: null,
        missing: [],
        standings: lists.standings,
        lot,
        weight: weight.clause,
      }
    )
  }
}

/** `undefined` where somebody's standing is open, or nobody is left. */
function listsOf({ judges, grounds, undetermined }: DrawVerdicts, replaced?: Replaced) {
  const pool: FactRecord[] = []
  const ids: string[] = []
  const standings: (readonly string[])[] = []
  for (let at = 0; at < judges.length; at++) {
    const judge = judges[at]
    if (judge === undefined) return undefined
    const own = grounds(at)
    const isReplaced = own.length === 0 && replaced !== undefined && replaced.is(judge)
    const found = isReplaced === true ? replaced.clauses : own
    standings.push(found)
    if (found.length > 0) continue
    if (isReplaced === undefined || undetermined(at).length > 0) return undefined
    pool.push(judge)
    ids.push(judge.id ?? '')
  }
  return pool.length === 0 ? undefined : { pool, ids, standings }
}
