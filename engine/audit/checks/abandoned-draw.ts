/** Draws that were given up after the commitment: whoever knew the number could give up what did not suit. */
import { drawsAsked, sourcesOf } from '../read/audit-facts.ts'
import type { DrawFacts } from '../read/draws.ts'
import { NO_DRAWS, looked, type Check, type Found, type Words } from '../types.ts'

export const abandonedDraw: Check = {
  code: 'abandoned-draw',
  group: 'draws',
  unit: 'draws',
  title: { uk: 'розподіли, від яких відмовилися', en: 'abandoned draws' },
  finds: {
    uk: 'кожну відмову від розпочатого розподілу; окремо — після того, як число вже стало відоме',
    en: 'every draw given up once begun; above all after its number was known',
  },
  misses: {
    uk: 'чи знав хтось число наперед; чи справжня причина відмови',
    en: 'whether anybody knew the number ahead; whether the reason is the real one',
  },
  run(facts) {
    const draws = drawsAsked(facts)
    if (draws.length === 0) {
      return looked(0, [], NO_DRAWS)
    }
    return looked(draws.length, draws.flatMap(findingOf))
  },
}

function findingOf(draw: DrawFacts): readonly Found[] {
  const { abandon, randomness, commit } = draw
  if (abandon === undefined) return []
  const numbers = randomness.filter(({ seq }) => seq < abandon.seq)
  const known: Words =
    numbers.length > 0
      ? { uk: 'після того, як число вже взято', en: 'after its number was taken' }
      : sourcesOf(draw.plan).every((source) => source === 'sealed-chain')
        ? {
            uk: 'до взяття числа, яке зберігач ланцюга міг знати',
            en: 'before its number was taken, which the keeper of the chain could know',
          }
        : { uk: 'до взяття числа', en: 'before its number was taken' }
  const reason = String(abandon.body['reason'])
  return [
    {
      severity: numbers.length > 0 ? 'alarm' : 'look',
      place: {
        entries: [commit.seq, ...numbers.map(({ seq }) => seq), abandon.seq],
        case: draw.case,
      },
      numbers: { attempt: draw.attempt, reason },
      text: {
        uk: `від розподілу справи ${draw.case} (спроба ${draw.attempt}) відмовилися ${known.uk}; причина: ${reason}`,
        en: `the draw of case ${draw.case} (attempt ${draw.attempt}) was given up ${known.en}; reason: ${reason}`,
      },
    },
  ]
}
