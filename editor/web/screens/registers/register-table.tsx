/** The rows of a register: columns of which something is known, since when, by which act. */
import type { RegisterCell, RegisterRow, RegisterTable } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import {
  type Column,
  DateText,
  Empty,
  Link,
  Loading,
  ProblemNotice,
  Table,
  useGo,
} from '../../ui/index.ts'
import { type Language, useLanguage, useSay, useWords } from '../../words/index.ts'
import { OrderText } from './order-text.tsx'
import { latestOf, orderBehind } from './origin.ts'
import { type When, useTable } from './requests.ts'
import { SealedMark } from './sealed-mark.tsx'
import words from './words.ts'

interface ViewProps {
  readonly id: string
  readonly when: When
  readonly search: string
}

export function RegisterTableView({ id, when, search }: ViewProps) {
  const lang = useLanguage()
  const say = useSay()
  const go = useGo()
  const { data, error } = useTable(id, when)
  const columns = useColumns(data)
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined) return <Loading />
  const rows = data.rows.filter((row) => holds(row, search, lang))
  const isPast = when.asOf !== '' || when.knownAt !== ''
  return (
    <div className="registers-sheet">
      <Table
        key={id}
        label={say(data.register.title)}
        columns={columns}
        rows={rows}
        rowId={({ subject }) => subject}
        onRow={({ subject }) =>
          go(`/registers/${id}/record?subject=${encodeURIComponent(subject)}`)
        }
        initialSort={{ column: 'record', descending: false }}
        empty={<Nothing id={id} isPast={isPast} isSearch={data.rows.length > 0} />}
      />
    </div>
  )
}

const holds = ({ label, cells }: RegisterRow, search: string, lang: Language): boolean => {
  const wanted = search.trim().toLocaleLowerCase('uk')
  if (wanted === '') return true
  return [label, ...cells.map(({ text }) => text)].some((text) =>
    text[lang].toLocaleLowerCase('uk').includes(wanted),
  )
}

interface NothingProps {
  readonly id: string
  readonly isPast: boolean
  readonly isSearch: boolean
}

function Nothing({ id, isPast, isSearch }: NothingProps) {
  const w = useWords(words)
  const { may } = useSession()
  if (isSearch) return <Empty title={w.nothingFound}>{w.nothingFoundHelp}</Empty>
  if (isPast) return <Empty title={w.nothingThen}>{w.nothingThenHelp}</Empty>
  return (
    <Empty
      title={w.nothing}
      action={
        may('register.write') && (
          <Link to={`/registers/${id}/import`} look="plain">
            {w.bring}
          </Link>
        )
      }
    >
      {w.nothingHelp}
    </Empty>
  )
}

/** A column of which nothing is known says nothing. The name of the record is its first column. */
function useColumns(table: RegisterTable | undefined): readonly Column<RegisterRow>[] {
  const w = useWords(words)
  const say = useSay()
  const lang = useLanguage()
  if (table === undefined) return []
  const { register, rows, entries } = table
  const cellOf = ({ cells }: RegisterRow, field: string) => cells.find((one) => one.field === field)
  const told = register.columns.filter(({ field }) =>
    rows.some((row) => {
      const cell = cellOf(row, field)
      return cell !== undefined && (cell.sealed || cell.text[lang] !== row.label[lang])
    }),
  )
  return [
    {
      id: 'record',
      name: w.record,
      cell: (row) => <Name row={row} />,
      sort: ({ label }) => say(label),
    },
    ...told.map(({ field, heading, kind, list }): Column<RegisterRow> => ({
      id: field,
      name: say(heading),
      cell: (row) => <Cell cell={cellOf(row, field)} />,
      sort: (row) => sortValue(cellOf(row, field), kind, list, lang),
      align: kind === 'number' && !list ? 'end' : 'start',
    })),
    {
      id: 'since',
      name: w.since,
      cell: (row) => <DateText value={latestOf(row, entries)} />,
      sort: (row) => latestOf(row, entries),
    },
    {
      id: 'order',
      name: w.order,
      cell: (row) => <OrderText order={orderBehind(row, entries)} />,
    },
  ]
}

/** Days are in order by their code, numbers by size, everything else by its words. */
function sortValue(
  cell: RegisterCell | undefined,
  kind: RegisterTable['register']['columns'][number]['kind'],
  list: boolean,
  lang: Language,
): string | number | null {
  if (cell === undefined || cell.raw === '' || cell.raw === '—') return null
  if (kind === 'number' && !list) return Number(cell.raw.replace(',', '.'))
  return kind === 'date' ? cell.raw : cell.text[lang]
}

function Name({ row }: { readonly row: RegisterRow }) {
  const say = useSay()
  const key = row.subject.split('/').at(-1) ?? ''
  const isCoded = row.owner === null && row.subject.includes('/') && say(row.label) !== key
  return (
    <>
      {say(row.label)}
      {isCoded && (
        <code data-code className="muted small">
          {' '}
          {key}
        </code>
      )}
    </>
  )
}

function Cell({ cell }: { readonly cell: RegisterCell | undefined }) {
  const say = useSay()
  if (cell === undefined) return null
  return cell.sealed ? <SealedMark /> : <>{say(cell.text)}</>
}
