/** Distributions of the past, the newest first; what was begun and not finished stands above. */
import { useState } from 'react'
import type { CaseRow } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import {
  Button,
  type Column,
  DateText,
  Empty,
  Link,
  Page,
  ProblemNotice,
  Select,
  Table,
  TextField,
  useGo,
} from '../../ui/index.ts'
import { joined, useWords } from '../../words/index.ts'
import { OpenDraws } from './open-draws.tsx'
import { type CaseFilter, casePath, useCases } from './requests.ts'
import { outcomeName } from './outcome.ts'
import { useJudges } from './use-judges.ts'
import words from './words.ts'

const ALL: CaseFilter = { search: '', judge: '', outcome: '' }

export default function List() {
  const w = useWords(words)
  const { may } = useSession()
  const [filter, setFilter] = useState(ALL)
  const actions = may('distribution.rehearse') && (
    <>
      <Link to="/distribution/batch" look="plain">
        {w.takeInMany}
      </Link>
      <Link to="/distribution/new" look="primary">
        {w.takeIn}
      </Link>
    </>
  )
  return (
    <Page title={w.title} lead={w.lead} actions={actions}>
      <div className="stack">
        <OpenDraws />
        <Search filter={filter} onSearch={setFilter} />
        <Found filter={filter} />
      </div>
    </Page>
  )
}

const OUTCOMES = ['drawn', 'abandoned', 'transfer', 'manual', 'none', 'empty_pool'] as const
const ANY = '*'

function Search({
  filter,
  onSearch,
}: {
  readonly filter: CaseFilter
  readonly onSearch: (filter: CaseFilter) => void
}) {
  const { list: w, outcomes } = useWords(words)
  const [search, setSearch] = useState(filter.search)
  const judges = useJudges()
  const any = (name: string) => [{ id: ANY, name }]
  const chosen = (id: string): string => (id === ANY ? '' : id)
  return (
    <form
      className="row row-end case-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch({ ...filter, search: search.trim() })
      }}
    >
      <TextField label={w.search} value={search} onChange={setSearch} />
      <Select
        label={w.judge}
        options={[...any(w.anyJudge), ...judges]}
        value={filter.judge === '' ? ANY : filter.judge}
        onChange={(id) => onSearch({ ...filter, search: search.trim(), judge: chosen(id) })}
      />
      <Select
        label={w.outcome}
        options={[
          ...any(w.anyOutcome),
          ...OUTCOMES.map((id) => ({ id, name: outcomeName(id, outcomes) })),
        ]}
        value={filter.outcome === '' ? ANY : filter.outcome}
        onChange={(id) => onSearch({ ...filter, search: search.trim(), outcome: chosen(id) })}
      />
      <Button type="submit">{w.find}</Button>
    </form>
  )
}

function Found({ filter }: { readonly filter: CaseFilter }) {
  const { list: w } = useWords(words)
  const go = useGo()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useCases(filter)
  const rows = data?.pages.flatMap((page) => page.rows)
  const isFiltered = Object.values(filter).some((value) => value !== '')
  const columns = useColumns()
  if (error !== null) return <ProblemNotice error={error} />
  return (
    <div className="stack">
      <Table
        label={w.label}
        columns={columns}
        rows={rows}
        rowId={({ seq, recorded_at }) => `${seq} ${recorded_at}`}
        onRow={({ case: caseId, seq }) => go(casePath({ case: caseId, seq }))}
        pageSize={Number.MAX_SAFE_INTEGER}
        full
        empty={
          isFiltered ? (
            <Empty title={w.nothing}>{hasNextPage ? w.notFurther : w.nothingText}</Empty>
          ) : (
            <Empty title={w.empty}>{w.emptyText}</Empty>
          )
        }
      />
      {hasNextPage && (
        <div>
          <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {isFiltered ? w.searchOlder : w.older}
          </Button>
        </div>
      )}
    </div>
  )
}

function useColumns(): readonly Column<CaseRow>[] {
  const { list: w, outcomes } = useWords(words)
  return [
    { id: 'case', name: w.case, cell: ({ case: caseId }) => <span lang="zxx">{caseId}</span> },
    { id: 'attempt', name: w.attempt, align: 'end', cell: ({ attempt }) => attempt ?? '—' },
    {
      id: 'outcome',
      name: w.outcome,
      cell: ({ outcome }) => outcomeName(outcome, outcomes),
    },
    {
      id: 'who',
      name: w.who,
      cell: ({ people }) => people.map(({ name }) => name).join(', ') || '—',
    },
    { id: 'when', name: w.when, cell: ({ recorded_at }) => <DateText value={recorded_at} /> },
    { id: 'by', name: w.by, cell: ({ by }) => joined(by) },
  ]
}
