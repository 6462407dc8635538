/** All drafts, and below them every edition of the ledger with its state. */
import type { DraftSummary } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import {
  type Column,
  DateText,
  Empty,
  Link,
  Page,
  ProblemNotice,
  Table,
  useGo,
} from '../../ui/index.ts'
import { useSay, useWords } from '../../words/index.ts'
import { Editions } from './editions.tsx'
import { useDrafts } from './requests.ts'
import { StateMark } from './state-mark.tsx'
import words from './words.ts'
import './change.css'

export function DraftsPage() {
  const w = useWords(words)
  const { may } = useSession()
  const { data, error } = useDrafts()
  const add = may('draft.create') && (
    <Link to="/change/new" look="primary">
      {w.add}
    </Link>
  )
  return (
    <Page title={w.title} lead={w.lead} actions={add}>
      {error !== null && <ProblemNotice error={error} />}
      <section className="stack change-section change-drafts">
        <h2>{w.drafts}</h2>
        <Drafts drafts={data?.drafts} mayBegin={may('draft.create')} />
      </section>
      <Editions />
    </Page>
  )
}

interface DraftsProps {
  readonly drafts: readonly DraftSummary[] | undefined
  readonly mayBegin: boolean
}

function Drafts({ drafts, mayBegin }: DraftsProps) {
  const w = useWords(words)
  const go = useGo()
  const say = useSay()
  const columns: readonly Column<DraftSummary>[] = [
    { id: 'title', name: w.draft, cell: ({ title }) => title, sort: ({ title }) => title },
    {
      id: 'state',
      name: w.state,
      cell: ({ state }) => <StateMark state={state} />,
      sort: ({ state }) => w.states[state],
    },
    {
      id: 'effective',
      name: w.effective,
      cell: ({ effective }) => (effective === null ? w.noDay : <DateText value={effective} />),
      sort: ({ effective }) => effective ?? '',
    },
    {
      id: 'author',
      name: w.author,
      cell: ({ author, own }) => (own ? `${author.name} (${w.you})` : author.name),
      sort: ({ author }) => author.name,
    },
    {
      id: 'policy',
      name: w.policy,
      cell: ({ policy_title: title }) => say(title),
      sort: ({ policy_title: title }) => say(title),
    },
    {
      id: 'changed',
      name: w.changed,
      cell: ({ changed_at: at }) => <DateText value={at} />,
      sort: ({ changed_at: at }) => at,
    },
  ]
  return (
    <Table
      label={w.drafts}
      columns={columns}
      rows={drafts}
      rowId={({ id }) => id}
      onRow={({ id }) => go(`/change/drafts/${id}`)}
      initialSort={{ column: 'changed', descending: true }}
      empty={
        <Empty title={w.noDrafts}>
          <p>{mayBegin ? w.noDraftsHelp : w.noDraftsOther}</p>
        </Empty>
      }
    />
  )
}
