/** The past run again: for which days and which case, how far it is, what came out otherwise. */
import type { ReplayOrder, ReplayResult } from '../../../../api/index.ts'
import { JobProgress, Loading, ProblemNotice } from '../../../ui/index.ts'
import { day, fill, useWords } from '../../../words/index.ts'
import { PeriodForm } from '../period-form.tsx'
import { SaveResult } from '../save-result.tsx'
import { SectionPage } from '../sections.tsx'
import { useRun } from '../use-run.ts'
import audit from '../words.ts'
import { Outcome } from './outcome.tsx'
import words from './words.ts'

export function Replay() {
  const w = useWords(words)
  const { replay: title } = useWords(audit)
  const run = useRun<ReplayResult>('replays')
  const isRunning = run.job?.state === 'running' && run.result === undefined
  return (
    <SectionPage title={title} lead={w.lead}>
      <PeriodForm
        title={w.what}
        hint={w.all}
        action={w.start}
        hasCase
        isPending={run.isStarting}
        onStart={run.start}
      />
      {run.error !== null && <ProblemNotice error={run.error} />}
      {run.isLoading && <Loading />}
      {run.job !== undefined && (
        <section className="stack" aria-label={w.job}>
          <p className="muted small">
            {fill(w.order, { what: useOrderWords(run.order) })}
            {isRunning && ` ${w.background}`}
          </p>
          <JobProgress
            key={run.job.id}
            id={run.job.id}
            label={w.job}
            onDone={run.onDone}
            onAgain={() => run.start(run.order ?? {})}
          />
          {run.result !== undefined && (
            <>
              <Outcome result={run.result} />
              <SaveResult kind="replays" job={run.job.id} />
            </>
          )}
        </section>
      )}
    </SectionPage>
  )
}

function useOrderWords(order: ReplayOrder | undefined): string {
  const w = useWords(words)
  const parts = [
    ...(order?.from === undefined ? [] : [fill(w.since, { day: day(order.from) })]),
    ...(order?.to === undefined ? [] : [fill(w.until, { day: day(order.to) })]),
    ...(order?.case === undefined ? [] : [fill(w.ofCase, { case: order.case })]),
  ]
  return parts.length === 0 ? `${w.orderAll}.` : `${parts.join(', ')}.`
}
