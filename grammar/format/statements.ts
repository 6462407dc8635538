/** Statements: the keyword in the first column, each part on a line of its own below it. */
import type {
  AdoptedReading,
  ClauseDeclaration,
  Definition,
  Draw,
  Duty,
  Exclude,
  Expr,
  Finding,
  ManualDistribution,
  Modality,
  NotComputable,
  OutOfScope,
  Parameter,
  Precedence,
  ProcedureStep,
  DefinitionParameter,
  Redraw,
  Refuse,
  Statement,
  Transfer,
  TransferException,
  Weight,
  WordingUnknown,
} from '../syntax/ast.ts'
import { boundedExpression, expression, flushExpression, listedExpression } from './expressions.ts'
import { factDeclaration, typeRef } from './facts.ts'
import { fill, group, indent, line, raw, words, type Doc } from './layout.ts'
import { below, clauses, commaList, nameOf, quoted, readings, text } from './literals.ts'
import { binderWord, declare, referenceWord, type Scope } from './names.ts'
import {
  because,
  commented,
  headOf,
  inside,
  introduced,
  lines,
  loop,
  pool,
  ruleHead,
  seats,
  table,
} from './parts.ts'
import { policyTest, sample } from './policy-tests.ts'
import type { Lang } from '../source/text.ts'
import { word } from '../lexicon/words.ts'

/** One statement with its comments; what did not parse stands as it was written. */
export function statement(scope: Scope, node: Statement): Doc {
  return commented(node, body(scope, node))
}

function body(scope: Scope, node: Statement): Doc {
  switch (node.kind) {
    case 'clause':
      return clauseDeclaration(scope, node)
    case 'not_computable':
      return notComputable(scope, node)
    case 'wording_unknown':
      return wordingUnknown(scope, node)
    case 'reading':
      return adoptedReading(scope, node)
    case 'definition':
      return definition(scope, node)
    case 'exclude':
      return exclude(scope, node)
    case 'draw':
      return draw(scope, node)
    case 'refuse':
      return refuse(scope, node)
    case 'transfer':
      return transfer(scope, node)
    case 'transfer_exception':
      return transferException(scope, node)
    case 'redraw':
      return redraw(scope, node)
    case 'manual':
      return manual(scope, node)
    case 'out_of_scope':
      return outOfScope(scope, node)
    case 'finding':
      return finding(scope, node)
    case 'duty':
      return duty(scope, node)
    case 'parameter':
      return parameter(scope, node)
    case 'weight':
      return weight(scope, node)
    case 'fact':
      return factDeclaration(scope, node)
    case 'sample':
      return sample(scope, node)
    case 'test':
      return policyTest(scope, node)
    case 'broken':
      return raw(node.text)
  }
}

// ---------------------------------------------------------------- what is said about clauses

function clauseDeclaration({ lang }: Scope, node: ClauseDeclaration): Doc {
  const head = words(word('clause', lang), quoted(node.clause), modalityWord(node.modality, lang))
  return lines(below(head, node.summary), [
    node.cite && words(word('cited', lang), text(node.cite)),
  ])
}

const MODALITY = {
  must: 'must',
  must_not: 'must_not',
  may: 'may',
  recommended: 'recommended',
  none: 'no_modality',
} as const

/** The force of a clause: «обов’язково», «заборонено». */
export const modalityWord = (modality: Modality, lang: Lang): string =>
  word(MODALITY[modality], lang)

function notComputable({ lang }: Scope, node: NotComputable): Doc {
  const head = words(word('not_computable', lang), clauses(node.clauses))
  return below(headOf(head, word('since', lang)), node.reason)
}

function wordingUnknown(scope: Scope, node: WordingUnknown): Doc {
  const { lang } = scope
  return headOf(
    words(word('wording_unknown', lang), clauses(node.clauses)),
    readings(lang, node.readings),
    couldChange(scope, node.couldChange),
  )
}

function couldChange({ lang }: Scope, what: WordingUnknown['couldChange']): Doc | undefined {
  if (what === 'nothing') return undefined
  return words(
    word('could_change', lang),
    what === 'draw' ? word('outcome.draw', lang) : clauses(what),
  )
}

