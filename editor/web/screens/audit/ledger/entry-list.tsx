/** Entries from the end, by what is asked for; the conditions stand in the address. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { EntryPage, EntryRow, LedgerHead } from '../../../../api/index.ts'
import { get } from '../../../api/client.ts'
import {
  Button,
  type Column,
  DateText,
  Empty,
  ProblemNotice,
  Table,
  useGo,
} from '../../../ui/index.ts'
import { fill, useSay, useWords } from '../../../words/index.ts'
import { queryOf, useConditions } from '../query.ts'
import { Told } from '../told.tsx'
import { EntryFilters, GoTo } from './entry-filters.tsx'
import words from './words.ts'

export const CONDITIONS = ['kind', 'case', 'by', 'from', 'to', 'before'] as const

interface EntryListProps {
  readonly head: LedgerHead
}

export function EntryList({ head }: EntryListProps) {
  const w = useWords(words)
  const go = useGo()
  const { values, set } = useConditions(CONDITIONS)
  const asked = queryOf(values)
  const { data, error } = useQuery({
    queryKey: ['audit', 'entries', asked, head.size],
    // Not called off: a question that was asked is a look, though nobody waits for its answer.
    queryFn: () => get<EntryPage>(`/audit/entries${asked}`),
    placeholderData: keepPreviousData,
    // Each reading is a look: not again only because somebody came back to the window.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  })
  return (
    <section className="stack" aria-label={w.list}>
      <div className="row audit-between">
        <h2>{w.list}</h2>
        <GoTo size={head.size} />
      </div>
      <EntryFilters key={asked} head={head} values={values} onFind={set} />
      {error === null ? (
        <Table
          label={w.listLabel}
          columns={useColumns(head)}
          rows={data?.rows}
          rowId={({ seq }) => String(seq)}
          onRow={({ seq }) => go(`/audit/ledger/${seq}`)}
          empty={<NoEntries page={data} />}
          pageSize={200}
          full
        />
      ) : (
        <ProblemNotice error={error} />
      )}
      <More
        page={data}
        isFirst={values.before === ''}
        onBefore={(before) => set({ ...values, before })}
      />
    </section>
  )
}

function NoEntries({ page }: { readonly page: EntryPage | undefined }) {
  const w = useWords(words)
  const next = page?.next ?? null
  return (
    <Empty title={w.none}>{next === null ? w.noneHelp : fill(w.searched, { seq: next })}</Empty>
  )
}

interface MoreProps {
  readonly page: EntryPage | undefined
  readonly isFirst: boolean
  readonly onBefore: (before: string) => void
}

function More({ page, isFirst, onBefore }: MoreProps) {
  const w = useWords(words)
  const next = page?.next ?? null
  if (isFirst && next === null) return null
  return (
    <div className="row no-print">
      <Button isDisabled={isFirst} onPress={() => onBefore('')}>
        {w.newest}
      </Button>
      <Button isDisabled={next === null} onPress={() => onBefore(String(next))}>
        {page?.rows.length === 0 ? w.searchOn : w.older}
      </Button>
    </div>
  )
}

function useColumns({ damage }: LedgerHead): readonly Column<EntryRow>[] {
  const { columns, damagedPlace } = useWords(words)
  const say = useSay()
  const wrong = new Set(damage.map(({ entry }) => entry))
  return [
    { id: 'seq', name: columns.seq, cell: ({ seq }) => seq },
    {
      id: 'recorded',
      name: columns.recorded,
      cell: ({ recorded_at: at }) => (at === null ? '—' : <DateText value={at} />),
    },
    {
      id: 'title',
      name: columns.title,
      cell: ({ seq, kind, title }) => (
        <>
          {say(title)}
          {(kind === null || wrong.has(seq)) && (
            <strong className="audit-verdict-fails"> {damagedPlace}</strong>
          )}
        </>
      ),
    },
    { id: 'words', name: columns.words, cell: (row) => <Told text={say(row.words)} /> },
    { id: 'by', name: columns.by, cell: ({ by }) => <span className="nowrap">{by ?? '—'}</span> },
  ]
}
