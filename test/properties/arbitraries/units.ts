/** Whole files: policies, amendments, declarations of facts. */
import fc from 'fast-check'
import type {
  AmendmentUnit,
  FactsUnit,
  Lang,
  Operation,
  PolicyUnit,
  Unit,
} from '../../../grammar/index.ts'
import { path, plainValue } from './expressions.ts'
import { declaration } from './facts.ts'
import { lineOf, nodeOf } from './line.ts'
import { statement } from './statements.ts'
import { clauses, comments, day, maybe, readings, text, wordIn } from './words.ts'

const FORMS = ['principles', 'rules', 'procedure', 'library']

const actParts = { body: text, date: day, number: maybe(fc.constantFrom('3', '04', '1-р "нова"')) }
const act = lineOf(actParts)
// A recorded act stands on the line of the commencement.
const effective = lineOf({
  from: day,
  readings,
  event: maybe(text),
  recorded: maybe(nodeOf(actParts)),
})

/** Below the last comment of a file there is nothing to part it from. */
const endComments = comments.map(({ comments: lines }) =>
  lines?.at(-1) === '\n' ? lines.slice(0, -1) : lines,
)
const identity = { document: fc.constantFrom('desn', 'national'), syntax: fc.constant(1) }

const policy = (lang: Lang): fc.Arbitrary<PolicyUnit> =>
  lineOf({
    kind: fc.constant('policy'),
    form: fc.constantFrom(...FORMS),
    title: text,
    ...identity,
    lang: fc.constant(lang),
    court: maybe(lineOf({ title: text, code: maybe(fc.constant('ds2506')) })),
    approved: maybe(act),
    draft: maybe(lineOf({})),
    published: maybe(lineOf({ date: day })),
    effective: maybe(effective),
    under: fc.array(lineOf({ text }), { maxLength: 2 }),
    calendar: maybe(
      lineOf({ id: fc.constant('courts'), months: fc.constantFrom('clamp', 'reject') }),
    ),
    includes: fc.array(lineOf({ document: wordIn(lang) }), { maxLength: 2 }),
    unlessSupplied: fc.array(lineOf({ path: path(lang), value: plainValue(lang) }), {
      maxLength: 2,
    }),
    statements: fc.array(statement(lang), { maxLength: 4 }),
    endComments,
  })

const operation = (lang: Lang): fc.Arbitrary<Operation> => {
  const statements = fc.array(statement(lang), { maxLength: 2 })
  const former = maybe(
    fc.constantFrom({ kind: 'unknown' }, { kind: 'digest', digest: 'sha256:9c1e' }),
  )
  return fc.oneof(
    lineOf<Operation>({ kind: fc.constant('add'), clauses, statements }),
    lineOf<Operation>({ kind: fc.constant('replace'), clauses, former, statements }),
    lineOf<Operation>({ kind: fc.constant('repeal'), clauses, former }),
  )
}

const amendment = (lang: Lang): fc.Arbitrary<AmendmentUnit> =>
  lineOf({
    kind: fc.constant('amendment'),
    ...identity,
    lang: fc.constant(lang),
    approved: maybe(act),
    draft: maybe(lineOf({})),
    published: maybe(lineOf({ date: day })),
    effective: maybe(effective),
    operations: fc.array(operation(lang), { maxLength: 3 }),
    endComments,
  })

const facts = (lang: Lang): fc.Arbitrary<FactsUnit> =>
  lineOf({
    kind: fc.constant('facts'),
    ...identity,
    lang: fc.constant(lang),
    declarations: fc.array(declaration(lang), { maxLength: 3 }),
    endComments,
  })

/** A file in this language, with names as its author wrote them. */
export const unit = (lang: Lang): fc.Arbitrary<Unit> =>
  fc.oneof(
    { weight: 4, arbitrary: policy(lang) },
    { weight: 1, arbitrary: amendment(lang) },
    { weight: 1, arbitrary: facts(lang) },
  )
