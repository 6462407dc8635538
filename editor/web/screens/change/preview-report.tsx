/** The report of a preview: what it says in a sentence, counts, by clause, by judge, month by month, and the cases themselves. */
import { PREVIEW_CHANGES, type PreviewChange, type PreviewReport } from '../../../api/index.ts'
import { type Column, Notice, Table } from '../../ui/index.ts'
import { fill, useNumbers, useWords } from '../../words/index.ts'
import { clausesIn, numberColumn } from './columns.ts'
import { PreviewCases } from './preview-cases.tsx'
import { PreviewJudges } from './preview-judges.tsx'
import { PreviewMonths } from './preview-months.tsx'
import words from './preview-words.ts'

interface ReportProps {
  readonly report: PreviewReport
}

export function PreviewReportView({ report }: ReportProps) {
  const w = useWords(words)
  const { count } = useNumbers()
  const cases = count(report.cases, w.casesWord)
  const changed = changedIn(report)
  if (report.cases === 0) {
    return (
      <Notice kind="info" title={w.noCases}>
        {w.noCasesHelp}
      </Notice>
    )
  }
  if (report.changed.length === 0) {
    return (
      <Notice kind="info" title={w.nothing}>
        {fill(w.nothingHelp, { cases })}
      </Notice>
    )
  }
  return (
    <div className="stack">
      <p className="change-sentence">
        {fill(w.sentence, { cases, changed, other: count(report.other_judge, w.inCases) })}
      </p>
      <Counts report={report} />
      <Clauses report={report} />
      <PreviewJudges report={report} />
      <PreviewMonths report={report} />
      <PreviewCases report={report} />
    </div>
  )
}

/** What nobody can tell is not changed. */
const changedIn = ({ changed }: PreviewReport): number =>
  changed.filter(({ change }) => change !== 'undecided' && change !== 'not-replayable').length

function Counts({ report }: ReportProps) {
  const w = useWords(words)
  const { percent } = useNumbers()
  const rows = PREVIEW_CHANGES.toReversed().filter((kind) => report.counts[kind] > 0)
  const columns: readonly Column<PreviewChange>[] = [
    { id: 'kind', name: w.kind, cell: (kind) => w.kinds[kind] },
    { id: 'meaning', name: w.meaning, cell: (kind) => w.meanings[kind] },
    { id: 'cases', name: w.cases, align: 'end', cell: (kind) => report.counts[kind] },
    {
      id: 'share',
      name: w.share,
      align: 'end',
      cell: (kind) => percent(report.counts[kind] / Math.max(1, report.cases)),
    },
  ]
  return (
    <section className="stack">
      <h3>{w.counts}</h3>
      <Table label={w.counts} columns={columns} rows={rows} rowId={(kind) => kind} full />
    </section>
  )
}

type Clause = PreviewReport['clauses'][number]

function Clauses({ report }: ReportProps) {
  const w = useWords(words)
  const columns: readonly Column<Clause>[] = [
    {
      id: 'clause',
      name: w.clause,
      cell: ({ clause }) => <code data-code>{clausesIn(report.policy, [clause])}</code>,
    },
    { id: 'change', name: w.change, cell: ({ change }) => w.clauseChanges[change] },
    numberColumn('cases', w.changedCases, ({ cases }) => cases),
    numberColumn('gained', w.opens, ({ gained }) => gained),
    numberColumn('lost', w.closes, ({ lost }) => lost),
    numberColumn('undecided', w.undecided, ({ undecided }) => undecided),
  ]
  return (
    <section className="stack">
      <h3>{w.byClause}</h3>
      <Table
        label={w.byClause}
        columns={columns}
        rows={report.clauses}
        rowId={({ clause }) => clause}
        full
      />
    </section>
  )
}
