/**
 * What the author says of the case of an entry: the sentence of the rule behind it, or what it computed.
 *
 * In: an entry of an answer. Out: words for the brackets after what the clause says; empty where there are none.
 */
import { bind, NO_VARIABLES, type Scope } from '../evaluate/context.ts'
import type { ClauseEntry } from '../evaluate/evaluation.ts'
import { subjectsOf } from '../evaluate/loop.ts'
import type { IrLoop, IrParameter, IrRule, PolicyIr } from '../plan/ir.ts'
import { CONDITION_PHRASES } from './condition-phrases.ts'
import type { Telling } from './decision.ts'
import { fillTemplate } from './template.ts'
import { askOf, labelOf, valueOf, words, type Speaking } from './terms.ts'

/** The author's sentence about the subject of the entry; empty where there is none. */
export function occasionWords(entry: ClauseEntry, telling: Telling): string {
  for (const { rule, parameter, ...about } of rulesBehind(entry, telling.decision.ir)) {
    const scope = scopeOf(entry, about, telling)
    if (scope === undefined) continue
    if (rule.because !== undefined) return fillTemplate(rule.because, scope, telling)
    if (parameter !== undefined) return computedWords(parameter, scope, telling)
  }
  return ''
}

/** What a parameter is: «додаток зі структурою тексту виклику: додаток 2». */
function computedWords({ value }: IrParameter, scope: Scope, telling: Telling): string {
  const phrases = CONDITION_PHRASES[telling.lang]
  const speaking: Speaking = { telling, phrases, scope, ask: askOf(telling.decision) }
  if ((valueOf(value, speaking) ?? undefined) === undefined) return ''
  const label = labelOf(value, speaking)
  return label === '' ? words(value, speaking) : phrases.is(label, words(value, speaking))
}

/** Why the matter is out of the scope of the clause. */
export function limitWords({ rule }: ClauseEntry, telling: Telling): string {
  const limit = telling.decision.ir.limits.find(({ name }) => name === rule)
  return limit?.because === undefined ? '' : fillTemplate(limit.because, NO_VARIABLES, telling)
}

interface LoopedRule {
  readonly rule: IrRule
  readonly loop?: IrLoop
  readonly condition?: IrExclusionCondition
  readonly parameter?: IrParameter
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
  ...[...ir.findings, ...ir.duties].map(looped),
  ...ir.parameters.map((rule) => ({ ...looped(rule), parameter: rule })),
]

const looped = (rule: IrRule & { readonly loop?: IrLoop }): LoopedRule => ({
  rule,
  ...(rule.loop !== undefined && { loop: rule.loop }),
})

/** What the names in the author's sentence stand for. */
function scopeOf(
  { subject }: ClauseEntry,
  { loop, condition }: Pick<LoopedRule, 'loop' | 'condition'>,
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
