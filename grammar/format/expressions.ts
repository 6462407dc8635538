/** Expressions as text, with no more parentheses than their meaning needs. */
import type {
  AggregateExpr,
  BinaryExpr,
  BinaryOperator,
  ExistsExpr,
  Expr,
  IfExpr,
  IntervalExpr,
  MemberExpr,
  PresenceExpr,
  SortKey,
} from '../syntax/ast.ts'
import { presenceWord } from '../lexicon/agreement.ts'
import type { Lang } from '../source/text.ts'
import { word } from '../lexicon/words.ts'
import { ALONE, binaryLevel, IN_LIST, LEVEL, standsBare, tight, type Slot } from './binding.ts'
import { fill, group, indent, line, words, type Doc } from './layout.ts'
import { clauses, duration, moment, quoted, wordOrQuoted } from './literals.ts'
import {
  binderWord,
  calleeWord,
  declare,
  fieldWord,
  referenceWord,
  valueWord,
  type Scope,
} from './names.ts'
import { isReserved } from './reserved.ts'

/** An expression that ends its part of a statement. */
export function expression(scope: Scope, expr: Expr): Doc {
  return print(scope, expr, ALONE)
}

/** An expression that begins its line: what it goes on with on other lines stands right below. */
export function flushExpression(scope: Scope, expr: Expr): Doc {
  if (expr.kind === 'if') return conditional(scope, expr, ALONE, flush)
  return expr.kind === 'binary' && binaryLevel(expr.op) !== LEVEL.comparison
    ? operands(scope, expr, ALONE, flush)
    : expression(scope, expr)
}

const flush = (doc: Doc): Doc => doc

/** An expression in a list with commas. */
export function listedExpression(scope: Scope, expr: Expr): Doc {
  return print(scope, expr, IN_LIST)
}

/** A condition of a loop: a bare `інакше` belongs to what is around it. */
export function conditionExpression(scope: Scope, expr: Expr): Doc {
  return print(scope, expr, { ...ALONE, level: LEVEL.or })
}

/** An expression that another keyword of the same part follows (`із EXPR де EXPR`). */
export function boundedExpression(scope: Scope, expr: Expr): Doc {
  return print(scope, expr, tight(LEVEL.sum))
}

function print(scope: Scope, expr: Expr, slot: Slot): Doc {
  return standsBare(expr, slot) ? form(scope, expr, slot) : parenthesised(scope, expr)
}

function parenthesised(scope: Scope, expr: Expr): Doc {
  return group('(', form(scope, expr, ALONE), ')')
}

function form(scope: Scope, expr: Expr, slot: Slot): Doc {
  const { lang } = scope
  switch (expr.kind) {
    case 'boolean':
      return word(expr.value ? 'true' : 'false', lang)
    case 'integer':
    case 'decimal':
      return expr.value
    case 'date':
    case 'datetime':
    case 'time':
      return moment(scope.isoDates === true ? 'en' : lang, expr)
    case 'text':
      return quoted(expr.value)
    case 'none':
      return word('none', lang)
    case 'duration':
      return duration(lang, expr)
    case 'enum':
      return enumValue(valueWord(scope, expr.enum, expr.value), lang)
    case 'name':
      return referenceWord(scope, expr.name)
    case 'member':
      return member(scope, expr)
    case 'call':
      return [
        calleeWord(scope, expr.callee, expr.ref),
        brackets('(', listed(scope, expr.args), ')'),
      ]
    case 'not':
      return words(word('not', lang), print(scope, expr.operand, { ...slot, level: LEVEL.not }))
    case 'negate':
      return ['-', print(scope, expr.operand, { ...slot, level: LEVEL.negate })]
    case 'binary':
      return binary(scope, expr, slot)
    case 'presence':
      return words(print(scope, expr.operand, tight(LEVEL.sum)), presence(scope, expr))
    case 'interval':
      return interval(scope, expr)
    case 'set':
      return brackets('{', listed(scope, expr.items), '}')
    case 'if':
      return conditional(scope, expr, slot)
    case 'exists':
      return exists(scope, expr, slot)
    case 'aggregate':
      return aggregate(scope, expr)
    case 'pool':
      return word('pool', lang)
    case 'ground':
      return group(
        words(word('ground', lang), clauses(expr.clauses), word('for', lang)),
        ' ',
        print(scope, expr.of, tight(LEVEL.postfix)),
      )
    case 'holds':
      return words(word('holds', lang), clauses(expr.clauses))
  }
}

