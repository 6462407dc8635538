/** The expressions that decide an entry: an entry of an answer in; each with what its names stand for, out. */
import { bind, NO_VARIABLES, type Scope } from '../evaluate/context.ts'
import type { ClauseEntry } from '../evaluate/evaluation.ts'
import type { Ir, IrDuty, IrLoop, IrRule, PolicyIr } from '../plan/ir.ts'
import { excludes, redrawConcerns } from '../plan/rule-conditions.ts'
import type { Decision } from './decision.ts'
import { entryScope } from './entry-case.ts'

export interface DecidingNode {
  readonly node: Ir
  readonly scope: Scope
}

/** Nothing for an entry that no rule gave, or about somebody who is not there. */
export function nodesOf(entry: ClauseEntry, decision: Decision): readonly DecidingNode[] {
  const { ir } = decision
  const isBehind = ({ clause, name }: Pick<IrRule, 'clause' | 'name'>): boolean =>
    clause === entry.clause && name === entry.rule
  const looped = [...ir.findings, ...ir.duties, ...ir.parameters].filter(isBehind)
  const ofMatter = [...ir.refusals, ...ir.transfers, ...ir.exceptions].filter(isBehind)
  return [
    ...looped.flatMap((rule) => inScope(partsOf(rule, entry), rule.loop, entry, decision)),
    ...ofMatter.map(({ when }) => ({ node: when, scope: NO_VARIABLES })),
    ...ir.redraws
      .filter(isBehind)
      .map((rule) => ({ node: redrawConcerns(rule), scope: NO_VARIABLES })),
    ...ofJudge(entry, isBehind, decision),
  ]
}

type Looped = PolicyIr['findings'][number] | IrDuty | PolicyIr['parameters'][number]

function partsOf(rule: Looped, { idle }: ClauseEntry): readonly Ir[] {
  switch (rule.kind) {
    case 'finding':
      return [rule.when]
    case 'parameter':
      return [rule.value]
    case 'duty':
      return [
        ...(rule.when === undefined ? [] : [rule.when]),
        ...(idle === true ? [] : demandOf(rule)),
      ]
  }
}

function demandOf({ demand }: IrDuty): readonly Ir[] {
  const { by } = demand
  return demand.kind === 'state'
    ? [demand.condition, ...(by === undefined ? [] : [by])]
    : [demand.done, demand.by, ...(demand.also === undefined ? [] : [demand.also])]
}

function inScope(
  parts: readonly Ir[],
  loop: IrLoop | undefined,
  { subject }: ClauseEntry,
  decision: Decision,
): readonly DecidingNode[] {
  const scope = entryScope(subject, loop, decision)
  return scope === undefined ? [] : parts.map((node) => ({ node, scope }))
}

/** What excludes the judge whom the entry is about, or would. */
function ofJudge(
  { subject }: ClauseEntry,
  isBehind: (rule: Pick<IrRule, 'clause' | 'name'>) => boolean,
  { ir, facts }: Decision,
): readonly DecidingNode[] {
  const judge = (facts.judges ?? []).find(({ id = '' }) => subject === `judge:${id}`)
  if (judge === undefined) return []
  const scope = bind(NO_VARIABLES, 'judge', judge)
  const conditions = ir.draws.flatMap((draw) => draw.conditions).filter(isBehind)
  return [
    ...ir.exclusions.filter(isBehind).map((rule) => ({ node: excludes(rule), scope })),
    ...conditions.map((rule) => ({ node: rule.excludes, scope })),
  ]
}

/** Entries that decide who takes part and what happens to the matter, in the order of the answer. */
export function distributing(entries: readonly ClauseEntry[], { ir }: Decision) {
  const rules = [
    ...ir.exclusions,
    ...ir.draws.flatMap((draw) => [draw, ...draw.conditions]),
    ...ir.refusals,
    ...ir.transfers,
    ...ir.exceptions,
    ...ir.redraws,
  ]
  const keys = new Set(rules.map(({ clause, name }) => `${clause} ${name}`))
  return entries.filter(({ clause, rule = '' }) => keys.has(`${clause} ${rule}`))
}
