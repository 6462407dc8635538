/** The lines of a batch: number, case, how it stands, what came of it or what is wrong. */
import { type Column, Link, Table } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { type BatchLine, twinOf } from './batch-rows.ts'
import { Coded } from './coded.tsx'
import { casePath } from './requests.ts'
import { sentence } from './sentence.ts'
import words from './words.ts'

export interface BatchTableProps {
  readonly lines: readonly BatchLine[]
  /** The row that is being worked on. */
  readonly at: number | undefined
  /** What is being done to it. */
  readonly doing: string
}

export function BatchTable({ lines, at, doing }: BatchTableProps) {
  const { batch: w } = useWords(words)
  const columns: readonly Column<BatchLine>[] = [
    { id: 'row', name: w.row, align: 'end', cell: ({ row }) => row },
    { id: 'case', name: w.case, cell: ({ id }) => <span lang="zxx">{id ?? '—'}</span> },
    {
      id: 'state',
      name: w.state,
      cell: ({ row, state }) => (
        <span className={`batch-${state}`}>{row === at ? `${doing}…` : w[state]}</span>
      ),
    },
    {
      id: 'outcome',
      name: w.outcome,
      cell: (line) => <Outcome line={line} twin={twinOf(line, lines)} />,
    },
  ]
  return (
    <Table
      label={w.label}
      columns={columns}
      rows={lines}
      rowId={({ row }) => String(row)}
      pageSize={Number.MAX_SAFE_INTEGER}
      full
      {...(at !== undefined && { current: String(at) })}
    />
  )
}

interface OutcomeProps {
  readonly line: BatchLine
  /** The row that has the same case. */
  readonly twin: number | undefined
}

function Outcome({ line, twin }: OutcomeProps) {
  const { batch: w, outcomes } = useWords(words)
  const say = useSay()
  const { done, said, ofRegisters } = line
  if (done !== undefined) {
    const names = done.people.map(({ name }) => name).join(', ')
    const [seq] = done.entries
    const outcome = (outcomes as Readonly<Record<string, string>>)[done.outcome] ?? done.outcome
    return (
      <>
        {names === '' ? sentence(outcome) : <strong>{names}</strong>}
        {names !== '' && done.kind === 'decided' && ` — ${outcome}`}{' '}
        <Link to={casePath({ case: done.case, seq })} aria-label={`${w.openCase}: ${done.case}`}>
          {w.openCase}
        </Link>
      </>
    )
  }
  return (
    <>
      {said !== undefined && <Coded text={sentence(say(said))} />}
      {said === undefined && twin !== undefined && <p>{fill(w.twin, { row: twin })}</p>}
      {said === undefined && ofRegisters.length > 0 && (
        <span className="muted small">{w.ofRegisters}</span>
      )}
    </>
  )
}
