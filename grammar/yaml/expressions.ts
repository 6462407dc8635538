/** Expressions in YAML: strings in the language of the file, plain values, or conditions. */
import type { Expr } from '../syntax/ast.ts'
import type { Lang, Span } from '../source/text.ts'
import { words } from '../lexicon/words.ts'
import { expression as printed } from '../format/expressions.ts'
import { render } from '../format/layout.ts'
import { parseExpression } from '../syntax/parse.ts'
import { scalarOut, type Codec, type Out, type Reader, type Writer } from './codec.ts'
import { CONDITION_SCHEMA, CONDITION_VALUE_SCHEMA, readCondition, SCALAR } from './conditions.ts'
import { yamlMessages } from './messages.ts'
import { shifted } from './spans.ts'
import type { ScalarTree, Tree } from './tree.ts'
import { spelled, WORD } from './words.ts'

/** An expression where a condition of json-rules-engine may stand too. */
export const expression: Codec<Expr> = {
  schema: { $ref: '#/$defs/expression' },
  defs: {
    expression: { ...CONDITION_SCHEMA, type: [...SCALAR, 'object'] },
    condition: CONDITION_SCHEMA,
    condition_value: CONDITION_VALUE_SCHEMA,
  },
  read: (tree, reader) =>
    tree.kind === 'map' ? readCondition(tree, reader, readScalar) : readScalar(tree, reader),
  write: writeExpression,
}

/** A value of a fact: the same without conditions, because a map there is a record. */
export const value: Codec<Expr> = {
  schema: { type: SCALAR },
  defs: {},
  read: readValue,
  write: writeExpression,
}

/** What may be written out as a value: literals, names of values, sets of them. */
const VALUES: ReadonlySet<Expr['kind']> = new Set([
  ...(['boolean', 'integer', 'decimal', 'date', 'datetime', 'time', 'text', 'none'] as const),
  ...(['duration', 'name', 'negate', 'set'] as const),
])

function readValue(tree: Tree, reader: Reader): Expr {
  const { span } = tree
  // The name of a value may be a keyword elsewhere, as it may in the text form.
  if (
    tree.kind === 'scalar' &&
    typeof tree.value === 'string' &&
    isPlainName(tree.value, reader.lang)
  )
    return { kind: 'name', name: spelled(tree.value), span }
  const expr = readScalar(tree, reader)
  if (!VALUES.has(expr.kind)) reader.report(yamlMessages.report('yaml/value', span))
  return expr
}

const LITERALS = ['true', 'false', 'none'] as const

function isPlainName(text: string, lang: Lang): boolean {
  const literals = LITERALS.flatMap((literal) => words(literal, lang))
  return new RegExp(WORD, 'u').test(text) && !literals.includes(text)
}

function writeExpression(expr: Expr, { scope }: Writer): Out {
  if (expr.kind === 'boolean') return scalarOut(expr.value)
  if (expr.kind === 'none') return scalarOut(null)
  const isNumber = expr.kind === 'integer' || expr.kind === 'decimal'
  if (isNumber && String(Number(expr.value)) === expr.value) return scalarOut(Number(expr.value))
  return scalarOut(render(printed(scope, expr), Number.POSITIVE_INFINITY))
}

function readScalar(tree: Tree, reader: Reader): Expr {
  const { span } = tree
  if (tree.kind !== 'scalar') throw new Error('a scalar was promised by the schema')
  if (tree.value === null) return { kind: 'none', span }
  if (typeof tree.value === 'boolean') return { kind: 'boolean', value: tree.value, span }
  return typeof tree.value === 'number'
    ? readNumber(tree, reader)
    : readText(tree, tree.value, reader)
}

/** The digits as they stand in the file: exact, and in no other notation. */
function readNumber({ source, span }: ScalarTree, reader: Reader): Expr {
  const [, minus, digits] = /^(-?)(\d+(?:\.\d+)?)$/.exec(source) ?? []
  if (digits === undefined) {
    reader.report(yamlMessages.report('yaml/number', span, { word: source }))
    return { kind: 'none', span }
  }
  const number: Expr = { kind: digits.includes('.') ? 'decimal' : 'integer', value: digits, span }
  return minus === '-' ? { kind: 'negate', operand: number, span } : number
}

function readText(tree: ScalarTree, text: string, reader: Reader): Expr {
  const { expr, diagnostics } = parseExpression(text, reader.lang)
  const place = (span: Span): Span => placeOf(tree, span)
  reader.report(...diagnostics.map((one) => ({ ...one, span: place(one.span) })))
  return expr === undefined ? { kind: 'none', span: tree.span } : shifted(expr, place)
}

/** Where a stretch of the expression stands in the file; the whole scalar where it is folded or escaped. */
function placeOf({ exact, span }: ScalarTree, { start, end }: Span): Span {
  if (exact === undefined) return span
  return { start: exact + start, end: exact + end }
}
