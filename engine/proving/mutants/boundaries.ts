/** Boundaries moved by one unit: literals, comparisons, ends of intervals and time limits. */
import type { BinaryOperator, Expr, Message, Type } from '../../../grammar/index.ts'
import type { Change, TypeOf } from './change.ts'
import { literalText, stepped, type Literal, type Step } from './literal-step.ts'
import type { Part } from './parts.ts'
import { expressionsIn, type Found } from './tree.ts'

/** Every boundary inside one part of a rule, each way. */
export function boundariesOf(part: Part, typeOf: TypeOf): readonly Change[] {
  const found = expressionsIn(part.expr, part.path)
  const inside = found.flatMap((one) => moved(one, part.clauses, typeOf))
  const hasNumber = found.some(({ expr }) => isLiteral(expr))
  return part.role === 'deadline' && !hasNumber ? [...inside, ...deadlines(part, typeOf)] : inside
}

function moved(found: Found, clauses: readonly string[], typeOf: TypeOf): readonly Change[] {
  const { expr } = found
  if (isLiteral(expr)) return [literal(found, expr, 1), literal(found, expr, -1)].map(withClauses)
  if (expr.kind === 'binary') return comparison(found, expr, typeOf).map(withClauses)
  if (expr.kind === 'interval') return interval(found, expr, typeOf).map(withClauses)
  return []

  function withClauses(change: Unattributed): Change {
    const type = typeOf(expr)
    const types = change.edits.map(({ by }) => [by as Expr, type] as const)
    return { ...change, types, clauses }
  }
}

type Unattributed = Omit<Change, 'clauses' | 'types'>

function literal({ path, expr }: Found, old: Literal, step: Step): Unattributed {
  const replacement = stepped(old, step)
  const [before, after] = [literalText(old), literalText(replacement)]
  return {
    kind: step === 1 ? 'plus_one' : 'minus_one',
    path,
    edits: [{ path, by: replacement }],
    description: {
      uk: `замість ${before.uk} — ${after.uk}`,
      en: `${after.en} in place of ${before.en}`,
    },
    span: expr.span,
  }
}

const OTHER_EDGE: Partial<Readonly<Record<BinaryOperator, BinaryOperator>>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
}

function comparison(
  { path }: Found,
  expr: Extract<Expr, { readonly kind: 'binary' }>,
  typeOf: TypeOf,
): readonly Unattributed[] {
  const op = OTHER_EDGE[expr.op]
  if (op === undefined || typeOf(expr.left).kind === 'none') return []
  return [
    {
      kind: 'edge',
      path,
      edits: [{ path, by: { ...expr, op } }],
      description: {
        uk: `замість \`${expr.op}\` — \`${op}\``,
        en: `\`${op}\` in place of \`${expr.op}\``,
      },
      span: expr.span,
    },
  ]
}

function interval(
  { path }: Found,
  expr: Extract<Expr, { readonly kind: 'interval' }>,
  typeOf: TypeOf,
): readonly Unattributed[] {
  const end = (kind: 'from_edge' | 'to_edge', bound: Expr, by: Expr, open: boolean) =>
    typeOf(bound).kind === 'none'
      ? []
      : [{ kind, path, edits: [{ path, by }], description: endWords(kind, open), span: expr.span }]
  return [
    ...end('from_edge', expr.from, { ...expr, fromOpen: !expr.fromOpen }, expr.fromOpen),
    ...end('to_edge', expr.to, { ...expr, toOpen: !expr.toOpen }, expr.toOpen),
  ]
}

function endWords(kind: 'from_edge' | 'to_edge', open: boolean): Message {
  const [uk, en] = kind === 'from_edge' ? ['початок', 'start'] : ['кінець', 'end']
  return open
    ? { uk: `${uk} проміжку включено`, en: `the ${en} of the interval is included` }
    : { uk: `${uk} проміжку виключено`, en: `the ${en} of the interval is left out` }
}

/** A time limit that another fact gives: a day (of a moment, a minute) sooner and later. */
function deadlines(part: Part, typeOf: TypeOf): readonly Change[] {
  const type = typeOf(part.expr)
  if (type.kind !== 'date' && type.kind !== 'datetime') return []
  return ([1, -1] as const).map((step) => deadline(part, type, step))
}

function deadline({ path, expr, clauses }: Part, type: Type, step: Step): Change {
  const unit = type.kind === 'date' ? 'calendar_day' : 'minute'
  const one: Expr = { kind: 'duration', span: expr.span, amount: 1, unit }
  const op = step === 1 ? '+' : '-'
  const shifted: Expr = { kind: 'binary', span: expr.span, op, left: expr, right: one }
  const words = type.kind === 'date' ? DAY : MINUTE
  return {
    kind: step === 1 ? 'plus_one' : 'minus_one',
    path,
    edits: [{ path, by: shifted }],
    types: [
      [shifted, type],
      [one, { kind: 'duration', unit }],
    ],
    description: step === 1 ? words.later : words.sooner,
    span: expr.span,
    clauses,
  }
}

const DAY = {
  later: { uk: 'строк на день довший', en: 'the time limit is a day longer' },
  sooner: { uk: 'строк на день коротший', en: 'the time limit is a day shorter' },
}
const MINUTE = {
  later: { uk: 'строк на хвилину довший', en: 'the time limit is a minute longer' },
  sooner: { uk: 'строк на хвилину коротший', en: 'the time limit is a minute shorter' },
}

const LITERALS = new Set(['integer', 'decimal', 'date', 'datetime', 'time', 'duration'])
const isLiteral = (expr: Expr): expr is Literal => LITERALS.has(expr.kind)
