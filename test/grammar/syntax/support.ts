/** Shared by the tests of the parser: fixtures, and trees without their places. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Expr, Statement, Unit } from '../../../grammar/syntax/ast.ts'
import { parseExpression, parseStatements, parseText } from '../../../grammar/syntax/parse.ts'
import type { Lang } from '../../../grammar/source/text.ts'

export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}.zasady`, import.meta.url), 'utf8')
}

/** A tree as plain data without spans. */
export function spanless(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value)),
  )
}

/** A whole file that must parse without a remark. */
export function unitOf(text: string): Unit {
  const { unit, diagnostics } = parseText({ path: 'засади.zasady', text })
  expect(diagnostics).toEqual([])
  if (unit === undefined) throw new Error('the file has no unit')
  return unit
}

/** One statement that must parse without a remark. */
export function statement(text: string, lang: Lang = 'uk'): Statement {
  const { statements, diagnostics } = parseStatements(text, lang)
  expect(diagnostics).toEqual([])
  const [first] = statements
  if (first === undefined || statements.length !== 1)
    throw new Error(`not one statement: ${statements.length}`)
  return first
}

/** An expression that must parse without a remark. */
export function expression(text: string, lang: Lang = 'uk'): Expr {
  const { expr, diagnostics } = parseExpression(text, lang)
  expect(diagnostics).toEqual([])
  if (expr === undefined) throw new Error('no expression')
  return expr
}

/** An expression with brackets around every operation, so that a test shows what binds to what. */
export function shape(text: string, lang: Lang = 'uk'): string {
  return shown(expression(text, lang))
}

function shown(expr: Expr): string {
  switch (expr.kind) {
    case 'boolean':
      return String(expr.value)
    case 'integer':
    case 'decimal':
    case 'date':
    case 'datetime':
    case 'time':
      return expr.value
    case 'text':
      return JSON.stringify(expr.value)
    case 'none':
    case 'pool':
      return expr.kind
    case 'duration':
      return `${expr.amount}_${expr.unit}`
    case 'enum':
      return expr.value
    case 'name':
      return expr.name
    case 'member':
      return `${shown(expr.object)}.${expr.field}`
    case 'call':
      return `${expr.callee}(${expr.args.map(shown).join(', ')})`
    case 'not':
      return `(not ${shown(expr.operand)})`
    case 'negate':
      return `(- ${shown(expr.operand)})`
    case 'binary':
      return `(${shown(expr.left)} ${expr.op} ${shown(expr.right)})`
    case 'presence':
      return `(${shown(expr.operand)} is ${expr.test})`
    case 'interval':
      return `${expr.fromOpen ? '(' : '['}${shown(expr.from)}, ${shown(expr.to)}${expr.toOpen ? ')' : ']'}`
    case 'set':
      return `{${expr.items.map(shown).join(', ')}}`
    case 'if':
      return `(if ${shown(expr.condition)} then ${shown(expr.then)} else ${shown(expr.otherwise)})`
    case 'exists':
      return `(exists ${expr.variable.uk} of ${shown(expr.source)}${expr.where ? ` where ${shown(expr.where)}` : ''})`
    case 'aggregate': {
      const where = expr.where ? ` where ${shown(expr.where)}` : ''
      const value = expr.value ? ` : ${shown(expr.value)}` : ''
      const order = (expr.order ?? [])
        .map(({ by, direction }) => ` ${direction} ${shown(by)}`)
        .join('')
      return `${expr.op}(${expr.variable.uk} of ${shown(expr.source)}${where}${value}${order})`
    }
    case 'ground':
      return `(ground ${expr.clauses.join(', ')} for ${shown(expr.of)})`
    case 'holds':
      return `(holds ${expr.clauses.join(', ')})`
  }
}
