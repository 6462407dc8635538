/** Numbers of a simulation as people read them: a comma in Ukrainian, a point in English. */
import type { SimulationReport } from '../../engine/index.ts'
import type { Lang } from '../text.ts'

type Band = SimulationReport['judges'][number]['before']

export function fixed(value: number, digits: number, lang: Lang): string {
  const text = value.toFixed(digits)
  const plain = Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−')
  return lang === 'uk' ? plain.replace('.', ',') : plain
}

/** `9,6 (4–15)`: the mean, and from 5 to 95 % of the runs. */
export function bandText({ mean, p5, p95 }: Band, digits: number, lang: Lang): string {
  const edge = (value: number): string =>
    fixed(value, Number.isInteger(value) && digits < 2 ? 0 : digits, lang)
  return `${fixed(mean, digits, lang)} (${edge(p5)}–${edge(p95)})`
}

/** The mean change after all runs, with half the width of its interval; one run has no width. */
export function changeText(report: SimulationReport, judge: string, lang: Lang): string {
  const last = report.convergence.findLast((one) => one.judge === judge)
  if (last !== undefined) {
    return `${signed(last.mean, lang)} ± ${fixed(last.half_width, 1, lang)}`
  }
  const own = report.judges.find((one) => one.judge === judge)
  return own === undefined ? '—' : signed(own.after.mean - own.before.mean, lang)
}

export function signed(value: number, lang: Lang): string {
  const text = fixed(value, 1, lang)
  return value > 0 && Number(value.toFixed(1)) !== 0 ? `+${text}` : text
}