// ---------------------------------------------------------------- the larger forms

function member(scope: Scope, { object, field, of }: MemberExpr): Doc {
  const word = fieldWord(scope, of, field)
  return isOwn(scope, object) ? word : [print(scope, object, tight(LEVEL.postfix)), '.', word]
}

/** In a computed field the record itself is not named. */
function isOwn({ record }: Scope, object: Expr): boolean {
  return object.kind === 'name' && object.ref === 'variable' && object.name === record
}

function binary(scope: Scope, expr: BinaryExpr, slot: Slot): Doc {
  return binaryLevel(expr.op) === LEVEL.comparison
    ? comparison(scope, expr, slot)
    : operands(scope, expr, slot)
}

function comparison(scope: Scope, expr: BinaryExpr, slot: Slot): Doc {
  const place = tight(LEVEL.sum)
  const left = print(scope, expr.left, place)
  const operator = operatorWord(scope, expr.op)
  const right = compared(scope, expr, slot)
  // A short left side and its operator are read together; after parentheses the line may end.
  if (standsBare(expr.left, place)) return words(left, operator, right)
  return [left, indent(group(line, operator), ' ', right)]
}

function compared(scope: Scope, { op, right }: BinaryExpr, slot: Slot): Doc {
  if (op === 'in' && right.kind === 'interval') return interval(scope, right)
  // «is» and «none» side by side would be the keyword `is none`.
  if (op === 'is' && firstOf(right).kind === 'none') return parenthesised(scope, right)
  return print(scope, right, { ...slot, level: LEVEL.sum })
}

/** What an expression is printed with first. */
function firstOf(expr: Expr): Expr {
  if (expr.kind === 'binary') return firstOf(expr.left)
  return expr.kind === 'member' ? firstOf(expr.object) : expr
}

/**
 * `a + b - c`: operators of one level in a row, each at the start of its line where they do not fit
 * on one. A reader need not know which of «та» and «або» binds more tightly: that one is in parentheses.
 */
function operands(scope: Scope, expr: BinaryExpr, slot: Slot, hang = hanging): Doc {
  const own = binaryLevel(expr.op)
  const inner = own === LEVEL.or ? LEVEL.not : own + 1
  const { first, rest } = chain(expr, own)
  return group(
    print(scope, first, tight(own === LEVEL.or ? inner : own)),
    hang(
      rest.map(({ op, right }, index) => {
        const place = index === rest.length - 1 ? { ...slot, level: inner } : tight(inner)
        return [line, operatorWord(scope, op), ' ', print(scope, right, place)]
      }),
    ),
  )
}

const hanging = (doc: Doc): Doc => indent(doc)

/** The left spine of operators that bind alike, from the left. */
function chain(expr: BinaryExpr, own: number): { first: Expr; rest: readonly BinaryExpr[] } {
  const rest: BinaryExpr[] = [expr]
  let first = expr.left
  while (first.kind === 'binary' && binaryLevel(first.op) === own) {
    rest.push(first)
    first = first.left
  }
  return { first, rest: rest.toReversed() }
}

function operatorWord({ lang }: Scope, op: BinaryOperator): string {
  switch (op) {
    case 'otherwise':
    case 'or':
    case 'and':
    case 'in':
    case 'is':
    case 'is_not':
      return word(op, lang)
    case '+':
    case '-':
    case '*':
    case '/':
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return op
  }
}

