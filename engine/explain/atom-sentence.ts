/** One deciding part of a condition in words: «момент розподілу … лежить у проміжку з … до …». */
import { bind } from '../evaluate/context.ts'
import { isRecord } from '../evaluate/reference.ts'
import type { Known } from '../facts/value.ts'
import type { CompareOperator, Ir } from '../plan/ir.ts'
import { citesOf } from './clauses.ts'
import { CONDITION_PHRASES, isMoment } from './condition-phrases.ts'
import { atomsOf, type Atom } from './atoms.ts'
import type { Telling } from './decision.ts'
import { inLang } from './labels.ts'
import {
  askOf,
  boundOf,
  declaredOf,
  labelOf,
  unknownLabels,
  valueOf,
  words,
  type Speaking,
} from './terms.ts'
import { recordWords, valueWords } from './values.ts'

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
      return holds ? phrases.someListed(labelOf(node.source, speaking)) : noneListed(node, speaking)
    }
    case 'aggregate':
      return node.operator === 'ordered' ? inOrder(node, holds, speaking) : ''
    case 'ground':
    case 'holds':
      return phrases.clauses(citesOf(node.clauses, telling), holds)
    case 'call':
      return ofFunction(node, holds, speaking)
    case 'member':
    case 'otherwise': {
      const label = labelOf(node, speaking)
      return label === '' ? '' : phrases.is(label, words(node, speaking))
    }
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
    case 'list':
    case 'pool':
      return ''
  }
}

/** What a built-in function asked of a fact: the fact with its value, and what it was held against. */
function ofFunction(node: Ir & { op: 'call' }, holds: boolean, speaking: Speaking): string {
  const { phrases } = speaking
  const [first, second] = node.args
  if (first === undefined) return ''
  const { label, item } = labelled(first, speaking)
  if (node.name === 'empty') return phrases.empty(label, holds)
  // Of a text that is none there is no more to say.
  const none = [first, second].find((side) => side && valueOf(side, speaking) === null)
  if (none !== undefined) return phrases.is(labelOf(none, speaking), words(none, speaking))
  const other = second === undefined ? '' : words(second, speaking)
  if (node.name === 'has_part') return phrases.part(label, item, other, holds)
  if (node.name === 'matches') return phrases.like(label, item, other, holds)
  if (node.name === 'international_number') return phrases.international(label, item, holds)
  return phrases.is(labelOf(node, speaking), words(node, speaking))
}

const inOrder = (node: Ir & { op: 'aggregate' }, holds: boolean, speaking: Speaking): string =>
  speaking.phrases.ordered(
    labelOf(node.source, speaking),
    node.value === undefined ? '' : labelOf(node.value, speaking),
    holds,
  )

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
  const named = operator === '=' ? identity(node, speaking) : undefined
  if (named !== undefined) return phrases.is(labelOf(named, speaking), words(named, speaking))
  return phrases.comparison(operator, isMoment(node.left.type), {
    label: labelOf(node.left, speaking),
    left: words(node.left, speaking),
    right: words(node.right, speaking),
    rightLabel: labelOf(node.right, speaking),
  })
}

/** Where an id is what another fact names, that fact says it all: «раніше визначений суддя: Бойко». */
function identity({ left, right }: Ir & { op: 'compare' }, speaking: Speaking): Ir | undefined {
  const isId = (side: Ir): boolean => declaredOf(side, speaking)?.name.en === 'id'
  if (isId(left) && labelOf(right, speaking) !== '') return right
  return isId(right) && labelOf(left, speaking) !== '' ? left : undefined
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
