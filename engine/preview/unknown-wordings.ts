/** An edition in, the same as if every clause whose wording is unknown were not there, out: an assumption, never a finding. */
import type { PolicyIr } from '../plan/ir.ts'

export const withoutUnknownWordings = (ir: PolicyIr): PolicyIr => ({ ...ir, unknownWordings: [] })