function adoptedReading({ lang }: Scope, node: AdoptedReading): Doc {
  const cited = node.clauses.length === 0 ? undefined : clauses(node.clauses)
  const head = words(word('adopted_reading', lang), node.code, cited)
  return lines(below([headOf(head), ':'], node.text), [
    node.insteadOf && words(word('instead_of', lang), text(node.insteadOf)),
    ...(node.prevails ?? []).map((one) => precedence({ lang }, one)),
  ])
}

function precedence({ lang }: Pick<Scope, 'lang'>, node: Precedence): Doc {
  const head = words(
    word('prevails', lang),
    clauses(node.clauses),
    word('over', lang),
    clauses(node.over),
  )
  return below(headOf(head, word('since', lang)), node.reason)
}

// ---------------------------------------------------------------- definitions and values

function definition(scope: Scope, node: Definition): Doc {
  const { lang } = scope
  const parameters = node.parameters.map((one) => parameterOf(scope, one))
  const inner = declare(
    scope,
    node.parameters.map(({ name }) => name),
  )
  const named = words(
    word('define', lang),
    parameters.length === 0
      ? nameOf(lang, node.name)
      : [nameOf(lang, node.name), '(', fill(parameters), ')'],
    node.clauses.length === 0 ? undefined : clauses(node.clauses),
  )
  return equals(inner, headOf(named, readings(lang, node.readings)), node.value)
}

/** `head = value`, or the value below its head. */
function equals(scope: Scope, head: Doc, value: Expr): Doc {
  return group(head, ' =', indent(line, flushExpression(scope, value)))
}

function parameterOf(scope: Scope, { name, type }: DefinitionParameter): Doc {
  const declared = binderWord(scope, name)
  return type === undefined ? declared : [declared, ': ', typeRef(scope, type)]
}

function parameter(scope: Scope, node: Parameter): Doc {
  const head = ruleHead(scope, 'parameter', node)
  if (node.setBy === undefined && node.loop === undefined)
    return lines(equals(scope, head, node.value), [because(scope, node.because)])
  return lines(head, [
    introduced(scope, 'set_by', node.setBy && text(node.setBy)),
    loop(scope, node.loop),
    words('=', expression(inside(scope, node.loop), node.value)),
    because(scope, node.because),
  ])
}

function weight(scope: Scope, node: Weight): Doc {
  return lines(equals(scope, ruleHead(scope, 'weight', node), node.value), [
    because(scope, node.because),
  ])
}

// ---------------------------------------------------------------- who takes part

function exclude(scope: Scope, node: Exclude): Doc {
  const inner = inside(scope, node.loop)
  return lines(ruleHead(scope, 'exclude', node), [
    loop(scope, node.loop),
    introduced(inner, 'when', node.when && expression(inner, node.when)),
    node.table && table(inner, node.table),
    because(inner, node.because),
  ])
}

function draw(scope: Scope, node: Draw): Doc {
  const { lang } = scope
  const head = ruleHead(scope, 'draw', node)
  return lines(node.instead ? words(word('instead', lang), head) : head, [
    introduced(scope, 'when', node.when && expression(scope, node.when)),
    pool(scope, node.conditions, node.exclusions),
    seats(scope, node.seats),
    introduced(
      scope,
      'weight',
      node.weight === undefined ? undefined : referenceWord(scope, node.weight),
    ),
    words(word('pool_empty', lang), word('then', lang), word('stop', lang), quoted(node.emptyPool)),
    because(scope, node.because),
  ])
}

function refuse(scope: Scope, node: Refuse): Doc {
  return lines(ruleHead(scope, 'refuse', node), [
    introduced(scope, 'when', expression(scope, node.when)),
    because(scope, node.because),
  ])
}

function transfer(scope: Scope, node: Transfer): Doc {
  return lines(ruleHead(scope, 'transfer', node), [
    introduced(scope, 'to', expression(scope, node.to)),
    introduced(scope, 'when', expression(scope, node.when)),
    because(scope, node.because),
  ])
}

