/**
 * Parts that several rules share: pool conditions, seats, tables, and the scope of a judge.
 */
import type { Expr, PoolCondition, Seat, Table, TableRow } from '../../syntax/ast.ts'
import type { Name } from '../../source/text.ts'
import { JUDGE } from '../known-names.ts'
import { bind, type Names, type Scope } from '../scope.ts'
import { nearest } from '../../lexicon/nearest.ts'
import { didYouMean } from '../report.ts'
import { INTEGER, durationOf, recordOf } from '../types.ts'
import type { CheckCode } from '../messages.ts'
import { resolve } from './expression.ts'
import { demand, resolveAs, resolveCondition } from './fit.ts'
import { resolveTemplate } from './templates.ts'

/** The scope in which `judge` is the judge that a rule is about. */
export function judgeScope(scope: Scope): Scope {
  const name: Name = scope.file.vocabulary.entities.get(JUDGE)?.name ?? { uk: JUDGE, en: JUDGE }
  return bind(scope, { name, type: recordOf(JUDGE) })
}

export const condition = (expr: Expr, scope: Scope): Expr => resolveCondition(resolve, expr, scope)

/** `{ when: … }` with the condition resolved, or nothing. */
export function optional<K extends string>(
  key: K,
  expr: Expr | undefined,
  scope: Scope,
): { readonly [P in K]?: Expr } {
  return (expr === undefined ? {} : { [key]: condition(expr, scope) }) as {
    readonly [P in K]?: Expr
  }
}

export function resolvePoolCondition(written: PoolCondition, outer: Scope): PoolCondition {
  const scope = judgeScope(outer)
  resolveTemplate(written.because, written.span, scope)
  return {
    ...written,
    ...optional('when', written.when, scope),
    condition: condition(written.condition, scope),
  }
}

export function resolveSeat(seat: Seat, scope: Scope): Seat {
  return {
    ...seat,
    ...(seat.count && { count: resolveAs(resolve, seat.count, scope, INTEGER) }),
    ...optional('when', seat.when, scope),
  }
}

/** A table goes by a whole number, plain or of calendar or working days. */
export function resolveTable(table: Table, scope: Scope): Table {
  const by = resolve(table.by, scope)
  demand(by, table.by, COUNTS, scope)
  return { ...table, by: by.expr, rows: table.rows.map((row) => resolveRow(row, scope)) }
}

const COUNTS = [
  INTEGER,
  ...(['calendar_day', 'working_day', 'month', 'hour', 'minute'] as const).map(durationOf),
]

function resolveRow(row: TableRow, scope: Scope): TableRow {
  resolveTemplate(row.because, row.span, scope)
  return { ...row, condition: condition(row.condition, scope) }
}

/** The canonical form of a name that refers to something named elsewhere. */
export function resolveReference(
  word: string,
  names: Names,
  code: CheckCode,
  span: Expr['span'],
  scope: Scope,
): string {
  const found = names.lookup(word)
  if (found !== undefined) return found
  if (scope.file.brokenText.includes(word)) return word
  scope.file.report.add(
    code,
    span,
    { word },
    { ...didYouMean(nearest(word, names.words())), at: word },
  )
  return word
}
