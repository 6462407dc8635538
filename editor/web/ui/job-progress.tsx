/**
 * Long work: how far it is, a button to stop it, and how it ended. The result goes to `onDone`, once.
 *
 * `onAgain` starts the same work anew: offered when it failed, was stopped, or the server was restarted in the middle.
 */
import { useEffect, useEffectEvent, useState } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import type { JobView } from '../../api/index.ts'
import { del } from '../api/client.ts'
import { ProblemError } from '../api/problem.ts'
import { fill } from '../words/define.ts'
import { useSay, useWords } from '../words/language.tsx'
import { useNumbers } from '../words/numbers-in.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { useJob } from './use-job.ts'
import words from './words.ts'
import './job-progress.css'

export interface JobProgressProps {
  readonly id: string
  /** What is being done: «Повторення журналу». */
  readonly label: string
  /** What to know while it runs. */
  readonly hint?: string
  readonly onDone?: (result: unknown) => void
  readonly onAgain?: () => void
}

export function JobProgress({ id, label, hint, onDone, onAgain }: JobProgressProps) {
  const { job: w } = useWords(words)
  const { job, isReconnecting, error } = useJob(id)
  const done = useEffectEvent((result: unknown) => onDone?.(result))
  const isDone = job?.state === 'done'
  const result = job?.result
  useEffect(() => {
    if (isDone) done(result)
  }, [isDone, result])
  const again = onAgain !== undefined && (
    <Button look="primary" onPress={onAgain}>
      {w.again}
    </Button>
  )
  if (error !== undefined) return <ProblemNotice error={error}>{again}</ProblemNotice>
  switch (job?.state) {
    case undefined:
    case 'running':
      return (
        <>
          {hint !== undefined && <p className="muted small">{hint}</p>}
          <Running id={id} label={label} job={job} isReconnecting={isReconnecting} />
        </>
      )
    case 'done':
      return <p role="status">{`${label}: ${w.done.toLowerCase()}.`}</p>
    case 'failed':
      return <ProblemNotice error={problemOf(job)}>{again}</ProblemNotice>
    case 'cancelled':
      return (
        <Ended
          title={`${label}: ${w.cancelled.toLowerCase()}`}
          text={w.cancelledHelp}
          again={again}
        />
      )
    case 'interrupted':
      return (
        <Ended
          title={`${label}: ${w.interrupted.toLowerCase()}`}
          text={w.interruptedHelp}
          again={again}
        />
      )
  }
}

interface EndedProps {
  readonly title: string
  readonly text: string
  readonly again: React.ReactNode
}

const Ended = ({ title, text, again }: EndedProps) => (
  <Notice kind="warning" title={title} live>
    <p>{text}</p>
    {again}
  </Notice>
)

interface RunningProps {
  readonly id: string
  readonly label: string
  readonly job: JobView | undefined
  readonly isReconnecting: boolean
}

function Running({ id, label, job, isReconnecting }: RunningProps) {
  const { job: w } = useWords(words)
  const say = useSay()
  const { decimal } = useNumbers()
  const [isStopping, setIsStopping] = useState(false)
  const { done = 0, total = null, note = null } = job ?? {}
  const far =
    total === null ? decimal(done) : fill(w.of, { done: decimal(done), total: decimal(total) })
  return (
    <div className="job">
      <ProgressBar
        className="job-bar"
        aria-label={label}
        isIndeterminate={total === null}
        value={done}
        maxValue={total ?? 1}
        valueLabel={far}
      >
        {({ percentage }) => (
          <>
            <div className="job-label">
              <span>{label}</span>
              <span className="muted">{job === undefined ? w.running : far}</span>
            </div>
            <div className="job-track">
              <div
                className={total === null ? 'job-fill job-fill-unknown' : 'job-fill'}
                style={{ inlineSize: `${percentage ?? 100}%` }}
              />
            </div>
          </>
        )}
      </ProgressBar>
      <div className="row">
        <Button
          isDisabled={isStopping || job === undefined}
          onPress={() => {
            setIsStopping(true)
            del(`/jobs/${id}`).catch(() => setIsStopping(false))
          }}
        >
          {w.cancel}
        </Button>
        <span role="status" className="muted small">
          {isReconnecting ? w.reconnecting : note === null ? '' : say(note)}
        </span>
      </div>
    </div>
  )
}

function problemOf({ refusal }: JobView): unknown {
  if (refusal === null) return undefined
  const { code, status, message, help, errors } = refusal
  return new ProblemError({
    type: `urn:zasady:problem:${code}`,
    title: code,
    status,
    code,
    detail: message.uk,
    detail_en: message.en,
    ...(help !== undefined && { help: help.uk, help_en: help.en }),
    ...(errors !== undefined && { errors }),
  })
}
