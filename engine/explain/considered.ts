/** The other grounds that were looked at, each with a short reason why it does not apply. */
import type { Statement } from '../../grammar/index.ts'
import { atomSentence } from './atom-sentence.ts'
import { isoDay, shortCiteOf, stateOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import type { Ground } from './ground.ts'
import { JUDGE_PHRASES } from './judge-phrases.ts'

/** «4.3.1 не діє (строк повноважень до 15.03.2029), 4.3.6–4.3.9 не діють (відповідних записів немає) …». */
export function consideredWords(grounds: readonly Ground[], telling: Telling): string {
  const phrases = JUDGE_PHRASES[telling.lang]
  const open = new Set(
    grounds.filter(({ truth }) => truth !== 'false').map(({ rule }) => rule.clause),
  )
  const others = grounds.filter(({ rule }) => !open.has(rule.clause))
  const exclusions = others.filter(({ rule }) => rule.kind === 'exclusion')
  const conditions = others.filter(({ rule }) => rule.kind === 'pool_condition')
  const met = cites(conditions, telling)
  const parts = [
    ...byReason(exclusions, telling),
    ...(met.length === 0 ? [] : [phrases.conditionMet(met.join(', '), met.length)]),
    ...repealed(telling),
  ]
  return parts.length === 0 ? '' : `${phrases.others}: ${parts.join('; ')}.`
}

const cites = (grounds: readonly Ground[], telling: Telling): readonly string[] => [
  ...new Set(grounds.map(({ rule }) => shortCiteOf(rule.clause, telling))),
]

/** Clauses that fail for the same reason are named together. */
function byReason(grounds: readonly Ground[], telling: Telling): readonly string[] {
  const reasons = new Map<string, string>()
  for (const ground of grounds) {
    const cite = shortCiteOf(ground.rule.clause, telling)
    const reason = whyNot(ground, telling)
    const before = reasons.get(cite)
    if (before === undefined || before === noRecords(telling)) reasons.set(cite, reason)
  }
  const groups = new Map<string, string[]>()
  for (const [cite, reason] of reasons) groups.set(reason, [...(groups.get(reason) ?? []), cite])
  return [...groups].map(([reason, list]) =>
    JUDGE_PHRASES[telling.lang].doNotApply(list.join(', '), list.length, reason),
  )
}

/** The first part that fails; for a rule about records, that there are none where there are none. */
function whyNot({ cases, rule }: Ground, telling: Telling): string {
  const [first] = cases
  if (first === undefined) {
    return rule.kind === 'exclusion' && rule.loop !== undefined ? noRecords(telling) : ''
  }
  const sentences = first.atoms.map((atom) => atomSentence(atom, telling))
  return sentences.find((text) => text !== '') ?? ''
}

const noRecords = ({ lang }: Telling): string => JUDGE_PHRASES[lang].noRecords

/** Grounds of other editions that are no longer in force. */
function repealed(telling: Telling): readonly string[] {
  const { policy } = telling.decision
  const ever = policy.editions.flatMap(({ statements }) => statements.flatMap(excludingClauses))
  const lists = new Set(telling.decision.ir.exclusions.map(({ clause }) => parentOf(clause)))
  const grounds = [...new Set(ever)].filter((clause) => lists.has(parentOf(clause)))
  return grounds.flatMap((clause) => {
    const state = stateOf(clause, telling)
    if (state?.state !== 'repealed' || state.since === undefined) return []
    const day = isoDay(state.since, telling.lang)
    return [JUDGE_PHRASES[telling.lang].repealed(shortCiteOf(clause, telling), day)]
  })
}

/** `4.3` of `4.3.12`: the clause that lists the grounds. */
const parentOf = (clause: string): string => clause.slice(0, Math.max(clause.lastIndexOf('.'), 0))

function excludingClauses(statement: Statement): readonly string[] {
  if (statement.kind === 'exclude') {
    return [...statement.clauses, ...(statement.table?.rows.map(({ clause }) => clause) ?? [])]
  }
  const unknown = statement.kind === 'wording_unknown' && statement.couldChange === 'draw'
  return unknown ? statement.clauses : []
}
