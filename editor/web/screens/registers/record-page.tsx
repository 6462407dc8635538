/** One record: what it says now, and every change of it, corrected ones struck through. */
import { useParams, useSearchParams } from 'react-router'
import type { RegisterHistoryChange, RegisterRow, RegisterTable } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import { Link, Loading, Page, ProblemNotice } from '../../ui/index.ts'
import { useSay, useWords } from '../../words/index.ts'
import { FactsTable } from './facts-table.tsx'
import { isNowhere, NoRecord, NoRegister } from './no-record.tsx'
import { Past } from './past.tsx'
import { NOW, useHistory, useTable } from './requests.ts'
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
  const changes = history.data?.changes ?? []
  const writes = may('register.write')
  const isNone =
    subject === '' || isNowhere(history.error) || (history.isSuccess && changes.length === 0)
  const error = table.error ?? history.error
  if (isNowhere(table.error) || isNone) {
    const isRegister = !isNowhere(table.error)
    return <Page title={w.record}>{isRegister ? <NoRecord id={id} /> : <NoRegister />}</Page>
  }
  const label = row?.label ?? history.data?.label
  return (
    <Page
      title={label === undefined ? w.record : say(label)}
      lead={<Link to={`/registers/${id}`}>{w.back}</Link>}
      actions={writes && row !== undefined && <Deeds id={id} row={row} table={table.data} />}
    >
      {error !== null && <ProblemNotice error={error} />}
      {table.data === undefined && error === null && <Loading />}
      {table.data !== undefined && row !== undefined && <FactsTable row={row} table={table.data} />}
      {history.data !== undefined && (
        <section className="stack" aria-labelledby="past-title">
          <div>
            <h2 id="past-title">{w.history}</h2>
            <p className="muted">{w.historyLead}</p>
          </div>
          <Past
            changes={changes}
            subject={subject}
            correct={writes ? correctionOf(id) : undefined}
          />
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
