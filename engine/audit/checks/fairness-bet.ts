/** A bet against the fairness of the draw, for each judge and for all: valid however often one looks. */
import { type AuditFacts, drawsAsked, whoIs } from '../read/audit-facts.ts'
import { chancesIn } from '../read/chances.ts'
import { peopleOf } from '../read/about-draws.ts'
import { overallBet } from '../statistics/overall-bet.ts'
import { chancesByPerson, type PersonChances } from '../statistics/people.ts'
import { type Check, type Found, looked } from '../types.ts'
import { decimalWords } from '../words.ts'
import { NEVER, POWER } from './power.ts'

export const fairnessBet: Check = {
  code: 'fairness-bet',
  group: 'chance',
  unit: 'people',
  title: { uk: 'ставка проти чесності розподілу', en: 'a bet against the fairness of the draw' },
  finds: {
    uk: `суддю, щодо якого ставка з капіталу 1 дійшла до 100: за чесного розподілу для одного судді це буває не частіше 1 разу на 100, скільки б разів не дивилися (для десяти суддів — до 10 разів на 100; спільна ставка — 1 на 100 для всіх); ${POWER.uk}`,
    en: `a judge for whom the bet turned capital 1 into 100: with a fair draw this happens to one judge once in 100 at most, however often one looks (to one of ten judges up to 10 times in 100; the joint bet once in 100 for all); ${POWER.en}`,
  },
  misses: NEVER,
  run(facts) {
    const { trials, gaps } = chancesIn(facts)
    const bound = facts.settings.bounds.e_alarm
    const people = chancesByPerson(trials, bound)
    if (people.length === 0) return looked(0, [], gaps)
    const [first] = drawsAsked(facts)
    const known = first === undefined ? [] : [...peopleOf(first)]
    const all = overallBet(trials, known, bound)
    const found = people.flatMap((one) => findingOf(one, facts) ?? [])
    const overall = all.alarmAt === undefined ? [] : [overallFinding(all.highest, all.alarmAt)]
    return looked(people.length, [...found, ...overall], gaps)
  },
}

function findingOf(person: PersonChances, facts: AuditFacts): Found | undefined {
  const { id, alarmAt, highest, won, expected } = person
  if (alarmAt === undefined) return undefined
  const [name, due] = [whoIs(facts, id), decimalWords(expected.number(), 1)]
  const capital = capitalText(highest)
  return {
    severity: 'alarm',
    place: { entries: [alarmAt], judge: id },
    numbers: { highest: capital, now: capitalText(person.capital), won, expected: due.en },
    text: {
      uk: `ставка проти чесності розподілу (суддя ${name}) дійшла до ${capital} (межа — ${facts.settings.bounds.e_alarm}), уперше на записі ${alarmAt}; отримано справ ${won}, очікувалося ${due.uk}`,
      en: `the bet against fairness for judge ${name} reached ${capital} (the bound is ${facts.settings.bounds.e_alarm}), first at entry ${alarmAt}; ${won} cases drawn, ${due.en} expected`,
    },
  }
}

function overallFinding(highest: number, alarmAt: number): Found {
  const capital = capitalText(highest)
  return {
    severity: 'alarm',
    place: { entries: [alarmAt] },
    numbers: { highest: capital },
    text: {
      uk: `спільна ставка проти чесності розподілу дійшла до ${capital}, уперше на записі ${alarmAt}`,
      en: `the joint bet against the fairness of the draw reached ${capital}, first at entry ${alarmAt}`,
    },
  }
}

/** Whole below a million, in powers of ten above. */
const capitalText = (capital: number): string =>
  capital < 1e6 ? capital.toFixed(0) : capital.toExponential(1)
