/**
 * How a duty stands: done in time, not done or done late, or not yet due at the moment of the request.
 */
import { compareValues } from '../plan/operations.ts'
import type { Ir, IrDuty } from '../plan/ir.ts'
import { NO_VARIABLES, type Scope } from './context.ts'
import type { Breach, Status } from './evaluation.ts'
import { missingOf, truthOf, type Result } from './result.ts'
import type { Ask } from './run.ts'

export interface DutyStatus {
  readonly status: Status
  readonly missing: readonly string[]
  /** In which way it is breached. */
  readonly breach?: Breach
  /** Nothing is owed. */
  readonly idle?: true
  /** The last moment, where the demand has one that is known. */
  readonly deadline?: { readonly value: number; readonly of: Ir }
}

const DATETIME = { kind: 'datetime' } as const
const COMPLIED: DutyStatus = { status: 'complied', missing: [] }
const NOT_DONE: DutyStatus = { status: 'breached', missing: [], breach: 'not_done' }

/** The status of a duty for one subject. Where its occasion does not arise nothing is owed. */
export function dutyStatus(rule: IrDuty, ask: Ask, scope: Scope, asOf: number): DutyStatus {
  const occasion = rule.when && ask(rule.when, scope)
  if (occasion !== undefined && truthOf(occasion.value) === 'false')
    return { ...COMPLIED, idle: true }
  const demand = inOrder(rule.step, demandStatus(rule.demand, ask, scope, asOf), ask, scope)
  if (occasion?.value !== undefined || occasion === undefined || demand.status === 'complied') {
    return demand
  }
  const { deadline } = demand
  const missing = missingOf([occasion, demand])
  return { status: 'undetermined', missing, ...(deadline !== undefined && { deadline }) }
}

/** A step that is done must not be earlier than one that has to come before it. */
function inOrder(step: IrDuty['step'], demand: DutyStatus, ask: Ask, scope: Scope): DutyStatus {
  const at = step?.at
  if (at === undefined || demand.status !== 'complied') return demand
  const own = ask(at, scope)
  const others = (step?.earlier ?? []).map((one) => ({ ...one, result: ask(one.at, NO_VARIABLES) }))
  const isLater = others.some(
    ({ at: other, result }) =>
      isGiven(own.value) &&
      isGiven(result.value) &&
      compareValues('>', result.value, other.type, own.value, at.type),
  )
  if (isLater) return { ...demand, status: 'breached', breach: 'out_of_order' }
  const open = others.filter(({ result }) => canBeLater(own, result)).map(({ result }) => result)
  if (open.length === 0) return demand
  return { ...demand, status: 'undetermined', missing: missingOf([own, ...open]) }
}

const isGiven = (value: Result['value']): value is Exclude<Result['value'], null | undefined> =>
  value !== null && value !== undefined

/** What is known to be absent is neither early nor late. */
const canBeLater = (own: Result, other: Result): boolean =>
  own.value !== null &&
  other.value !== null &&
  (own.value === undefined || other.value === undefined)

function demandStatus(demand: IrDuty['demand'], ask: Ask, scope: Scope, asOf: number): DutyStatus {
  const by = demand.by && ask(demand.by, scope)
  const deadline =
    demand.by !== undefined && typeof by?.value === 'number'
      ? { deadline: { value: by.value, of: demand.by } }
      : {}
  const status =
    demand.kind === 'state'
      ? stateStatus(ask(demand.condition, scope), by, demand.by, asOf)
      : deadlineStatus(demand, ask, scope, by, asOf)
  return { ...status, ...deadline }
}

/** A state that must hold: unmet, it is a breach unless there is still time. */
function stateStatus(
  condition: Result,
  by: Result | undefined,
  byNode: Ir | undefined,
  asOf: number,
): DutyStatus {
  const truth = truthOf(condition.value)
  if (truth === 'true') return COMPLIED
  if (truth === 'unknown') return { status: 'undetermined', missing: condition.missing }
  return by === undefined || byNode === undefined || by.value === null
    ? NOT_DONE
    : notDone(by, byNode, asOf)
}

function deadlineStatus(
  demand: IrDuty['demand'] & { kind: 'deadline' },
  ask: Ask,
  scope: Scope,
  by: Result | undefined,
  asOf: number,
): DutyStatus {
  const done = ask(demand.done, scope)
  const also = demand.also && ask(demand.also, scope)
  if (by === undefined) return { status: 'undetermined', missing: [] }
  if (done.value === null) return notDone(by, demand.by, asOf)
  if (done.value === undefined || by.value === undefined) {
    return { status: 'undetermined', missing: missingOf([done, by]) }
  }
  const inTime =
    by.value === null || compareValues('<=', done.value, demand.done.type, by.value, demand.by.type)
  const proviso = also === undefined ? 'true' : truthOf(also.value)
  if (!inTime) return { status: 'breached', missing: [], breach: 'late' }
  if (proviso === 'false') return { status: 'breached', missing: [], breach: 'otherwise' }
  return proviso === 'true' ? COMPLIED : { status: 'undetermined', missing: also?.missing ?? [] }
}

/** Known not to be done: pending until the deadline has passed; without a deadline it cannot pass. */
function notDone(by: Result, byNode: Ir, asOf: number): DutyStatus {
  if (by.value === undefined) return { status: 'undetermined', missing: by.missing }
  const passed = by.value !== null && compareValues('>', asOf, DATETIME, by.value, byNode.type)
  return passed ? NOT_DONE : { status: 'pending', missing: [] }
}
