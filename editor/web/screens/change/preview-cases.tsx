/** The cases that would have gone otherwise: a list with a filter, and one of them with its reasons. */
import { useState } from 'react'
import { PREVIEW_CHANGES, type PreviewCase, type PreviewReport } from '../../../api/index.ts'
import { type Column, DateText, Dialog, Empty, Select, Table, TextField } from '../../ui/index.ts'
import { fill, useWords } from '../../words/index.ts'
import { clausesIn } from './columns.ts'
import { PreviewCaseView } from './preview-case.tsx'
import words from './preview-words.ts'

export function PreviewCases({ report }: { readonly report: PreviewReport }) {
  const w = useWords(words)
  const [kind, setKind] = useState('all')
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<PreviewCase>()
  const names = new Map(report.judges.map(({ judge, name }) => [judge, name]))
  const nameOf = (judge: string | null | undefined): string =>
    judge === null || judge === undefined ? w.nobody : (names.get(judge) ?? judge)
  const kinds = PREVIEW_CHANGES.toReversed().filter(
    (one) => one !== 'unchanged' && report.counts[one] > 0,
  )
  const shown = report.changed.filter(
    (one) => (kind === 'all' || one.change === kind) && speaksOf(one, search, nameOf),
  )
  return (
    <section className="stack">
      <h3>{w.list}</h3>
      <div className="row row-end no-print">
        <Select
          label={w.filter}
          value={kind}
          onChange={setKind}
          options={[{ id: 'all', name: w.all }, ...kinds.map((id) => ({ id, name: w.kinds[id] }))]}
        />
        <TextField label={w.search} value={search} onChange={setSearch} type="search" />
      </div>
      <Table
        label={w.list}
        columns={useColumns(report.policy, nameOf)}
        rows={shown}
        rowId={({ seq }) => String(seq)}
        onRow={setOpen}
        empty={<Empty title={w.noMatch} />}
      />
      <Dialog
        title={fill(w.details, { case: open?.case ?? '' })}
        isOpen={open !== undefined}
        onClose={() => setOpen(undefined)}
        wide
      >
        {open !== undefined && (
          <PreviewCaseView policy={report.policy} one={open} nameOf={nameOf} />
        )}
      </Dialog>
    </section>
  )
}

type NameOf = (judge: string | null | undefined) => string

function useColumns(policy: string, nameOf: NameOf): readonly Column<PreviewCase>[] {
  const w = useWords(words)
  return [
    { id: 'case', name: w.case, cell: (one) => one.case, sort: (one) => one.case },
    {
      id: 'when',
      name: w.when,
      cell: ({ as_of: at }) => <DateText value={at} />,
      sort: ({ as_of: at }) => at,
    },
    {
      id: 'kind',
      name: w.kind,
      cell: ({ change }) => w.kinds[change],
      sort: ({ change }) => w.kinds[change],
    },
    {
      id: 'why',
      name: w.why,
      cell: ({ clauses }) => <code data-code>{clausesIn(policy, clauses)}</code>,
    },
    { id: 'before', name: w.wasJudge, cell: ({ before }) => nameOf(before?.judge) },
    {
      id: 'after',
      name: w.nowJudge,
      cell: ({ after, other_judge: isOther }) =>
        isOther ? <strong>{nameOf(after?.judge)}</strong> : nameOf(after?.judge),
    },
  ]
}

/** In its number, its clauses, its judges. */
function speaksOf(one: PreviewCase, search: string, nameOf: NameOf): boolean {
  const wanted = search.trim().toLocaleLowerCase('uk')
  const judges = [one.before?.judge, one.after?.judge, ...one.judges.map(({ judge }) => judge)]
  return [one.case, ...one.clauses, ...judges.map(nameOf)].some((text) =>
    text.toLocaleLowerCase('uk').includes(wanted),
  )
}
