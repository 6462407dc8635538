/** The YAML form of tests and samples inside a policy. */
import type {
  Expectation,
  FactEntry,
  FactValue,
  Given,
  PolicyTest,
  ProvidedFact,
  Sample,
} from '../syntax/ast.ts'
import { wordsOf } from '../lexicon/words.ts'
import {
  integer,
  items,
  list,
  named,
  oneOf,
  optional,
  record,
  required,
  string,
  tagged,
  type Codec,
  type Out,
  type Reader,
  type Writer,
} from './codec.ts'
import { expression, value } from './expressions.ts'
import { seatRole } from './parts.ts'
import type { Tree } from './tree.ts'
import {
  clause,
  clauses,
  entityName,
  factKey,
  moment,
  name,
  ruleName,
  sentence,
  spelled,
} from './words.ts'

// ---------------------------------------------------------------- facts

const factValue: Codec<FactValue> = named('fact_value', (self) => ({
  schema: {
    type: ['string', 'number', 'boolean', 'null', 'array', 'object'],
    items: self.schema,
    additionalProperties: self.schema,
  },
  defs: {},
  read: readFact,
  write: writeFact,
}))

function readFact(tree: Tree, reader: Reader): FactValue {
  const { span } = tree
  if (tree.kind === 'map') return { kind: 'object', span, fields: readFacts(tree, reader) }
  if (tree.kind === 'scalar') return { kind: 'value', span, value: value.read(tree, reader) }
  return { kind: 'list', span, items: tree.items.map((item) => readFact(item, reader)) }
}

function readFacts(tree: Tree, reader: Reader): readonly FactEntry[] {
  const entries = tree.kind === 'map' ? [...tree.entries] : []
  return entries.map(([field, entry]) => ({
    field: spelled(field),
    value: readFact(entry.value, reader),
    span: { start: entry.keySpan.start, end: entry.value.span.end },
  }))
}

function writeFact(fact: FactValue, writer: Writer): Out {
  switch (fact.kind) {
    case 'object':
      return writeFacts(fact.fields, writer)
    case 'list':
      return { kind: 'list', items: fact.items.map((item) => writeFact(item, writer)) }
    case 'value':
      return value.write(fact.value, writer)
  }
}

function writeFacts(facts: readonly FactEntry[], writer: Writer): Out {
  return {
    kind: 'map',
    entries: facts.map(({ field, value: fact }) => [
      factKey(writer.scope, writer.entity, field),
      writeFact(fact, recordsUnder(writer, field)),
    ]),
  }
}

/** The records that a field holds have the fields of another entity. */
function recordsUnder({ scope, entity }: Writer, field: string): Writer {
  const records = entity === undefined ? undefined : scope.names?.recordsOf(entity, field)
  return records === undefined ? { scope } : { scope, entity: records }
}

const facts: Codec<readonly FactEntry[]> = {
  schema: {
    type: 'object',
    additionalProperties: factValue.schema,
  },
  defs: factValue.defs,
  read: readFacts,
  write: writeFacts,
}

const given: Codec<Given> = named('given', () =>
  record<Given>(
    { entity: required(entityName), id: optional(string()), fields: required(facts, 'facts') },
    {
      line: true,
      inner: { of: ['fields'], writer: ({ entity }, { scope }) => ({ scope, entity }) },
    },
  ),
)

export const sample: Codec<Sample> = record<Sample>(
  {
    name: required(name),
    from: items(list(ruleName), 'based_on'),
    given: items(list(given)),
  },
  { kind: 'sample', line: true },
)

// ---------------------------------------------------------------- expectations

type Of<K extends Expectation['kind']> = Extract<Expectation, { readonly kind: K }>

const provided = record<ProvidedFact>({
  path: required(expression, 'fact'),
  value: required(value),
})

const assignment = record<Of<'assignments'>['pairs'][number]>(
  { matter: required(string()), judge: required(string()) },
  { placed: false },
)

/** A part of the whole, exact: `7/11`. */
export const share: Codec<string> = string({ pattern: '^\\d+(/\\d+)?$' })

/** The words of one group of the lexicon, without the group's name. */
function wordsFor(group: 'outcome' | 'status'): Codec<string> {
  return oneOf(...wordsOf(group).map((word) => word.slice(group.length + 1)))
}

const expectation: Codec<Expectation> = named('expectation', () =>
  tagged<Expectation>({
    excluded: record<Of<'excluded'>>(
      { judge: required(string()), grounds: required(clauses) },
      { kind: 'excluded', line: true },
    ),
    undetermined: record<Of<'undetermined'>>(
      { judge: required(string()), grounds: required(clauses) },
      { kind: 'undetermined', line: true },
    ),
    eligible: record<Of<'eligible'>>(
      { judge: required(string()), provided: optional(list(provided, { minItems: 1 }), 'if') },
      { kind: 'eligible', line: true },
    ),
    pool: record<Of<'pool'>>(
      { role: optional(seatRole, 'for'), judges: required(list(string())) },
      { kind: 'pool', line: true },
    ),
    seats: record<Of<'seats'>>({ roles: required(list(seatRole)) }, { kind: 'seats', line: true }),
    outcome: record<Of<'outcome'>>(
      {
        outcome: required(wordsFor('outcome'), 'is'),
        clauses: items(clauses),
        judge: optional(string()),
      },
      { kind: 'outcome', line: true },
    ),
    assignments: record<Of<'assignments'>>(
      { pairs: required(list(assignment, { minItems: 1 })) },
      { kind: 'assignments', line: true },
    ),
    status: record<Of<'status'>>(
      {
        clause: required(clause),
        subject: optional(string()),
        status: required(wordsFor('status'), 'is'),
      },
      { kind: 'status', line: true },
    ),
    missing: record<Of<'missing'>>(
      { pointer: required(string()) },
      { kind: 'missing', line: true },
    ),
    warning: record<Of<'warning'>>({ code: required(string()) }, { kind: 'warning', line: true }),
    share: record<Of<'share'>>(
      { judge: required(string()), share: required(share, 'is') },
      { kind: 'share', line: true },
    ),
    interval: record<Of<'interval'>>(
      { judge: required(string()), from: required(integer), to: required(integer) },
      { kind: 'interval', line: true },
    ),
    explanation: record<Of<'explanation'>>(
      { subject: optional(string()), contains: required(sentence) },
      { kind: 'explanation', line: true },
    ),
    remark: record<Of<'remark'>>(
      { code: required(string()), text: required(sentence, 'in_text') },
      { kind: 'remark', line: true },
    ),
  }),
)

export const policyTest: Codec<PolicyTest> = record<PolicyTest>(
  {
    title: required(sentence),
    asOf: required(moment),
    knownAt: optional(moment),
    from: items(list(ruleName), 'based_on'),
    given: items(list(given)),
    expect: items(list(expectation)),
  },
  { kind: 'test', line: true },
)
