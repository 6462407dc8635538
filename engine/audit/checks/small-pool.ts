/** Lists of nobody, one or two: with one there is no draw, with two hardly one. */
import { drawsAsked, decisionsAsked, type AuditFacts, whoIs } from '../read/audit-facts.ts'
import type { Decided } from '../read/decisions.ts'
import { possible, withoutText } from '../read/about-draws.ts'
import type { DrawFacts, PoolFacts } from '../read/draws.ts'
import { type Check, type Found, nothing, looked } from '../types.ts'
import { listWords } from '../words.ts'

/** Outcome of a matter for which nobody is left (the decision contract). */
const EMPTY = 'empty_pool'

export const smallPool: Check = {
  code: 'small-pool',
  group: 'draws',
  unit: 'matters',
  title: { uk: 'вибір з одного чи двох', en: 'a pool of one or two' },
  finds: {
    uk: 'розподіл, у якому лишився один суддя (вибору не було) або двоє, і справу, для якої не лишилося нікого',
    en: 'a draw with one judge left (no choice at all) or two, and a matter for which nobody was left',
  },
  misses: {
    uk: 'чи спорожнили перелік навмисно: про це кажуть перевірки відсутностей і реєстрів',
    en: 'whether the list was emptied on purpose: the checks of absences and registers speak of that',
  },
  run(facts) {
    const [draws, decisions] = [drawsAsked(facts), decisionsAsked(facts)]
    const pools = draws.flatMap((draw) => draw.pools.map((pool) => findingOf(draw, pool, facts)))
    const empty = decisions.filter(({ outcome }) => outcome === EMPTY).map(emptyFinding)
    const count = draws.length + decisions.length
    const none = count === 0 ? nothing('справ не було', 'there were no matters') : []
    const gaps = [...none, ...withoutText(draws, 'manifest')]
    return looked(count, [...pools.flatMap((one) => one ?? []), ...empty], gaps)
  },
}

function findingOf(draw: DrawFacts, pool: PoolFacts, facts: AuditFacts): Found | undefined {
  const left = possible(pool.candidates)
  if (left.length > 2) return undefined
  const all = pool.candidates.length + pool.leftOut.length
  const away = pool.leftOut.filter(({ byAbsence }) => byAbsence).length
  const one = left.length === 1
  const names = listWords(left.map(({ id }) => whoIs(facts, id)))
  return {
    severity: one ? 'alarm' : 'look',
    place: {
      entries: [draw.commit.seq],
      case: draw.case,
      ...(one && left[0] !== undefined && { judge: left[0].id }),
    },
    numbers: { left: left.length, of: all, away },
    text: {
      uk: `у справі ${draw.case} визначали ${one ? 'з одного судді, тобто без вибору' : 'лише з двох'}: ${names.uk}; усього в переліку ${all}, лише через відсутність не брали участі ${away}`,
      en: `in case ${draw.case} there ${one ? 'was one judge to draw from, hence no choice' : 'were two to draw from'}: ${names.en}; ${all} in the list, ${away} left out for absence alone`,
    },
  }
}

const emptyFinding = ({ entry, case: caseId }: Decided): Found => ({
  severity: 'look',
  place: { entries: [entry.seq], case: caseId },
  numbers: { left: 0 },
  text: {
    uk: `для справи ${caseId} не лишилося жодного судді`,
    en: `nobody was left to draw from for case ${caseId}`,
  },
})
