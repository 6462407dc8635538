/** Unknown wordings that could take away the effect of a clause. */
import type { IrUnknownWording, PolicyIr } from './ir.ts'

/** Those that name the clause as one that they could change. */
export const openWordings = (ir: PolicyIr, clause: string): readonly IrUnknownWording[] =>
  ir.unknownWordings.filter(
    ({ couldChange }) => Array.isArray(couldChange) && couldChange.includes(clause),
  )
