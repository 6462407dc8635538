/**
 * One sentence for each clause and each warning of an answer: the contract's `message`.
 *
 * A clause that holds is told with the author's sentence about the case, everything else with what
 * the clause says; a duty with its last day.
 */
import { bind, NO_VARIABLES, type Scope } from '../evaluate/context.ts'
import type { ClauseEntry, Status, Warning } from '../evaluate/evaluation.ts'
import { subjectsOf } from '../evaluate/loop.ts'
import type { IrLoop, IrRule, PolicyIr } from '../plan/ir.ts'
import { parseDate } from '../time/day.ts'
import { parseDateTime } from '../time/instant.ts'
import { askOf } from './terms.ts'
import { citeOf, isoDay, stateOf, summaryOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { MESSAGE_PHRASES } from './message-phrases.ts'
import { allRecords, missingFacts, missingWordings, missingWords } from './missing.ts'
import { uncapital } from './reason.ts'
import { fillTemplate } from './template.ts'
import { dayWords, momentWords, recordWords } from './values.ts'

/** How one clause stands, for people: lower case in front, no full stop, no code words. */
export function entryMessage(entry: ClauseEntry, telling: Telling): string {
  const { clause, status, value } = entry
  const phrases = MESSAGE_PHRASES[telling.lang]
  const since = stateOf(clause, telling)?.since
  const text = uncapital(summaryOf(clause, telling))
  switch (status) {
    case 'holds':
      return phrases.holds(text, occasionWords(entry, telling))
    case 'not_met':
      return phrases.notMet(text)
    case 'breached':
      return phrases.breached(text, deadlineWords(value, telling), entry.breach)
    case 'complied':
    case 'pending':
      return phrases[status](text, deadlineWords(value, telling))
    case 'undetermined':
      return phrases.undetermined(text, missingList(entry.missing, telling))
    case 'not_in_force':
      return phrases.notInForce
    case 'repealed':
      return phrases.repealed(since === undefined ? '' : isoDay(since, telling.lang))
    case 'not_applicable':
      return phrases.notApplicable(text, limitWords(entry, telling))
    case 'wording_unknown':
      return phrases.wordingUnknown
  }
}

/**
 * Entries as lines of a list: the citation, whom it is about, the message and what more is to be said; one line
 * for all subjects of whom it says the same.
 */
export function entryLines(
  entries: readonly ClauseEntry[],
  telling: Telling,
  more: (entry: ClauseEntry) => string = () => '',
): readonly string[] {
  const subjects = new Map<string, { entry: ClauseEntry; message: string; names: string[] }>()
  for (const entry of entries) {
    const message = [entryMessage(entry, telling), more(entry)].filter(Boolean).join('; ')
    const key = `${entry.clause} ${message}`
    const line = subjects.get(key) ?? { entry, message, names: [] }
    const name = subjectWords(entry, telling)
    if (name !== '') line.names.push(name)
    subjects.set(key, line)
  }
  return [...subjects.values()].map(({ entry, message, names }) => {
    const about = names.length === 0 ? '' : ` (${names.join(', ')})`
    return `${citeOf(entry.clause, telling)}${about} — ${message}`
  })
}

/** Whom or what the entry is about: `judge:А` as a surname, `order:0` as the order. */
export function subjectWords({ subject }: ClauseEntry, telling: Telling): string {
  const [entity = '', ...rest] = (subject ?? '').split(':')
  const id = rest.join(':')
  const record = allRecords(telling).find(
    (one) => one.entity === entity && (one.id ?? lastStep(one.pointer)) === id,
  )
  return record === undefined ? '' : recordWords(record, telling)
}

const lastStep = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1)

/** The order in which findings are told: what needs attention first. */
export const STATUS_ORDER: readonly Status[] = [
  'breached',
  'pending',
  'holds',
  'undetermined',
  'complied',
  'not_met',
  'not_applicable',
  'wording_unknown',
  'repealed',
  'not_in_force',
]

export function warningMessage({ code, missing = [] }: Warning, telling: Telling): string {
  const phrases = MESSAGE_PHRASES[telling.lang]
  const said = phrases.warnings[code] ?? phrases.otherWarning
  const list = missingList(missing, telling)
  return list === '' ? said : `${said}; ${phrases.missing(list)}`
}

