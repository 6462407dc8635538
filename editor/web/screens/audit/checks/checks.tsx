/** Signs of interference: for which days, how far it is; alarms first, then statistics with their power. */
import type { AuditResult } from '../../../../api/index.ts'
import { JobProgress, Loading, Notice, ProblemNotice } from '../../../ui/index.ts'
import { fill, useLanguage, useNumbers, useSay, useWords } from '../../../words/index.ts'
import { EntryLink } from '../entry-link.tsx'
import { PeriodForm } from '../period-form.tsx'
import { SaveResult } from '../save-result.tsx'
import { SectionPage } from '../sections.tsx'
import { useRun } from '../use-run.ts'
import audit from '../words.ts'
import { Report } from './report.tsx'
import words from './words.ts'

export function Checks() {
  const w = useWords(words)
  const { checks: title } = useWords(audit)
  const run = useRun<AuditResult>('checks')
  const isRunning = run.job?.state === 'running' && run.result === undefined
  return (
    <SectionPage title={title} lead={w.lead}>
      <PeriodForm
        title={w.what}
        hint={w.all}
        action={w.start}
        isPending={run.isStarting}
        onStart={run.start}
      />
      {run.error !== null && <ProblemNotice error={run.error} />}
      {run.isLoading && <Loading />}
      {run.job !== undefined && (
        <section className="stack audit-content" aria-label={w.job}>
          {isRunning && <p className="muted small">{w.background}</p>}
          <JobProgress
            key={run.job.id}
            id={run.job.id}
            label={w.job}
            onDone={run.onDone}
            onAgain={() => run.start(run.order ?? {})}
          />
          {run.result !== undefined && <Outcome result={run.result} job={run.job.id} />}
        </section>
      )}
    </SectionPage>
  )
}

function Outcome({ result, job }: { readonly result: AuditResult; readonly job: string }) {
  const lang = useLanguage()
  const w = useWords(words)
  if (result.kind === 'damaged') return <Damaged result={result} />
  return (
    <>
      <Report report={result[lang].report} />
      <section className="stack" aria-label={w.export}>
        <h2>{w.export}</h2>
        <SaveResult kind="checks" job={job} />
      </section>
    </>
  )
}

type Damage = Extract<AuditResult, { readonly kind: 'damaged' }>

function Damaged({ result: { damage, places } }: { readonly result: Damage }) {
  const w = useWords(words)
  const say = useSay()
  const { decimal } = useNumbers()
  return (
    <Notice kind="error" title={w.damaged} live>
      <p>{fill(w.places, { count: decimal(places) })}</p>
      <ul>
        {damage.map(({ code, place, message, entry }) => (
          <li key={`${code} ${place}`}>
            {entry !== null && (
              <>
                <EntryLink seq={entry} />{' '}
              </>
            )}
            {say(message)} (<code data-code>{place}</code>)
          </li>
        ))}
      </ul>
    </Notice>
  )
}
