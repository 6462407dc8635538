/** The form of a change: facts by their types, the act; a trial first, then the ledger by the plan that was seen. */
import { type FormEvent, useState } from 'react'
import type { RegisterChange, RegisterTable } from '../../../api/index.ts'
import { Button, ProblemNotice } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { type Facts, FactsFieldset } from './facts-fieldset.tsx'
import { NewSubject } from './new-subject.tsx'
import { type Ground, NO_GROUND, saidAnew } from './ground.ts'
import { GroundFields } from './origin-fields.tsx'
import { useChange } from './requests.ts'
import { Entered, Tried } from './tried.tsx'
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
  readonly initialGround?: Ground
}

export function ChangeForm(props: FormProps) {
  const { id, deed, table, subject, corrects, initial, initialGround = NO_GROUND } = props
  const w = useWords(words)
  const [facts, setFacts] = useState<Facts>(initial)
  const [ground, setGround] = useState<Ground>(initialGround)
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
    ...saidAnew(ground, initialGround),
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
