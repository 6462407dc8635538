/** What a table would change, its mistakes, and the choice; then what was entered. */
import type { RegisterPlan } from '../../../api/index.ts'
import { Button, Link, Notice } from '../../ui/index.ts'
import { fill, useNumbers, useWords } from '../../words/index.ts'
import { PlanChanges, Remarks } from './plan-view.tsx'
import { useFound } from './use-found.ts'
import words from './words.ts'

interface TriedProps {
  readonly plan: RegisterPlan
  readonly onEnter: (plan: RegisterPlan, validOnly: boolean) => void
  readonly isPending: boolean
}

export function Tried({ plan, onEnter, isPending }: TriedProps) {
  const { import: w, changedSince } = useWords(words)
  const { decimal } = useNumbers()
  const heading = useFound(plan)
  const { changes, unchanged, problems, warnings } = plan
  const wrong = new Set(problems.map(({ row }) => row)).size
  const isFaultless = problems.length === 0
  if (isUnread(plan)) return <Unread remarks={problems} heading={heading} />
  const count = decimal(changes.length)
  return (
    <section className="stack">
      {plan.outdated && (
        <Notice kind="warning" live>
          {changedSince}
        </Notice>
      )}
      <h2 ref={heading} tabIndex={-1} className="registers-found">
        {w.result}
      </h2>
      <p className="plan-summary" role="status">
        {fill(w.summary, {
          changes: count,
          unchanged: decimal(unchanged),
          problems: decimal(wrong),
        })}
      </p>
      {!isFaultless && (
        <section className="stack">
          <div>
            <h3>{w.problems}</h3>
            <p className="muted">{changes.length === 0 ? w.problemsAll : w.problemsLead}</p>
          </div>
          <Remarks remarks={problems} label={w.problems} />
        </section>
      )}
      {warnings.length > 0 && (
        <section className="stack">
          <h3>{w.warnings}</h3>
          <Remarks remarks={warnings} label={w.warnings} />
        </section>
      )}
      {changes.length > 0 ? (
        <section className="stack">
          <h3>{w.changes}</h3>
          <PlanChanges changes={changes} />
          <div className="row">
            <Button
              look="primary"
              isPending={isPending}
              onPress={() => onEnter(plan, !isFaultless)}
            >
              {fill(isFaultless ? w.all : w.valid, { count })}
            </Button>
          </div>
        </section>
      ) : (
        isFaultless && <Notice kind="info">{w.noChanges}</Notice>
      )}
    </section>
  )
}

/** Its headings are wrong, or there is nothing under them: no row was looked at. */
const isUnread = ({ changes, unchanged, problems }: RegisterPlan): boolean =>
  problems.length > 0 &&
  changes.length + unchanged === 0 &&
  problems.every(({ row }) => row === null || row === 1)

interface UnreadProps {
  readonly remarks: RegisterPlan['problems']
  readonly heading: ReturnType<typeof useFound>
}

function Unread({ remarks, heading }: UnreadProps) {
  const { import: w } = useWords(words)
  return (
    <section className="stack">
      <div>
        <h2 ref={heading} tabIndex={-1} className="registers-found">
          {w.notRead}
        </h2>
        <p className="muted" role="status">
          {w.notReadLead}
        </p>
      </div>
      <Remarks remarks={remarks} label={w.notRead} />
    </section>
  )
}

interface DoneProps {
  readonly id: string
  readonly plan: RegisterPlan
  readonly onOther: () => void
}

export function Done({ id, plan, onOther }: DoneProps) {
  const w = useWords(words)
  const { count } = useNumbers()
  const entries = count(plan.changes.length, w.enteredEntries)
  const isSome = plan.problems.length > 0
  return (
    <div className="stack">
      <Notice
        kind={isSome ? 'warning' : 'ok'}
        live
        title={fill(isSome ? w.import.doneSome : w.import.done, { entries })}
      />
      <div className="row">
        <Link to={`/registers/${id}`} look="primary">
          {w.openRegister}
        </Link>
        <Button onPress={onOther}>{w.import.other}</Button>
      </div>
      {isSome && (
        <section className="stack">
          <h2>{w.import.left}</h2>
          <Remarks remarks={plan.problems} label={w.import.left} />
        </section>
      )}
      <section className="stack">
        <h2>{w.import.brought}</h2>
        <PlanChanges changes={plan.changes} />
      </section>
    </div>
  )
}
