/** Draws whose number somebody could choose or know ahead. */
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
    uk: 'розподіли, число для яких взято з генератора комп’ютера (його можна було обирати) або лише із запечатаного ланцюга (його зберігач міг знати число наперед)',
    en: 'draws with a number of the computer’s generator (it could be chosen) or of a sealed chain alone (its keeper could know it ahead)',
  },
  misses: {
    uk: 'чи хтось цим скористався; змову тих, хто тримає обидва джерела',
    en: 'whether anybody made use of that; collusion of those who hold both sources',
  },
  run(facts) {
    const draws = drawsAsked(facts)
    if (draws.length === 0) return looked(0, [], NO_DRAWS)
    const kinds = Map.groupBy(draws, (draw) => sourcesOf(draw.plan).toSorted().join(' + '))
    const found = [...kinds].flatMap(([source, list]) => findingOf(source, list) ?? [])
    return looked(draws.length, found)
  },
}

const WEAK: Readonly<Record<string, Words & { readonly severity: Severity }>> = {
  system: {
    severity: 'look',
    uk: 'генератор операційної системи: той, хто керує комп’ютером, міг узяти кілька чисел і лишити вигідне',
    en: 'the generator of the operating system: whoever runs the computer could take several numbers and keep one',
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
