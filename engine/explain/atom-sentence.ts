/** One deciding part of a condition in words: «момент розподілу … лежить у проміжку з … до …». */
import type { Scope } from '../evaluate/context.ts'
import { referenceRun } from '../evaluate/reference-run.ts'
import type { Ask } from '../evaluate/run.ts'
import type { Value } from '../facts/value.ts'
import type { CompareOperator, Ir } from '../plan/ir.ts'
import { citesOf } from './clauses.ts'
import { CONDITION_PHRASES, isMoment, type ConditionPhrases } from './condition-phrases.ts'
import type { Atom } from './atoms.ts'
import type { Decision, Telling } from './decision.ts'
import { inLang } from './labels.ts'
import { valueWords } from './values.ts'

/** The evaluator behind a telling. */
export const askOf = ({ ir, facts, working }: Pick<Decision, 'ir' | 'facts' | 'working'>): Ask =>
  referenceRun(ir, facts, working).ask

interface Speaking {
  readonly telling: Telling
  readonly phrases: ConditionPhrases
  readonly scope: Scope
  readonly ask: Ask
}

/** The sentence, without a capital and a full stop; empty where there is nothing to say. */
export function atomSentence({ node, scope, truth }: Atom, telling: Telling): string {
  const phrases = CONDITION_PHRASES[telling.lang]
  const speaking: Speaking = { telling, phrases, scope, ask: askOf(telling.decision) }
  if (truth === 'unknown') {
    const unread = unknownLabels(node, speaking)
    return unread === '' ? '' : phrases.unknown(unread)
  }
  return knownSentence(node, truth === 'true', speaking)
}

function knownSentence(node: Ir, holds: boolean, speaking: Speaking): string {
  const { phrases, telling } = speaking
  switch (node.op) {
    case 'compare':
      return comparison(node, holds, speaking)
    case 'in_interval':
      return phrases.interval({
        ...labelled(node.item, speaking),
        from: words(node.from, speaking),
        to: words(node.to, speaking),
        fromOpen: node.fromOpen,
        toOpen: node.toOpen,
        inside: holds,
      })
    case 'in_list':
      return phrases.inList(
        labelOf(node.item, speaking),
        words(node.item, speaking),
        labelOf(node.list, speaking),
        words(node.list, speaking),
        holds,
      )
    case 'in_set': {
      const { label, item } = labelled(node.item, speaking)
      const values = node.items.map((one) => words(one, speaking)).join(', ')
      return phrases.oneOf(label, item, values, holds)
    }
    case 'is_working_day': {
      const { label, item } = labelled(node.item, speaking)
      return phrases.workingDay(label, item, holds)
    }
    case 'presence':
      return phrases.is(labelOf(node.operand, speaking), words(node.operand, speaking))
    case 'same':
      return phrases.same(holds, words(node.left, speaking), words(node.right, speaking))
    case 'exists': {
      const label = labelOf(node.source, speaking)
      return holds ? phrases.someListed(label) : phrases.noneListed(label)
    }
    case 'ground':
    case 'holds':
      return phrases.clauses(citesOf(node.clauses, telling), holds)
    case 'member':
    case 'otherwise':
    case 'call':
      return phrases.is(labelOf(node, speaking), words(node, speaking))
    case 'const':
    case 'root':
    case 'variable':
    case 'lookup':
    case 'not':
    case 'and':
    case 'or':
    case 'if':
    case 'arithmetic':
    case 'negate':
    case 'shift':
    case 'days_between':
    case 'aggregate':
    case 'list':
    case 'pool':
      return ''
  }
}

const OPPOSITE: Readonly<Record<CompareOperator, CompareOperator>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

/** A comparison with none has no order to speak of: what is none is said, and nothing else. */
function comparison(
  node: Ir & { op: 'compare' },
  holds: boolean,
  speaking: Speaking,
): string {
  const { phrases } = speaking
  const none = [node.left, node.right].find((side) => valueOf(side, speaking) === null)
  if (none !== undefined) return phrases.is(labelOf(none, speaking), words(none, speaking))
  const operator = holds ? node.operator : OPPOSITE[node.operator]
  return phrases.comparison(operator, isMoment(node.left.type), {
    label: labelOf(node.left, speaking),
    left: words(node.left, speaking),
    right: words(node.right, speaking),
    rightLabel: labelOf(node.right, speaking),
  })
}

const labelled = (node: Ir, speaking: Speaking) => ({
  label: labelOf(node, speaking),
  item: words(node, speaking),
})

const valueOf = (node: Ir, { ask, scope }: Speaking): Value => ask(node, scope).value

const words = (node: Ir, speaking: Speaking): string =>
  valueWords(valueOf(node, speaking), node.type, speaking.telling)

/** What an expression is called: the label of the fact that gives its value; empty when it is not a fact. */
function labelOf(node: Ir, speaking: Speaking): string {
  switch (node.op) {
    case 'member': {
      const { type } = node.object
      if (type.kind !== 'record') return ''
      const { entities } = speaking.telling.decision.policy.vocabulary
      const label = entities.get(type.entity)?.fields.get(node.field)?.field.label
      return label === undefined ? '' : inLang(label, speaking.telling)
    }
    case 'otherwise': {
      const left = valueOf(node.left, speaking)
      return labelOf(left === undefined || left === null ? node.right : node.left, speaking)
    }
    case 'if': {
      const met = valueOf(node.condition, speaking) === true
      return labelOf(met ? node.then : node.otherwise, speaking)
    }
    case 'call':
      return node.args.map((part) => labelOf(part, speaking)).find((label) => label !== '') ?? ''
    case 'not':
    case 'negate':
      return labelOf(node.operand, speaking)
    case 'lookup':
      return labelOf(node.id, speaking)
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
      return ''
  }
}

/** Which facts of an unknown part are not known, by their labels. */
function unknownLabels(node: Ir, speaking: Speaking): string {
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
    case 'aggregate':
    case 'list':
    case 'pool':
    case 'ground':
    case 'holds':
      return [node]
  }
}

const boundOf = (node: Ir): readonly Ir[] => (node.op === 'shift' ? [node.base] : [node])
