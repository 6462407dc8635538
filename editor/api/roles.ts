/**
 * Who may do what: one table, default deny. The server refuses by it; the studio hides by it.
 *
 * A draft of an amendment has states; some actions are allowed in some states only, some only to its author or only to
 * somebody else. An author never approves his own change, whatever roles he has.
 */

export const ROLES = [
  'author',
  'approver',
  'administrator',
  'distribution_officer',
  'auditor',
  'reader',
] as const
export type Role = (typeof ROLES)[number]

/** Where the draft of an amendment stands. */
export const DRAFT_STATES = ['working', 'proposed', 'approved', 'rejected', 'withdrawn'] as const
export type DraftState = (typeof DRAFT_STATES)[number]

/** Whose draft it is, seen from the account that acts. */
export type Whose = 'own' | 'other'

export interface Allowance {
  readonly roles: readonly Role[]
  /** For actions on a draft only. */
  readonly states?: readonly DraftState[]
  readonly whose?: Whose
}

const EVERYBODY = ROLES
const STAFF = ['author', 'approver', 'administrator', 'distribution_officer', 'auditor'] as const

export const ACTIONS = {
  'policy.read': { roles: EVERYBODY },
  'policy.try': { roles: STAFF },
  'policy.test': { roles: STAFF },
  'draft.list': { roles: ['author', 'approver', 'administrator', 'auditor'] },
  'draft.create': { roles: ['author'] },
  'draft.edit': { roles: ['author'], states: ['working'], whose: 'own' },
  'draft.propose': { roles: ['author'], states: ['working'], whose: 'own' },
  'draft.withdraw': { roles: ['author'], states: ['working', 'proposed'], whose: 'own' },
  'draft.approve': { roles: ['approver'], states: ['proposed'], whose: 'other' },
  'draft.reject': { roles: ['approver'], states: ['proposed'], whose: 'other' },
  'draft.preview': { roles: ['author', 'approver', 'administrator', 'auditor'] },
  'distribution.read': { roles: STAFF },
  'distribution.rehearse': { roles: ['administrator', 'distribution_officer'] },
  'distribution.draw': { roles: ['distribution_officer'] },
  'distribution.act': { roles: ['distribution_officer', 'administrator'] },
  'register.read': { roles: ['administrator', 'distribution_officer', 'auditor'] },
  /** What stands sealed in a register is told to whoever keeps it, and to nobody else. */
  'register.read_sealed': { roles: ['administrator', 'distribution_officer'] },
  'register.write': { roles: ['administrator', 'distribution_officer'] },
  'ledger.read': { roles: ['administrator', 'distribution_officer', 'auditor', 'reader'] },
  'audit.run': { roles: ['administrator', 'auditor'] },
  'audit.replay': { roles: ['administrator', 'auditor'] },
  'audit.looks': { roles: ['administrator', 'auditor'] },
  verify: { roles: EVERYBODY },
  'account.manage': { roles: ['administrator'] },
  'session.own': { roles: EVERYBODY },
  'job.own': { roles: EVERYBODY },
} as const satisfies Record<string, Allowance>

export type Action = keyof typeof ACTIONS

/** Whether somebody with these roles may do this, to this draft if it is one. */
export function may(
  roles: readonly Role[],
  action: Action,
  draft?: { readonly state: DraftState; readonly whose: Whose },
): boolean {
  const { roles: allowed, states, whose }: Allowance = ACTIONS[action]
  if (!roles.some((role) => allowed.includes(role))) return false
  if (states !== undefined && (draft === undefined || !states.includes(draft.state))) return false
  return whose === undefined || draft?.whose === whose
}

/** Roles as people are told of them: who may do what they may not. */
export const ROLE_NAMES: Readonly<Record<Role, { readonly uk: string; readonly en: string }>> = {
  author: { uk: 'автор змін', en: 'author of amendments' },
  approver: { uk: 'той, хто схвалює', en: 'approver' },
  administrator: { uk: 'адміністратор', en: 'administrator' },
  distribution_officer: { uk: 'відповідальний за розподіл', en: 'distribution officer' },
  auditor: { uk: 'аудитор', en: 'auditor' },
  reader: { uk: 'читач', en: 'reader' },
}
