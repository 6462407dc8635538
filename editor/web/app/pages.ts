/** The screens of the studio: where each is, who may see it. */
import { type Action, may, type Role } from '../../api/index.ts'

export const AREAS = ['policies', 'change', 'distribution', 'registers', 'audit'] as const
export type AreaId = (typeof AREAS)[number]

/** Whoever may do this may open the screen. */
const NEEDS: Readonly<Record<AreaId, readonly Action[]>> = {
  policies: ['policy.read'],
  change: ['draft.list'],
  distribution: ['distribution.read'],
  registers: ['register.read'],
  audit: ['ledger.read', 'audit.run', 'verify'],
}

export const areasFor = (roles: readonly Role[]): readonly AreaId[] =>
  AREAS.filter((area) => NEEDS[area].some((action) => may(roles, action)))

/** Where somebody begins: the work that his role is for. */
const BEGINS: Readonly<Record<Role, AreaId>> = {
  distribution_officer: 'distribution',
  administrator: 'distribution',
  author: 'policies',
  approver: 'change',
  auditor: 'audit',
  reader: 'policies',
}

export function firstPageFor(roles: readonly Role[]): string {
  const [first] = roles
  return `/${first === undefined ? 'policies' : BEGINS[first]}`
}
