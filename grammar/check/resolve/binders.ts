/**
 * Expressions that name the records of a list one by one: exists, count, sum, max, first …
 */
import type { AggregateExpr, ExistsExpr, Expr, Loop, PoolExpr, SortKey } from '../../syntax/ast.ts'
import type { Name, Span } from '../../source/text.ts'
import { describeType, quote } from '../describe.ts'
import { JUDGE } from '../known-names.ts'
import { bind, typed, variableNamed, type Resolve, type Scope, type Typed } from '../scope.ts'
import {
  BOOLEAN,
  DATE,
  DECIMAL,
  INTEGER,
  MONEY,
  UNKNOWN,
  isNumber,
  isOrdered,
  isUnknown,
  listOf,
  recordOf,
  type Type,
} from '../types.ts'
import { entityNamed } from '../vocabulary.ts'
import { demand, resolveCondition } from './fit.ts'
import { usePool } from './names.ts'

/** `for each x of list where …`: the loop with canonical names, and the scope inside it. */
export function resolveLoop(
  loop: Loop,
  scope: Scope,
  resolve: Resolve,
): { readonly loop: Loop; readonly inner: Scope } {
  const { head, inner } = resolveHead(loop, scope, resolve)
  return { loop: { ...loop, ...head }, inner }
}

export function resolveExists(expr: ExistsExpr, scope: Scope, resolve: Resolve): Typed {
  const { head } = resolveHead(expr, scope, resolve)
  return typed(scope, { ...expr, ...head }, BOOLEAN)
}

export function resolveAggregate(expr: AggregateExpr, scope: Scope, resolve: Resolve): Typed {
  const { head, inner, element } = resolveHead(expr, scope, resolve)
  const value = expr.value && resolve(expr.value, inner)
  const order = expr.order?.map((key) => resolveKey(key, inner, resolve))
  const node: AggregateExpr = {
    ...expr,
    ...head,
    ...(value && { value: value.expr }),
    ...(order && { order }),
  }
  return typed(scope, node, resultOf(expr, element, value?.type ?? UNKNOWN, inner))
}

/** `pool`: the judges who take part in this draw. */
export function resolvePool(expr: PoolExpr, scope: Scope): Typed {
  usePool(expr, scope)
  return typed(scope, { ...expr }, listOf(recordOf(JUDGE)))
}

interface Head {
  readonly variable: Name
  readonly source: Expr
  readonly where?: Expr
  readonly span: Span
}

function resolveHead(written: Head, scope: Scope, resolve: Resolve) {
  const source = resolve(written.source, scope)
  const element = elementOf(source, written.source, scope)
  const variable = binderName(written.variable, scope)
  warnIfHidden(written, scope)
  const inner = bind(scope, { name: variable, type: element })
  const where = written.where && resolveCondition(resolve, written.where, inner)
  const head = { variable, source: source.expr, ...(where && { where }) }
  return { head, inner, element }
}

/** What the list holds; a calendar is a list of days. */
function elementOf({ type }: Typed, written: Expr, scope: Scope): Type {
  if (type.kind === 'list') return type.of
  if (type.kind === 'calendar') return DATE
  if (!isUnknown(type)) {
    const values = { said: quote(written, scope), is: describeType(type, scope) }
    scope.file.report.add('check/not-a-list', written.span, values)
  }
  return UNKNOWN
}

/** A variable called like an entity has both names of the entity, though its author wrote one. */
export function binderName(written: Name, scope: Scope): Name {
  if (written.uk !== written.en) return written
  const { vocabulary, lang } = scope.file
  return entityNamed(vocabulary, written[lang], lang)?.name ?? written
}

/** A variable may hide an entity (that is the custom) but not another variable or a definition. */
function warnIfHidden({ variable, span }: Head, scope: Scope): void {
  const { lang, definitions, report } = scope.file
  const word = variable[lang]
  const hides = variableNamed(scope, word) !== undefined || definitions.lookup(word) !== undefined
  if (hides) report.add('check/shadowed-name', span, { word }, { at: word })
}

function resolveKey(key: SortKey, scope: Scope, resolve: Resolve): SortKey {
  const by = resolve(key.by, scope)
  if (by.type.kind !== 'text' && by.type.kind !== 'boolean') demandOrdered(by, key.by, scope)
  return { ...key, by: by.expr }
}

function resultOf(expr: AggregateExpr, element: Type, value: Type, scope: Scope): Type {
  switch (expr.op) {
    case 'count':
      return INTEGER
    case 'ordered':
      if (expr.value) demandOrdered({ expr: expr.value, type: value }, expr.value, scope)
      return BOOLEAN
    case 'first':
    case 'last':
      return element
    case 'all':
      return listOf(element)
    case 'max':
    case 'min':
      if (expr.value && !demandOrdered({ expr: expr.value, type: value }, expr.value, scope))
        return UNKNOWN
      return value
    case 'sum':
      if (isNumber(value) || value.kind === 'duration' || isUnknown(value)) return value
      if (expr.value) demand({ expr: expr.value, type: value }, expr.value, [DECIMAL, MONEY], scope)
      return value.kind === 'money' ? value : UNKNOWN
  }
}

function demandOrdered({ type }: Typed, written: Expr, scope: Scope): boolean {
  if (isOrdered(type) || isUnknown(type)) return true
  const values = { said: quote(written, scope), is: describeType(type, scope) }
  scope.file.report.add('check/not-ordered', written.span, values)
  return false
}
