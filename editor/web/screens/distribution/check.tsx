/** What the check says of a matter: what is missing and where to enter it, who takes part, with what chances. */
import { type RefObject, useState } from 'react'
import type { FormGroup, Matter, Rehearsal } from '../../../api/index.ts'
import { Link, Loading, Notice, ProblemNotice } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { ActForm } from './act-form.tsx'
import { Chances } from './chances.tsx'
import { Depends } from './depends.tsx'
import { Judges } from './judges.tsx'
import { Beginning, Missing } from './missing.tsx'
import { outcomeName } from './outcome.ts'
import { casePath } from './requests.ts'
import { sentence } from './sentence.ts'
import { ToldText } from './told.tsx'
import { useIsLost } from './use-is-lost.ts'
import { Waterfall } from './waterfall.tsx'
import { WhyDialog } from './why-dialog.tsx'
import words from './words.ts'

export interface CheckProps {
  /** Takes the focus when the check is asked for. */
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly rehearsal: Rehearsal | undefined
  readonly error: Error | null
  /** Nothing was entered and nothing asked for: what is needed is said, and nothing is missing yet. */
  readonly isBeginning: boolean
  /** What is shown is about what stands in the form. */
  readonly isFresh: boolean
  readonly matter: Matter
  readonly groups: readonly FormGroup[]
  readonly onActEntered: () => void
}

export function Check({ heading, rehearsal, error, isBeginning, isFresh, ...rest }: CheckProps) {
  const { check: w } = useWords(words)
  const isLost = useIsLost()
  return (
    <section className="intake-check stack" aria-labelledby="check-title">
      <h2 id="check-title" ref={heading} tabIndex={-1}>
        {w.title}
      </h2>
      <p className="muted small">{isLost && !isFresh ? w.stale : w.fresh}</p>
      {error !== null && <ProblemNotice error={error} />}
      {error === null && rehearsal === undefined && <Loading />}
      {rehearsal !== undefined && isBeginning && (
        <Beginning missing={rehearsal.missing} groups={rest.groups} />
      )}
      {rehearsal !== undefined && !isBeginning && <Found rehearsal={rehearsal} {...rest} />}
    </section>
  )
}

type FoundProps = Pick<CheckProps, 'matter' | 'groups' | 'onActEntered'> & {
  readonly rehearsal: Rehearsal
}

function Found({ rehearsal, matter, groups, onActEntered }: FoundProps) {
  const { check: w, waterfall, chances: c } = useWords(words)
  const say = useSay()
  const [judge, setJudge] = useState<string>()
  const { judges, chances, warnings } = rehearsal
  const name = judges.find(({ id }) => id === judge)?.name ?? ''
  return (
    <div className="stack">
      <Standing rehearsal={rehearsal} groups={groups} onActEntered={onActEntered} />
      {warnings.length > 0 && (
        <Notice kind="warning" title={w.warnings}>
          <ul>
            {warnings.map((one, index) => (
              <li key={index}>{say(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {judges.length > 0 && (
        <>
          <Judges judges={judges} isPast={false} onAsk={setJudge} />
          <Depends judges={judges} />
          <h3>{waterfall.title}</h3>
          <Waterfall {...rehearsal} isPast={false} />
          <h3>{c.title}</h3>
          {chances === null ? <p className="muted">{c.none}</p> : <Chances {...chances} />}
          {chances !== null && rehearsal.seats.length > 1 && <p className="small">{c.firstSeat}</p>}
        </>
      )}
      <details>
        <summary>{w.words}</summary>
        <ToldText told={rehearsal.told} from={1} />
      </details>
      <WhyDialog
        asked={judge === undefined ? undefined : { matter, judge }}
        name={name}
        onClose={() => setJudge(undefined)}
      />
    </div>
  )
}

/** Whether it can be distributed, and what to do where it cannot. */
function Standing({ rehearsal, groups, onActEntered }: Omit<FoundProps, 'matter'>) {
  const { check: w, roles } = useWords(words)
  const say = useSay()
  const { hindrance, missing, judges, attempt, outcome, judge, seats, case: caseId } = rehearsal
  const taking = judges.filter(({ status }) => status === 'eligible').length
  const count = fill(w.takePart, { count: taking, total: judges.length })
  if (missing.length > 0) return <Missing missing={missing} groups={groups} />
  if (hindrance !== null) {
    return (
      <Notice kind="warning" title={sentence(say(hindrance.message))} live>
        {hindrance.help !== undefined && <p>{sentence(say(hindrance.help))}.</p>}
        {hindrance.code === 'distribution/act-needed' && caseId !== null && (
          <ActForm caseId={caseId} onEntered={onActEntered} />
        )}
        {IN_THE_LEDGER.has(hindrance.code) && caseId !== null && (
          <Link to={casePath({ case: caseId })}>{w.toCase}</Link>
        )}
      </Notice>
    )
  }
  const isDraw = outcome === 'draw' || outcome === 'repeat_draw'
  const title = isDraw
    ? `${count}. ${w.ready}`
    : judge === null
      ? w.noDraw
      : fill(w.transfer, { judge: judge.name })
  return (
    <Notice kind={isDraw ? 'ok' : 'info'} title={title} live>
      {isDraw && attempt > 1 && <p>{fill(w.attempt, { number: attempt })}.</p>}
      {seats.length > 1 && (
        <p>
          {fill(w.seats, {
            seats: seats
              .map(({ seat, role }) => `${seat} — ${outcomeName(role, roles)}`)
              .join(', '),
          })}
        </p>
      )}
      {!isDraw && <ToldText told={rehearsal.told} from={2} />}
    </Notice>
  )
}

const IN_THE_LEDGER = new Set(['distribution/already-distributed', 'distribution/open'])
