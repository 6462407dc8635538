/**
 * Every ground of every judge with its legal basis, the cases in which it holds and the facts that
 * were compared: made from the masks of the compiled plan, and found by the reference evaluator.
 */
import {
  compile,
  drawEvidence,
  groundsOf,
  quickVerdicts,
  type FactRecord,
  type Prepared,
  type Value,
} from '../../engine/index.ts'

/** The grounds of one judge. */
export type Told = readonly {
  readonly clause: string
  readonly cite: string | undefined
  readonly cases: readonly {
    readonly element?: FactRecord
    readonly facts: readonly {
      readonly record: FactRecord
      readonly field: string
      readonly value: Value
    }[]
  }[]
}[]

/** From the masks; all of it is made, for every judge. */
export function evidence(all: readonly Prepared[]): (one: Prepared) => readonly Told[] {
  const [first] = all
  if (first === undefined) throw new Error('nothing to measure')
  const plan = compile(first.ir)
  const [verdictsOn, evidenceOn] = [quickVerdicts(plan), drawEvidence(plan)]
  return ({ facts, working }) => {
    const verdicts = verdictsOn(facts, working)
    if (verdicts === undefined) throw new Error('the workload must be an ordinary draw')
    const evidenceOf = evidenceOn(facts, working, verdicts)
    return verdicts.judges.map((_, index) =>
      evidenceOf(index).map(({ rule, basis, cases }) => ({
        clause: rule.clause,
        cite: basis?.cite.uk,
        cases,
      })),
    )
  }
}

/** The same from the evaluator that runs each rule and writes down what it reads. */
export function referenceEvidence({ ir, facts, working }: Prepared): readonly Told[] {
  const [draw] = ir.draws
  if (draw === undefined) throw new Error('the workload must be an ordinary draw')
  const cites = new Map(ir.clauses.map(({ clause, cite }) => [clause, cite.uk]))
  return (facts.judges ?? []).map((judge) =>
    groundsOf(judge, { draw }, { ir, facts, working })
      .filter(({ truth }) => truth === 'true')
      .map(({ rule: { clause }, cases }) => ({
        clause,
        cite: cites.get(clause),
        cases: cases.map(({ element, facts: read }) => ({
          ...(element !== undefined && { element }),
          facts: read,
        })),
      })),
  )
}
