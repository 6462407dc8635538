/**
 * Which facts a distribution rests on: an edition with its computed facts in; `entity/field` of everything that its rules
 * about who is drawn, and the clauses that these ask about, read out.
 */
import type { LoadedPolicy, PolicyIr } from '../../../engine/index.ts'

export type FactsRead = ReadonlySet<string>

export function factsRead(ir: PolicyIr, { derivations }: LoadedPolicy['rules']): FactsRead {
  const read: Read = { facts: new Set(), asked: new Set() }
  const { draws, exclusions, refusals, transfers, exceptions, redraws, manuals, limits } = ir
  collect([draws, exclusions, refusals, transfers, exceptions, redraws, manuals, limits], read)
  // A set that grows while it is walked is walked to its end.
  for (const clause of read.asked) {
    const rules = [...ir.findings, ...ir.duties, ...ir.parameters]
    collect(
      rules.filter((rule) => rule.clause === clause),
      read,
    )
  }
  for (const fact of read.facts) {
    const computed = derivations.find(({ entity, field }) => `${entity}/${field}` === fact)
    for (const input of computed?.inputs ?? []) read.facts.add(`${computed?.entity}/${input}`)
  }
  return read.facts
}

interface Read {
  readonly facts: Set<string>
  /** Clauses that a rule asks about. */
  readonly asked: Set<string>
}

/** Everything that a rule made of expressions asks for. */
function collect(part: unknown, read: Read): void {
  if (typeof part !== 'object' || part === null) return
  if (Array.isArray(part)) {
    for (const item of part) collect(item, read)
    return
  }
  const { op, field, object, clauses } = part as Readonly<Record<string, unknown>>
  if (op === 'member') {
    const { type } = object as { readonly type: { readonly entity?: string } }
    read.facts.add(`${type.entity ?? ''}/${String(field)}`)
  }
  if ((op === 'holds' || op === 'ground') && Array.isArray(clauses)) {
    for (const clause of clauses as readonly string[]) read.asked.add(clause)
  }
  for (const [key, inner] of Object.entries(part)) if (key !== 'type') collect(inner, read)
}
