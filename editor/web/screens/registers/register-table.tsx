/** A register as it stands: its records in rows; the facts of the only record where there can be but one. */
import type { RegisterRow, RegisterTable } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import { Empty, Link, Loading, ProblemNotice, Table, useGo } from '../../ui/index.ts'
import { fill, type Language, useLanguage, useSay, useWords } from '../../words/index.ts'
import { FactsTable } from './facts-table.tsx'
import { useColumns } from './register-columns.tsx'
import { type When, useTable } from './requests.ts'
import { toldColumns } from './told-columns.ts'
import { useRoom } from './use-room.ts'
import words from './words.ts'

interface ViewProps {
  readonly id: string
  readonly when: When
  readonly search: string
}

export function RegisterTableView({ id, when, search }: ViewProps) {
  const { data, error } = useTable(id, when)
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined) return <Loading />
  const isPast = when.asOf !== '' || when.knownAt !== ''
  const [only] = data.rows
  if (only === undefined) return <Nothing id={id} isPast={isPast} />
  return isList(data.register) ? (
    <Rows key={id} table={data} search={search} />
  ) : (
    <Only table={data} row={only} />
  )
}

/** Of many records, not of the court or its roster alone. */
export const isList = ({ subject }: Pick<RegisterTable['register'], 'subject'>): boolean =>
  subject.includes('*')

const recordOf = (id: string, { subject }: RegisterRow): string =>
  `/registers/${id}/record?subject=${encodeURIComponent(subject)}`

function Rows({ table, search }: { readonly table: RegisterTable; readonly search: string }) {
  const w = useWords(words)
  const lang = useLanguage()
  const say = useSay()
  const go = useGo()
  const { register, rows, entries } = table
  const told = toldColumns(table, useRoom())
  const columns = useColumns(entries, told)
  return (
    <div className="registers-sheet">
      <Table
        label={say(register.title)}
        columns={columns}
        rows={rows.filter((row) => holds(row, search, lang))}
        rowId={({ subject }) => subject}
        onRow={(row) => go(recordOf(register.id, row))}
        initialSort={{ column: 'record', descending: false }}
        empty={<Empty title={w.nothingFound}>{w.nothingFoundHelp}</Empty>}
      />
      {told.isWide && (
        <p className="muted small">
          {told.left.length > 0 &&
            `${fill(w.leftOut, { columns: told.left.map(({ heading }) => say(heading)).join(', ') })} `}
          {w.inRecord}
        </p>
      )}
    </div>
  )
}

function Only({ table, row }: { readonly table: RegisterTable; readonly row: RegisterRow }) {
  const w = useWords(words)
  return (
    <div className="stack">
      <FactsTable row={row} table={table} />
      <p>
        <Link to={recordOf(table.register.id, row)}>{w.openHistory}</Link>
      </p>
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

function Nothing({ id, isPast }: { readonly id: string; readonly isPast: boolean }) {
  const w = useWords(words)
  const { may } = useSession()
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
