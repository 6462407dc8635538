/** The readings of unclear texts behind some entries: each once, with the clauses where it is used and what else the text could mean. */
import type { ClauseEntry } from '../evaluate/evaluation.ts'
import { citeOf, shortCiteOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { heading, list, type Block, type Words } from './explanation.ts'
import { FINDING_PHRASES } from './finding-phrases.ts'
import { inLang } from './labels.ts'

/** The readings behind the entries that they decide, each once with the clauses where it is used. */
export function readingBlocks(entries: readonly ClauseEntry[], telling: Telling): readonly Block[] {
  const phrases = FINDING_PHRASES[telling.lang]
  const clauses = Map.groupBy(entries, ({ reading = '' }) => reading)
  const lines = telling.decision.edition.statements.flatMap((one): readonly Words[] => {
    const own = one.kind === 'reading' ? clauses.get(one.code) : undefined
    if (one.kind !== 'reading' || own === undefined) return []
    const cites = placesWords([...new Set(own.map(({ clause }) => clause))], telling)
    const other = one.insteadOf === undefined ? '' : inLang(one.insteadOf, telling)
    return [[phrases.reading(one.code, cites, inLang(one.text, telling), other)]]
  })
  return lines.length === 0 ? [] : [heading(3, phrases.readings), ...list(lines)]
}

/** Many clauses by their numbers, where they have one: citations in full would bury the reading. */
export const placesWords = (clauses: readonly string[], telling: Telling): string =>
  clauses
    .map((clause) => (clauses.length > MOST_CITED ? shortCiteOf : citeOf)(clause, telling))
    .join(', ')

const MOST_CITED = 3
