/**
 * `node test/bench/audit-power.ts`: how many draws pass before the bet against fairness (engine/audit) notices that some
 * of them were repeated once in favour of one judge, and how often it is wrong about an honest court.
 */
import { alarmsOnAll, alarmsOnWanted, quantile } from '../support/rerolled-draws.ts'

const SEED = 'audit-power-1'
const RUNS = 2000
const HONEST_RUNS = 300
const DRAWS = 12_000
const JUDGES = 10
const BOUND = 100

const shown = (draws: number | undefined): string =>
  draws === undefined ? `> ${DRAWS.toLocaleString('en')}` : draws.toLocaleString('en')

console.log(
  `seed ${SEED}; ${JUDGES} judges of equal weight, alarm at ${BOUND}, ${DRAWS} draws a run`,
)
console.log(`repeated once for one judge, ${RUNS} runs: draws until the alarm`)
for (const [name, rerolled] of [
  ['every draw', 1],
  ['one in two', 0.5],
  ['one in four', 0.25],
  ['one in ten', 0.1],
] as const) {
  const setting = { seed: `${SEED}/${name}`, judges: JUDGES, bound: BOUND, rerolled }
  const alarms = alarmsOnWanted({ ...setting, runs: RUNS, draws: DRAWS })
  const found = alarms.filter((one) => one !== undefined).length
  const [tenth, half, most] = [0.1, 0.5, 0.9].map((part) => shown(quantile(alarms, part)))
  console.log(
    `  ${name.padEnd(12)} 10 %: ${tenth}; half: ${half}; 90 %: ${most}; noticed at all: ${((100 * found) / RUNS).toFixed(1)} %`,
  )
}
const honest = { seed: `${SEED}/honest`, judges: JUDGES, bound: BOUND, rerolled: 0 }
const { byJudge, onAny } = alarmsOnAll({ ...honest, runs: HONEST_RUNS, draws: DRAWS })
const mean = byJudge.reduce((sum, one) => sum + one, 0) / (JUDGES * HONEST_RUNS)
console.log(`an honest court, ${HONEST_RUNS} runs, looked at after every draw:`)
console.log(
  `  alarm about a given judge: ${(100 * mean).toFixed(2)} %; about any: ${((100 * onAny) / HONEST_RUNS).toFixed(1)} %`,
)
