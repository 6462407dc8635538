/** One deciding part of a condition in words: «момент розподілу … лежить у проміжку з … до …». */
import type { VocabularyField } from '../../grammar/index.ts'
import { bind, type Scope } from '../evaluate/context.ts'
import { referenceRun } from '../evaluate/reference-run.ts'
import type { Ask } from '../evaluate/run.ts'
import { isRecord } from '../evaluate/reference.ts'
import type { Known, Value } from '../facts/value.ts'
import type { CompareOperator, Ir } from '../plan/ir.ts'
import { citesOf } from './clauses.ts'
import { CONDITION_PHRASES, isMoment, type ConditionPhrases } from './condition-phrases.ts'
import { atomsOf, type Atom } from './atoms.ts'
import type { Decision, Telling } from './decision.ts'
import { inLang } from './labels.ts'
import { fieldWords, recordWords, valueWords } from './values.ts'

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
      return interval(node, holds, speaking)
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
      const values = node.items.map((one) => words(one, speaking))
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
      return holds
        ? phrases.someListed(label)
        : phrases.noneListed(label, likeWords(node, speaking))
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
function comparison(node: Ir & { op: 'compare' }, holds: boolean, speaking: Speaking): string {
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

/** A period without a known day has no bounds to speak of. */
function interval(node: Ir & { op: 'in_interval' }, holds: boolean, speaking: Speaking): string {
  const { phrases } = speaking
  const none = [node.item, ...boundOf(node.from), ...boundOf(node.to)].find(
    (part) => valueOf(part, speaking) === null,
  )
  if (none !== undefined) return phrases.is(labelOf(none, speaking), words(none, speaking))
  return phrases.interval({
    ...labelled(node.item, speaking),
    from: words(node.from, speaking),
    to: words(node.to, speaking),
    fromOpen: node.fromOpen,
    toOpen: node.toOpen,
    inside: holds,
  })
}

/** What no record is like; where that cannot be put in words, why the record that comes closest is not. */
function noneListed(node: Ir & { op: 'exists' }, speaking: Speaking): string {
  const { phrases, telling, ask, scope } = speaking
  const wishes = conjuncts(node).map((part) => wishOf(part, speaking))
  const label = labelOf(node.source, speaking)
  const elements = elementsOf(node, speaking)
  if (elements.length === 0) return phrases.noneListed(label, '')
  if (wishes.every((wish) => wish !== '')) return phrases.noneListed(label, wishes.join(', '))
  const met = (element: Known): number =>
    conjuncts(node).filter((part) => ask(part, bind(scope, node.variable, element)).value === true)
      .length
  const [closest] = elements.toSorted((a, b) => met(b) - met(a))
  if (closest === undefined || node.where === undefined) return ''
  const atoms = atomsOf(node.where, bind(scope, node.variable, closest), ask)
  const said = atoms.map((atom) => atomSentence(atom, telling)).find((text) => text !== '') ?? ''
  const name = closest !== null && isRecord(closest) ? recordWords(closest, telling) : ''
  return name === '' || said === '' ? said : `${name}: ${said}`
}

const conjuncts = ({ where }: Ir & { op: 'exists' }): readonly Ir[] =>
  where === undefined ? [] : where.op === 'and' ? where.operands : [where]

function elementsOf({ source }: Ir & { op: 'exists' }, speaking: Speaking): readonly Known[] {
  const value = valueOf(source, speaking)
  return Array.isArray(value) ? (value as readonly Known[]) : []
}

/** A condition as it is asked for, whatever its truth: «вид розпорядчого документа — доповідна записка». */
function wishOf(node: Ir, speaking: Speaking): string {
  const { phrases, telling } = speaking
  if (node.op === 'member') {
    return phrases.is(labelOf(node, speaking), valueWords(true, BOOLEAN, telling))
  }
  if (node.op === 'in_set' && node.items.every(({ op }) => op === 'const')) {
    const values = node.items.map((item) => words(item, speaking))
    const either = values.join(telling.lang === 'uk' ? ' чи ' : ' or ')
    return phrases.wish('=', false, labelOf(node.item, speaking), either)
  }
  // What is compared with a fact of the record itself asks for no value that could be named.
  if (node.op !== 'compare' || (valueOf(node.right, speaking) ?? undefined) === undefined) return ''
  // Nothing stands for the record, so what would replace an absent fact of it is not meant.
  const left = node.left.op === 'otherwise' ? node.left.left : node.left
  const declared = declaredOf(left, speaking)
  // An id picks one record out; that there is none like it would be untrue.
  if (declared === undefined || declared.name.en === 'id') return ''
  const moments = isMoment(left.type)
  return phrases.wish(
    node.operator,
    moments,
    inLang(declared.field.label, telling),
    words(node.right, speaking),
  )
}

const BOOLEAN = { kind: 'boolean' } as const

const labelled = (node: Ir, speaking: Speaking) => ({
  label: labelOf(node, speaking),
  item: words(node, speaking),
})

const valueOf = (node: Ir, { ask, scope }: Speaking): Value => ask(node, scope).value

/** The value in words; a fact that names a judge by the surname. */
function words(node: Ir, speaking: Speaking): string {
  const value = valueOf(node, speaking)
  const declared = node.type.kind === 'text' ? declaredOf(node, speaking) : undefined
  return declared === undefined
    ? valueWords(value, node.type, speaking.telling)
    : fieldWords(value, declared, speaking.telling)
}

/** The fact that gives an expression its value, as the vocabulary declares it. */
function declaredOf(node: Ir, speaking: Speaking): VocabularyField | undefined {
  const fact = factOf(node, speaking)
  if (fact?.object.type.kind !== 'record') return undefined
  const { entities } = speaking.telling.decision.policy.vocabulary
  return entities.get(fact.object.type.entity)?.fields.get(fact.field)
}

/** What an expression is called: the label of the fact that gives its value; empty when it is not a fact. */
function labelOf(node: Ir, speaking: Speaking): string {
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
