/** The seats of a draw, in the order of drawing: seat rules and the pool in, a plan out. */
import type { FactRecord, Value } from '../facts/value.ts'
import type { IrRedraw, IrSeat } from '../plan/ir.ts'
import { NO_VARIABLES } from './context.ts'
import type { SeatPlan } from './evaluation.ts'
import { isRecord } from './reference.ts'
import { isReplaced } from './replaced.ts'
import { FALSE, known, missingOf, TRUE, truthOf, type Result } from './result.ts'
import type { Run } from './run.ts'

/** The plan (empty for one ordinary seat), how many judges it needs, or what is missing to know. */
export type Seats =
  | { readonly kind: 'seats'; readonly plan: readonly SeatPlan[]; readonly judges: number }
  | { readonly kind: 'unknown'; readonly missing: readonly string[] }

/**
 * Judges' seats are drawn from the pool, jurors' seats from the jurors that the matter lists, less
 * those who are being replaced: the court lists those whom it has summoned.
 */
export function seatsOf(
  run: Run,
  rules: readonly IrSeat[],
  pool: readonly FactRecord[],
  redraw?: IrRedraw,
): Seats {
  const answers = rules.map(({ role, count, when }) => ({
    role,
    when: when === undefined ? TRUE : run.ask(when, NO_VARIABLES),
    count: count === undefined ? known(1) : run.ask(count, NO_VARIABLES),
  }))
  const asked = answers.filter(({ when }) => truthOf(when.value) !== 'false')
  const open = asked.filter(({ when, count }) => isOpen(when) || isOpen(count))
  if (open.length > 0) {
    return { kind: 'unknown', missing: missingOf(open.flatMap(({ when, count }) => [when, count])) }
  }
  const roles = asked.flatMap(({ role, count }) => Array<string>(numberOf(count)).fill(role))
  const jurors = roles.includes(JUROR) ? jurorsOf(run, redraw) : []
  const unknown = jurors.map(({ out }) => out).filter(isOpen)
  if (unknown.length > 0) return { kind: 'unknown', missing: missingOf(unknown) }
  const stay = jurors.filter(({ out }) => out.value === false).map(({ id }) => id)
  const plan = roles.map((role, index) => ({
    seat: index + 1,
    role,
    pool: role === JUROR ? stay : idsOf(pool),
  }))
  const ordinary = roles.length <= 1 && roles.every((role) => role === PRESIDING)
  const judges = roles.filter((role) => role !== JUROR).length
  return { kind: 'seats', plan: ordinary ? [] : plan, judges: Math.max(judges, 1) }
}

const PRESIDING = 'presiding'
const JUROR = 'juror'

const isOpen = ({ value }: Result): boolean => value === undefined
const numberOf = ({ value }: Result): number => numberOfSeats(value)

/** As a rule of seats says how many. */
export const numberOfSeats = (count: Value): number =>
  typeof count === 'number' ? Math.min(Math.max(count, 0), MOST_SEATS) : 0

/** Far above any panel that the law knows; a mistyped number must not exhaust the memory. */
const MOST_SEATS = 100

const idsOf = (records: readonly FactRecord[]): readonly string[] =>
  records.flatMap(({ id }) => (id === undefined ? [] : [id]))

/** The jurors whom the matter lists, and whether each is being replaced. */
export function jurorsOf(
  run: Run,
  redraw: IrRedraw | undefined,
): readonly { readonly id: string; readonly out: Result }[] {
  const list = run.facts.roots['case']?.values['jurors']
  const items: readonly Value[] = Array.isArray(list) ? list : []
  const records = items.filter((item) => item !== undefined && isRecord(item))
  return idsOf(records).map((id) => ({
    id,
    out: redraw === undefined ? FALSE : isReplaced(run, redraw, id),
  }))
}
