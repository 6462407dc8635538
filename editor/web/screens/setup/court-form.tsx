/** The name of the court and of its ledger: asked once, and once more before they are fixed for good. */
import { type FormEvent, useState } from 'react'
import { isOrigin, type NewCourt } from '../../../api/index.ts'
import { Button, ConfirmDialog, DateField, ProblemNotice, TextField } from '../../ui/index.ts'
import { fill, useWords } from '../../words/index.ts'
import { useMakeCourt } from './requests.ts'
import words from './words.ts'

/** Of the name of a court, as the server has it. */
const SHORTEST = 3

export function CourtForm() {
  const { form: w, steps } = useWords(words)
  const [name, setName] = useState('')
  const [origin, setOrigin] = useState('')
  const [date, setDate] = useState('')
  const [isTried, setIsTried] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const make = useMakeCourt()
  const court: NewCourt = {
    name: name.trim(),
    origin: origin.trim(),
    ...(date !== '' && { date }),
  }
  const isNamed = court.name.length >= SHORTEST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    setIsAsked(isNamed && isOrigin(court.origin))
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p>{steps.courtLead}</p>
      {make.error !== null && <ProblemNotice error={make.error} />}
      <TextField
        label={w.name}
        hint={w.nameHint}
        value={name}
        onChange={setName}
        error={isTried && !isNamed ? w.nameForm : undefined}
        isRequired
        maxLength={300}
      />
      <TextField
        label={w.origin}
        hint={w.originHint}
        value={origin}
        onChange={setOrigin}
        error={isTried && !isOrigin(court.origin) ? w.originForm : undefined}
        isRequired
        maxLength={200}
        spellCheck="false"
      />
      <p className="muted small">
        {w.originExample}: <code data-code>court.example/docket</code>
      </p>
      <DateField label={w.date} hint={w.dateHint} value={date} onChange={setDate} />
      <div>
        <Button type="submit" look="primary" isPending={make.isPending}>
          {w.make}
        </Button>
      </div>
      <ConfirmDialog
        title={w.confirm}
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        action={w.make}
        isPending={make.isPending}
        onConfirm={() => make.mutate(court, { onSettled: () => setIsAsked(false) })}
      >
        <p>{fill(w.confirmText, { name: court.name })}</p>
      </ConfirmDialog>
    </form>
  )
}
