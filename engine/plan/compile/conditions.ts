/**
 * Code for the truth of a condition. «Surely» is true, «perhaps» is true or unknown; neither is
 * what none, being no truth, gives. Kleene: surely not A = not perhaps A, and the reverse.
 */
import type { Ir } from '../ir.ts'
import { comparison, inInterval, inList, inSet, isWorkingDay, same } from './comparisons.ts'
import { exists } from './aggregates.ts'
import { condition, perhaps, surely, valueOf, type Truth } from './code.ts'
import { once, type Frame } from './program.ts'
import { cheapestFirst } from './weigh.ts'

/** The code for a condition. */
export function conditionCode(node: Ir, truth: Truth, frame: Frame): string {
  const { program } = frame
  switch (node.op) {
    case 'not':
      return `!${condition(node.operand, opposite(truth), frame)}`
    case 'and':
      return joined(node.operands, '&&', 'true', truth, frame)
    case 'or':
      return joined(node.operands, '||', 'false', truth, frame)
    case 'compare':
      return comparison(node, truth, frame)
    case 'same':
      return same(node, truth, frame)
    case 'in_list':
      return inList(node, truth, frame)
    case 'in_set':
      return inSet(node, truth, frame)
    case 'in_interval':
      return inInterval(node, truth, frame)
    case 'is_working_day':
      return isWorkingDay(node, truth, frame)
    case 'presence':
      return presence(node, truth, frame)
    case 'exists':
      return exists(node, truth, frame)
    case 'ground':
    case 'holds':
      return ofRules(node, truth, frame)
    case 'otherwise':
      return otherwise(node, truth, frame)
    case 'if':
      return program.outlined(node, truth, (inner) => `  return ${chosen(node, truth, inner)}`)
    case 'const':
      return String(node.value === true)
    case 'root':
    case 'variable':
    case 'member':
    case 'lookup':
    case 'arithmetic':
    case 'negate':
    case 'shift':
    case 'days_between':
    case 'call':
    case 'aggregate':
    case 'list':
    case 'pool':
      return ofValue(node, truth, frame)
  }
}

const opposite = (truth: Truth): Truth => (truth === 'surely' ? 'perhaps' : 'surely')

function joined(
  operands: readonly Ir[],
  operator: '&&' | '||',
  ofNothing: string,
  truth: Truth,
  frame: Frame,
): string {
  if (operands.length === 0) return ofNothing
  const parts = cheapestFirst(operands).map((operand) => condition(operand, truth, frame))
  return `(${parts.join(` ${operator} `)})`
}

function ofValue(node: Ir, truth: Truth, frame: Frame): string {
  const value = valueOf(node, frame)
  if (truth === 'surely') return `(${value} === true)`
  const { first, again } = once(value, frame)
  return `(${first} === true || ${again} === undefined)`
}

function presence(node: Ir & { op: 'presence' }, truth: Truth, frame: Frame): string {
  const value = valueOf(node.operand, frame)
  const isKnown = node.test === 'known'
  if (truth === 'surely') return isKnown ? `(${value} != null)` : `(${value} === null)`
  return isKnown ? `(${value} !== null)` : `(${value} == null)`
}

function ofRules(node: Ir & { op: 'ground' | 'holds' }, truth: Truth, frame: Frame): string {
  const clauses = frame.program.given(node.clauses)
  const answer =
    node.op === 'holds'
      ? `e.rules.holds(${clauses})`
      : `$.ground(e.rules, ${clauses}, ${valueOf(node.of, frame)})`
  return truth === 'surely' ? `(${answer} === true)` : `(${answer} !== false)`
}

function otherwise(node: Ir & { op: 'otherwise' }, truth: Truth, frame: Frame): string {
  const { first, again } = once(valueOf(node.left, frame), frame)
  return `(${first} == null ? ${condition(node.right, truth, frame)} : ${again} === true)`
}

/** With an unknown condition the branches decide only where they agree. */
function chosen(node: Ir & { op: 'if' }, truth: Truth, frame: Frame): string {
  const branch = (part: Ir): string => condition(part, truth, frame)
  const isTrue = surely(node.condition, frame)
  const mayBe = perhaps(node.condition, frame)
  const [then, other] = [node.then, node.otherwise].map((part) => valueOf(part, frame))
  const open = `$.agreed(${then}, ${other})`
  const agreed = truth === 'surely' ? `${open} === true` : `$.isOpen(${open})`
  return `${isTrue} ? ${branch(node.then)} : ${mayBe} ? ${agreed} : ${branch(node.otherwise)}`
}
