/** Conditions for looks. */
import { type FormEvent, useState } from 'react'
import { Button, Select, TextField } from '../../../ui/index.ts'
import { useWords } from '../../../words/index.ts'
import audit from '../words.ts'
import type { CONDITIONS } from './looks.tsx'
import words from './words.ts'

type Conditions = Readonly<Record<(typeof CONDITIONS)[number], string>>

interface LookFiltersProps {
  readonly values: Conditions
  readonly onFind: (values: Partial<Conditions>) => void
}

const ANY = 'any'

export function LookFilters({ values, onFind }: LookFiltersProps) {
  const w = useWords(words)
  const { find, clear } = useWords(audit)
  const [asked, setAsked] = useState(values)
  const change = (part: Partial<Conditions>) => setAsked({ ...asked, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onFind({ ...asked, before: '' })
  }
  const kinds = Object.entries(w.kinds).map(([id, name]) => ({ id, name }))
  return (
    <form className="row audit-filters audit-looks no-print" onSubmit={submit}>
      <TextField
        label={w.account}
        value={asked.account}
        onChange={(account) => change({ account })}
      />
      <TextField
        label={w.subject}
        hint={w.subjectHint}
        value={asked.subject}
        onChange={(subject) => change({ subject })}
      />
      <Select
        label={w.kind}
        options={[{ id: ANY, name: w.anyKind }, ...kinds]}
        value={asked.kind === '' ? ANY : asked.kind}
        onChange={(kind) => change({ kind: kind === ANY ? '' : kind })}
      />
      <Button type="submit">{find}</Button>
      <Button look="quiet" onPress={() => onFind({})}>
        {clear}
      </Button>
    </form>
  )
}
