/** One record: what it says now, and every change of it, corrected ones struck through. */
import { useParams, useSearchParams } from 'react-router'
import type { RegisterHistoryChange, RegisterRow, RegisterTable } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import {
  type Column,
  DateText,
  Empty,
  Link,
  Loading,
  Page,
  ProblemNotice,
  Table,
} from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { OrderText } from './order-text.tsx'
import { Past } from './past.tsx'
import { NOW, useHistory, useTable } from './requests.ts'
import { SealedMark } from './sealed-mark.tsx'
import words from './words.ts'

export function RecordPage() {
  const w = useWords(words)
  const say = useSay()
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const subject = params.get('subject') ?? ''
  const { may } = useSession()
  const table = useTable(id, NOW)
  const history = useHistory(subject)
  const row = table.data?.rows.find((one) => one.subject === subject)
  const label = row?.label ?? history.data?.label
  const writes = may('register.write')
  const error = table.error ?? history.error
  return (
    <Page
      title={label === undefined ? w.record : say(label)}
      lead={<Link to={`/registers/${id}`}>{w.back}</Link>}
      actions={writes && row !== undefined && <Deeds id={id} row={row} table={table.data} />}
    >
      {error !== null && <ProblemNotice error={error} />}
      {table.data === undefined && error === null && <Loading />}
      {table.data !== undefined && row !== undefined && <Facts row={row} table={table.data} />}
      {history.data !== undefined && (
        <section className="stack" aria-labelledby="past-title">
          <div>
            <h2 id="past-title">{w.history}</h2>
            <p className="muted">{w.historyLead}</p>
          </div>
          {history.data.changes.length === 0 ? (
            <Empty title={w.nothing} />
          ) : (
            <Past
              changes={history.data.changes}
              subject={subject}
              correct={writes ? correctionOf(id) : undefined}
            />
          )}
        </section>
      )}
    </Page>
  )
}

/** A subject's own entries are corrected here; those of what belongs to it, in their own register. */
const correctionOf =
  (id: string) =>
  ({ subject, entry }: RegisterHistoryChange): string =>
    `/registers/${id}/correct?subject=${encodeURIComponent(subject)}&entry=${entry}`

interface DeedsProps {
  readonly id: string
  readonly row: RegisterRow
  readonly table: RegisterTable | undefined
}

function Deeds({ id, row, table }: DeedsProps) {
  const w = useWords(words)
  const query = `?subject=${encodeURIComponent(row.subject)}`
  const isWhole = table?.register.view_of === null
  return (
    <>
      <Link to={`/registers/${id}/change${query}`} look="primary">
        {w.change}
      </Link>
      {isWhole && row.subject.includes('/') && (
        <Link to={`/registers/${id}/end${query}`} look="plain">
          {w.end}
        </Link>
      )}
    </>
  )
}

interface FactsProps {
  readonly row: RegisterRow
  readonly table: RegisterTable
}

type Fact = RegisterRow['cells'][number] & { readonly name: string }

function Facts({ row, table }: FactsProps) {
  const w = useWords(words)
  const say = useSay()
  const names = new Map(table.register.columns.map(({ field, heading }) => [field, say(heading)]))
  const told: readonly Fact[] = row.cells.flatMap((cell) => {
    const name = names.get(cell.field)
    return name === undefined ? [] : [{ ...cell, name }]
  })
  const entryOf = ({ entry }: Fact) => table.entries[String(entry ?? '')]
  const columns: readonly Column<Fact>[] = [
    { id: 'fact', name: w.fact, cell: ({ name }) => name },
    {
      id: 'value',
      name: w.value,
      cell: ({ sealed, text }) => (sealed ? <SealedMark /> : say(text)),
    },
    {
      id: 'since',
      name: w.since,
      cell: (fact) => <Moment value={entryOf(fact)?.true_at} />,
    },
    {
      id: 'order',
      name: w.order,
      cell: (fact) => <OrderText order={entryOf(fact)?.order ?? null} />,
    },
    {
      id: 'entry',
      name: w.entry,
      cell: ({ entry }) => (entry === null ? '' : fill(w.entryNo, { no: entry })),
    },
  ]
  return (
    <Table label={say(row.label)} columns={columns} rows={told} rowId={({ field }) => field} full />
  )
}

const Moment = ({ value }: { readonly value: string | undefined }) =>
  value === undefined ? null : <DateText value={value} />
