/** The form of a change: facts by their types, the act; a trial first, then the ledger by the plan that was seen. */
import { type FormEvent, useState } from 'react'
import type { RegisterChange, RegisterPlan, RegisterTable } from '../../../api/index.ts'
import { Button, ComboBox, Link, Notice, ProblemNotice, TextField } from '../../ui/index.ts'
import { fill, useNumbers, useSay, useWords } from '../../words/index.ts'
import { FactField } from './fields.tsx'
import { type Ground, GroundFields, NO_GROUND, saidOf } from './origin-fields.tsx'
import { ChangeProblems, PlanChanges } from './plan-view.tsx'
import { useChange } from './requests.ts'
import words from './words.ts'

export type Deed = 'new' | 'change' | 'correct' | 'end'

interface FormProps {
  readonly id: string
  readonly deed: Deed
  readonly table: RegisterTable
  /** Of a record that is there. */
  readonly subject: string
  readonly corrects?: number
  /** What the fields begin with. */
  readonly initial: Readonly<Record<string, string>>
}

type Facts = Readonly<Record<string, string>>

export function ChangeForm(props: FormProps) {
  const { id, deed, table, subject, corrects, initial } = props
  const w = useWords(words)
  const [facts, setFacts] = useState<Facts>(initial)
  const [ground, setGround] = useState<Ground>(NO_GROUND)
  const [owner, setOwner] = useState('')
  const [key, setKey] = useState('')
  const change = useChange()
  const { register } = table
  const path = deed === 'new' ? newPath(register, owner, key) : subject
  const wanted: RegisterChange = {
    action: deed === 'end' ? 'remove' : 'set',
    subject: path,
    facts: deed === 'end' ? [] : changed(facts, initial),
    ...(corrects !== undefined && { corrects }),
    ...saidOf(ground),
    dry_run: true,
  }
  const plan = change.data
  const send = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(wanted)
  }
  // Whatever is typed after a trial needs another one.
  const edit =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      change.reset()
    }
  if (plan?.entered === true) return <Entered id={id} plan={plan} />
  return (
    <form className="stack" onSubmit={send}>
      {change.error !== null && <ProblemNotice error={change.error} />}
      {deed === 'new' && (
        <NewSubject
          table={table}
          owner={owner}
          onOwner={edit(setOwner)}
          subjectKey={key}
          onKey={edit(setKey)}
        />
      )}
      {deed !== 'end' && (
        <FactsFieldset
          table={table}
          facts={facts}
          onChange={edit(setFacts)}
          isNew={deed === 'new'}
        />
      )}
      <fieldset className="registers-fieldset">
        <legend>{w.ground}</legend>
        <p className="muted small">{w.groundHint}</p>
        <div className="registers-form">
          <GroundFields
            ground={ground}
            onChange={edit(setGround)}
            needsReason={deed === 'correct'}
          />
        </div>
      </fieldset>
      <div className="row">
        <Button
          type="submit"
          look={plan === undefined ? 'primary' : 'plain'}
          isPending={change.isPending}
        >
          {plan === undefined ? w.check : w.checkAgain}
        </Button>
      </div>
      {plan !== undefined && (
        <Tried
          plan={plan}
          onEnter={() => change.mutate({ ...wanted, dry_run: false, plan: plan.plan })}
          isPending={change.isPending}
        />
      )}
    </form>
  )
}

/** A record of a list within another one stands under its owner; without a code where the court makes one of its days. */
function newPath({ subject, of }: RegisterTable['register'], owner: string, key: string): string {
  const parts = subject.split('/')
  const named =
    of === null ? parts : parts.map((part, at) => (part === '*' && at === 1 ? owner : part))
  const last = key.trim()
  return last === '' ? named.slice(0, -1).join('/') : [...named.slice(0, -1), last].join('/')
}

/** Only what was changed is said: what stands there already needs no act. */
const changed = (facts: Facts, initial: Facts): RegisterChange['facts'] =>
  Object.entries(facts)
    .filter(([field, text]) => text !== (initial[field] ?? ''))
    .map(([field, text]) => ({ field, text: text === '' ? '—' : text }))

interface NewSubjectProps {
  readonly table: RegisterTable
  readonly owner: string
  readonly onOwner: (owner: string) => void
  readonly subjectKey: string
  readonly onKey: (key: string) => void
}

function NewSubject({ table, owner, onOwner, subjectKey, onKey }: NewSubjectProps) {
  const w = useWords(words)
  const say = useSay()
  const { of, key, makes_key } = table.register
  const owners = table.references[of ?? ''] ?? []
  return (
    <div className="registers-form">
      {of !== null && (
        <ComboBox
          label={w.ofWhom}
          isRequired
          options={owners.map(({ value, label }) => ({ id: value, name: say(label) }))}
          value={owner === '' ? null : owner}
          onChange={onOwner}
        />
      )}
      {!makes_key && key !== null && (
        <TextField
          label={say(key)}
          hint={w.keyHint}
          isRequired
          value={subjectKey}
          onChange={onKey}
        />
      )}
    </div>
  )
}

interface FactsProps {
  readonly table: RegisterTable
  readonly facts: Facts
  readonly onChange: (facts: Facts) => void
  readonly isNew: boolean
}

function FactsFieldset({ table, facts, onChange, isNew }: FactsProps) {
  const w = useWords(words)
  return (
    <fieldset className="registers-fieldset">
      <legend>{w.facts}</legend>
      <div className="registers-form">
        {table.register.columns.map((column) => (
          <FactField
            key={column.field}
            column={column}
            references={table.references}
            value={facts[column.field] ?? ''}
            onChange={(value) => onChange({ ...facts, [column.field]: value })}
            isRequired={isNew && column.required}
            error={undefined}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface TriedProps {
  readonly plan: RegisterPlan
  readonly onEnter: () => void
  readonly isPending: boolean
}

function Tried({ plan, onEnter, isPending }: TriedProps) {
  const w = useWords(words)
  return (
    <section className="stack" aria-live="polite">
      <h2>{w.planTitle}</h2>
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

function Entered({ id, plan }: { readonly id: string; readonly plan: RegisterPlan }) {
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
