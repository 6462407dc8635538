/** A law of weight in; the parts of it that are the same for every judge of a list, and what is left for each, out. */
import { freeVariables, partsOf } from '../plan/compile/free-variables.ts'
import type { Ir } from '../plan/ir.ts'

/** The variable that stands for the judge who is weighed. */
export const JUDGE = 'judge'

export interface SplitWeight {
  /** Each with the name of the variable that stands for it in `own`. */
  readonly shared: readonly { readonly name: string; readonly of: Ir }[]
  readonly own: Ir
}

/** The greatest parts that read no variable but the list itself are taken out. */
export function splitWeight(law: Ir): SplitWeight {
  const shared: { name: string; of: Ir }[] = []
  const split = (node: Ir): Ir => {
    if (node.op === 'const') return node
    if (freeVariables(node).every((name) => name === '#pool')) {
      const name = `shared_${shared.length}`
      shared.push({ name, of: node })
      return { op: 'variable', type: node.type, name }
    }
    return withParts(node, split)
  }
  return { own: split(law), shared }
}

/** The same node over other parts. */
function withParts(node: Ir, change: (part: Ir) => Ir): Ir {
  const changed = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(changed)
    if (typeof part !== 'object' || part === null) return part
    if ('op' in part && 'type' in part) return change(part as Ir)
    return 'by' in part ? { ...part, by: changed(part.by) } : part
  }
  const parts = Object.entries(node).map(([key, part]: [string, unknown]) => [
    key,
    key === 'type' ? part : changed(part),
  ])
  return Object.fromEntries(parts) as Ir
}

/**
 * The facts of the judge on which the rest of a law depends; `undefined` where it depends on more than plain facts of his:
 * on his records, on other judges, on other rules.
 */
export function fieldsOfJudge(own: Ir): readonly string[] | undefined {
  const fields = new Set<string>()
  return isPlain(own, fields) ? [...fields] : undefined
}

/** Whether a law asks other rules, which are not the same in two editions. */
export const asksRules = (node: Ir): boolean =>
  node.op === 'ground' || node.op === 'holds' || partsOf(node).some(asksRules)

function isPlain(node: Ir, fields: Set<string>): boolean {
  switch (node.op) {
    case 'const':
      return true
    case 'variable':
      return node.name !== JUDGE
    case 'member': {
      const { object, field } = node
      if (object.op !== 'variable' || object.name !== JUDGE) return false
      fields.add(field)
      return true
    }
    case 'not':
    case 'and':
    case 'or':
    case 'compare':
    case 'same':
    case 'in_list':
    case 'in_set':
    case 'in_interval':
    case 'is_working_day':
    case 'presence':
    case 'otherwise':
    case 'if':
    case 'arithmetic':
    case 'negate':
    case 'shift':
    case 'days_between':
    case 'call':
    case 'list':
      return partsOf(node).every((part) => isPlain(part, fields))
    case 'root':
    case 'lookup':
    case 'exists':
    case 'aggregate':
    case 'pool':
    case 'ground':
    case 'holds':
      return false
  }
}
