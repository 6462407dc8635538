/**
 * Assignment by the head of the court while the system is down (readings.md, A20).
 *
 * Matters go in the order of their arrival. Each goes to the next judge in the fixed alphabetical
 * order who meets the conditions, after the judge who got the last matter of the same queue; the
 * queue starts from the beginning of the alphabet at each outage and goes round.
 */
import type { FactRecord, Known } from '../facts/value.ts'
import type { IrManual } from '../plan/ir.ts'
import { order } from '../plan/operations.ts'
import { NO_VARIABLES } from './context.ts'
import type { JudgeVerdict } from './evaluation.ts'
import { subjectsOf, type Subject } from './loop.ts'
import { outcomeOf, type Possibility } from './possibility.ts'
import { isRecord } from './reference.ts'
import { missingOf, truthOf, type Result } from './result.ts'
import { clausesNamed, unique, type Run } from './run.ts'
import { verdicts } from './verdicts.ts'

/** A matter that waits, with all that its turn depends on. */
interface Matter {
  readonly id: string
  readonly arrival: Result
  readonly queue: Result
  readonly judges: readonly JudgeVerdict[]
}

interface Assignment {
  readonly matter: string
  readonly judge: string
}

/** The assignments, or why there are none; called when manual distribution is asked for. */
export function manualOutcome(run: Run, rule: IrManual): Possibility {
  const due = run.ask(rule.when, NO_VARIABLES)
  const clauses = clausesNamed(run.ir.manuals, rule.name)
  const without = (outcome: Possibility['outcome']): Possibility => ({
    outcome,
    judges: [],
    warnings: [],
  })
  if (truthOf(due.value) === 'false') return without(outcomeOf('none', clauses))
  const subjects = waiting(run, rule)
  if ('missing' in subjects) return without(outcomeOf('blocked', [], missingOf([due, subjects])))
  const unread = [due, ...subjects.map(({ where }) => where)].filter(isOpen)
  if (unread.length > 0) return without(outcomeOf('blocked', [], missingOf(unread)))
  if (subjects.length === 0) return without(outcomeOf('none', clauses))
  return assign(run, rule, subjects, clauses)
}

const isOpen = ({ value }: Result): boolean => value === undefined

/** The matters on the list or, when none was supplied, the one matter asked about. */
function waiting(run: Run, rule: IrManual): readonly Subject[] | Result {
  const listed = run.ask(rule.matter.source, NO_VARIABLES)
  const given = listed.value !== undefined && listed.value !== null
  if (given || rule.otherwise === undefined) return subjectsOf(rule.matter, run.ask)
  const single = run.ask(rule.otherwise, NO_VARIABLES)
  if (single.value === undefined) return single
  const { type } = rule.otherwise
  const list = { op: 'const', type: { kind: 'list', of: type }, value: [single.value] } as const
  return subjectsOf({ ...rule.matter, source: list }, run.ask)
}

function assign(
  run: Run,
  rule: IrManual,
  subjects: readonly Subject[],
  clauses: readonly string[],
): Possibility {
  const { judges } = run.facts
  const made = madeBefore(run, rule)
  if (judges === undefined || 'missing' in made) {
    const missing = judges === undefined ? ['/judges'] : 'missing' in made ? made.missing : []
    return { outcome: outcomeOf('blocked', [], missing), judges: [], warnings: [] }
  }
  const matters = subjects.map((subject) => matterOf(run, rule, subject, judges ?? []))
  const found = together(matters)
  const open = [
    ...(matters.length > 1 ? matters.map(({ arrival }) => arrival) : []),
    ...(matters.length + made.length > 1 ? matters.map(({ queue }) => queue) : []),
  ].filter(isOpen)
  const missing = missingOf([...open, ...found.filter(({ status }) => status === 'undetermined')])
  if (missing.length > 0) {
    return { outcome: outcomeOf('blocked', [], missing), judges: found, warnings: [] }
  }
  const assignments = inTurn(rule, matters, made)
  const kind = assignments.length > 0 ? 'manual' : 'empty_pool'
  return { outcome: { ...outcomeOf(kind, clauses), assignments }, judges: found, warnings: [] }
}

