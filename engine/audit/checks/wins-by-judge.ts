/** For each judge: cases drawn beside those to be expected by the recorded chances. */
import { type AuditFacts, whoIs } from '../read/audit-facts.ts'
import { chancesIn } from '../read/chances.ts'
import { chancesByPerson, type PersonChances } from '../statistics/people.ts'
import { type Check, type Found, looked, type Words } from '../types.ts'
import { decimalWords } from '../words.ts'
import { NEVER, POWER } from './power.ts'

export const winsByJudge: Check = {
  code: 'wins-by-judge',
  group: 'chance',
  unit: 'people',
  title: { uk: 'скільки справ отримав кожен суддя', en: 'how many cases each judge got' },
  finds: {
    uk: `суддю, який отримав значно більше чи менше справ, ніж мав за записаними ймовірностями; ${POWER.uk}`,
    en: `a judge who got far more or fewer cases than by the recorded chances; ${POWER.en}`,
  },
  misses: {
    uk: `${NEVER.uk}; рівень значущості вірний, якщо дивляться один раз, — для частих поглядів є «ставка проти чесності»`,
    en: `${NEVER.en}; the significance holds for one look, the bet against fairness is for looking often`,
  },
  run(facts) {
    const { trials, gaps } = chancesIn(facts)
    const { bounds } = facts.settings
    const people = chancesByPerson(trials, bounds.e_alarm)
    const tested = people.filter((one) => isEnough(one, bounds.expected_least))
    const few = people.length - tested.length
    const found = tested.flatMap((one) => findingOf(one, tested.length, facts) ?? [])
    return looked(tested.length, found, [...gaps, ...(few > 0 ? [tooFew(few)] : [])])
  },
}

/** The normal approximation needs some of both: drawn and not drawn. */
const isEnough = ({ variance }: PersonChances, least: number): boolean => variance.number() >= least

function findingOf(person: PersonChances, tested: number, facts: AuditFacts): Found | undefined {
  const { p_look: look, p_alarm: alarm } = facts.settings.bounds
  const p = Math.min(1, person.p * tested)
  if (p > look) return undefined
  const [name, expected] = [whoIs(facts, person.id), decimalWords(person.expected.number(), 1)]
  const [z, rare] = [decimalWords(person.z, 2), rareWords(p)]
  return {
    severity: p <= alarm ? 'alarm' : 'look',
    place: { entries: [], judge: person.id },
    numbers: {
      won: person.won,
      expected: expected.en,
      trials: person.trials,
      z: z.en,
      p: p.toExponential(2),
    },
    text: {
      uk: `суддя ${name}: отримано справ ${person.won}, а за ймовірностями очікувалося ${expected.uk} (Z = ${z.uk}); за чесного розподілу так буває ${rare.uk}`,
      en: `judge ${name} got ${person.won} cases where chances made ${expected.en} (Z = ${z.en}); with a fair draw this happens ${rare.en}`,
    },
  }
}

/** `1 раз на 2 100`. */
export function rareWords(p: number): Words {
  if (p < 1e-9) return { uk: 'рідше ніж 1 раз на мільярд', en: 'less than once in a billion' }
  const times = Math.round(1 / p)
  return { uk: `1 раз на ${times}`, en: `once in ${times}` }
}

const tooFew = (few: number): Words => ({
  uk: `осіб, у яких замало розподілів для наближення нормальним законом: ${few}`,
  en: `people with too few draws for the normal approximation: ${few}`,
})
