/**
 * Whether an expression after «без судді» names a candidate: the expression in, a condition out.
 *
 * It may be an id, a record that has one, or a list of either. A list is asked element by element
 * («exists»), so that an unknown element leaves open only those whom it could name, not everybody.
 */
import type { Type } from '../../grammar/index.ts'
import type { Ir } from './ir.ts'
import { all, BOOLEAN } from './lower-parts.ts'
import { bindVariable, type Lowering } from './lowering.ts'

const TEXT: Type = { kind: 'text' }

/** True for the candidate (an id) whom `named` names; none names nobody. */
export function names(candidate: Ir, named: Ir, lowering: Lowering): Ir {
  const namesToo = (part: Ir): Ir => names(candidate, part, lowering)
  if (named.op === 'if') {
    const { condition, then, otherwise } = named
    const branches = { then: namesToo(then), otherwise: namesToo(otherwise) }
    return { op: 'if', type: BOOLEAN, condition, ...branches }
  }
  if (named.op === 'list') return { op: 'or', type: BOOLEAN, operands: named.items.map(namesToo) }
  if (named.op === 'aggregate' && named.operator === 'all') {
    const { source, variable, where } = named
    const element: Ir = { op: 'variable', type: elementOf(named.type), name: variable }
    const asked = [namesToo(element), ...(where === undefined ? [] : [where])]
    return { op: 'exists', type: BOOLEAN, variable, source, where: all(asked) }
  }
  if (named.type.kind === 'list') return someOf(candidate, named, lowering)
  const id = named.type.kind === 'record' ? idOf(named) : named
  return { op: 'compare', type: BOOLEAN, operator: '=', left: candidate, right: id }
}

/** Is the candidate among the elements of a list that is there already? */
function someOf(candidate: Ir, list: Ir, lowering: Lowering): Ir {
  const type = elementOf(list.type)
  if (type.kind !== 'record') return { op: 'in_list', type: BOOLEAN, item: candidate, list }
  const { variable } = bindVariable(lowering, 'named', type)
  const where = names(candidate, { op: 'variable', type, name: variable }, lowering)
  return { op: 'exists', type: BOOLEAN, variable, source: list, where }
}

const idOf = (record: Ir): Ir => ({ op: 'member', type: TEXT, object: record, field: 'id' })

const elementOf = (type: Type): Type => (type.kind === 'list' ? type.of : type)
