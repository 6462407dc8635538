/**
 * Matters that a policy takes out of the scope of some of its clauses: their entries become one
 * «not applicable», or undetermined while nobody can know whether the matter is in scope.
 */
import { covers } from '../../grammar/index.ts'
import type { IrLimit, PolicyIr } from '../plan/ir.ts'
import { NO_VARIABLES } from './context.ts'
import { effect, type Draft } from './entry.ts'
import type { ClauseEntry, Warning } from './evaluation.ts'
import { FALSE, missingOf, not, or, type Result } from './result.ts'
import type { Ask, Run } from './run.ts'

/** How the clauses that order a limit stand themselves. */
export function limitEntries({ ir, ask }: Run): readonly Draft[] {
  return ir.limits.flatMap((limit) => {
    const result = ask(limit.when, NO_VARIABLES)
    return limit.clauses.map((clause) => effect({ ...limit, clause }, result))
  })
}

/** Entries as the limits leave them. */
export function withinLimits(
  { ir, ask }: Run,
  entries: readonly ClauseEntry[],
): readonly ClauseEntry[] {
  if (ir.limits.length === 0) return entries
  const gone = new Set<string>()
  return entries.flatMap((entry): readonly ClauseEntry[] => {
    const limits = limitsOf(ir, entry.clause)
    const reached = limits.find(({ when }) => ask(when, NO_VARIABLES).value === true)
    if (reached === undefined) return [unlessOpen(entry, limits, ask)]
    if (gone.has(entry.clause)) return []
    gone.add(entry.clause)
    return [notApplicable(entry.clause, reached)]
  })
}

/** Is the matter in the scope of the clause? */
export function inScope(ir: PolicyIr, clause: string, ask: Ask): Result {
  const limits = limitsOf(ir, clause).map(({ when }) => ask(when, NO_VARIABLES))
  return limits.length === 0 ? not(FALSE) : not(or(limits))
}

/** People are told when a clause takes the matter out of scope; what the order of the document says goes without saying. */
export function limitWarnings({ ir, ask }: Run): readonly Warning[] {
  return ir.limits
    .filter(({ when }) => ask(when, NO_VARIABLES).value === true)
    .flatMap(({ clauses }) => clauses.map((clause) => ({ code: 'out-of-scope', clause })))
}

const limitsOf = (ir: PolicyIr, clause: string): readonly IrLimit[] =>
  ir.limits.filter(
    ({ clauses, from }) =>
      !clauses.includes(clause) && from.some((written) => covers(written, clause)),
  )

function unlessOpen(entry: ClauseEntry, limits: readonly IrLimit[], ask: Ask): ClauseEntry {
  const open = limits
    .map(({ when }) => ask(when, NO_VARIABLES))
    .filter(({ value }) => value === undefined)
  if (open.length === 0) return entry
  return { ...entry, status: 'undetermined', missing: missingOf([entry, ...open]) }
}

function notApplicable(clause: string, { name, readings }: IrLimit): ClauseEntry {
  const [reading] = readings
  return {
    clause,
    rule: name,
    status: 'not_applicable',
    missing: [],
    ...(reading !== undefined && { reading }),
  }
}
