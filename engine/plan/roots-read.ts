/** Which objects at the root of the facts each clause reads: an edition in; by clause, also through other clauses, out. */
import type { PolicyIr } from './ir.ts'
import { covers } from '../../grammar/index.ts'

/** The objects that decide about a clause, by their canonical names. */
export function rootsRead(ir: PolicyIr): (clause: string) => ReadonlySet<string> {
  const known = remembered.get(ir) ?? indexOf(ir)
  remembered.set(ir, known)
  return (clause) => known.get(clause) ?? NONE
}

const remembered = new WeakMap<PolicyIr, ReadonlyMap<string, ReadonlySet<string>>>()
const NONE: ReadonlySet<string> = new Set()

interface Read {
  readonly roots: Set<string>
  /** Clauses that the rule asks about. */
  readonly asked: Set<string>
}

function indexOf(ir: PolicyIr): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map(ir.clauses.map(({ clause }) => [clause, readBy(clause, ir)]))
  return new Map([...direct.keys()].map((clause) => [clause, closure(clause, direct)]))
}

function readBy(clause: string, ir: PolicyIr): Read {
  const read: Read = { roots: new Set(), asked: new Set() }
  for (const rule of rulesOf(clause, ir)) collect(rule, read)
  return read
}

const rulesOf = (clause: string, ir: PolicyIr): readonly object[] => [
  ...[...ir.exclusions, ...ir.findings, ...ir.duties, ...ir.parameters].filter(
    (rule) => rule.clause === clause,
  ),
  ...[...ir.refusals, ...ir.transfers, ...ir.redraws, ...ir.manuals, ...ir.draws].filter(
    (rule) => rule.clause === clause,
  ),
  ...ir.limits.filter(
    ({ clauses, from }) => clauses.includes(clause) || from.some((one) => covers(one, clause)),
  ),
]

/** Everything that an expression, or a rule made of expressions, asks for. */
function collect(part: unknown, read: Read): void {
  if (typeof part !== 'object' || part === null) return
  if (Array.isArray(part)) {
    for (const item of part) collect(item, read)
    return
  }
  const { op, entity, clauses } = part as Readonly<Record<string, unknown>>
  if (op === 'root' && typeof entity === 'string') read.roots.add(entity)
  if ((op === 'holds' || op === 'ground') && Array.isArray(clauses)) {
    for (const clause of clauses as readonly string[]) read.asked.add(clause)
  }
  for (const [key, inner] of Object.entries(part)) if (key !== 'type') collect(inner, read)
}

function closure(clause: string, direct: ReadonlyMap<string, Read>): ReadonlySet<string> {
  const seen = new Set([clause])
  const roots = new Set<string>()
  for (const one of seen) {
    const read = direct.get(one)
    for (const root of read?.roots ?? []) roots.add(root)
    for (const asked of read?.asked ?? []) seen.add(asked)
  }
  return roots
}
