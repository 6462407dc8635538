/** A simulation of the invented court of a report, from a seed: bands around what each judge may expect. */
import seedrandom from 'seedrandom'
import type { Band, HistoryReport, SimulationReport } from '../../../../engine/preview/types.ts'

const RUNS = [2, 5, 10, 20, 50, 100, 200]

export function simulationReport(report: HistoryReport, seed = 'zrazok-1'): SimulationReport {
  const random = seedrandom(seed)
  const judges = report.judges.map(({ judge, name, expected }, at) => ({
    judge,
    name,
    coefficient: at % 7 === 3 ? '0.5' : '1',
    before: band(expected.before.about / 4, random),
    after: band(expected.after.about / 4, random),
    load: null,
  }))
  return {
    kind: 'simulation',
    court: report.court,
    policy: report.policy,
    before: report.before,
    after: report.after,
    seed,
    runs: 200,
    days: 60,
    period: { from: '2027-01-04', to: '2027-03-26' },
    intake: { kind: 'resampled', matters: 1030, possible: report.cases },
    judges,
    coefficients: [
      {
        coefficient: '1',
        judges: judges.filter(({ coefficient }) => coefficient === '1').length,
        before: 26.4,
        after: 26.9,
      },
      {
        coefficient: '0.5',
        judges: judges.filter(({ coefficient }) => coefficient !== '1').length,
        before: 25.8,
        after: 14.2,
      },
    ],
    outcomes: [
      { outcome: 'draw', before: 205_400, after: 205_100 },
      { outcome: 'transfer', before: 600, after: 880 },
      { outcome: 'not_drawn', before: 0, after: 20 },
    ],
    balance: {
      limit: 1.25,
      exact_limit: '5/4',
      before: { p5: 18, p50: 31, p95: 52, mean: 32.4 },
      after: null,
      never: { before: 3, after: 200 },
      final: { before: { p5: 1.08, p50: 1.15, p95: 1.24, mean: 1.15 }, after: null },
    },
    convergence: RUNS.flatMap((runs) =>
      judges.map(({ judge, before, after }) => ({
        runs,
        judge,
        mean: after.mean - before.mean + (random() - 0.5) * (6 / Math.sqrt(runs)),
        half_width: 8 / Math.sqrt(runs),
      })),
    ),
    assumptions: [
      {
        uk: 'нових відсутностей, крім уже відомих, немає',
        en: 'there are no new absences besides those already known',
      },
    ],
  }
}

function band(middle: number, random: () => number): Band {
  const width = middle * (0.15 + random() * 0.15)
  return { p5: middle - width, p50: middle, p95: middle + width, mean: middle + 0.1 }
}
