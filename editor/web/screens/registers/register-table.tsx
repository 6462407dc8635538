/** The rows of a register: columns of which something is known, since when, by which act. */
import type { RegisterRow } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import { Empty, Link, Loading, ProblemNotice, Table, useGo } from '../../ui/index.ts'
import { type Language, useLanguage, useSay, useWords } from '../../words/index.ts'
import { useColumns } from './register-columns.tsx'
import { type When, useTable } from './requests.ts'
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
