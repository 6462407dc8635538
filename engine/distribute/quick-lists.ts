/**
 * The lists of an ordinary draw by the compiled plan: facts in; the candidates with their weights, and the others with
 * what excludes them, out.
 *
 * For whoever runs many distributions again. It answers only where it is certain that an ordinary draw is due and
 * everything about it is known; the rest goes the whole way (`listsOf`), which says the same of these.
 */
import type { Vocabulary } from '../../grammar/index.ts'
import type { Prepared } from '../decide/prepare.ts'
import { planOnceItPays } from '../evaluate/adaptive-run.ts'
import { compiledRun } from '../evaluate/compiled-run.ts'
import { bind, NO_VARIABLES } from '../evaluate/context.ts'
import { type DrawVerdicts, quickVerdicts } from '../evaluate/draw-verdicts.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import { seatsOf } from '../evaluate/seats.ts'
import { weightsOf } from '../evaluate/weights.ts'
import { drawEvidence, type EvidenceOf } from '../explain/evidence.ts'
import { factReader } from '../explain/fact-readers.ts'
import { type FactRead, observe } from '../explain/observe.ts'
import type { FactRecord, Facts } from '../facts/value.ts'
import type { Plan } from '../plan/compile/compile.ts'
import type { IrWeight } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import type { RecordedExclusion } from '../record/manifest.ts'
import { factsUsed } from './facts-used.ts'
import { derivationText, exact, JUDGES, type Lists } from './manifest-of.ts'

/**
 * The lists of a request that is ready, once its edition was asked often enough to pay for a plan. `undefined`: not yet,
 * or something other than an ordinary draw of judges may be due, or something about it is not known.
 */
export function quickListsOf({ ir, loaded, facts, working }: Prepared): Lists | undefined {
  const plan = planOnceItPays(ir)
  if (plan === undefined) return undefined
  const known = made.get(plan) ?? quickLists(plan, loaded.policy.vocabulary)
  made.set(plan, known)
  return known(facts, working)
}

const made = new WeakMap<Plan, QuickLists>()

type QuickLists = (facts: Facts, working: Working) => Lists | undefined

/** Prepares the lists of one edition. */
export function quickLists(plan: Plan, vocabulary: Vocabulary): QuickLists {
  const [verdictsOn, evidenceOn] = [quickVerdicts(plan), drawEvidence(plan)]
  const derivationsOf = derivations(plan, vocabulary)
  return (facts, working) => {
    const verdicts = verdictsOn(facts, working)
    const weight = verdicts?.draw.weight
    if (verdicts === undefined || weight === undefined) return undefined
    const statuses = verdicts.judges.map((_, at) => verdicts.status(at))
    const pool = verdicts.judges.filter((_, at) => statuses[at] === 'eligible')
    if (pool.length === 0 || statuses.includes('undetermined')) return undefined
    const run = compiledRun(plan, facts, working)
    const seats = seatsOf(run, verdicts.draw.seats, pool)
    if (seats.kind === 'unknown' || seats.plan.some(({ role }) => role === JUROR)) return undefined
    const weighed = weightsOf(run, weight, pool)
    if (weighed.kind === 'none') return undefined
    const excluded = exclusions(plan, vocabulary, verdicts, evidenceOn(facts, working, verdicts))
    if (excluded === undefined) return undefined
    const derivation = derivationsOf(weight, { facts, working, pool })
    const candidates = candidatesOf(weighed.weights, pool, derivation)
    return { seats: seats.plan, judges: () => ({ id: JUDGES, candidates, excluded }) }
  }
}

const JUROR = 'juror'

const candidatesOf = (
  weights: NonNullable<Evaluation['weights']>,
  pool: readonly FactRecord[],
  derivation: (judge: FactRecord) => string,
) =>
  pool.flatMap((judge, at) => {
    const found = weights[at]
    if (found === undefined) return []
    return { id: found.judge, weight: exact(found.weight), derivation: derivation(judge) }
  })

/** `undefined` where a ground has no rule that shows it. */
function exclusions(
  { ir }: Plan,
  vocabulary: Vocabulary,
  { judges, grounds }: DrawVerdicts,
  evidenceOf: EvidenceOf,
): readonly RecordedExclusion[] | undefined {
  const excluded: RecordedExclusion[] = []
  for (const [at, { id = '' }] of judges.entries()) {
    const clauses = grounds(at)
    if (clauses.length === 0) continue
    const evidence = evidenceOf(at)
    if (!clauses.every((clause) => evidence.some(({ rule }) => rule.clause === clause))) {
      return undefined
    }
    const recorded = evidence.map(({ rule, cases }) => ({
      rule: rule.name,
      clause: `${ir.document}/${rule.clause}`,
      facts: factsUsed(
        cases.flatMap(({ facts }) => facts),
        vocabulary,
      ),
    }))
    excluded.push({ id, grounds: recorded })
  }
  return excluded
}

/** How each weight came about; the facts that the rule reads are found without running it where they can be. */
function derivations({ ir }: Plan, vocabulary: Vocabulary) {
  const readers = new Map<IrWeight, ReturnType<typeof factReader>>()
  const readerOf = (weight: IrWeight) => {
    if (!readers.has(weight)) readers.set(weight, factReader(weight.value))
    return readers.get(weight)
  }
  interface Among {
    readonly facts: Facts
    readonly working: Working
    readonly pool: readonly FactRecord[]
  }
  return (weight: IrWeight, { facts, working, pool }: Among) => {
    const read = readerOf(weight)
    const readBy = (judge: FactRecord): readonly FactRead[] => {
      if (read === undefined) {
        const scope = { ...bind(NO_VARIABLES, 'judge', judge), pool }
        return observe({ ir, facts, working }, weight.value, scope).facts
      }
      const found: FactRead[] = []
      read({ roots: facts.roots, variables: { judge } }, found)
      return found
    }
    return (judge: FactRecord) => derivationText(weight, judge, readBy(judge), vocabulary)
  }
}
