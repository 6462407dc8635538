/** The preview of a draft over history: started as long work, kept with the draft, shown in plots and lists. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  Draft,
  DraftPreview,
  JobView,
  PreviewOrder,
  PreviewReport,
} from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import {
  Button,
  Checkbox,
  DateField,
  Empty,
  JobProgress,
  Loading,
  Notice,
  ProblemNotice,
} from '../../ui/index.ts'
import { fill, moment, useNumbers, useSay, useWords } from '../../words/index.ts'
import { Papers } from './papers.tsx'
import { PreviewReportView } from './preview-report.tsx'
import { addressOfDraft, usePreview } from './requests.ts'
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
  const start = useMutation({
    mutationFn: () => post<JobView>(`${addressOfDraft(draft.id)}/previews`, order),
    onSuccess: ({ id }) => setJob(id),
  })
  return (
    <div className="stack">
      <p>{w.lead}</p>
      <Ordering
        order={order}
        set={setOrder}
        isPending={start.isPending}
        isAgain={data !== null && data !== undefined}
        onStart={() => start.mutate()}
      />
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
      {data === null && job === null && <Empty title={w.none} />}
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

interface OrderingProps {
  readonly order: PreviewOrder
  readonly set: (order: PreviewOrder) => void
  readonly isPending: boolean
  readonly isAgain: boolean
  readonly onStart: () => void
}

function Ordering({ order, set, isPending, isAgain, onStart }: OrderingProps) {
  const w = useWords(words)
  const change = (part: Partial<PreviewOrder>) => set({ ...order, ...part })
  return (
    <div className="stack no-print">
      <div className="row row-end">
        <DateField
          label={w.from}
          hint={w.allHint}
          value={order.from ?? ''}
          onChange={(day) => change({ from: day === '' ? null : day })}
        />
        <DateField
          label={w.to}
          hint={w.allHint}
          value={order.to ?? ''}
          onChange={(day) => change({ to: day === '' ? null : day })}
        />
        <Button look={isAgain ? 'plain' : 'primary'} isPending={isPending} onPress={onStart}>
          {isAgain ? w.again : w.start}
        </Button>
      </div>
      <Checkbox
        isSelected={order.assume_unknown_absent === true}
        onChange={(assume) => change({ assume_unknown_absent: assume })}
      >
        {w.assume}
      </Checkbox>
    </div>
  )
}

interface KeptProps {
  readonly draft: Draft
  readonly preview: DraftPreview
}

function Kept({ draft, preview }: KeptProps) {
  const w = useWords(words)
  const say = useSay()
  const { decimal } = useNumbers()
  const report = preview.report as PreviewReport
  return (
    <div className="stack">
      {preview.stale && (
        <Notice kind="warning" title={w.stale}>
          {w.staleHelp}
        </Notice>
      )}
      <p className="muted small">
        {fill(w.made, {
          when: moment(preview.made_at),
          version: preview.version,
          size: decimal(report.ledger.size),
        })}
      </p>
      {report.assumptions.length > 0 && (
        <Notice kind="warning">
          {report.assumptions.map((one, index) => (
            <p key={index}>{say(one)}</p>
          ))}
        </Notice>
      )}
      {!preview.stale && <Papers draft={draft} papers={['preview']} />}
      <PreviewReportView report={report} />
    </div>
  )
}
