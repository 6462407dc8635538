/** The comparison table of a draft, as the assembly is given it. */
import type { Draft } from '../../../api/index.ts'
import { ComparisonTable, Empty, Loading, ProblemNotice } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { Papers } from './papers.tsx'
import { useCheck, useTable } from './requests.ts'
import { Unready } from './unready.tsx'
import words from './words.ts'

export function TableTab({ draft }: { readonly draft: Draft }) {
  const { table: w } = useWords(words)
  if (draft.base === null) {
    return (
      <Empty title={w.none}>
        <p>{w.noneWhole}</p>
      </Empty>
    )
  }
  return <Sound draft={draft} />
}

function Sound({ draft }: { readonly draft: Draft }) {
  const { data, error } = useCheck(draft)
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined) return <Loading />
  return data.kind === 'sound' ? (
    <Compared draft={draft} />
  ) : (
    <Unready draft={draft} kind={data.kind} />
  )
}

function Compared({ draft }: { readonly draft: Draft }) {
  const { data, error } = useTable(draft)
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined) return <Loading />
  return (
    <div className="stack">
      <p>{data.subject}</p>
      <Papers draft={draft} papers={['table']} />
      <ComparisonTable table={data} />
    </div>
  )
}
