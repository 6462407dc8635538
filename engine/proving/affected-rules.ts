/**
 * Which rules a changed statement can touch: an edition's statements and those changed in, names out.
 */
import type { Duty, Statement } from '../../grammar/index.ts'
import { partsOf } from './mutants/parts.ts'
import { definitionsIn } from './mutants/uses.ts'

/** Canonical names of the rules whose lowered form may differ; `undefined` when any may. */
export function affectedRules(
  changed: readonly Statement[],
  statements: readonly Statement[],
): ReadonlySet<string> | undefined {
  if (changed.some((one) => !('name' in one))) return undefined
  const affected = new Set<Statement>()
  const open = [...changed]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (affected.has(next)) continue
    affected.add(next)
    open.push(...dependants(next, statements))
  }
  return new Set([...affected].map((one) => ('name' in one ? one.name.en : '')))
}

/** Statements that are lowered together with this one. */
function dependants(one: Statement, statements: readonly Statement[]): readonly Statement[] {
  switch (one.kind) {
    case 'definition':
      return statements.filter((other) => definitionsUsedBy(other).has(one.name.en))
    case 'weight':
      return statements.filter(({ kind }) => kind === 'draw')
    case 'transfer_exception':
      return statements.filter(({ kind }) => kind === 'transfer')
    case 'duty':
      return statements.filter((other) => comesAfter(other, one))
    case 'exclude':
    case 'draw':
    case 'refuse':
    case 'transfer':
    case 'redraw':
    case 'manual':
    case 'out_of_scope':
    case 'finding':
    case 'parameter':
    case 'clause':
    case 'not_computable':
    case 'wording_unknown':
    case 'reading':
    case 'fact':
    case 'sample':
    case 'test':
    case 'broken':
      return []
  }
}

/** The order of a step rests on the moments of those that come before it. */
const comesAfter = (other: Statement, { clauses }: Duty): boolean =>
  other.kind === 'duty' && other.step?.after.some((clause) => clauses.includes(clause)) === true

const used = new WeakMap<Statement, ReadonlySet<string>>()

/** The definitions that the expressions of a statement name. */
function definitionsUsedBy(statement: Statement): ReadonlySet<string> {
  const known = used.get(statement)
  if (known !== undefined) return known
  const found = new Set(partsOf(statement).flatMap(({ expr }) => definitionsIn(expr)))
  used.set(statement, found)
  return found
}