/** Everything missing by its label; wordings by their citations. */
export function missingList(pointers: readonly string[], telling: Telling): string {
  const facts = missingFacts(pointers, telling).map((fact) => missingWords(fact, telling))
  const wordings = missingWordings(pointers, telling).map((clause) =>
    MESSAGE_PHRASES[telling.lang].wordingOf(citeOf(clause, telling)),
  )
  return [...new Set([...facts, ...wordings])].join('; ')
}

/** The last day or moment as people write it; empty where there is none. */
export function deadlineWords(value: string | undefined, { lang }: Telling): string {
  if (value === undefined) return ''
  const day = parseDate(value)
  if (day !== undefined) return dayWords(day, lang)
  const moment = parseDateTime(value)
  return moment === undefined ? '' : momentWords(moment, lang)
}

/** The author's sentence about the subject of the entry; empty where there is none. */
function occasionWords(entry: ClauseEntry, telling: Telling): string {
  for (const { rule, ...about } of rulesBehind(entry, telling.decision.ir)) {
    const scope = scopeOf(entry, about, telling)
    if (scope !== undefined && rule.because !== undefined) {
      return fillTemplate(rule.because, scope, telling)
    }
  }
  return ''
}

/** Why the matter is out of the scope of the clause. */
function limitWords({ rule }: ClauseEntry, telling: Telling): string {
  const limit = telling.decision.ir.limits.find(({ name }) => name === rule)
  return limit?.because === undefined ? '' : fillTemplate(limit.because, NO_VARIABLES, telling)
}

interface LoopedRule {
  readonly rule: IrRule
  readonly loop?: IrLoop
  readonly condition?: IrExclusionCondition
}
type IrExclusionCondition = PolicyIr['exclusions'][number]['condition']

/** The rules that gave an entry: the rows of a table are several. Put in order once an edition. */
function rulesBehind({ clause, rule }: ClauseEntry, ir: PolicyIr): readonly LoopedRule[] {
  const known =
    indexes.get(ir) ?? Map.groupBy(rulesOf(ir), (one) => `${one.rule.clause} ${one.rule.name}`)
  indexes.set(ir, known)
  return known.get(`${clause} ${rule ?? ''}`) ?? []
}
const indexes = new WeakMap<PolicyIr, ReadonlyMap<string, readonly LoopedRule[]>>()

const rulesOf = (ir: PolicyIr): readonly LoopedRule[] => [
  ...ir.exclusions.map((rule) => ({ ...looped(rule), condition: rule.condition })),
  ...ir.draws.flatMap(({ conditions }) => conditions.map((rule) => ({ rule }))),
  ...ir.manuals.flatMap(({ conditions }) => conditions.map((rule) => ({ rule }))),
  ...[...ir.refusals, ...ir.transfers, ...ir.exceptions, ...ir.redraws].map((rule) => ({ rule })),
  ...ir.limits.flatMap((rule) => rule.clauses.map((clause) => ({ rule: { ...rule, clause } }))),
  ...[...ir.findings, ...ir.parameters].map(looped),
]

const looped = (rule: IrRule & { readonly loop?: IrLoop }): LoopedRule => ({
  rule,
  ...(rule.loop !== undefined && { loop: rule.loop }),
})

/** What the names in the author's sentence stand for. */
function scopeOf(
  { subject }: ClauseEntry,
  { loop, condition }: Omit<LoopedRule, 'rule'>,
  { decision }: Telling,
): Scope | undefined {
  const ask = askOf(decision)
  const judge = (decision.facts.judges ?? []).find(({ id }) => subject === `judge:${id ?? ''}`)
  const outer = judge === undefined ? NO_VARIABLES : bind(NO_VARIABLES, 'judge', judge)
  if (loop === undefined) return outer
  const subjects = subjectsOf(loop, ask, outer)
  if ('missing' in subjects) return undefined
  const holding = subjects.find((one) =>
    condition === undefined
      ? one.subject === subject
      : one.where.value === true && ask(condition, one.scope).value === true,
  )
  return holding?.scope
}
