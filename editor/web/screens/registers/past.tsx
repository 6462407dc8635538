/** Every change of a record, the latest first: what, since when, by whom, by which act; the corrected struck through. */
import type { RegisterHistoryChange } from '../../../api/index.ts'
import { DateText, Link } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { OrderText } from './order-text.tsx'
import { SealedMark } from './sealed-mark.tsx'
import words from './words.ts'

interface PastProps {
  readonly changes: readonly RegisterHistoryChange[]
  readonly subject: string
  /** Where an entry is corrected; absent for whoever only reads. */
  readonly correct: ((change: RegisterHistoryChange) => string) | undefined
}

export const Past = ({ changes, subject, correct }: PastProps) => (
  <ol className="registers-past">
    {changes.toReversed().map((change) => (
      <Change
        key={change.entry}
        change={change}
        isOwn={change.subject === subject}
        correct={change.subject === subject ? correct : undefined}
      />
    ))}
  </ol>
)

interface ChangeProps extends Pick<PastProps, 'correct'> {
  readonly change: RegisterHistoryChange
  /** Of the record itself, not of one that belongs to it. */
  readonly isOwn: boolean
}

function Change({ change, isOwn, correct }: ChangeProps) {
  const w = useWords(words)
  const say = useSay()
  const { corrected_by, removed, order, reason, corrects } = change
  return (
    <li className={corrected_by === null ? undefined : 'registers-void'}>
      <Origin change={change} />
      <div className="stack">
        {corrected_by !== null && <strong>{fill(w.correctedBy, { no: corrected_by })}</strong>}
        {!isOwn && <span>{say(change.label)}</span>}
        {removed && <strong>{w.removed}</strong>}
        {!removed && <Facts change={change} />}
        <div className="muted">
          <span className="registers-order">
            <OrderText order={order} />
          </span>
          {corrects !== null && <> · {fill(w.corrects, { no: corrects })}</>}
          {reason !== null && <> · {fill(w.reasonIs, { reason })}</>}
        </div>
      </div>
      {correct !== undefined && corrected_by === null && (
        <div className="no-print">
          <Link
            to={correct(change)}
            look="plain"
            aria-label={`${w.correct}: ${fill(w.entryNo, { no: change.entry })}`}
          >
            {w.correct}
          </Link>
        </div>
      )}
    </li>
  )
}

function Origin({ change }: Pick<ChangeProps, 'change'>) {
  const w = useWords(words)
  const { entry, true_at, recorded_at, by } = change
  return (
    <div>
      <div>
        <strong>{fill(w.entryNo, { no: entry })}</strong> {w.since.toLocaleLowerCase('uk')}{' '}
        <DateText value={true_at} />
      </div>
      <div className="muted small">
        {w.recorded.toLocaleLowerCase('uk')} <DateText value={recorded_at} />
        <br />
        {by}
      </div>
    </div>
  )
}

function Facts({ change: { facts } }: Pick<ChangeProps, 'change'>) {
  const say = useSay()
  return (
    <dl className="past-facts">
      {facts.map(({ field, name, text, sealed }) => (
        <div key={field}>
          <dt>{say(name)}</dt>
          <dd>{sealed ? <SealedMark /> : say(text)}</dd>
        </div>
      ))}
    </dl>
  )
}
