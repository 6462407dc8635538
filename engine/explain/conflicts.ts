/**
 * Conflicts between clauses that matter to a decision: the precedence that readings declare and the entries of the
 * answer in; which clause prevails over which, and why, out.
 *
 * A conflict matters where a clause that prevails applies and the other one is not out of the matter altogether.
 */
import type { ClauseEntry, Status } from '../evaluate/evaluation.ts'
import { citeOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { heading, list, sentence, type Block } from './explanation.ts'
import { FINDING_PHRASES } from './finding-phrases.ts'
import { inLang } from './labels.ts'

export interface Conflict {
  readonly code: string
  /** Those that prevail and apply. */
  readonly clauses: readonly string[]
  readonly over: readonly string[]
  readonly reason: string
}

/** All conflicts of the decision that matter, in the order of the policy. */
export function conflictsIn(telling: Telling): readonly Conflict[] {
  const { edition, evaluation } = telling.decision
  const having = (test: (entry: ClauseEntry) => boolean): ReadonlySet<string> =>
    new Set(evaluation.entries.filter(test).map(({ clause }) => clause))
  const applying = having(applies)
  const possible = having(({ status }) => !GONE.has(status))
  return edition.statements.flatMap((one) => {
    if (one.kind !== 'reading') return []
    return (one.prevails ?? []).flatMap(({ clauses, over, reason }): readonly Conflict[] => {
      const winning = clauses.filter((clause) => applying.has(clause))
      const losing = over.filter((clause) => possible.has(clause))
      if (winning.length === 0 || losing.length === 0) return []
      return [{ code: one.code, clauses: winning, over: losing, reason: inLang(reason, telling) }]
    })
  })
}

/** An effect that follows, or a duty that is owed. */
const applies = ({ status, idle }: ClauseEntry): boolean => APPLYING.has(status) && idle !== true

const APPLYING: ReadonlySet<Status> = new Set(['holds', 'breached', 'complied', 'pending'])
const GONE: ReadonlySet<Status> = new Set(['not_applicable', 'not_in_force', 'repealed'])

/** «переважає підпункт 3 …; поступається абзац другий …: до початку засідання зупиняти ще нічого (D16)». */
export function conflictWords({ code, clauses, over, reason }: Conflict, telling: Telling): string {
  const cites = (ids: readonly string[]) => ids.map((clause) => citeOf(clause, telling))
  return FINDING_PHRASES[telling.lang].conflict(cites(clauses), cites(over), reason, code)
}

/** The conflicts in which some of these entries take part. */
export function conflictBlocks(
  entries: readonly ClauseEntry[],
  telling: Telling,
): readonly Block[] {
  const about = new Set(entries.map(({ clause }) => clause))
  const lines = conflictsIn(telling)
    .filter(({ clauses, over }) => [...clauses, ...over].some((clause) => about.has(clause)))
    .map((one) => [sentence(conflictWords(one, telling))])
  if (lines.length === 0) return []
  return [heading(3, FINDING_PHRASES[telling.lang].conflicts), ...list(lines)]
}
