/** The preview of a draft over history: started as long work, kept with the draft, shown in plots and lists. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Draft, JobView, PreviewOrder } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { Empty, JobProgress, Loading, ProblemNotice } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { Kept } from './kept-preview.tsx'
import { Ordering } from './preview-order.tsx'
import { addressOfDraft, useCheck, usePreview } from './requests.ts'
import { Unready } from './unready.tsx'
import words from './preview-words.ts'

export function PreviewTab({ draft }: { readonly draft: Draft }) {
  const w = useWords(words)
  if (draft.base === null) {
    return (
      <Empty title={w.none}>
        <p>{w.wholePolicy}</p>
      </Empty>
    )
  }
  return <Previewing draft={draft} />
}

function Previewing({ draft }: { readonly draft: Draft }) {
  const w = useWords(words)
  const queries = useQueryClient()
  const { data, error } = usePreview(draft)
  const [order, setOrder] = useState<PreviewOrder>({})
  const [job, setJob] = useJobOf(draft.id)
  const check = useCheck(draft)
  const standing = check.data?.kind
  const start = useMutation({
    mutationFn: () => post<JobView>(`${addressOfDraft(draft.id)}/previews`, order),
    onSuccess: ({ id }) => setJob(id),
  })
  return (
    <div className="stack">
      <p>{w.lead}</p>
      {standing !== undefined && standing !== 'sound' ? (
        <Unready draft={draft} kind={standing} />
      ) : (
        <Ordering
          order={order}
          set={setOrder}
          isPending={start.isPending}
          isAgain={data !== null && data !== undefined}
          onStart={() => start.mutate()}
        />
      )}
      {start.error !== null && <ProblemNotice error={start.error} />}
      {job !== null && (
        <JobProgress
          key={job}
          id={job}
          label={w.running}
          onDone={() => {
            forgetJob(draft.id)
            void queries.invalidateQueries({ queryKey: ['change', 'draft', draft.id] })
          }}
          onAgain={() => start.mutate()}
        />
      )}
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <Loading />}
      {data === null && job === null && standing === 'sound' && <Empty title={w.none} />}
      {data !== null && data !== undefined && <Kept draft={draft} preview={data} />}
    </div>
  )
}

const keyOf = (draft: string): string => `zasady.preview.${draft}`
const forgetJob = (draft: string): void => sessionStorage.removeItem(keyOf(draft))

/** A preview goes on while its page is loaded again: the browser remembers which it is. */
function useJobOf(draft: string): readonly [string | null, (id: string) => void] {
  const [job, setJob] = useState(() => sessionStorage.getItem(keyOf(draft)))
  const begin = (id: string): void => {
    sessionStorage.setItem(keyOf(draft), id)
    setJob(id)
  }
  return [job, begin]
}
