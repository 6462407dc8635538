/** Whether the evidence of a number has the form that the plan of its commitment asks for (FORMAT.md, section 5). */
import { type BeaconEvidence, type BeaconPlan, namesItsWitness } from '../../draw/sources/beacon.ts'
import type { Evidence, Plan, Source, Taken } from '../../draw/sources/source.ts'
import { SOURCES } from '../../draw/sources/sources.ts'
import type { ShapeProblem } from '../../time/shape.ts'

const SOURCE_OF: Readonly<Record<string, Source>> = SOURCES

/** A plan, or the two that it combines. */
export function partsOf(plan: Plan): readonly Plan[] {
  return plan.source === 'combined' ? (plan['parts'] as readonly Plan[]) : [plan]
}

/** Links of sealed chains that a plan names. */
export function linksOf(plan: Plan): readonly { readonly chain: string; readonly link: number }[] {
  return partsOf(plan)
    .filter(({ source }) => source === 'sealed-chain')
    .map((part) => ({ chain: part['chain'] as string, link: part['link'] as number }))
}

/** Acts that the evidence names: those of ceremonies. */
export function actsIn(plan: Plan, evidence: Evidence): readonly number[] {
  return partsWith(plan, evidence)
    .filter(([part]) => part.source === 'ceremony')
    .map(([, shown]) => shown['act'] as number)
}

/** Witnessed entries that the evidence names: those of beacons. */
export function witnessesIn(plan: Plan, evidence: Evidence): readonly number[] {
  return partsWith(plan, evidence)
    .filter(([part, shown]) => part.source === 'beacon' && shown['witnessed'] !== null)
    .map(([, shown]) => shown['witnessed'] as number)
}

/** Problems of the form of the evidence. The plan was checked when it was committed. */
export function evidenceProblems(plan: Plan, evidence: Evidence): readonly ShapeProblem[] {
  const whole = partProblems(plan, evidence, '/body/evidence')
  if (whole.length > 0 || plan.source !== 'combined') return whole
  return partsWith(plan, evidence).flatMap(([part, shown], at) =>
    partProblems(part, shown, `/body/evidence/parts/${at}/evidence`),
  )
}

function partProblems(plan: Plan, evidence: Evidence, path: string): readonly ShapeProblem[] {
  const problems = SOURCE_OF[plan.source]?.evidence(evidence, path) ?? []
  if (problems.length > 0 || plan.source !== 'beacon') return problems
  const { witnessed } = evidence as unknown as BeaconEvidence
  if (namesItsWitness(plan as BeaconPlan, { witnessed })) return []
  const message = 'засвідчення потрібне саме тоді, коли план називає свідка'
  return [{ path: `${path}/witnessed`, message }]
}

function partsWith(plan: Plan, evidence: Evidence): readonly (readonly [Plan, Evidence])[] {
  if (plan.source !== 'combined') return [[plan, evidence]]
  const taken = evidence['parts'] as readonly Taken[]
  return partsOf(plan).map((part, at) => [part, taken[at]?.evidence ?? {}])
}
