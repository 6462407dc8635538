/** Past cases month by month: all of them, and those that would have gone otherwise. */
import type * as Library from '@observablehq/plot'
import { useCallback } from 'react'
import type { PreviewReport } from '../../../api/index.ts'
import { Plot } from '../../ui/index.ts'
import { fill, useWords } from '../../words/index.ts'
import words from './preview-words.ts'

type Month = PreviewReport['months'][number]

/** Of one month the counts above have said all. */
export function PreviewMonths({ report: { months } }: { readonly report: PreviewReport }) {
  return months.length < 2 ? null : <MonthsPlot months={months} />
}

function MonthsPlot({ months }: { readonly months: readonly Month[] }) {
  const w = useWords(words)
  const draw = useCallback(
    (plot: typeof Library) => ({
      height: 220,
      x: { label: null, type: 'band' as const, tickFormat: monthName },
      y: { label: null, grid: true },
      marks: [
        plot.barY(months, {
          x: 'month',
          y: 'cases',
          fill: 'var(--surface-3)',
          stroke: 'var(--line-strong)',
        }),
        plot.barY(months, { x: 'month', y: 'changed', fill: 'var(--series-2)' }),
        plot.ruleY([0]),
      ],
    }),
    [months],
  )
  const most = months.toSorted((a, b) => b.changed - a.changed)[0]
  return (
    <Plot
      title={w.monthsPlot}
      sentence={
        most === undefined ? '' : fill(w.monthsSentence, { ...most, month: monthName(most.month) })
      }
      heads={[w.month, w.cases, w.changedCases]}
      rows={months.map(({ month, cases, changed }) => [monthName(month), cases, changed])}
      fileName="months"
      draw={draw}
    />
  )
}

/** `2026-08` as `08.2026`. */
const monthName = (month: string): string => month.split('-').toReversed().join('.')
