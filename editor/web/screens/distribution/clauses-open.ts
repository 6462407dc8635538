/** Judges of a distribution in; the clauses that are not decided yet, each once with the judges it concerns, out. Pure. */
import type { ListedJudge } from '../../../api/index.ts'

type Reason = ListedJudge['reasons'][number]

export interface OpenClause extends Pick<Reason, 'clause' | 'cite' | 'says'> {
  readonly names: readonly string[]
}

export interface ClausesOpen {
  /** In the order in which the judges have them. */
  readonly clauses: readonly OpenClause[]
  /** How many judges wait for an answer. */
  readonly count: number
}

export function clausesOpen(judges: readonly ListedJudge[]): ClausesOpen {
  const waiting = judges.filter(({ status }) => status === 'undetermined')
  const found = Map.groupBy(
    waiting.flatMap(({ name, reasons }) => reasons.map((reason) => ({ name, reason }))),
    ({ reason }) => reason.clause,
  )
  const clauses = [...found.values()].flatMap((concerned) => {
    const [first] = concerned
    if (first === undefined) return []
    const { clause, cite, says } = first.reason
    return [{ clause, cite, says, names: concerned.map(({ name }) => name) }]
  })
  return { clauses, count: waiting.length }
}
