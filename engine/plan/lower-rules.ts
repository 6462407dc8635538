/**
 * Rules of a checked policy in, rules of the IR out: one for each clause that a rule cites.
 */
import type {
  Draw,
  Duty,
  Exclude,
  Expr,
  Finding,
  Loop,
  ManualDistribution,
  OutOfScope,
  Parameter,
  ProcedureStep,
  PoolCondition,
  Redraw,
  Refuse,
  RuleHead,
  Seat,
  TableRow,
  Template,
  Text,
  Transfer,
  TransferException,
  Weight,
} from '../../grammar/index.ts'
import type {
  Ir,
  IrDraw,
  IrDuty,
  IrStep,
  IrException,
  IrExclusion,
  IrFinding,
  IrLimit,
  IrLoop,
  IrManual,
  IrParameter,
  IrPoolCondition,
  IrRedraw,
  IrRefuse,
  IrRule,
  IrSeat,
  IrTemplate,
  IrTransfer,
  IrWeight,
} from './ir.ts'
import { lowerBinder, lowerExpression } from './lower-expression.ts'
import { bindVariable, startRule, type Lowering, type LoweringBook } from './lowering.ts'

/** What rules need besides expressions. */
export interface RuleBook extends LoweringBook {
  readonly templates: ReadonlyMap<Text, Template>
  readonly weights: ReadonlyMap<string, Weight>
  /** Clauses that a duty answers for; conditions of a pool give no entry for them. */
  readonly duties: ReadonlySet<string>
}

const BOOLEAN = { kind: 'boolean' } as const

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
  const lowering = startRule(book)
  const redraw = {
    kind: 'redraw',
    asked: lowerExpression(rule.asked, lowering),
    ...optional('when', rule.when, lowering),
    ...optional('given', rule.given, lowering),
    without: rule.without.map((judge) => lowerExpression(judge, lowering)),
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

/** One rule for all the clauses that it cites and takes the matter from. */
export function lowerLimit(rule: OutOfScope, book: RuleBook): IrLimit {
  const lowering = startRule(book)
  return {
    ...nameOf(rule),
    kind: 'limit',
    clauses: rule.clauses,
    readings: rule.readings,
    ...because(rule.because, lowering, book),
    from: rule.from,
    when: lowerExpression(rule.when, lowering),
  }
}

export function lowerFinding(rule: Finding, book: RuleBook): readonly IrFinding[] {
  const { loop, inner } = lowerLoop(rule.loop, startRule(book))
  const when = lowerExpression(rule.when, inner)
  return heads(rule, inner, book).map((head) => ({ ...head, ...loop, kind: 'finding', when }))
}

export function lowerDuty(rule: Duty, book: RuleBook): readonly IrDuty[] {
  const { loop, inner } = lowerLoop(rule.loop, startRule(book))
  const demand = lowerDemand(rule.demand, inner)
  const duty = {
    kind: 'duty',
    ...loop,
    ...(rule.bearer !== undefined && { bearer: rule.bearer }),
    ...optional('when', rule.when, inner),
    ...(rule.step !== undefined && { step: lowerStep(rule.step, demand, inner) }),
    demand,
  } as const
  return heads(rule, inner, book).map((head) => ({ ...head, ...duty }))
}

/** Its moment is the one it names, otherwise the one that its demand asks for. */
function lowerStep(
  { procedure, at, after }: ProcedureStep,
  demand: IrDuty['demand'],
  lowering: Lowering,
): IrStep {
  const asked = demand.kind === 'deadline' ? demand.done : undefined
  const moment = at === undefined ? asked : lowerExpression(at, lowering)
  return { procedure, ...(moment !== undefined && { at: moment }), after, earlier: [] }
}

function lowerDemand(demand: Duty['demand'], lowering: Lowering): IrDuty['demand'] {
  if (demand.kind === 'state') {
    const condition = lowerExpression(demand.condition, lowering)
    return { kind: 'state', condition, ...optional('by', demand.by, lowering) }
  }
  const done = lowerExpression(demand.done, lowering)
  const by = lowerExpression(demand.by, lowering)
  return { kind: 'deadline', done, by, ...optional('also', demand.also, lowering) }
}

export function lowerParameter(rule: Parameter, book: RuleBook): readonly IrParameter[] {
  const { loop, inner } = lowerLoop(rule.loop, startRule(book))
  const value = lowerExpression(rule.value, inner)
  const setBy = rule.setBy === undefined ? {} : { setBy: rule.setBy }
  return heads(rule, inner, book).map((head) => ({
    ...head,
    ...loop,
    ...setBy,
    kind: 'parameter',
    value,
  }))
}

// ---------------------------------------------------------------- parts

/** The judge is in sight of exclusions, conditions of the pool and weights. */
const withJudge = (book: RuleBook): Lowering =>
  bindVariable(startRule(book), 'judge', { kind: 'record', entity: 'judge' }).inner

function lowerLoop(
  loop: Loop | undefined,
  lowering: Lowering,
): { readonly loop: { readonly loop?: IrLoop }; readonly inner: Lowering } {
  if (loop === undefined) return { loop: {}, inner: lowering }
  const lowered = requiredLoop(loop, lowering)
  return { loop: { loop: lowered.loop }, inner: lowered.inner }
}

function requiredLoop(
  written: Loop,
  lowering: Lowering,
): { readonly loop: IrLoop; readonly inner: Lowering } {
  const { source, variable, inner, element } = lowerBinder(written, lowering)
  const entity = element.kind === 'record' ? element.entity : variable
  return { loop: { variable, entity, source, ...optional('where', written.where, inner) }, inner }
}

/** The rule's head once for each clause that it cites. */
function heads(rule: RuleHead, lowering: Lowering, book: RuleBook): readonly IrRule[] {
  const sentence = because(rule.because, lowering, book)
  return rule.clauses.map((clause) => ({
    ...nameOf(rule),
    clause,
    readings: rule.readings,
    ...sentence,
  }))
}

const nameOf = ({ name }: Pick<RuleHead, 'name'>): Pick<IrRule, 'name' | 'label'> => ({
  name: name.en,
  label: name,
})

function because(
  text: Text | undefined,
  lowering: Lowering,
  { templates }: RuleBook,
): { readonly because?: IrTemplate } {
  const template = text && templates.get(text)
  if (template === undefined) return {}
  const lower = (parts: Template['uk']): readonly (string | Ir)[] =>
    parts.map((part) => (typeof part === 'string' ? part : lowerExpression(part, lowering)))
  const uk = lower(template.uk)
  return { because: { uk, en: template.en === undefined ? uk : lower(template.en) } }
}

function optional<K extends string>(
  key: K,
  expr: Expr | undefined,
  lowering: Lowering,
): Partial<Record<K, Ir>> {
  if (expr === undefined) return {}
  return { [key]: lowerExpression(expr, lowering) } as Partial<Record<K, Ir>>
}

function all(operands: readonly Ir[]): Ir {
  const [only] = operands
  if (only !== undefined && operands.length === 1) return only
  return { op: 'and', type: BOOLEAN, operands }
}
