/**
 * The expressions of a rule: a statement in; each condition and value, with the clauses it decides, out.
 */
import type { Expr, Loop, PoolCondition, Seat, Statement } from '../../../grammar/index.ts'
import type { Path } from './tree.ts'

/** What the rule does with an expression says how it is turned against itself. */
export type Role =
  /** A truth: its opposite. */
  | 'condition'
  /** A value without which the rule gives nothing: none. */
  | 'value'
  /** A time limit: a unit sooner, a unit later. */
  | 'deadline'
  /** How a rule orders or counts: only what is written inside is changed. */
  | 'measure'

export interface Part {
  readonly path: Path
  readonly expr: Expr
  readonly role: Role
  readonly clauses: readonly string[]
}

/** The expressions of a statement in the order of the text; none for statements that decide nothing. */
export function partsOf(statement: Statement): readonly Part[] {
  switch (statement.kind) {
    case 'exclude':
      return [
        ...loopParts(statement.loop, ['loop'], statement.clauses),
        ...one('condition', statement.when, ['when'], statement.clauses),
        ...one('measure', statement.table?.by, ['table', 'by'], statement.clauses),
        ...(statement.table?.rows ?? []).flatMap(({ condition, clause }, row) =>
          one('condition', condition, ['table', 'rows', row, 'condition'], [clause]),
        ),
      ]
    case 'draw':
      return [
        ...one('condition', statement.when, ['when'], statement.clauses),
        ...poolParts(statement.conditions),
        ...seatParts(statement.seats, statement.clauses),
      ]
    case 'refuse':
    case 'out_of_scope':
    case 'transfer_exception':
      return one('condition', statement.when, ['when'], statement.clauses)
    case 'transfer':
      return [
        ...one('value', statement.to, ['to'], statement.clauses),
        ...one('condition', statement.when, ['when'], statement.clauses),
      ]
    case 'redraw':
      return [
        ...one('condition', statement.asked, ['asked'], statement.clauses),
        ...one('condition', statement.when, ['when'], statement.clauses),
        ...one('condition', statement.given, ['given'], statement.clauses),
        ...statement.without.flatMap((judge, index) =>
          one('value', judge, ['without', index], statement.clauses),
        ),
        ...seatParts(statement.seats, statement.clauses),
      ]
    case 'manual':
      return [
        ...one('condition', statement.asked, ['asked'], statement.clauses),
        ...one('condition', statement.when, ['when'], statement.clauses),
        ...loopParts(statement.matter, ['matter'], statement.clauses),
        ...one('value', statement.otherwise, ['otherwise'], statement.clauses),
        ...one('measure', statement.arrival, ['arrival'], statement.clauses),
        ...one('measure', statement.queueBy, ['queueBy'], statement.clauses),
        ...one('measure', statement.made, ['made'], statement.clauses),
        ...poolParts(statement.conditions),
      ]
    case 'finding':
      return [
        ...loopParts(statement.loop, ['loop'], statement.clauses),
        ...one('condition', statement.when, ['when'], statement.clauses),
      ]
    case 'duty':
      return [
        ...loopParts(statement.loop, ['loop'], statement.clauses),
        ...one('condition', statement.when, ['when'], statement.clauses),
        ...one('measure', statement.step?.at, ['step', 'at'], statement.clauses),
        ...demandParts(statement.demand, statement.clauses),
      ]
    case 'parameter':
      return [
        ...loopParts(statement.loop, ['loop'], statement.clauses),
        ...one('value', statement.value, ['value'], statement.clauses),
      ]
    case 'weight':
    case 'definition':
      return one('value', statement.value, ['value'], statement.clauses)
    case 'clause':
    case 'not_computable':
    case 'wording_unknown':
    case 'reading':
    case 'fact':
    case 'sample':
    case 'test':
    case 'broken':
      return []
  }
}

function one(
  role: Role,
  expr: Expr | undefined,
  path: Path,
  clauses: readonly string[],
): readonly Part[] {
  return expr === undefined ? [] : [{ path, expr, role, clauses }]
}

function loopParts(
  loop: Loop | undefined,
  path: Path,
  clauses: readonly string[],
): readonly Part[] {
  if (loop === undefined) return []
  return [
    ...one('measure', loop.source, [...path, 'source'], clauses),
    ...one('condition', loop.where, [...path, 'where'], clauses),
  ]
}

function poolParts(conditions: readonly PoolCondition[]): readonly Part[] {
  return conditions.flatMap(({ when, condition, clause }, index) => [
    ...one('condition', when, ['conditions', index, 'when'], [clause]),
    ...one('condition', condition, ['conditions', index, 'condition'], [clause]),
  ])
}

function seatParts(seats: readonly Seat[], clauses: readonly string[]): readonly Part[] {
  return seats.flatMap(({ count, when }, index) => [
    ...one('measure', count, ['seats', index, 'count'], clauses),
    ...one('condition', when, ['seats', index, 'when'], clauses),
  ])
}

type Demand = Extract<Statement, { readonly kind: 'duty' }>['demand']

function demandParts(demand: Demand, clauses: readonly string[]): readonly Part[] {
  switch (demand.kind) {
    case 'deadline':
      return [
        ...one('value', demand.done, ['demand', 'done'], clauses),
        ...one('deadline', demand.by, ['demand', 'by'], clauses),
        ...one('condition', demand.also, ['demand', 'also'], clauses),
      ]
    case 'state':
      return [
        ...one('condition', demand.condition, ['demand', 'condition'], clauses),
        ...one('deadline', demand.by, ['demand', 'by'], clauses),
      ]
  }
}
