/** A ruled case in, its line of the report out. */
import type { Rational } from '../draw/rational.ts'
import { exactOf, exactRatio, NOTHING } from './exact.ts'
import type { Outcome, RuledCase } from './ruled-case.ts'
import type { Lot, Ruling } from './ruling.ts'
import type { CaseChange, Exact, Side } from './types.ts'

/** `variation`: how far apart the editions are; `other`: the same number draws somebody else. */
export function caseChange(
  one: RuledCase,
  document: string,
  variation: Rational,
  other: boolean,
): CaseChange {
  const cited = (clauses: readonly string[]): readonly string[] =>
    clauses.map((clause) => `${document}/${clause}`)
  const { seq, case: id, attempt, as_of, category, change, winner } = one
  return {
    seq,
    case: id,
    attempt,
    as_of,
    category,
    change,
    clauses: cited(one.clauses),
    judges: one.judges.map((judge) => ({ ...judge, clauses: cited(judge.clauses) })),
    before: sideOf(one.before, winner.before, cited),
    after: sideOf(one.after, winner.after, cited),
    variation: exactOf(variation),
    other_judge: other,
    obstacle: null,
  }
}

/** Nothing is known of what it would come to. */
export function obstructedChange({
  seq,
  case: id,
  attempt,
  as_of,
  category,
  obstacle,
}: Extract<Outcome, { readonly kind: 'obstacle' }>): CaseChange {
  const heading = { seq, case: id, attempt, as_of, category }
  const nothing = { clauses: [], judges: [], before: null, after: null }
  return {
    ...heading,
    change: 'not-replayable',
    ...nothing,
    variation: NOTHING,
    other_judge: false,
    obstacle,
  }
}

/** The chances of a list are told when somebody reads them: of a year's matters that is half of all the work. */
function sideOf(
  { outcome, clauses, lot, missing }: Ruling,
  judge: string | null,
  cited: (clauses: readonly string[]) => readonly string[],
): Side {
  let told: Side['pool'] | undefined
  return {
    outcome,
    clauses: cited(clauses),
    get pool() {
      return (told ??= lot === undefined ? [] : poolOf(lot))
    },
    judge,
    missing,
  }
}

/** Many judges have the same weight: their chance is told once. */
function poolOf({ ids, weights, total }: Lot): Side['pool'] {
  const told = new Map<number, Exact>()
  return ids.map((judge, at) => {
    const weight = weights[at] ?? 0
    const chance = told.get(weight) ?? exactRatio(weight, total)
    told.set(weight, chance)
    return { judge, chance }
  })
}
