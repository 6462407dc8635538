/**
 * How every clause of the edition stands: a run and its outcome in, the answer's entries out.
 *
 * Each rule gives an entry per subject for the clause it cites. Clauses that are not in force, are
 * repealed or have an unknown wording give one entry that says so, never a rule's answer.
 */
import type { IrDuty, IrFinding, IrLoop, IrParameter, PolicyIr } from '../plan/ir.ts'
import { excludes } from '../plan/rule-conditions.ts'
import { valueText } from '../plan/value-text.ts'
import { bind, NO_VARIABLES, type Scope } from './context.ts'
import { distributionEntries } from './distribution-entries.ts'
import { dutyStatus } from './duty.ts'
import { effect, overJudges, type Draft } from './entry.ts'
import type { ClauseEntry, Evaluation, Status } from './evaluation.ts'
import { subjectsOf } from './loop.ts'
import { withinLimits, limitEntries } from './limits.ts'
import { merged } from './merge-entries.ts'
import type { Possibility } from './possibility.ts'
import { and, FALSE, missingOf, ofBoolean, unknown, type Result } from './result.ts'
import { askRule, type Run } from './run.ts'

/** All entries, in the order in which the policy declares its clauses. */
export function entriesOf(
  run: Run,
  possibility: Possibility,
  weighing: Pick<Evaluation, 'weights' | 'warnings'>,
): readonly ClauseEntry[] {
  const { ir } = run
  const effects = [
    ...exclusionEntries(run),
    ...distributionEntries(run, possibility, weighing),
    ...limitEntries(run),
    ...ir.findings.flatMap((rule) => findingEntries(run, rule)),
    ...ir.parameters.flatMap((rule) => parameterEntries(run, rule)),
  ]
  const duties = ir.duties.flatMap((rule) => dutyEntries(run, rule))
  const bound = new Set(ir.duties.map(({ clause }) => clause))
  return inOrder(ir, [
    ...withinLimits(
      run,
      merged([...effects.filter(({ clause }) => !bound.has(clause)), ...duties]),
    ),
    ...ir.clauses.flatMap(stateEntry),
  ])
}

/** Every duty on its own, one entry per subject: what is owed under each, before a clause gets one answer. */
export const dutiesOf = (run: Run): readonly ClauseEntry[] =>
  withinLimits(
    run,
    run.ir.duties.flatMap((rule) => dutyEntries(run, rule)),
  )

/** One finding on its own, one entry per subject: what its clause answers when no other rule speaks of it. */
export const findingsOf = (run: Run, rule: IrFinding): readonly ClauseEntry[] =>
  withinLimits(run, findingEntries(run, rule))

function stateEntry({ clause, state }: PolicyIr['clauses'][number]): readonly ClauseEntry[] {
  switch (state) {
    case 'in_force':
      return []
    case 'not_yet':
      return [{ clause, status: 'not_in_force', missing: [] }]
    case 'repealed':
    case 'wording_unknown':
      return [{ clause, status: state, missing: [] }]
  }
}

function exclusionEntries(run: Run): readonly Draft[] {
  return run.ir.exclusions.flatMap((rule) =>
    overJudges(run, rule, (judge) =>
      askRule(run, rule, excludes(rule), bind(NO_VARIABLES, 'judge', judge)),
    ),
  )
}

function findingEntries(run: Run, rule: IrFinding): readonly Draft[] {
  return overSubjects(
    run,
    rule.loop,
    (scope, subject, where) => {
      const result = askRule(run, rule, rule.when, scope)
      return effect(rule, where === undefined ? result : and([where, result]), subject)
    },
    effect(rule, FALSE),
    (missing) => effect(rule, unknown(missing)),
  )
}

function parameterEntries(run: Run, rule: IrParameter): readonly Draft[] {
  return overSubjects(
    run,
    rule.loop,
    (scope, subject) => {
      const { value, missing } = run.ask(rule.value, scope)
      const given: Result = value === undefined ? unknown(missing) : ofBoolean(value !== null)
      const text =
        value === undefined || value === null ? undefined : valueText(value, rule.value.type)
      return { ...effect(rule, given, subject), ...(text !== undefined && { value: text }) }
    },
    effect(rule, FALSE),
    (missing) => effect(rule, unknown(missing)),
  )
}

function dutyEntries(run: Run, rule: IrDuty): readonly Draft[] {
  const draft = (status: Status, missing: readonly string[], subject?: string): Draft => ({
    ...effect(rule, FALSE, subject),
    status,
    missing,
  })
  return overSubjects(
    run,
    rule.loop,
    (scope, subject, where) => {
      const { status, missing, deadline, ...how } = dutyStatus(rule, run.ask, scope, run.facts.asOf)
      const open = where?.value === undefined && where !== undefined && status !== 'complied'
      const entry = open
        ? draft('undetermined', missingOf([where, { missing }]), subject)
        : { ...draft(status, missing, subject), ...how }
      if (deadline === undefined) return entry
      return { ...entry, value: valueText(deadline.value, deadline.of.type) }
    },
    { ...draft('complied', []), idle: true },
    (missing) => draft('undetermined', missing),
  )
}

/**
 * One entry without a subject where there is no loop, no element, or no list; otherwise one an
 * element. Without a list the answer is that of an empty one where nobody on it could change that.
 */
function overSubjects(
  run: Run,
  loop: IrLoop | undefined,
  entry: (scope: Scope, subject?: string, where?: Result) => Draft,
  nobody: Draft,
  unread: (missing: readonly string[]) => Draft,
): readonly Draft[] {
  if (loop === undefined) return [entry(NO_VARIABLES)]
  const subjects = subjectsOf(loop, run.ask)
  if ('missing' in subjects) {
    const anybody = entry(bind(NO_VARIABLES, loop.variable, undefined))
    return [anybody.status === nobody.status ? nobody : unread(subjects.missing)]
  }
  if (subjects.length === 0) return [nobody]
  return subjects.map(({ scope, subject, where }) => entry(scope, subject, where))
}

function inOrder({ clauses }: PolicyIr, entries: readonly ClauseEntry[]): readonly ClauseEntry[] {
  const declared = new Set(clauses.map(({ clause }) => clause))
  const byClause = Map.groupBy(entries, ({ clause }) => clause)
  return [
    ...clauses.flatMap(({ clause }) => byClause.get(clause) ?? []),
    ...entries.filter(({ clause }) => !declared.has(clause)),
  ]
}
