/** A rule about the matter itself in words: why it takes effect, or why it does not. */
import { NO_VARIABLES } from '../evaluate/context.ts'
import { truthOf } from '../evaluate/result.ts'
import type { Ir, IrRule, PolicyIr } from '../plan/ir.ts'
import {
  manualIsDue,
  redrawIsMet,
  redrawIsMetByException,
  transfers,
} from '../plan/rule-conditions.ts'
import { askOf } from './terms.ts'
import { atomsOf } from './atoms.ts'
import { citeOf, inForceSince } from './clauses.ts'
import type { Telling } from './decision.ts'
import { sentence, type Block } from './explanation.ts'
import { caseFacts } from './facts-words.ts'
import type { GroundCase } from './ground.ts'
import { JUDGE_PHRASES } from './judge-phrases.ts'
import { observe } from './observe.ts'
import { clauseWords, LONG_SUMMARY, whySentences } from './reason.ts'
import { fillTemplate } from './template.ts'

/** A rule with the condition under which it takes effect. */
export interface RuleCase {
  readonly rule: IrRule
  readonly condition: Ir
}

/** Rules that decide what happens to the matter, by clause. */
export function decidingRules(ir: PolicyIr, clauses: readonly string[]): readonly RuleCase[] {
  const all: readonly RuleCase[] = [
    ...ir.refusals.map((rule) => ({ rule, condition: rule.when })),
    ...ir.transfers.map((rule) => ({ rule, condition: transfers(rule) })),
    ...ir.exceptions.map((rule) => ({ rule, condition: rule.when })),
    ...ir.redraws.map((rule) => ({ rule, condition: redrawCondition(ir, rule, clauses) })),
    ...ir.manuals.map((rule) => ({ rule, condition: manualIsDue(rule) })),
  ]
  return all.filter(({ rule }) => clauses.includes(rule.clause))
}

/** A repeat distribution that an exception from a transfer asks for need not be asked for again. */
function redrawCondition(
  ir: PolicyIr,
  rule: PolicyIr['redraws'][number],
  clauses: readonly string[],
): Ir {
  const byException = ir.exceptions.some(
    ({ clause, redrawClause }) => redrawClause === rule.clause && clauses.includes(clause),
  )
  return byException ? redrawIsMetByException(rule) : redrawIsMet(rule)
}

/** Is the condition of the rule met? */
export const takesEffect = ({ condition }: RuleCase, { decision }: Telling): boolean =>
  truthOf(askOf(decision)(condition, NO_VARIABLES).value) === 'true'

/** What the clause says with its citation; where it is not met, what is lacking. */
export function ruleWords(one: RuleCase, telling: Telling): string {
  const { rule, condition } = one
  const summary = clauseWords(rule.clause, telling)
  const because =
    rule.because === undefined ? '' : fillTemplate(rule.because, NO_VARIABLES, telling)
  const met = summary.length > LONG_SUMMARY && because !== '' ? because : summary
  const lacking = whySentences(caseOf(condition, telling), telling).join('; ')
  const said = takesEffect(one, telling) || lacking === '' ? met : lacking
  return `${said} (${citeOf(rule.clause, telling)})`
}

/** A row for each rule: clause, why, facts. */
export function ruleTable(rules: readonly RuleCase[], telling: Telling): readonly Block[] {
  if (rules.length === 0) return []
  const { ground, explanation, facts } = JUDGE_PHRASES[telling.lang]
  const left = (title: string) => ({ title, align: 'left' }) as const
  return [
    {
      kind: 'table',
      columns: [left(ground), left(explanation), left(facts)],
      rows: rules.map((one) => ruleRow(one, telling).map((text) => [text])),
    },
  ]
}

function ruleRow({ rule, condition }: RuleCase, telling: Telling): readonly string[] {
  const one = caseOf(condition, telling)
  const since = inForceSince(rule.clause, telling)
  const because =
    one.truth !== 'true' || rule.because === undefined
      ? []
      : [fillTemplate(rule.because, one.scope, telling)]
  return [
    [citeOf(rule.clause, telling), since].filter((part) => part !== '').join(', '),
    sentence([...because, ...whySentences(one, telling)].join('; ')),
    caseFacts(one, telling).join('; '),
  ]
}

function caseOf(condition: Ir, { decision }: Telling): GroundCase {
  const { result, facts } = observe(decision, condition, NO_VARIABLES)
  return {
    scope: NO_VARIABLES,
    chosen: { value: true, missing: [] },
    choosing: [],
    atoms: atomsOf(condition, NO_VARIABLES, askOf(decision)),
    truth: truthOf(result.value),
    facts,
  }
}
