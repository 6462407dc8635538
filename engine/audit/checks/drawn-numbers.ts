/** Whether the numbers that were drawn lie evenly in their ranges. */
import { chancesIn } from '../read/chances.ts'
import { jointTest } from '../statistics/joint-test.ts'
import { residueWeights } from '../statistics/residues.ts'
import { type Check, looked, type Words } from '../types.ts'
import { decimalWords } from '../words.ts'
import { rareWords } from './wins-by-judge.ts'

export const drawnNumbers: Check = {
  code: 'drawn-numbers',
  group: 'chance',
  unit: 'draws',
  title: { uk: 'рівномірність випадкових чисел', en: 'evenness of the numbers drawn' },
  finds: {
    uk: 'числа k, які скупчуються в одній частині свого проміжку від 0 до W: несправний генератор або підбір числа під місце у списку',
    en: 'numbers k that gather in one part of their range from 0 to W: a faulty generator, or numbers picked for a place in the list',
  },
  misses: {
    uk: 'підбір під суддю, який у різних розподілах стоїть на різних місцях; поодинокі втручання',
    en: 'numbers picked for a judge who stands at different places in different draws; single interventions',
  },
  run(facts) {
    const { trials, gaps } = chancesIn(facts)
    const { expected_least: least, p_look: look, p_alarm: alarm } = facts.settings.bounds
    const test = jointTest(residueWeights(trials), least)
    if (test === undefined) return looked(0, [], [...gaps, TOO_FEW])
    if (test.p > look) return looked(trials.length, [], gaps)
    const [x, rare] = [decimalWords(test.statistic, 1), rareWords(test.p)]
    const alarming = test.p <= alarm
    const numbers = { statistic: x.en, degrees: test.degrees, p: test.p.toExponential(2) }
    const text = {
      uk: `випадкові числа лежать у своїх проміжках нерівномірно (X² = ${x.uk}, ступенів свободи ${test.degrees}); за справного джерела так буває ${rare.uk}`,
      en: `the numbers drawn lie unevenly in their ranges (X² = ${x.en}, ${test.degrees} degrees of freedom); with a sound source this happens ${rare.en}`,
    }
    const found = {
      severity: alarming ? 'alarm' : 'look',
      place: { entries: [] },
      numbers,
      text,
    } as const
    return looked(trials.length, [found], gaps)
  },
}

const TOO_FEW: Words = {
  uk: 'рівномірності чисел: розподілів замало',
  en: 'the evenness of numbers: too few draws',
}
