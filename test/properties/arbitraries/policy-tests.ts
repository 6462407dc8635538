/** Samples and tests inside a policy. */
import fc from 'fast-check'
import type {
  Expectation,
  FactEntry,
  FactValue,
  Given,
  Lang,
  PolicyTest,
  Sample,
} from '../../../grammar/index.ts'
import { date, datetime, path, plainValue } from './expressions.ts'
import { lineOf, nodeOf } from './line.ts'
import { anyText, clause, clauses, maybe, name, span, wordIn } from './words.ts'

const OUTCOMES = [
  'draw',
  'transfer',
  'repeat_draw',
  'manual',
  'none',
  'empty_pool',
  'blocked',
  'findings',
]
const STATUSES = [
  'holds',
  'not_met',
  'complied',
  'breached',
  'pending',
  'undetermined',
  'not_in_force',
  'repealed',
  'not_applicable',
  'wording_unknown',
]

const ROLES = ['presiding', 'member', 'reserve', 'juror'] as const

const moment = fc.oneof(date, datetime)
const judge = fc.constantFrom('А', 'Б', 'суддя "В"')

/** A key that is no word stands in quotation marks. */
const key = (lang: Lang): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: wordIn(lang) }, { weight: 1, arbitrary: fc.constant('2.6') })

/** Facts of one record; no key is written twice. */
function entries(lang: Lang, value: fc.Arbitrary<FactValue>): fc.Arbitrary<readonly FactEntry[]> {
  const entry = fc.record({ field: key(lang), value, span: fc.constant(span) })
  return fc.uniqueArray(entry, { maxLength: 3, selector: ({ field }) => field })
}

function factValue(lang: Lang): fc.Arbitrary<FactValue> {
  return fc.letrec<{ value: FactValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      plainValue(lang).map((value): FactValue => ({ kind: 'value', value, span })),
      fc
        .array(tie('value'), { maxLength: 3 })
        .map((items): FactValue => ({ kind: 'list', items, span })),
      entries(lang, tie('value')).map((fields): FactValue => ({ kind: 'object', fields, span })),
    ),
  })).value
}

const given = (lang: Lang): fc.Arbitrary<Given> =>
  lineOf({ entity: wordIn(lang), id: maybe(judge), fields: entries(lang, factValue(lang)) })

const givens = (lang: Lang): fc.Arbitrary<Given[]> => fc.array(given(lang), { maxLength: 2 })
const from = (lang: Lang): fc.Arbitrary<string[]> => fc.array(wordIn(lang), { maxLength: 2 })

export const sample = (lang: Lang): fc.Arbitrary<Sample> =>
  lineOf({ kind: fc.constant('sample'), name, given: givens(lang), from: from(lang) })

export const policyTest = (lang: Lang): fc.Arbitrary<PolicyTest> =>
  lineOf({
    kind: fc.constant('test'),
    title: anyText,
    asOf: moment,
    knownAt: maybe(moment),
    from: from(lang),
    given: givens(lang),
    expect: fc.array(expectation(lang), { maxLength: 3 }),
  })

function expectation(lang: Lang): fc.Arbitrary<Expectation> {
  const kind = (value: Expectation['kind']) => fc.constant(value)
  const provided = fc.array(nodeOf({ path: path(lang), value: plainValue(lang) }), {
    minLength: 1,
    maxLength: 2,
  })
  const pair = fc.record({ matter: fc.constantFrom('c1', 'c2'), judge })
  const count = fc.nat({ max: 999 })
  return fc.oneof(
    lineOf<Expectation>({ kind: kind('excluded'), judge, grounds: clauses }),
    lineOf<Expectation>({ kind: kind('undetermined'), judge, grounds: clauses }),
    lineOf<Expectation>({ kind: kind('eligible'), judge, provided: maybe(provided) }),
    lineOf<Expectation>({
      kind: kind('pool'),
      role: maybe(fc.constantFrom(...ROLES)),
      judges: fc.array(judge, { maxLength: 3 }),
    }),
    lineOf<Expectation>({
      kind: kind('seats'),
      roles: fc.array(fc.constantFrom(...ROLES), { maxLength: 4 }),
    }),
    lineOf<Expectation>({
      kind: kind('outcome'),
      outcome: fc.constantFrom(...OUTCOMES),
      clauses: fc.oneof(fc.constant([]), clauses),
      judge: maybe(judge),
    }),
    lineOf<Expectation>({
      kind: kind('assignments'),
      pairs: fc.array(pair, { minLength: 1, maxLength: 2 }),
    }),
    lineOf<Expectation>({
      kind: kind('status'),
      clause,
      subject: maybe(judge),
      status: fc.constantFrom(...STATUSES),
    }),
    lineOf<Expectation>({ kind: kind('missing'), pointer: fc.constant('/judges/А/absences/0') }),
    lineOf<Expectation>({ kind: kind('warning'), code: fc.constant('forced-choice') }),
    lineOf<Expectation>({ kind: kind('share'), judge, share: fc.constantFrom('7/11', '1') }),
    lineOf<Expectation>({ kind: kind('interval'), judge, from: count, to: count }),
    lineOf<Expectation>({ kind: kind('explanation'), subject: maybe(judge), contains: anyText }),
    lineOf<Expectation>({
      kind: kind('remark'),
      code: fc.constant('check/unknown-fact'),
      text: anyText,
    }),
  )
}
