/** The sides of a condition in words: what an expression is called, and its value. */
import type { VocabularyField } from '../../grammar/index.ts'
import type { Scope } from '../evaluate/context.ts'
import { referenceRun } from '../evaluate/reference-run.ts'
import type { Ask } from '../evaluate/run.ts'
import type { Value } from '../facts/value.ts'
import type { Ir } from '../plan/ir.ts'
import type { ConditionPhrases } from './condition-phrases.ts'
import type { Decision, Telling } from './decision.ts'
import { inLang } from './labels.ts'
import { fieldWords, valueWords } from './values.ts'

/** The evaluator behind a telling. */
export const askOf = ({ ir, facts, working }: Pick<Decision, 'ir' | 'facts' | 'working'>): Ask =>
  referenceRun(ir, facts, working).ask

/** A condition being told: the language, the scope, and whoever answers. */
export interface Speaking {
  readonly telling: Telling
  readonly phrases: ConditionPhrases
  readonly scope: Scope
  readonly ask: Ask
}

/** The value of an expression in the scope of the condition. */
export const valueOf = (node: Ir, { ask, scope }: Speaking): Value => ask(node, scope).value

/** The value in words; a fact that names a judge by the surname. */
export function words(node: Ir, speaking: Speaking): string {
  const value = valueOf(node, speaking)
  const declared = node.type.kind === 'text' ? declaredOf(node, speaking) : undefined
  return declared === undefined
    ? valueWords(value, node.type, speaking.telling)
    : fieldWords(value, declared, speaking.telling)
}

/** The fact that gives an expression its value, as the vocabulary declares it. */
export function declaredOf(node: Ir, speaking: Speaking): VocabularyField | undefined {
  const fact = factOf(node, speaking)
  if (fact?.object.type.kind !== 'record') return undefined
  const { entities } = speaking.telling.decision.policy.vocabulary
  return entities.get(fact.object.type.entity)?.fields.get(fact.field)
}

/** What an expression is called: the label of the fact that gives its value; empty when it is not a fact. */
export function labelOf(node: Ir, speaking: Speaking): string {
  const label = declaredOf(node, speaking)?.field.label
  return label === undefined ? '' : inLang(label, speaking.telling)
}

/** The fact behind an expression: through the branch that was taken and what is made of it. */
function factOf(node: Ir, speaking: Speaking): (Ir & { op: 'member' }) | undefined {
  switch (node.op) {
    case 'member':
      return node
    case 'otherwise': {
      const left = valueOf(node.left, speaking)
      return factOf(left === undefined || left === null ? node.right : node.left, speaking)
    }
    case 'if': {
      const met = valueOf(node.condition, speaking) === true
      return factOf(met ? node.then : node.otherwise, speaking)
    }
    case 'call':
      return node.args.map((part) => factOf(part, speaking)).find((fact) => fact !== undefined)
    case 'not':
    case 'negate':
      return factOf(node.operand, speaking)
    case 'lookup':
      return factOf(node.id, speaking)
    case 'const':
    case 'root':
    case 'variable':
    case 'and':
    case 'or':
    case 'compare':
    case 'same':
    case 'in_list':
    case 'in_set':
    case 'in_interval':
    case 'is_working_day':
    case 'presence':
    case 'arithmetic':
    case 'shift':
    case 'days_between':
    case 'exists':
    case 'aggregate':
    case 'list':
    case 'pool':
    case 'ground':
    case 'holds':
      return undefined
  }
}

/** Which facts of an unknown part are not known, by their labels. */
export function unknownLabels(node: Ir, speaking: Speaking): string {
  const labels = partsOf(node)
    .filter((part) => valueOf(part, speaking) === undefined)
    .map((part) => labelOf(part, speaking))
    .filter((label) => label !== '')
  return [...new Set(labels)].join(', ')
}

function partsOf(node: Ir): readonly Ir[] {
  switch (node.op) {
    case 'compare':
    case 'same':
      return [node.left, node.right]
    case 'in_list':
      return [node.item, node.list]
    case 'in_set':
      return [node.item, ...node.items]
    case 'in_interval':
      return [node.item, ...boundOf(node.from), ...boundOf(node.to)]
    case 'is_working_day':
      return [node.item]
    case 'presence':
      return [node.operand]
    case 'exists':
    case 'aggregate':
      return [node.source]
    case 'const':
    case 'root':
    case 'variable':
    case 'member':
    case 'lookup':
    case 'not':
    case 'and':
    case 'or':
    case 'otherwise':
    case 'if':
    case 'arithmetic':
    case 'negate':
    case 'shift':
    case 'days_between':
    case 'call':
    case 'list':
    case 'pool':
    case 'ground':
    case 'holds':
      return [node]
  }
}

/** The fact behind a bound: a window is counted from it. */
export const boundOf = (node: Ir): readonly Ir[] => (node.op === 'shift' ? [node.base] : [node])
