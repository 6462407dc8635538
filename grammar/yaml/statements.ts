/** The YAML form of statements: one key, the kind, and below it one key for each part. */
import type {
  AdoptedReading,
  Broken,
  ClauseDeclaration,
  Definition,
  Draw,
  Duty,
  Exclude,
  FactDeclaration,
  Finding,
  ManualDistribution,
  NotComputable,
  OutOfScope,
  Parameter,
  Precedence,
  ProcedureStep,
  DefinitionParameter,
  Redraw,
  Refuse,
  Statement,
  Transfer,
  TransferException,
  Weight,
  WordingUnknown,
} from '../syntax/ast.ts'
import {
  flag,
  items,
  list,
  named,
  oneOf,
  optional,
  record,
  required,
  scalarOut,
  tagged,
  type Codec,
} from './codec.ts'
import { expression } from './expressions.ts'
import { field, ofRecord } from './facts.ts'
import { head, loop, loopWriter, poolCondition, seat, seeing, table, tail, type } from './parts.ts'
import { policyTest, sample } from './policy-tests.ts'
import { clause, clauses, code, codes, entityName, name, ruleName, text } from './words.ts'
import { recovering } from './recovery.ts'

const clauseDeclaration = record<ClauseDeclaration>(
  {
    clause: required(clause),
    modality: required(oneOf('must', 'must_not', 'may', 'recommended', 'none')),
    summary: required(text),
    cite: optional(text, 'cited'),
  },
  { kind: 'clause', line: true },
)

const notComputable = record<NotComputable>(
  { clauses: required(clauses), reason: required(text, 'because') },
  { kind: 'not_computable', line: true },
)

/** `draw`, or clauses; left out where nothing could change. */
export const couldChange: Codec<WordingUnknown['couldChange']> = {
  schema: { type: ['string', 'array'], pattern: '^draw$', items: clause.schema, minItems: 1 },
  defs: {},
  read: (tree, reader) => (tree.kind === 'list' ? clauses.read(tree, reader) : 'draw'),
  write: (value, writer) =>
    typeof value === 'string' ? scalarOut(value) : clauses.write(value, writer),
}

const wordingUnknown = record<WordingUnknown>(
  {
    clauses: required(clauses),
    readings: items(codes),
    couldChange: { ...optional<WordingUnknown['couldChange']>(couldChange), absent: 'nothing' },
  },
  { kind: 'wording_unknown', line: true },
)

/** `{clauses, over, because}`. */
const precedence = record<Precedence>({
  clauses: required(clauses),
  over: required(clauses),
  reason: required(text, 'because'),
})

const adoptedReading = record<AdoptedReading>(
  {
    code: required(code),
    clauses: items(clauses),
    text: required(text),
    insteadOf: optional(text),
    prevails: optional(list(precedence, { minItems: 1 })),
  },
  { kind: 'reading', line: true },
)

const parameterOfDefinition = record<DefinitionParameter>({
  name: required(name),
  type: optional(type),
})

const definition = record<Definition>(
  {
    name: required(name),
    parameters: items(list(parameterOfDefinition)),
    clauses: items(clauses),
    readings: items(codes),
    value: required(expression),
  },
  {
    kind: 'definition',
    line: true,
    inner: {
      of: ['value'],
      writer: (node, writer) =>
        seeing(
          writer,
          node.parameters.map((one) => one.name),
        ),
    },
  },
)

const exclude = record<Exclude>(
  {
    ...head,
    loop: optional(loop, 'for_each'),
    when: optional(expression),
    table: optional(table),
    ...tail,
  },
  { kind: 'exclude', line: true, inner: { of: ['when', 'table'], writer: loopWriter } },
)

const draw = record<Draw>(
  {
    ...head,
    instead: flag('instead_of_general_list'),
    when: optional(expression),
    conditions: items(list(poolCondition), 'judges_who_have'),
    exclusions: flag('no_ground_to_be_excluded'),
    seats: items(list(seat)),
    weight: optional(ruleName),
    emptyPool: required(clause),
    ...tail,
  },
  { kind: 'draw', line: true },
)

const refuse = record<Refuse>(
  { ...head, when: required(expression), ...tail },
  { kind: 'refuse', line: true },
)

const transfer = record<Transfer>(
  { ...head, to: required(expression), when: required(expression), ...tail },
  { kind: 'transfer', line: true },
)

