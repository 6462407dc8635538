/** What one change would do, before it is entered; and that it has been. */
import type { RegisterPlan } from '../../../api/index.ts'
import { Button, Link, Notice } from '../../ui/index.ts'
import { fill, useNumbers, useSay, useWords } from '../../words/index.ts'
import { ChangeProblems, PlanChanges } from './plan-view.tsx'
import { useFound } from './use-found.ts'
import words from './words.ts'

interface TriedProps {
  readonly plan: RegisterPlan
  readonly onEnter: () => void
  readonly isPending: boolean
}

export function Tried({ plan, onEnter, isPending }: TriedProps) {
  const w = useWords(words)
  const heading = useFound(plan)
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1} className="registers-found">
        {w.planTitle}
      </h2>
      {plan.outdated && <Notice kind="warning">{w.changedSince}</Notice>}
      <ChangeProblems remarks={plan.problems} />
      {plan.problems.length === 0 && plan.changes.length === 0 && (
        <Notice kind="info">{w.planNothing}</Notice>
      )}
      {plan.changes.length > 0 && plan.problems.length === 0 && (
        <>
          <PlanChanges changes={plan.changes} />
          <Warnings plan={plan} />
          <div className="row">
            <Button look="primary" isPending={isPending} onPress={onEnter}>
              {w.enter}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Warnings({ plan: { warnings } }: Pick<TriedProps, 'plan'>) {
  const w = useWords(words)
  const say = useSay()
  if (warnings.length === 0) return null
  return (
    <Notice kind="warning" title={w.import.warnings}>
      <ul>
        {warnings.map(({ message }, at) => (
          <li key={at}>{say(message)}</li>
        ))}
      </ul>
    </Notice>
  )
}

export function Entered({ id, plan }: { readonly id: string; readonly plan: RegisterPlan }) {
  const w = useWords(words)
  const { count } = useNumbers()
  const [first] = plan.changes
  const entries = count(plan.changes.length, w.enteredEntries)
  const numbers = plan.changes.flatMap(({ entry }) =>
    entry === null ? [] : fill(w.entryNo, { no: entry }),
  )
  return (
    <div className="stack">
      <Notice kind="ok" live title={fill(w.entered, { entries })}>
        {numbers.join(', ')}
      </Notice>
      <div className="row">
        {first !== undefined && !first.is_removed && (
          <Link
            to={`/registers/${id}/record?subject=${encodeURIComponent(first.subject)}`}
            look="primary"
          >
            {w.openRecord}
          </Link>
        )}
        <Link to={`/registers/${id}`} look="plain">
          {w.openRegister}
        </Link>
      </div>
    </div>
  )
}