function transferException(scope: Scope, node: TransferException): Doc {
  const { lang } = scope
  return lines(ruleHead(scope, 'exception', node), [
    introduced(scope, 'concerning', clauses(node.from)),
    introduced(scope, 'when', expression(scope, node.when)),
    words(
      word('then', lang),
      word(node.then === 'draw' ? 'draw' : 'redraw_there', lang),
      node.redrawClause === undefined ? undefined : quoted(node.redrawClause),
    ),
    because(scope, node.because),
  ])
}

function redraw(scope: Scope, node: Redraw): Doc {
  return lines(ruleHead(scope, 'redraw', node), [
    introduced(scope, 'on_ground', expression(scope, node.asked)),
    introduced(scope, 'when', node.when && expression(scope, node.when)),
    introduced(scope, 'with_acts', node.given && expression(scope, node.given)),
    node.without.length === 0
      ? undefined
      : introduced(
          scope,
          'without',
          commaList(node.without.map((judge) => listedExpression(scope, judge))),
        ),
    seats(scope, node.seats),
    because(scope, node.because),
  ])
}

function manual(scope: Scope, node: ManualDistribution): Doc {
  const inner = inside(scope, node.matter)
  return lines(ruleHead(scope, 'manual', node), [
    introduced(scope, 'on_ground', expression(scope, node.asked)),
    introduced(scope, 'when', expression(scope, node.when)),
    loop(scope, node.matter),
    introduced(scope, 'otherwise', node.otherwise && expression(scope, node.otherwise)),
    introduced(scope, 'in_order_of', expression(inner, node.arrival)),
    introduced(scope, 'queue_by', expression(inner, node.queueBy)),
    introduced(scope, 'after', expression(inner, node.made)),
    pool(inner, node.conditions, node.exclusions),
    because(inner, node.because),
  ])
}

// ---------------------------------------------------------------- effects and duties

function outOfScope(scope: Scope, node: OutOfScope): Doc {
  return lines(ruleHead(scope, 'out_of_scope', node), [
    introduced(scope, 'concerning', clauses(node.from)),
    introduced(scope, 'when', expression(scope, node.when)),
    because(scope, node.because),
  ])
}

function finding(scope: Scope, node: Finding): Doc {
  const inner = inside(scope, node.loop)
  return lines(ruleHead(scope, 'finding', node), [
    loop(scope, node.loop),
    introduced(inner, 'when', expression(inner, node.when)),
    because(inner, node.because),
  ])
}

function duty(scope: Scope, node: Duty): Doc {
  const inner = inside(scope, node.loop)
  return lines(ruleHead(scope, 'duty', node), [
    introduced(scope, 'bound', node.bearer && text(node.bearer)),
    loop(scope, node.loop),
    introduced(inner, 'when', node.when && expression(inner, node.when)),
    node.step && step(inner, node.step),
    demand(inner, node.demand),
    because(inner, node.because),
  ])
}

/** The procedure on a line of its own; what places the step in it two columns further in. */
function step(scope: Scope, { procedure, at, after }: ProcedureStep): Doc {
  return lines(words(word('step', scope.lang), text(procedure)), [
    introduced(scope, 'taken_at', at && expression(scope, at)),
    introduced(scope, 'after', after.length === 0 ? undefined : clauses(after)),
  ])
}

function demand(scope: Scope, node: Duty['demand']): Doc {
  switch (node.kind) {
    case 'deadline':
      return lines(
        group(
          words(word('must_be', scope.lang), boundedExpression(scope, node.done)),
          indent(line, word('no_later_than', scope.lang), ' ', expression(scope, node.by)),
        ),
        [introduced(scope, 'provided', node.also && expression(scope, node.also))],
      )
    case 'state':
      return group(
        words(word('must_hold', scope.lang), expression(scope, node.condition)),
        node.by === undefined
          ? ''
          : indent(line, word('no_later_than', scope.lang), ' ', expression(scope, node.by)),
      )
  }
}
