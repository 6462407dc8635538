/**
 * Why a finding is not met or a duty is breached: an entry in, the parts of the condition that fail and their facts out.
 *
 * Every part that fails is told, not the first one: who puts the first right would else meet the second.
 */
import { NO_VARIABLES, type Scope } from '../evaluate/context.ts'
import type { ClauseEntry } from '../evaluate/evaluation.ts'
import { subjectsOf } from '../evaluate/loop.ts'
import { truthOf } from '../evaluate/result.ts'
import type { Ir, IrDuty, IrFinding, IrLoop } from '../plan/ir.ts'
import { atomsOf, type Atom } from './atoms.ts'
import type { Decision, Telling } from './decision.ts'
import { distinct, observe, type FactRead } from './observe.ts'
import { askOf } from './terms.ts'

export interface EntryCase {
  readonly scope: Scope
  /** The parts of the condition that fail. */
  readonly parts: readonly Ir[]
  readonly atoms: readonly Atom[]
  readonly facts: readonly FactRead[]
}

/** The case of an entry; `undefined` where there is no condition to speak of. */
export function entryCase(entry: ClauseEntry, telling: Telling): EntryCase | undefined {
  const { ir } = telling.decision
  const ofEntry = ({ clause, name }: IrFinding | IrDuty): boolean =>
    clause === entry.clause && name === entry.rule
  const finding = findingOf(entry, telling)
  if (finding !== undefined) return caseOf(finding.when, finding, entry, telling)
  const duty = ir.duties.find(ofEntry)
  const demanded = duty && demandOf(duty, entry)
  return duty === undefined || demanded === undefined
    ? undefined
    : caseOf(demanded, duty, entry, telling)
}

/** The rule of an entry that is a finding whose condition is not met. */
export function findingOf(
  { clause, rule, status }: ClauseEntry,
  { decision }: Telling,
): IrFinding | undefined {
  if (status !== 'not_met') return undefined
  return decision.ir.findings.find((one) => one.clause === clause && one.name === rule)
}

/** What a breached duty asked for and did not get; that it came too late or too early its message tells. */
function demandOf({ demand }: IrDuty, { status, breach }: ClauseEntry): Ir | undefined {
  if (status !== 'breached' || breach === 'late' || breach === 'out_of_order') return undefined
  if (demand.kind === 'state') return demand.condition
  return breach === 'otherwise' ? demand.also : undefined
}

function caseOf(
  condition: Ir,
  rule: IrFinding | IrDuty,
  entry: ClauseEntry,
  telling: Telling,
): EntryCase | undefined {
  const { decision } = telling
  const scope = entryScope(entry.subject, rule.loop, decision)
  if (scope === undefined) return undefined
  const ask = askOf(decision)
  const parts = conjuncts(condition).filter((part) => truthOf(ask(part, scope).value) === 'false')
  return {
    scope,
    parts,
    atoms: parts.flatMap((part) => atomsOf(part, scope, ask)),
    facts: distinct(parts.flatMap((part) => observe(decision, part, scope).facts)),
  }
}

/** What the names of a rule stand for, for a subject; `undefined` where nobody is there. */
export function entryScope(
  subject: string | undefined,
  loop: IrLoop | undefined,
  decision: Pick<Decision, 'ir' | 'facts' | 'working'>,
): Scope | undefined {
  if (loop === undefined) return NO_VARIABLES
  const subjects = subjectsOf(loop, askOf(decision))
  return 'missing' in subjects ? undefined : subjects.find((one) => one.subject === subject)?.scope
}

/** What stands between the «and» of a condition, those inside others too. */
const conjuncts = (node: Ir): readonly Ir[] =>
  node.op === 'and' ? node.operands.flatMap(conjuncts) : [node]
