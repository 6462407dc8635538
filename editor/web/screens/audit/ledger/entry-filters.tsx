/** Conditions for entries, and the number of one to be opened. */
import { type FormEvent, useState } from 'react'
import type { LedgerHead } from '../../../../api/index.ts'
import { Button, DateField, Select, TextField, useGo } from '../../../ui/index.ts'
import { useSay, useWords } from '../../../words/index.ts'
import audit from '../words.ts'
import type { CONDITIONS } from './entry-list.tsx'
import words from './words.ts'

type Conditions = Readonly<Record<(typeof CONDITIONS)[number], string>>

interface EntryFiltersProps {
  readonly head: LedgerHead
  readonly values: Conditions
  readonly onFind: (values: Partial<Conditions>) => void
}

const ANY = 'any'

export function EntryFilters({ head, values, onFind }: EntryFiltersProps) {
  const w = useWords(words)
  const common = useWords(audit)
  const say = useSay()
  const [asked, setAsked] = useState(values)
  const change = (part: Partial<Conditions>) => setAsked({ ...asked, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onFind({ ...asked, before: '' })
  }
  const kinds = head.kinds.map(({ kind, title }) => ({ id: kind, name: say(title) }))
  return (
    <form className="row audit-filters no-print" onSubmit={submit}>
      <Select
        label={w.kind}
        options={[{ id: ANY, name: w.anyKind }, ...kinds]}
        value={asked.kind === '' ? ANY : asked.kind}
        onChange={(kind) => change({ kind: kind === ANY ? '' : kind })}
      />
      <TextField label={common.case} value={asked.case} onChange={(one) => change({ case: one })} />
      <TextField label={w.by} value={asked.by} onChange={(by) => change({ by })} />
      <DateField label={common.from} value={asked.from} onChange={(from) => change({ from })} />
      <DateField label={common.to} value={asked.to} onChange={(to) => change({ to })} />
      <Button type="submit">{common.find}</Button>
      <Button look="quiet" onPress={() => onFind({})}>
        {common.clear}
      </Button>
    </form>
  )
}

/** The number of an entry, to open it at once. */
export function GoTo({ size }: { readonly size: number }) {
  const w = useWords(words)
  const go = useGo()
  const [typed, setTyped] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [, seq] = /^\s*№?\s*(\d{1,15})\s*$/.exec(typed) ?? []
    if (seq !== undefined && Number(seq) < size) go(`/audit/ledger/${Number(seq)}`)
  }
  return (
    <form className="row audit-filters no-print" onSubmit={submit}>
      <TextField label={w.goTo} value={typed} onChange={setTyped} inputMode="numeric" />
      <Button type="submit">{w.open}</Button>
    </form>
  )
}
