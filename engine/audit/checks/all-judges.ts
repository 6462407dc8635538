/** All judges together: one test with the covariances that drawing from one list brings. */
import { chancesIn } from '../read/chances.ts'
import { jointTest, weightsOf } from '../statistics/joint-test.ts'
import { type Check, looked, type Words } from '../types.ts'
import { decimalWords } from '../words.ts'
import { NEVER, POWER } from './power.ts'
import { rareWords } from './wins-by-judge.ts'

export const allJudges: Check = {
  code: 'all-judges',
  group: 'chance',
  unit: 'draws',
  title: { uk: 'усі судді разом', en: 'all judges together' },
  finds: {
    uk: `розбіжність між отриманими й очікуваними справами в усіх суддів разом; помічає відхилення, поділене між кількома; ${POWER.uk}`,
    en: `the distance between cases drawn and expected over all judges; notices what is spread over several; ${POWER.en}`,
  },
  misses: NEVER,
  run(facts) {
    const { trials, gaps } = chancesIn(facts)
    const { expected_least: least, p_look: look, p_alarm: alarm } = facts.settings.bounds
    const weights = trials.map(({ among, total, winner }) => weightsOf(among, total, winner))
    const test = jointTest(weights, least)
    if (test === undefined) return looked(0, [], [...gaps, TOO_FEW])
    const merged = test.merged.length > 0 ? [rarelyExpected(test.merged.length)] : []
    if (test.p > look) return looked(trials.length, [], [...gaps, ...merged])
    const [x, rare] = [decimalWords(test.statistic, 1), rareWords(test.p)]
    return looked(
      trials.length,
      [
        {
          severity: test.p <= alarm ? 'alarm' : 'look',
          place: { entries: [] },
          numbers: { statistic: x.en, degrees: test.degrees, p: test.p.toExponential(2) },
          text: {
            uk: `справи між суддями розійшлися не так, як мали за ймовірностями (X² = ${x.uk}, ступенів свободи ${test.degrees}); за чесного розподілу так буває ${rare.uk}`,
            en: `cases fell among the judges not as by the chances (X² = ${x.en}, ${test.degrees} degrees of freedom); with a fair draw this happens ${rare.en}`,
          },
        },
      ],
      [...gaps, ...merged],
    )
  },
}

const TOO_FEW: Words = {
  uk: 'усіх суддів разом: розподілів замало, щоб у двох суддів очікувалося досить справ',
  en: 'all judges together: too few draws for two judges to expect enough cases',
}

const rarelyExpected = (count: number): Words => ({
  uk: `кожного зокрема з тих, у кого очікувалося мало справ (їх враховано разом): ${count}`,
  en: `each of those with few cases expected (counted together): ${count}`,
})
