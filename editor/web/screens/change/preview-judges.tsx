/** What each judge wins and loses: expected numbers of cases, before and after, as a plot and as a table. */
import type * as Library from '@observablehq/plot'
import { useCallback } from 'react'
import type { PreviewJudge, PreviewReport } from '../../../api/index.ts'
import { type Column, Plot, Table } from '../../ui/index.ts'
import {
  byUkrainian,
  decimal as decimalIn,
  fill,
  fixed,
  useLanguage,
  useWords,
} from '../../words/index.ts'
import { numberColumn } from './columns.ts'
import words from './preview-words.ts'

const DIGITS = 2
const difference = ({ expected }: PreviewJudge): number =>
  expected.after.about - expected.before.about

export function PreviewJudges({ report }: { readonly report: PreviewReport }) {
  const w = useWords(words)
  const judges = report.judges.toSorted((a, b) => byUkrainian(a.name, b.name))
  return (
    <section className="stack">
      <h3>{w.byJudge}</h3>
      <JudgesPlot judges={judges} />
      <p className="muted small">{w.judgesLegend}</p>
      <JudgesTable judges={judges} />
    </section>
  )
}

interface JudgesProps {
  readonly judges: readonly PreviewJudge[]
}

function JudgesPlot({ judges }: JudgesProps) {
  const w = useWords(words)
  const lang = useLanguage()
  const draw = useCallback(
    (plot: typeof Library) => ({
      height: Math.max(160, judges.length * 24 + 60),
      marginLeft: 150,
      x: {
        label: null,
        grid: true,
        zero: true,
        tickFormat: (value: number) => decimalIn(lang, value, DIGITS),
      },
      y: { label: null, domain: judges.map(({ name }) => name) },
      marks: [
        plot.ruleY(judges, {
          y: 'name',
          x1: ({ expected }: PreviewJudge) => expected.before.about,
          x2: ({ expected }: PreviewJudge) => expected.after.about,
          stroke: 'var(--line-strong)',
        }),
        plot.dot(judges, {
          y: 'name',
          x: ({ expected }: PreviewJudge) => expected.before.about,
          r: 4.5,
          stroke: 'var(--series-1)',
          fill: 'var(--surface)',
        }),
        plot.dot(judges, {
          y: 'name',
          x: ({ expected }: PreviewJudge) => expected.after.about,
          r: 4.5,
          fill: 'var(--series-2)',
        }),
      ],
    }),
    [judges, lang],
  )
  const most = judges.toSorted((a, b) => Math.abs(difference(b)) - Math.abs(difference(a)))[0]
  const sentence =
    most === undefined || difference(most) === 0
      ? w.judgesSame
      : fill(w.judgesSentence, {
          name: most.name,
          before: fixed(lang, most.expected.before.about, DIGITS),
          after: fixed(lang, most.expected.after.about, DIGITS),
        })
  return (
    <Plot
      title={w.judgesPlot}
      sentence={`${sentence} ○ — ${w.before}, ● — ${w.after}.`}
      heads={[w.judge, w.expectedBefore, w.expectedAfter]}
      rows={judges.map(({ name, expected }) => [
        name,
        round(expected.before.about),
        round(expected.after.about),
      ])}
      fileName="judges"
      draw={draw}
    />
  )
}

const round = (value: number): number => Math.round(value * 1000) / 1000

function JudgesTable({ judges }: JudgesProps) {
  const w = useWords(words)
  const lang = useLanguage()
  const written = (value: number) => fixed(lang, value, DIGITS)
  const chance = (id: string, name: string, value: (row: PreviewJudge) => number) => ({
    ...numberColumn<PreviewJudge>(id, name, value),
    cell: (row: PreviewJudge) => written(value(row)),
  })
  const columns: readonly Column<PreviewJudge>[] = [
    { id: 'judge', name: w.judge, cell: ({ name }) => name, sort: ({ name }) => name },
    chance('before', w.expectedBefore, ({ expected }) => expected.before.about),
    chance('after', w.expectedAfter, ({ expected }) => expected.after.about),
    {
      ...chance('difference', w.difference, difference),
      cell: (row) => signed(difference(row), written),
    },
    numberColumn('gained', w.gained, ({ gained }) => gained),
    numberColumn('lost', w.lost, ({ lost }) => lost),
    numberColumn('realised', w.realisedBefore, ({ realised }) => realised.before),
    numberColumn('realised-after', w.realisedAfter, ({ realised }) => realised.after),
  ]
  return (
    <Table label={w.byJudge} columns={columns} rows={judges} rowId={({ judge }) => judge} full />
  )
}

/** With a sign of its own for more, a true minus for less. */
const signed = (value: number, write: (value: number) => string): string => {
  const written = write(Math.abs(value))
  if (written === write(0)) return written
  return value > 0 ? `+${written}` : `−${written}`
}
