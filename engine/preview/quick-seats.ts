/**
 * How many seats a draw fills, again and again: the rules of seats in, their number for the facts of a matter out.
 *
 * The same as `seatsOf` (a property checks it) where all the seats are for judges: then each is drawn from the one list.
 */
import { numberOfSeats } from '../evaluate/seats.ts'
import type { Value } from '../facts/value.ts'
import type { Plan } from '../plan/compile/compile.ts'
import type { PlanInput } from '../plan/compile/support.ts'
import type { IrSeat } from '../plan/ir.ts'

/** `undefined` where the plan of seats is open or jurors are drawn. */
export type QuickSeats = (input: PlanInput) => number | undefined

/** Prepares the seats of one draw. */
export function quickSeats(plan: Plan, rules: readonly IrSeat[]): QuickSeats {
  const asked = rules.map(({ role, when, count }) => ({
    isJuror: role === JUROR,
    applies: when === undefined ? always : plan.answerTo(when),
    count: count === undefined ? one : plan.answerTo(count),
  }))
  return (input) => {
    let seats = 0
    for (const { isJuror, applies, count } of asked) {
      const isFilled = applies?.(input, {}, undefined)
      if (isFilled !== true && isFilled !== undefined) continue
      const number = count?.(input, {}, undefined)
      if (isFilled === undefined || number === undefined) return undefined
      const places = numberOfSeats(number)
      if (isJuror && places > 0) return undefined
      seats += places
    }
    return Math.max(seats, 1)
  }
}

const JUROR = 'juror'
const always = (): Value => true
const one = (): Value => 1
