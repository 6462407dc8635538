/** A record entered, changed, corrected or ended by hand: a form, then what it would change, then the ledger. */
import { useParams, useSearchParams } from 'react-router'
import type { RegisterHistoryChange, RegisterRow, RegisterTable } from '../../../api/index.ts'
import { Link, Loading, Page, ProblemNotice } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { ChangeForm, type Deed } from './change-form.tsx'
import { isNowhere, NoRecord, NoRegister } from './no-record.tsx'
import { type Ground, NO_GROUND } from './ground.ts'
import { NOW, useHistory, useTable } from './requests.ts'
import words from './words.ts'

export function ChangePage({ deed }: { readonly deed: Deed }) {
  const w = useWords(words)
  const say = useSay()
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const subject = params.get('subject') ?? ''
  const entry = params.get('entry')
  const { data, error } = useTable(id, NOW)
  const row = data?.rows.find((one) => one.subject === subject)
  const title = titleOf(deed, data, row, entry)
  if (isNowhere(error) || (data !== undefined && isMissing(deed, data, subject))) {
    const none = data === undefined ? <NoRegister /> : <NoRecord id={id} />
    return <Page title={w.record}>{none}</Page>
  }
  const lead = { new: undefined, change: undefined, correct: w.correctLead, end: w.endLead }[deed]
  return (
    <Page
      title={title === undefined ? w.record : fill(w[title.key], title.values(say))}
      lead={
        <>
          {lead !== undefined && <p>{lead}</p>}
          <Link to={backOf(id, subject)}>{w.back}</Link>
        </>
      }
    >
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && deed === 'correct' && (
        <Correcting id={id} table={data} subject={subject} entry={Number(entry)} />
      )}
      {data !== undefined && deed !== 'correct' && (
        <ChangeForm
          key={subject}
          id={id}
          deed={deed}
          table={data}
          subject={subject}
          initial={deed === 'new' ? {} : rawOf(row)}
        />
      )}
    </Page>
  )
}

/** What is changed or ended is there; only a register of one subject may have nothing yet. */
const isMissing = (deed: Deed, { rows, register }: RegisterTable, subject: string): boolean =>
  deed !== 'new' &&
  (deed === 'correct'
    ? subject === ''
    : subject !== register.subject && !rows.some((one) => one.subject === subject))

const backOf = (id: string, subject: string): string =>
  subject === ''
    ? `/registers/${id}`
    : `/registers/${id}/record?subject=${encodeURIComponent(subject)}`

const rawOf = (row: RegisterRow | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries((row?.cells ?? []).map(({ field, raw }) => [field, raw]))

function titleOf(
  deed: Deed,
  table: RegisterTable | undefined,
  row: RegisterRow | undefined,
  entry: string | null,
) {
  if (table === undefined) return undefined
  type Say = ReturnType<typeof useSay>
  const name = row?.label ?? table.register.title
  const key = (
    { new: 'newTitle', change: 'changeTitle', correct: 'correctTitle', end: 'endTitle' } as const
  )[deed]
  const values = (say: Say) => ({
    register: say(table.register.title),
    name: say(name),
    no: entry ?? '',
  })
  return { key, values }
}

interface CorrectingProps {
  readonly id: string
  readonly table: RegisterTable
  readonly subject: string
  readonly entry: number
}

/** Begins with what the wrong entry said, not with what is true now. */
function Correcting({ id, table, subject, entry }: CorrectingProps) {
  const { data, error } = useHistory(subject)
  const wrong = data?.changes.find((change) => change.entry === entry)
  if (isNowhere(error) || (data !== undefined && wrong === undefined)) return <NoRecord id={id} />
  if (error !== null) return <ProblemNotice error={error} />
  if (wrong === undefined) return <Loading />
  const told = wrong.facts.filter(({ sealed }) => !sealed)
  return (
    <ChangeForm
      key={entry}
      id={id}
      deed="correct"
      table={table}
      subject={subject}
      corrects={entry}
      initial={Object.fromEntries(told.map(({ field, raw }) => [field, raw]))}
      initialGround={groundOf(wrong)}
    />
  )
}

/** Since when and by which act the wrong entry was: either may be what is wrong in it. */
const groundOf = ({ true_at, order }: RegisterHistoryChange): Ground => ({
  ...NO_GROUND,
  from: true_at.length === 'yyyy-mm-dd'.length ? true_at : '',
  order_no: order?.no ?? '',
  order_date: order?.date ?? '',
  signed_by: order?.signed_by ?? '',
})
