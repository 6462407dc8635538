/** What the server finds in the text as it is typed, once the typing pauses; the last findings stay until the next are there. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Draft, DraftCheck, DraftEdit } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { Loading, ProblemNotice } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { Examples } from './examples.tsx'
import { Findings } from './findings.tsx'
import type { RemarksProps } from './remarks.tsx'
import { addressOfDraft, whileBusy } from './requests.ts'
import editing from './editing-words.ts'
import words from './words.ts'

const PAUSE_MS = 700

interface TypedProps {
  readonly draft: Pick<Draft, 'id' | 'base'>
  readonly edit: DraftEdit
  readonly onPlace: NonNullable<RemarksProps['onPlace']>
}

export function TypedFindings({ draft, edit, onPlace }: TypedProps) {
  const { id } = draft
  const { check: w } = useWords(words)
  const { edit: headings } = useWords(editing)
  const paused = usePaused(edit)
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['change', 'draft', id, 'typed', paused],
    // An empty name is put right before saving; the text can be looked at all the same.
    queryFn: ({ signal }) =>
      post<DraftCheck>(
        `${addressOfDraft(id)}/check`,
        { ...paused, title: paused.title.trim() === '' ? '…' : paused.title },
        { signal },
      ),
    placeholderData: keepPreviousData,
    gcTime: 0,
    ...whileBusy,
  })
  return (
    <div className="stack">
      <div className="row">
        <h2>{headings.problems}</h2>
        <span role="status" className="muted small">
          {isFetching || paused !== edit ? w.checking : ''}
        </span>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <Findings check={data} onPlace={onPlace} />}
      {data?.kind === 'sound' && !isPlaceholderData && <Examples draft={draft} edit={paused} />}
    </div>
  )
}

/** What was typed when the typing last paused. */
function usePaused(edit: DraftEdit): DraftEdit {
  const [paused, setPaused] = useState(edit)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(edit), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [edit])
  return paused
}