const transferException = record<TransferException>(
  {
    ...head,
    from: required(clauses, 'concerning'),
    when: required(expression),
    // oxlint-disable-next-line unicorn/no-thenable -- a word of the language, not a promise
    then: required(oneOf('draw', 'redraw')),
    redrawClause: optional(clause),
    ...tail,
  },
  { kind: 'transfer_exception', line: true },
)

const redraw = record<Redraw>(
  {
    ...head,
    asked: required(expression, 'on_ground'),
    when: optional(expression),
    given: optional(expression),
    without: items(list(expression), 'without_judges'),
    seats: items(list(seat)),
    ...tail,
  },
  { kind: 'redraw', line: true },
)

const manual = record<ManualDistribution>(
  {
    ...head,
    asked: required(expression, 'on_ground'),
    when: required(expression),
    matter: required(loop, 'for_each'),
    otherwise: optional(expression),
    arrival: required(expression, 'in_order_of'),
    queueBy: required(expression, 'separate_queue_by'),
    made: required(expression, 'after'),
    conditions: items(list(poolCondition), 'judges_who_have'),
    exclusions: flag('no_ground_to_be_excluded'),
    ...tail,
  },
  {
    kind: 'manual',
    line: true,
    inner: {
      of: ['arrival', 'queueBy', 'made', 'conditions'],
      writer: (node, writer) => seeing(writer, [node.matter.variable]),
    },
  },
)

const outOfScope = record<OutOfScope>(
  {
    ...head,
    clauses: items(clauses),
    from: required(clauses, 'concerning'),
    when: required(expression),
    ...tail,
  },
  { kind: 'out_of_scope', line: true },
)

const finding = record<Finding>(
  { ...head, loop: optional(loop, 'for_each'), when: required(expression), ...tail },
  { kind: 'finding', line: true, inner: { of: ['when'], writer: loopWriter } },
)

type Demand = Duty['demand']

/** `deadline: {done, no_later_than, provided}`, or `state: {that, no_later_than}`. */
const demand: Codec<Demand> = named('demand', () =>
  tagged<Demand>({
    deadline: record<Extract<Demand, { readonly kind: 'deadline' }>>(
      {
        done: required(expression),
        by: required(expression, 'no_later_than'),
        also: optional(expression, 'provided'),
      },
      { kind: 'deadline', placed: false },
    ),
    state: record<Extract<Demand, { readonly kind: 'state' }>>(
      { condition: required(expression, 'that'), by: optional(expression, 'no_later_than') },
      { kind: 'state', placed: false },
    ),
  }),
)

/** `{procedure, taken_at, after}`. */
const step = record<ProcedureStep>({
  procedure: required(text),
  at: optional(expression, 'taken_at'),
  after: items(clauses),
})

const duty = record<Duty>(
  {
    ...head,
    bearer: optional(text, 'bound'),
    loop: optional(loop, 'for_each'),
    when: optional(expression),
    step: optional(step),
    demand: required(demand),
    ...tail,
  },
  { kind: 'duty', line: true, inner: { of: ['when', 'step', 'demand'], writer: loopWriter } },
)

const parameter = record<Parameter>(
  {
    ...head,
    setBy: optional(text),
    loop: optional(loop, 'for_each'),
    value: required(expression),
    ...tail,
  },
  { kind: 'parameter', line: true, inner: { of: ['value'], writer: loopWriter } },
)

const weight = record<Weight>(
  { ...head, value: required(expression), ...tail },
  { kind: 'weight', line: true },
)

const fact = record<FactDeclaration>(
  { entity: required(entityName), field: required(field) },
  {
    kind: 'fact',
    line: true,
    inner: { of: ['field'], writer: ({ entity }, writer) => ofRecord(writer, entity) },
  },
)

/** Statements but the broken ones. */
type Sound = {
  [K in Statement['kind']]: K extends 'broken' ? never : Extract<Statement, { readonly kind: K }>
}[Statement['kind']]

const sound: Codec<Sound> = named('statement', () =>
  tagged<Sound>({
    clause: clauseDeclaration,
    not_computable: notComputable,
    wording_unknown: wordingUnknown,
    reading: adoptedReading,
    definition,
    exclude,
    draw,
    refuse,
    transfer,
    transfer_exception: transferException,
    redraw,
    manual,
    out_of_scope: outOfScope,
    finding,
    duty,
    parameter,
    weight,
    fact,
    sample,
    test: policyTest,
  }),
)

/** Statements; one that has a mistake is kept as it stands, and the others are read. */
export const statements: Codec<readonly Statement[]> = list(recovering<Sound, Broken>(sound))
