/** A page of long work: which days are asked for, how far it is, what came of it; found again when one comes back. */
import type { ReactNode } from 'react'
import type { ReplayOrder } from '../../../api/index.ts'
import { JobProgress, Loading, ProblemNotice } from '../../ui/index.ts'
import { PeriodForm } from './period-form.tsx'
import { SectionPage } from './sections.tsx'
import { useRun } from './use-run.ts'

interface RunPageProps<Result> {
  readonly kind: 'replays' | 'checks'
  readonly title: string
  readonly hasCase?: boolean
  readonly words: {
    readonly lead: string
    readonly what: string
    readonly all: string
    readonly start: string
    readonly job: string
    readonly background: string
  }
  /** What the last run was asked about. */
  readonly about: (order: ReplayOrder | undefined) => string
  /** What came of it; `job` by which it is saved. */
  readonly outcome: (result: Result, job: string) => ReactNode
}

export function RunPage<Result>(props: RunPageProps<Result>) {
  const { kind, title, hasCase = false, words: w, about, outcome } = props
  const run = useRun<Result>(kind)
  const { job, order, result } = run
  return (
    <SectionPage title={title} lead={w.lead}>
      <PeriodForm
        title={w.what}
        hint={w.all}
        action={w.start}
        hasCase={hasCase}
        isPending={run.isStarting}
        onStart={run.start}
      />
      {run.error !== null && <ProblemNotice error={run.error} />}
      {run.isLoading && <Loading />}
      {job !== undefined && (
        <section className="stack audit-content" aria-label={w.job}>
          <p className="muted small">{about(order)}</p>
          <JobProgress
            key={job.id}
            id={job.id}
            label={w.job}
            {...(job.state === 'running' && { hint: w.background })}
            onDone={run.onDone}
            onAgain={() => run.start(order ?? {})}
          />
          {result !== undefined && outcome(result, job.id)}
        </section>
      )}
    </SectionPage>
  )
}