function interval(scope: Scope, { from, to, fromOpen, toOpen }: IntervalExpr): Doc {
  return brackets(fromOpen ? '(' : '[', listed(scope, [from, to]), toOpen ? ')' : ']')
}

/** `якщо … то …` and `інакше …`, each on a line where they do not fit on one; so is a chain of them. */
function conditional(scope: Scope, expr: IfExpr, slot: Slot, hang = hanging): Doc {
  const { lang } = scope
  const [first, ...rest] = branches(expr).map(({ condition, then }) =>
    group(
      words(word('if', lang), print(scope, condition, tight(LEVEL.or))),
      hang([line, word('then', lang), ' ', print(scope, then, tight(LEVEL.or))]),
    ),
  )
  // A chain of conditions needs no parentheses, a bare `інакше` in the last branch does.
  const last = print(scope, lastBranch(expr), { ...slot, level: LEVEL.or })
  const others = [...rest, last].map((doc) => [line, word('otherwise', lang), ' ', doc])
  return group(first ?? '', hang(others))
}

function branches(expr: IfExpr): readonly IfExpr[] {
  return expr.otherwise.kind === 'if' ? [expr, ...branches(expr.otherwise)] : [expr]
}

function lastBranch({ otherwise }: IfExpr): Expr {
  return otherwise.kind === 'if' ? lastBranch(otherwise) : otherwise
}

/** Conditions joined by «та» or «або» are set apart, lest what follows seem one of them. */
function exists(scope: Scope, expr: ExistsExpr, slot: Slot): Doc {
  return group(
    words(word('exists', scope.lang), selection(scope, expr, { ...slot, level: LEVEL.not })),
  )
}

/** `x із список де умова`; the condition alone sees the variable. */
function selection(
  scope: Scope,
  { variable, source, where }: Pick<ExistsExpr, 'variable' | 'source' | 'where'>,
  slot: Slot,
): Doc {
  const { lang } = scope
  const each = words(
    binderWord(scope, variable),
    word('of', lang),
    boundedExpression(scope, source),
  )
  if (where === undefined) return each
  const condition = print(declare(scope, [variable]), where, slot)
  return [each, indent(group(line, word('where', lang))), ' ', condition]
}

function aggregate(scope: Scope, expr: AggregateExpr): Doc {
  const inner = declare(scope, [expr.variable])
  const order = (expr.order ?? []).map((key, index) => sortKey(inner, key, index))
  return [
    word(expr.op, scope.lang),
    brackets(
      '(',
      [
        selection(scope, expr, tight(LEVEL.or)),
        expr.value === undefined ? '' : [':', group(line, expression(inner, expr.value))],
        order.map((key, index) => [index === 0 ? '' : ',', group(line, key)]),
      ],
      ')',
    ),
  ]
}

function sortKey(scope: Scope, { by, direction }: SortKey, index: number): Doc {
  const key = words(word(direction, scope.lang), print(scope, by, tight(LEVEL.sum)))
  return index === 0 ? key : words(word('next', scope.lang), key)
}

function listed(scope: Scope, exprs: readonly Expr[]): Doc {
  return fill(exprs.map((expr) => listedExpression(scope, expr)))
}

function brackets(open: string, content: Doc, close: string): Doc {
  return group(open, indent(content), close)
}

/** A value is written as a name, unless the language has another use for the word. */
function enumValue(value: string, lang: Lang): string {
  return isReserved(value, lang) ? quoted(value) : wordOrQuoted(value)
}

/** «відомий», «відома», «відоме» by the name before it; the impersonal form where there is none. */
function presence(scope: Scope, { test, operand }: PresenceExpr): string {
  const name = lastName(scope, operand)
  return name === undefined ? word(`is_${test}`, scope.lang) : presenceWord(test, name, scope.lang)
}

function lastName(scope: Scope, expr: Expr): string | undefined {
  if (expr.kind === 'member') return fieldWord(scope, expr.of, expr.field)
  return expr.kind === 'name' ? referenceWord(scope, expr.name) : undefined
}
