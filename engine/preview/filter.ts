/** Which matters are asked about: a ruled case and a filter in, yes or no out. */
import type { Outcome } from './ruled-case.ts'
import type { HistoryReport } from './types.ts'

/** Days are those of Kyiv, both included. A clause has the id of its document or not. */
export type CaseFilter = HistoryReport['filter']

export const NO_FILTER: CaseFilter = {
  from: null,
  to: null,
  category: null,
  judge: null,
  clause: null,
}

/** Known before anything is read. */
export function isInPeriod(day: string, { from, to }: CaseFilter): boolean {
  return (from === null || day >= from) && (to === null || day <= to)
}

/**
 * A judge is concerned who may get the matter under either edition; a clause, when it causes the change. What cannot be
 * replayed and has no category that is known could belong to any: it is left out by the period alone.
 */
export function isAsked(one: Outcome, filter: CaseFilter, document: string): boolean {
  const { category, judge, clause } = filter
  if (!isInPeriod(one.as_of.slice(0, 'yyyy-mm-dd'.length), filter)) return false
  if (one.kind === 'obstacle')
    return category === null || one.category === null || one.category === category
  if (category !== null && one.category !== category) return false
  const [before, after] = [one.before, one.after]
  const concerned =
    judge === null ||
    [before, after].some(({ lot, judge: to }) => to === judge || lot?.ids.includes(judge) === true)
  const local =
    clause?.startsWith(`${document}/`) === true ? clause.slice(document.length + 1) : clause
  return concerned && (local === null || one.clauses.includes(local))
}