function matterOf(
  run: Run,
  rule: IrManual,
  { element, subject, scope }: Subject,
  judges: readonly FactRecord[],
): Matter {
  const { conditions, exclusions } = rule
  const own = element !== null && isRecord(element) ? aboutMatter(run, rule, element) : run
  return {
    id: element !== null && isRecord(element) ? (element.id ?? subject) : subject,
    arrival: run.ask(rule.arrival, scope),
    queue: run.ask(rule.queueBy, scope),
    judges: verdicts(own, judges, { conditions, exclusions, wordings: false, scope }),
  }
}

/** What excludes a judge from a waiting matter is asked about that matter, not about the one matter of the request. */
function aboutMatter(run: Run, { otherwise }: IrManual, element: FactRecord): Run {
  if (otherwise?.op !== 'root' || element.entity === otherwise.entity) return run
  return run.about(otherwise.entity, element)
}

/** Assignments that the head of the court has made already; an absent list of them is unknown. */
function madeBefore(run: Run, { made }: IrManual): readonly Assignment[] | Result {
  const list = run.ask(made, NO_VARIABLES)
  if (list.value === undefined) return list
  const records = Array.isArray(list.value) ? (list.value as readonly Known[]) : []
  return records.flatMap((record) => {
    if (!isRecord(record)) return []
    const judge = record.values['judge_id']
    return typeof judge === 'string' ? [{ matter: record.id ?? '', judge }] : []
  })
}

/** Walks the matters in the order of arrival; the queue of each starts after its last judge. */
function inTurn(
  rule: IrManual,
  matters: readonly Matter[],
  made: readonly Assignment[],
): readonly Assignment[] {
  const done = new Set(made.map(({ matter }) => matter))
  const waitingMatters = byArrival(rule, matters).filter(({ id }) => !done.has(id))
  const assigned: Assignment[] = []
  for (const matter of waitingMatters) {
    const last = lastOfQueue(matter, matters, [...made, ...assigned])
    const judge = nextAfter(last, matter.judges)
    if (judge !== undefined) assigned.push({ matter: matter.id, judge })
  }
  return assigned
}

function byArrival({ arrival }: IrManual, matters: readonly Matter[]): readonly Matter[] {
  return matters.toSorted((a, b) =>
    order(a.arrival.value ?? null, arrival.type, b.arrival.value ?? null, arrival.type),
  )
}

/**
 * The judge who got the last matter of this queue. An earlier assignment whose matter is not listed
 * names no queue; it counts where its judge could have taken this matter.
 */
function lastOfQueue(
  matter: Matter,
  matters: readonly Matter[],
  assigned: readonly Assignment[],
): string | undefined {
  return assigned.findLast(({ matter: id, judge }) => {
    const other = matters.find((entry) => entry.id === id)
    if (other !== undefined) return other.queue.value === matter.queue.value
    return matter.judges.some((verdict) => verdict.id === judge && verdict.status === 'eligible')
  })?.judge
}

function nextAfter(last: string | undefined, judges: readonly JudgeVerdict[]): string | undefined {
  const start = judges.findIndex(({ id }) => id === last) + 1
  const round = [...judges.slice(start), ...judges.slice(0, start)]
  return round.find(({ status }) => status === 'eligible')?.id
}

/** One verdict a judge for all the matters: he takes part if he may take any of them. */
function together(matters: readonly Matter[]): readonly JudgeVerdict[] {
  const [first] = matters
  return (first?.judges ?? []).map((verdict, index) => {
    const all = matters.flatMap(({ judges }) => judges[index] ?? [])
    const open = all.find(({ status }) => status === 'undetermined')
    const free = all.find(({ status }) => status === 'eligible')
    const out = { ...verdict, grounds: unique(all.flatMap(({ grounds }) => grounds)) }
    return open ?? free ?? out
  })
}
