/** Expressions of every form, to a modest depth, with names as an author writes them. */
import fc from 'fast-check'
import type { DateLiteral, Expr, Lang } from '../../../grammar/index.ts'
import { anyText, clauses, clock, day, maybe, name, some, span, wordIn } from './words.ts'

const AMOUNT = fc.nat({ max: 40 })

const number: fc.Arbitrary<Expr> = fc.oneof(
  AMOUNT.map((value): Expr => ({ kind: 'integer', value: String(value), span })),
  fc
    .tuple(AMOUNT, fc.constantFrom('0', '05', '125', '50'))
    .map(([whole, part]): Expr => ({ kind: 'decimal', value: `${whole}.${part}`, span })),
)

const duration: fc.Arbitrary<Expr> = fc
  .tuple(AMOUNT, fc.constantFrom('calendar_day', 'working_day', 'month', 'hour', 'minute'))
  .map(([amount, unit]) => ({ kind: 'duration', amount, unit, span }))

export const date: fc.Arbitrary<DateLiteral> = day.map((value) => ({ kind: 'date', value, span }))
export const datetime: fc.Arbitrary<DateLiteral> = fc
  .tuple(day, clock)
  .map(([one, time]) => ({ kind: 'datetime', value: `${one}T${time}`, span }))
const time: fc.Arbitrary<DateLiteral> = clock.map((value) => ({ kind: 'time', value, span }))

const literal: fc.Arbitrary<Expr> = fc.oneof(
  number,
  duration,
  date,
  datetime,
  time,
  fc.boolean().map((value): Expr => ({ kind: 'boolean', value, span })),
  anyText.map((value): Expr => ({ kind: 'text', value, span })),
  fc.constant<Expr>({ kind: 'none', span }),
)

const nameIn = (lang: Lang): fc.Arbitrary<Expr> =>
  wordIn(lang).map((word) => ({ kind: 'name', name: word, span }))

/** `справа.вид`, `суддя.відсутності`. */
export const path = (lang: Lang): fc.Arbitrary<Expr> =>
  fc
    .tuple(nameIn(lang), fc.array(wordIn(lang), { maxLength: 2 }))
    .map(([start, fields]) =>
      fields.reduce<Expr>((object, field) => ({ kind: 'member', object, field, span }), start),
    )

/** What may be written out as a value of a fact. */
export const plainValue = (lang: Lang): fc.Arbitrary<Expr> =>
  fc.oneof(
    literal,
    nameIn(lang),
    number.map((operand): Expr => ({ kind: 'negate', operand, span })),
  )

/** Expressions in a file of this language. */
export function expression(lang: Lang): fc.Arbitrary<Expr> {
  const { any } = fc.letrec<{ any: Expr; deep: Expr }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      literal,
      path(lang),
      tie('deep'),
    ),
    deep: fc.oneof(...compound(tie('any'), lang)),
  }))
  return any
}

function compound(any: fc.Arbitrary<Expr>, lang: Lang): fc.Arbitrary<Expr>[] {
  const where = maybe(any)
  const from = fc.record({ variable: name, source: any, where })
  return [
    fc.record({
      kind: fc.constant('binary' as const),
      op: fc.constantFrom(
        'or',
        'and',
        'otherwise',
        '=',
        '<>',
        '<',
        '<=',
        '>',
        '>=',
        'in',
        'is',
        'is_not',
        '+',
        '-',
        '*',
        '/',
      ),
      left: any,
      right: any,
      span: fc.constant(span),
    }),
    fc
      .tuple(any, any, any, fc.boolean(), fc.boolean())
      .map(([left, start, end, fromOpen, toOpen]): Expr => ({
        kind: 'binary',
        op: 'in',
        left,
        right: { kind: 'interval', from: start, to: end, fromOpen, toOpen, span },
        span,
      })),
    any.map((operand): Expr => ({ kind: 'not', operand, span })),
    any.map((operand): Expr => ({ kind: 'negate', operand, span })),
    fc
      .tuple(fc.constantFrom('known', 'none'), any)
      .map(([test, operand]): Expr => ({ kind: 'presence', test, operand, span })),
    fc
      .tuple(any, wordIn(lang))
      .map(([object, field]): Expr => ({ kind: 'member', object, field, span })),
    fc
      .tuple(wordIn(lang), fc.array(any, { maxLength: 3 }))
      .map(([callee, args]): Expr => ({ kind: 'call', callee, args, span })),
    fc.array(any, { maxLength: 3 }).map((items): Expr => ({ kind: 'set', items, span })),
    fc.tuple(any, any, any).map(([condition, then, otherwise]): Expr => ({
      kind: 'if',
      condition,
      // oxlint-disable-next-line unicorn/no-thenable -- a word of the language, not a promise
      then,
      otherwise,
      span,
    })),
    from.map((parts): Expr => some({ kind: 'exists', ...parts, span })),
    ...aggregates(any, from),
    fc.constant<Expr>({ kind: 'pool', span }),
    fc
      .tuple(clauses, any)
      .map(([cited, of]): Expr => ({ kind: 'ground', clauses: cited, of, span })),
    clauses.map((cited): Expr => ({ kind: 'holds', clauses: cited, span })),
  ]
}

type From = Pick<Extract<Expr, { kind: 'exists' }>, 'variable' | 'source'> & {
  where: Expr | undefined
}

function aggregates(any: fc.Arbitrary<Expr>, from: fc.Arbitrary<From>): fc.Arbitrary<Expr>[] {
  const key = fc.record({
    by: any,
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
    span: fc.constant(span),
  })
  const order = maybe(fc.array(key, { minLength: 1, maxLength: 2 }))
  return [
    fc
      .tuple(fc.constantFrom('count', 'all'), from)
      .map(([op, parts]): Expr => some({ kind: 'aggregate', op, ...parts, span })),
    fc
      .tuple(fc.constantFrom('max', 'min', 'sum', 'ordered'), from, any)
      .map(([op, parts, value]): Expr => some({ kind: 'aggregate', op, ...parts, value, span })),
    fc
      .tuple(fc.constantFrom('first', 'last'), from, order)
      .map(([op, parts, keys]): Expr =>
        some({ kind: 'aggregate', op, ...parts, order: keys, span }),
      ),
  ]
}
