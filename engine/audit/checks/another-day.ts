/** Draws for which the rules were asked as of another day than the one on which they were recorded. */
import { drawsAsked } from '../read/audit-facts.ts'
import { asOfDay } from '../read/about-draws.ts'
import type { DrawFacts } from '../read/draws.ts'
import { type Check, type Found, looked, NO_DRAWS } from '../types.ts'
import { dayWords } from '../words.ts'

export const anotherDay: Check = {
  code: 'another-day',
  group: 'draws',
  unit: 'draws',
  title: { uk: 'розподіл станом на інший день', en: 'a draw as of another day' },
  finds: {
    uk: 'розподіл, для якого правила й відсутності взято станом не на той день, коли його внесено: так обирають зручний день',
    en: 'a draw with the rules and absences of another day than that of its recording: a way to choose a day that suits',
  },
  misses: {
    uk: 'вибір години в межах дня; день, обраний самим часом розподілу',
    en: 'a choice of the hour within the day; a day chosen by waiting for it',
  },
  run(facts) {
    const draws = drawsAsked(facts)
    if (draws.length === 0) return looked(0, [], NO_DRAWS)
    return looked(
      draws.length,
      draws.flatMap((draw) => findingOf(draw) ?? []),
    )
  },
}

function findingOf(draw: DrawFacts): Found | undefined {
  const { commit, case: caseId, day } = draw
  const of = asOfDay(draw)
  if (of === undefined || of === day) return undefined
  const [then, now] = [dayWords(of), dayWords(day)]
  return {
    severity: 'look',
    place: { entries: [commit.seq], case: caseId },
    numbers: { as_of: then.en, recorded: now.en, days: day - of },
    text: {
      uk: `справу ${caseId} розподілено ${now.uk}, а правила й відомості взято станом на ${then.uk}`,
      en: `case ${caseId} was distributed on ${now.en} with the rules and facts as of ${then.en}`,
    },
  }
}
