/** Statements of every kind. */
import fc from 'fast-check'
import type { Lang, Statement } from '../../../grammar/index.ts'
import { expression } from './expressions.ts'
import { fieldIn, typeRef } from './facts.ts'
import { lineOf } from './line.ts'
import { policyTest, sample } from './policy-tests.ts'
import { clause, clauses, maybe, name, readings, some, span, text, wordIn } from './words.ts'

const MODALITIES = ['must', 'must_not', 'may', 'recommended', 'none'] as const

function statementOf(
  kind: Statement['kind'],
  parts: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Statement> {
  return lineOf<Statement>({ kind: fc.constant(kind), ...parts })
}

const integerRange = fc.oneof(
  fc.nat({ max: 30 }).map((to) => ({ to, span })),
  fc.nat({ max: 30 }).map((from) => ({ from, span })),
  fc
    .tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }))
    .map(([from, more]) => ({ from, to: from + more, span })),
)

/** Statements of a file in this language. */
export function statement(lang: Lang): fc.Arbitrary<Statement> {
  const expr = expression(lang)
  const loop = lineOf({ variable: name, source: expr, where: maybe(expr) })
  const row = lineOf({
    range: integerRange,
    condition: expr,
    clause,
    readings,
    because: maybe(text),
  })
  const table = lineOf({ by: expr, rows: fc.array(row, { minLength: 1, maxLength: 3 }) })
  const condition = lineOf({
    name,
    clause,
    readings,
    when: maybe(expr),
    condition: expr,
    because: maybe(text),
  })
  const seat = lineOf({
    role: fc.constantFrom('presiding', 'member', 'reserve', 'juror'),
    count: maybe(expr),
    when: maybe(expr),
  })
  const head = { clauses, name, readings, because: maybe(text) }
  const some2 = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 2 })
  return fc.oneof(
    statementOf('clause', {
      clause,
      modality: fc.constantFrom(...MODALITIES),
      summary: text,
      cite: maybe(text),
    }),
    statementOf('not_computable', { clauses, reason: text }),
    statementOf('wording_unknown', {
      clauses,
      readings,
      couldChange: fc.oneof(fc.constantFrom('nothing', 'draw'), clauses),
    }),
    statementOf('reading', {
      code: fc.constant('A03'),
      clauses: fc.oneof(fc.constant([]), clauses),
      text,
      insteadOf: maybe(text),
      prevails: maybe(
        fc.array(
          fc.record({ clauses, over: clauses, reason: text }).map((one) => some({ ...one, span })),
          { minLength: 1, maxLength: 2 },
        ),
      ),
    }),
    statementOf('definition', {
      name,
      parameters: some2(
        fc.record({ name, type: maybe(typeRef(lang)) }).map((one) => some({ ...one, span })),
      ),
      clauses: fc.oneof(fc.constant([]), clauses),
      readings,
      value: expr,
    }),
    statementOf('exclude', { ...head, loop: maybe(loop), when: expr }),
    statementOf('exclude', { ...head, loop: maybe(loop), table }),
    statementOf('draw', {
      ...head,
      instead: fc.boolean(),
      when: maybe(expr),
      conditions: some2(condition),
      exclusions: fc.boolean(),
      seats: some2(seat),
      weight: maybe(wordIn(lang)),
      emptyPool: clause,
    }),
    statementOf('refuse', { ...head, when: expr }),
    statementOf('transfer', { ...head, to: expr, when: expr }),
    statementOf('transfer_exception', {
      ...head,
      from: clauses,
      when: expr,
      // oxlint-disable-next-line unicorn/no-thenable -- a word of the language, not a promise
      then: fc.constant('draw'),
    }),
    statementOf('transfer_exception', {
      ...head,
      from: clauses,
      when: expr,
      // oxlint-disable-next-line unicorn/no-thenable -- a word of the language, not a promise
      then: fc.constant('redraw'),
      redrawClause: clause,
    }),
    statementOf('redraw', {
      ...head,
      asked: expr,
      when: maybe(expr),
      given: maybe(expr),
      without: some2(expr),
      seats: some2(seat),
    }),
    statementOf('manual', {
      ...head,
      asked: expr,
      when: expr,
      matter: loop,
      otherwise: maybe(expr),
      arrival: expr,
      queueBy: expr,
      made: expr,
      conditions: some2(condition),
      exclusions: fc.boolean(),
    }),
    statementOf('out_of_scope', {
      ...head,
      clauses: fc.oneof(fc.constant([]), clauses),
      from: clauses,
      when: expr,
    }),
    statementOf('finding', { ...head, loop: maybe(loop), when: expr }),
    statementOf('duty', {
      ...head,
      bearer: maybe(text),
      loop: maybe(loop),
      when: maybe(expr),
      step: maybe(step(expr)),
      demand: demand(expr),
    }),
    statementOf('parameter', {
      ...head,
      setBy: maybe(text),
      loop: maybe(loop),
      value: expr,
    }),
    statementOf('weight', { ...head, value: expr }),
    statementOf('fact', { entity: wordIn(lang), field: fieldIn(lang) }),
    sample(lang),
    policyTest(lang),
  )
}

const step = (expr: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc
    .record({
      procedure: text,
      at: maybe(expr),
      after: fc.oneof(fc.constant([]), clauses),
      span: fc.constant(span),
    })
    .map((node) => some<object>(node))

function demand(expr: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return fc.oneof(
    fc
      .record({ kind: fc.constant('deadline'), done: expr, by: expr, also: maybe(expr) })
      .map((node) => some<object>(node)),
    fc
      .record({ kind: fc.constant('state'), condition: expr, by: maybe(expr) })
      .map((node) => some<object>(node)),
  )
}
