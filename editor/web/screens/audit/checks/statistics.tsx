/** Cases among the judges: drawn against expected, as a plot with its text and data and as a table; what statistics can find. */
import { useCallback } from 'react'
import type { AuditPerson, AuditReport } from '../../../../api/index.ts'
import { type Column, Plot, type PlotProps, Table } from '../../../ui/index.ts'
import { fill, useNumbers, useWords } from '../../../words/index.ts'
import { personName } from './person-name.ts'
import { Powers } from './power.tsx'
import words from './words.ts'

interface StatisticsProps {
  readonly report: AuditReport
}

export function Statistics({ report: { people, checks } }: StatisticsProps) {
  const w = useWords(words)
  const chance = checks.filter(({ group }) => group === 'chance')
  if (chance.length === 0) return null
  return (
    <section className="stack" aria-label={w.statistics}>
      <h2>{w.statistics}</h2>
      {people.length === 0 ? <p className="muted">{w.noPeople}</p> : <People people={people} />}
      <Powers checks={chance} />
    </section>
  )
}

const numberOf = (person: AuditPerson, name: string): number => Number(person[name] ?? 0)
function People({ people }: { readonly people: readonly AuditPerson[] }) {
  const w = useWords(words)
  return (
    <>
      <WonPlot people={people} />
      <Table
        label={w.people}
        columns={usePeopleColumns()}
        rows={people}
        rowId={({ judge }) => String(judge)}
        full
      />
      <p className="muted small">{w.legend}</p>
    </>
  )
}

function WonPlot({ people }: { readonly people: readonly AuditPerson[] }) {
  const w = useWords(words)
  const { decimal } = useNumbers()
  const far = people.toSorted((a, b) => Math.abs(numberOf(b, 'z')) - Math.abs(numberOf(a, 'z')))[0]
  const most =
    far === undefined
      ? ''
      : fill(w.plotMost, {
          name: personName(far),
          won: decimal(numberOf(far, 'won')),
          expected: decimal(numberOf(far, 'expected'), 1),
        })
  const draw = useCallback<PlotProps['draw']>(
    (plot) => plotOf(plot, people, w.axis),
    [people, w.axis],
  )
  return (
    <Plot
      title={w.plotTitle}
      sentence={`${w.plotSentence} ${most}`}
      heads={[w.columns.judge, w.columns.won, w.columns.expected, w.columns.deviation]}
      rows={people.map((one) => [
        personName(one),
        numberOf(one, 'won'),
        numberOf(one, 'expected'),
        numberOf(one, 'deviation'),
      ])}
      fileName="judges"
      draw={draw}
    />
  )
}

type Draw = PlotProps['draw']

/** A row a judge: a band of two deviations about what was expected, a line there, a dot for what came. */
function plotOf(
  plot: Parameters<Draw>[0],
  people: readonly AuditPerson[],
  label: string,
): ReturnType<Draw> {
  const y = (one: AuditPerson): string => personName(one)
  const around = (sign: 1 | -1) => (one: AuditPerson) =>
    Math.max(0, numberOf(one, 'expected') + sign * 2 * numberOf(one, 'deviation'))
  return {
    width: 760,
    height: 50 + 24 * people.length,
    marginLeft: 150,
    x: { label, grid: true, zero: true },
    y: { label: null },
    marks: [
      plot.ruleY(people, {
        y,
        x1: around(-1),
        x2: around(1),
        stroke: 'var(--series-1)',
        strokeOpacity: 0.3,
        strokeWidth: 9,
      }),
      plot.tickX(people, {
        y,
        x: (one: AuditPerson) => numberOf(one, 'expected'),
        stroke: 'var(--series-1)',
        strokeWidth: 2,
      }),
      plot.dot(people, {
        y,
        x: (one: AuditPerson) => numberOf(one, 'won'),
        fill: 'var(--series-2)',
        r: 4,
      }),
    ],
  }
}

function usePeopleColumns(): readonly Column<AuditPerson>[] {
  const { columns } = useWords(words)
  const { decimal } = useNumbers()
  const figure = (name: keyof typeof columns, digits: number): Column<AuditPerson> => ({
    id: name,
    name: columns[name],
    align: 'end',
    cell: (one) => (one[name] === null ? '—' : decimal(numberOf(one, name), digits)),
    sort: (one) => numberOf(one, name),
  })
  return [
    { id: 'judge', name: columns.judge, cell: personName, sort: personName },
    figure('draws', 0),
    figure('won', 0),
    figure('expected', 1),
    figure('deviation', 2),
    figure('z', 2),
    figure('p', 4),
    figure('capital', 2),
    figure('highest', 2),
  ]
}
