/** Looks: whether their chain is whole, who looked at what and when, the list to take along. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LookPage, LookView } from '../../../../api/index.ts'
import { get } from '../../../api/client.ts'
import {
  Button,
  type Column,
  DateText,
  Empty,
  ProblemNotice,
  sentence,
  Table,
} from '../../../ui/index.ts'
import { useLanguage, useSay, useWords } from '../../../words/index.ts'
import { Download } from '../download.tsx'
import { queryOf, useConditions } from '../query.ts'
import { SectionPage } from '../sections.tsx'
import { Told } from '../told.tsx'
import audit from '../words.ts'
import { Chain } from './chain.tsx'
import { LookFilters } from './look-filters.tsx'
import words from './words.ts'

export const CONDITIONS = ['account', 'subject', 'kind', 'before'] as const

export function Looks() {
  const w = useWords(words)
  const { looks: title } = useWords(audit)
  const lang = useLanguage()
  const { values, set } = useConditions(CONDITIONS)
  const asked = queryOf(values)
  const { data, error } = useQuery({
    queryKey: ['audit', 'looks', asked],
    queryFn: ({ signal }) => get<LookPage>(`/audit/looks${asked}`, { signal }),
    placeholderData: keepPreviousData,
  })
  const { before: _, ...all } = values
  return (
    <SectionPage title={title} lead={w.lead}>
      <Chain />
      <LookFilters key={asked} values={values} onFind={set} />
      {error === null ? (
        <Table
          label={w.list}
          columns={useColumns()}
          rows={data?.rows}
          rowId={({ number }) => String(number)}
          empty={<Empty title={w.none}>{w.noneHelp}</Empty>}
          pageSize={200}
          full
        />
      ) : (
        <ProblemNotice error={error} />
      )}
      <div className="row no-print">
        <Button isDisabled={values.before === ''} onPress={() => set({ ...values, before: '' })}>
          {w.newest}
        </Button>
        <Button
          isDisabled={(data?.next ?? null) === null}
          onPress={() => set({ ...values, before: String(data?.next) })}
        >
          {w.older}
        </Button>
        <Download path={`/audit/looks/export${queryOf({ ...all, lang })}`}>{w.save}</Download>
      </div>
    </SectionPage>
  )
}

function useColumns(): readonly Column<LookView>[] {
  const { columns } = useWords(words)
  const say = useSay()
  return [
    { id: 'number', name: columns.number, cell: ({ number }) => number },
    { id: 'at', name: columns.at, cell: ({ at }) => <DateText value={at} seconds /> },
    { id: 'account', name: columns.account, cell: ({ account }) => account },
    { id: 'what', name: columns.what, cell: ({ what }) => sentence(say(what)).slice(0, -1) },
    { id: 'about', name: columns.about, cell: ({ about }) => <Told text={say(about) || '—'} /> },
  ]
}
