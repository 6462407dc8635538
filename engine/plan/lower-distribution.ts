/** Rules of who takes part and what happens: one rule of the IR for each clause that a rule cites. */
import type {
  Draw,
  Exclude,
  ManualDistribution,
  PoolCondition,
  Redraw,
  Refuse,
  Seat,
  TableRow,
  Transfer,
  TransferException,
  Weight,
} from '../../grammar/index.ts'
import type {
  Ir,
  IrDraw,
  IrException,
  IrExclusion,
  IrManual,
  IrPoolCondition,
  IrRedraw,
  IrRefuse,
  IrRule,
  IrSeat,
  IrTransfer,
  IrWeight,
} from './ir.ts'
import { lowerExpression } from './lower-expression.ts'
import {
  withCandidate,
  withJudge,
  lowerLoop,
  requiredLoop,
  heads,
  nameOf,
  because,
  optional,
  all,
  BOOLEAN,
  type RuleBook,
} from './lower-parts.ts'
import { bindVariable, startRule, type Lowering } from './lowering.ts'
import { names } from './names.ts'

/** One exclusion for each clause; a table gives one for each row. */
export function lowerExclude(rule: Exclude, book: RuleBook): readonly IrExclusion[] {
  const judge = withJudge(book)
  const { loop, inner } = lowerLoop(rule.loop, judge)
  const when = rule.when === undefined ? [] : [lowerExpression(rule.when, inner)]
  const { table } = rule
  if (table === undefined) {
    const condition = all(when)
    return heads(rule, inner, book).map((head) => ({
      ...head,
      ...loop,
      kind: 'exclusion',
      condition,
    }))
  }
  const by = lowerExpression(table.by, inner)
  return table.rows.map((row) => ({
    ...rowHead(rule, row, inner, book),
    ...loop,
    kind: 'exclusion',
    condition: all([...when, ...inRange(by, row.range), lowerExpression(row.condition, inner)]),
  }))
}

function rowHead(rule: Exclude, row: TableRow, lowering: Lowering, book: RuleBook): IrRule {
  const readings = [
    ...row.readings,
    ...rule.readings.filter((code) => !row.readings.includes(code)),
  ]
  return {
    ...nameOf(rule),
    clause: row.clause,
    readings,
    ...because(row.because ?? rule.because, lowering, book),
  }
}

function inRange(by: Ir, { from, to }: TableRow['range']): readonly Ir[] {
  const bound = (operator: '>=' | '<=', value: number | undefined): readonly Ir[] => {
    if (value === undefined) return []
    const right: Ir = { op: 'const', type: by.type, value }
    return [{ op: 'compare', type: BOOLEAN, operator, left: by, right }]
  }
  return [...bound('>=', from), ...bound('<=', to)]
}

/** A draw with its pool, seats and weight. */
export function lowerDraw(rule: Draw, book: RuleBook): readonly IrDraw[] {
  const lowering = startRule(book)
  const weight = rule.weight === undefined ? undefined : book.weights.get(rule.weight)
  const [lowered] = weight === undefined ? [] : lowerWeight(weight, book)
  const draw = {
    kind: 'draw',
    instead: rule.instead,
    ...optional('when', rule.when, lowering),
    conditions: rule.conditions.map((condition) =>
      lowerCondition(condition, withJudge(book), book),
    ),
    exclusions: rule.exclusions,
    seats: lowerSeats(rule.seats, lowering),
    ...(lowered !== undefined && { weight: lowered }),
    emptyPool: rule.emptyPool,
  } as const
  return heads(rule, lowering, book).map((head) => ({ ...head, ...draw }))
}

/** A judge for whom the condition fails, though it is asked, is excluded. */
function lowerCondition(
  condition: PoolCondition,
  lowering: Lowering,
  book: RuleBook,
): IrPoolCondition {
  const fails: Ir = {
    op: 'not',
    type: BOOLEAN,
    operand: lowerExpression(condition.condition, lowering),
  }
  const when = condition.when === undefined ? [] : [lowerExpression(condition.when, lowering)]
  return {
    ...nameOf(condition),
    kind: 'pool_condition',
    clause: condition.clause,
    readings: condition.readings,
    ...because(condition.because, lowering, book),
    excludes: all([...when, fails]),
    entry: !book.duties.has(condition.clause),
  }
}

const lowerSeats = (seats: readonly Seat[], lowering: Lowering): readonly IrSeat[] =>
  seats.map(({ role, count, when }) => ({
    role,
    ...optional('count', count, lowering),
    ...optional('when', when, lowering),
  }))

function lowerWeight(rule: Weight, book: RuleBook): readonly IrWeight[] {
  const lowering = withJudge(book)
  const value = lowerExpression(rule.value, lowering)
  return heads(rule, lowering, book).map((head) => ({ ...head, kind: 'weight', value }))
}

export function lowerRefuse(rule: Refuse, book: RuleBook): readonly IrRefuse[] {
  const lowering = startRule(book)
  const when = lowerExpression(rule.when, lowering)
  return heads(rule, lowering, book).map((head) => ({ ...head, kind: 'refuse', when }))
}

export function lowerException(rule: TransferException, book: RuleBook): readonly IrException[] {
  const lowering = startRule(book)
  const { from, then, redrawClause } = rule
  const when = lowerExpression(rule.when, lowering)
  const target = redrawClause === undefined ? {} : { redrawClause }
  return heads(rule, lowering, book).map((head) => ({
    ...head,
    kind: 'exception',
    from,
    when,
    then,
    ...target,
  }))
}

/** Each transfer knows the exceptions from the clause that it cites. */
export function lowerTransfer(
  rule: Transfer,
  exceptions: readonly IrException[],
  book: RuleBook,
): readonly IrTransfer[] {
  const lowering = startRule(book)
  const to = lowerExpression(rule.to, lowering)
  const when = lowerExpression(rule.when, lowering)
  return heads(rule, lowering, book).map((head) => ({
    ...head,
    kind: 'transfer',
    to,
    when,
    exceptions: exceptions.filter(({ from }) => from.includes(head.clause)),
  }))
}

export function lowerRedraw(rule: Redraw, book: RuleBook): readonly IrRedraw[] {
  const { inner: lowering, candidate } = withCandidate(book)
  const redraw = {
    kind: 'redraw',
    asked: lowerExpression(rule.asked, lowering),
    ...optional('when', rule.when, lowering),
    ...optional('given', rule.given, lowering),
    without: rule.without.map((named) =>
      names(candidate, lowerExpression(named, lowering), lowering),
    ),
    seats: lowerSeats(rule.seats, lowering),
  } as const
  return heads(rule, lowering, book).map((head) => ({ ...head, ...redraw }))
}

export function lowerManual(rule: ManualDistribution, book: RuleBook): readonly IrManual[] {
  const outer = startRule(book)
  const { loop: matter, inner } = requiredLoop(rule.matter, outer)
  const { inner: judge } = bindVariable(inner, 'judge', { kind: 'record', entity: 'judge' })
  const manual = {
    kind: 'manual',
    asked: lowerExpression(rule.asked, outer),
    when: lowerExpression(rule.when, outer),
    matter,
    ...optional('otherwise', rule.otherwise, outer),
    arrival: lowerExpression(rule.arrival, inner),
    queueBy: lowerExpression(rule.queueBy, inner),
    made: lowerExpression(rule.made, outer),
    conditions: rule.conditions.map((condition) => lowerCondition(condition, judge, book)),
    exclusions: rule.exclusions,
  } as const
  return heads(rule, inner, book).map((head) => ({ ...head, ...manual }))
}
