/** Which steps are done: what the server says in, the steps in their order out. Pure. */
import type { Accounts, Role, SetupState } from '../../../api/index.ts'

export const STEPS = ['administrator', 'court', 'people', 'policy', 'registers', 'draw'] as const
export type StepId = (typeof STEPS)[number]

/** Without these nothing is changed, approved or drawn. */
const NEEDED: readonly Role[] = ['author', 'approver', 'distribution_officer']

/** Roles that nobody has who may sign in. An author who is his only approver can approve nothing. */
export function missingRoles(accounts: Accounts | undefined): readonly Role[] {
  const open = accounts?.accounts.filter(({ locked }) => !locked) ?? []
  const having = (role: Role) => open.filter(({ roles }) => roles.includes(role))
  const isAlone = having('approver').length === 1 && having('author').length === 1
  const isSame = isAlone && having('approver')[0]?.id === having('author')[0]?.id
  return NEEDED.filter((role) => having(role).length === 0 || (role === 'approver' && isSame))
}

export interface Come {
  readonly isCourt: boolean
  readonly accounts: Accounts | undefined
  readonly state: SetupState | undefined
}

export function doneSteps({ isCourt, accounts, state }: Come): ReadonlySet<StepId> {
  const judges = state?.registers[0]?.subjects ?? 0
  const done: Readonly<Record<StepId, boolean>> = {
    administrator: true,
    court: isCourt,
    people: accounts !== undefined && missingRoles(accounts).length === 0,
    policy: state?.policies.some(({ approved }) => approved) === true,
    registers: judges > 0,
    draw: (state?.draws ?? 0) > 0,
  }
  return new Set(STEPS.filter((step) => done[step]))
}

/** The first day of the policies that are approved, as long as none of them is in force. */
export function comingDay(state: SetupState | undefined): string | undefined {
  const approved = state?.policies.filter((one) => one.approved) ?? []
  const days = approved.flatMap(({ coming }) => coming ?? [])
  return days.length === approved.length ? days.toSorted()[0] : undefined
}

/** The first that is not done: what to do next. */
export const nextStep = (done: ReadonlySet<StepId>): StepId | undefined =>
  STEPS.find((step) => !done.has(step))
