/**
 * A distribution for pages that arrange it in their own way: a decision in; its judges with their reasons, those left out
 * one clause after another, the chances and what is missing out. The words are those of the explanation.
 */
import type { JudgeVerdict } from '../evaluate/evaluation.ts'
import type { FactRecord } from '../facts/value.ts'
import { citeOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { layOut } from './draw-blocks.ts'
import { fractionText } from '../draw/rational.ts'
import { sentence } from './explanation.ts'
import { warningMessage } from './messages.ts'
import { groundsOf } from './ground.ts'
import { JUDGE_PHRASES } from './judge-phrases.ts'
import { missingFacts, missingWordings, missingWords } from './missing.ts'
import { poolOf, type Pool } from './pool.ts'
import { caseReason, clauseWords } from './reason.ts'
import { whyReplaced } from './replaced.ts'
import { judgeName, nameOf } from './values.ts'

/** One clause by which a judge is left out, or would be if something unknown turned out so. */
export interface SheetReason {
  /** With its document: `vkz/2.2`. */
  readonly clause: string
  readonly cite: string
  /** What the clause says. */
  readonly says: string
  /** What it says of this judge; empty where the clause itself says all. */
  readonly why: string
}

export interface SheetJudge {
  readonly id: string
  readonly name: string
  readonly status: JudgeVerdict['status']
  readonly reasons: readonly SheetReason[]
}

/** Judges whom this clause is the first to leave out, in the order of the policy: nobody is counted twice. */
export interface SheetStep extends Omit<SheetReason, 'why'> {
  readonly judges: readonly string[]
}

/** A part of the draw; whole numbers that may be large are text. */
export interface SheetChance {
  readonly id: string
  readonly name: string
  readonly weight: string
  readonly first: string | null
  readonly last: string | null
  /** `4/11` and `36,36`. */
  readonly share: string
  readonly percent: string
}

export interface SheetMissing {
  readonly pointer: string
  /** What it is, and whose. */
  readonly words: string
  /** The fact in the vocabulary; absent for what no fact can supply: an unknown wording of a clause. */
  readonly entity?: string
  readonly field?: string
}

export interface DrawSheet {
  readonly judges: readonly SheetJudge[]
  readonly steps: readonly SheetStep[]
  /** Absent where weights are not known. */
  readonly chances?: { readonly total: string; readonly lines: readonly SheetChance[] }
  readonly missing: readonly SheetMissing[]
  readonly warnings: readonly string[]
}

export function drawSheet(telling: Telling): DrawSheet {
  const pool = poolOf(telling.decision)
  const judges = pool === undefined ? [] : judgesOf(pool, telling)
  const chances = chancesOf(telling)
  const { warnings } = telling.decision.evaluation
  return {
    judges,
    steps: stepsOf(judges, telling),
    ...(chances !== undefined && { chances }),
    missing: missingOf(telling),
    warnings: warnings.map((one) => sentence(warningMessage(one, telling))),
  }
}

function judgesOf(pool: Pool, telling: Telling): readonly SheetJudge[] {
  const { facts, evaluation } = telling.decision
  const verdicts = new Map(evaluation.judges.map((verdict) => [verdict.id, verdict]))
  return (facts.judges ?? []).flatMap((judge): readonly SheetJudge[] => {
    const verdict = verdicts.get(judge.id ?? '')
    if (verdict === undefined) return []
    const reasons = reasonsOf(judge, verdict, pool, telling)
    return [{ id: verdict.id, name: nameOf(judge, telling), status: verdict.status, reasons }]
  })
}

function reasonsOf(
  judge: FactRecord,
  { id, status, grounds, undetermined }: JudgeVerdict,
  pool: Pool,
  telling: Telling,
): readonly SheetReason[] {
  if (status !== 'excluded') return undetermined.map((clause) => reason(clause, '', telling))
  const holding = groundsOf(judge, pool, telling.decision).filter(({ truth }) => truth === 'true')
  if (holding.length === 0) {
    const phrases = JUDGE_PHRASES[telling.lang]
    const why = whyReplaced(id, pool, telling)
    return grounds.map((clause) =>
      // The clause is cited beside it.
      reason(clause, phrases.replaced('', why), telling),
    )
  }
  const byClause = Map.groupBy(holding, ({ rule }) => rule.clause)
  return [...byClause].map(([clause, ones]) => {
    const said = ones.flatMap((ground) =>
      ground.cases.map((one) => caseReason(ground, one, telling)),
    )
    return reason(clause, [...new Set(said.filter((text) => text !== ''))].join('; '), telling)
  })
}

const reason = (clause: string, why: string, telling: Telling): SheetReason => ({
  clause: `${telling.decision.ir.document}/${clause}`,
  cite: citeOf(clause, telling),
  says: clauseWords(clause, telling),
  why,
})

function stepsOf(judges: readonly SheetJudge[], telling: Telling): readonly SheetStep[] {
  const { ir } = telling.decision
  const places = new Map(ir.clauses.map(({ clause }, at) => [`${ir.document}/${clause}`, at]))
  const place = ({ clause }: { readonly clause: string }): number => places.get(clause) ?? 0
  const steps = new Map<string, SheetStep>()
  for (const { id, status, reasons } of judges) {
    const [first] = reasons.toSorted((a, b) => place(a) - place(b))
    if (status !== 'excluded' || first === undefined) continue
    const { clause, cite, says } = first
    const there = steps.get(clause)?.judges ?? []
    steps.set(clause, { clause, cite, says, judges: [...there, id] })
  }
  return [...steps.values()].toSorted((a, b) => place(a) - place(b))
}

function chancesOf(telling: Telling): DrawSheet['chances'] {
  const laid = layOut(telling.decision)
  if (laid === undefined) return undefined
  const { total, shares } = laid.intervals
  const lines = shares.map(({ id, weight, interval, share, percent }) => ({
    id,
    name: judgeName(id, telling),
    weight: String(weight),
    first: interval === undefined ? null : String(interval.first),
    last: interval === undefined ? null : String(interval.last),
    share: fractionText(share),
    percent,
  }))
  return { total: String(total), lines }
}

/** What stops the decision, or its weights: facts with their places, wordings by their clauses. */
function missingOf(telling: Telling): readonly SheetMissing[] {
  const { outcome, warnings } = telling.decision.evaluation
  const pointers = [...outcome.missing, ...warnings.flatMap(({ missing = [] }) => missing)]
  const facts = missingFacts(pointers, telling).map((fact) => ({
    pointer: fact.pointer,
    words: missingWords(fact, telling),
    ...(fact.declared !== undefined && {
      entity: fact.declared.owner,
      field: fact.declared.name.en,
    }),
  }))
  const wordings = missingWordings(pointers, telling).map((clause) => ({
    pointer: `${telling.decision.ir.document}/${clause}`,
    words: citeOf(clause, telling),
  }))
  return [...facts, ...wordings]
}
