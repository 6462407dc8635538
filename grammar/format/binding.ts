/**
 * How tightly each form of expression binds, and where it may stand without parentheses.
 *
 * An expression is printed into a slot. The slot says how tightly it binds, and what may follow: an
 * expression that goes on to the right as far as it can (`існує`, a list of clauses) is put in
 * parentheses where something follows that it would swallow.
 */
import type { BinaryOperator, Expr } from '../syntax/ast.ts'

/** How tightly each form binds, loosest first. */
export const LEVEL = {
  open: 0,
  otherwise: 1,
  or: 2,
  and: 3,
  not: 4,
  comparison: 5,
  sum: 6,
  product: 7,
  negate: 8,
  postfix: 9,
} as const

export interface Slot {
  /** The loosest level that may stand here bare. */
  readonly level: number
  /** Nothing follows that an expression without an end of its own would swallow. */
  readonly last: boolean
  /** A comma may follow. */
  readonly comma: boolean
}

export const ALONE: Slot = { level: LEVEL.open, last: true, comma: false }
export const IN_LIST: Slot = { level: LEVEL.open, last: true, comma: true }
export const tight = (level: number): Slot => ({ level, last: false, comma: false })

/** May the form stand in the slot without parentheses? */
export function standsBare(expr: Expr, { level: loosest, last, comma }: Slot): boolean {
  return level(expr) >= loosest && (last || !runsOn(expr)) && !(comma && listsOn(expr))
}

function level(expr: Expr): number {
  if (expr.kind === 'binary') return binaryLevel(expr.op)
  return LEVELS[expr.kind] ?? LEVEL.postfix
}

/** The other forms that bind less tightly than a path of fields. */
const LEVELS: Readonly<Partial<Record<Expr['kind'], number>>> = {
  if: LEVEL.open,
  not: LEVEL.not,
  presence: LEVEL.comparison,
  negate: LEVEL.negate,
  // A field after it would belong to the record that it is about.
  ground: LEVEL.negate,
}

export function binaryLevel(op: BinaryOperator): number {
  switch (op) {
    case 'otherwise':
    case 'or':
    case 'and':
      return LEVEL[op]
    case '+':
    case '-':
      return LEVEL.sum
    case '*':
    case '/':
      return LEVEL.product
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
    case 'is':
    case 'is_not':
      return LEVEL.comparison
  }
}

/** Does the form go on to the right as far as it can? */
function runsOn(expr: Expr): boolean {
  return expr.kind === 'exists'
}

/** Would the form take a comma that follows for its own? */
function listsOn(expr: Expr): boolean {
  return expr.kind === 'holds'
}
