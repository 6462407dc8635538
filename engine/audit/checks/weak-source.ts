/** Draws whose number somebody could choose or know ahead. */
import type { Evidence } from '../../draw/sources/source.ts'
import { drawsAsked, sourcesOf } from '../read/audit-facts.ts'
import type { DrawFacts } from '../read/draws.ts'
import { type Check, type Found, looked, NO_DRAWS, type Severity, type Words } from '../types.ts'
import { some } from '../words.ts'

export const weakSource: Check = {
  code: 'weak-source',
  group: 'ledger',
  unit: 'draws',
  title: { uk: 'слабке джерело випадковості', en: 'weak source of randomness' },
  finds: {
    uk: 'розподіли, число для яких взято з генератора комп’ютера (його можна було обирати) лише із запечатаного ланцюга (його зберігач міг знати число наперед) або з маяка за годинником суду',
    en: 'draws with a number of the computer’s generator (it could be chosen) of a sealed chain alone (its keeper could know it ahead), or of a beacon by the clock of the court',
  },
  misses: {
    uk: 'чи хтось цим скористався; змову тих, хто тримає обидва джерела',
    en: 'whether anybody made use of that; collusion of those who hold both sources',
  },
  run(facts) {
    const draws = drawsAsked(facts)
    if (draws.length === 0) return looked(0, [], NO_DRAWS)
    const kinds = Map.groupBy(draws, kindOf)
    const found = [...kinds].flatMap(([source, list]) => findingOf(source, list) ?? [])
    return looked(draws.length, found)
  },
}

/** The sources together; a beacon whose round follows from the clock of the court is a kind of its own. */
function kindOf({ plan, randomness }: DrawFacts): string {
  const sources = sourcesOf(plan)
  const evidence = (randomness[0]?.body['evidence'] ?? {}) as Evidence
  const parts = (evidence['parts'] ?? [{ evidence }]) as readonly { readonly evidence: Evidence }[]
  const byClock = sources.some(
    (source, at) => source === 'beacon' && parts[at]?.evidence['witnessed'] === null,
  )
  return byClock ? BY_CLOCK : sources.toSorted().join(' + ')
}

const BY_CLOCK = 'beacon by the clock'

const WEAK: Readonly<Record<string, Words & { readonly severity: Severity }>> = {
  system: {
    severity: 'look',
    uk: 'генератор операційної системи: той, хто керує комп’ютером, міг узяти кілька чисел і лишити вигідне',
    en: 'the generator of the operating system: whoever runs the computer could take several numbers and keep one',
  },
  [BY_CLOCK]: {
    severity: 'note',
    uk: 'маяк, раунд якого відлічено від годинника суду: той, хто переводить годинник, міг узяти раунд, уже відомий; радять засвідчувати зобов’язання',
    en: 'a beacon whose round follows from the clock of the court: whoever sets the clock could take a round already known; having commitments witnessed is advised',
  },
  'sealed-chain': {
    severity: 'note',
    uk: 'лише запечатаний ланцюг: зберігач зерна міг знати число наперед; радять поєднувати з маяком чи церемонією',
    en: 'a sealed chain alone: the keeper of the seed could know the number ahead; combining it with a beacon or a ceremony is advised',
  },
}

function findingOf(source: string, draws: readonly DrawFacts[]): Found | undefined {
  const weak = WEAK[source]
  if (weak === undefined) return undefined
  const count = some(draws.length, 'draw')
  const ends = [draws[0], draws.at(-1)].flatMap((draw) => draw?.commit.seq ?? [])
  return {
    severity: weak.severity,
    place: { entries: [...new Set(ends)] },
    numbers: { source, draws: draws.length },
    text: { uk: `${count.uk}, джерело — ${weak.uk}`, en: `${count.en}, source: ${weak.en}` },
  }
}
