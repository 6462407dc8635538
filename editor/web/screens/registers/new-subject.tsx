/** Of whom a new record speaks: whose it is, and its code where the court gives one. */
import type { RegisterTable } from '../../../api/index.ts'
import { ComboBox, TextField } from '../../ui/index.ts'
import { useSay, useWords } from '../../words/index.ts'
import words from './words.ts'

interface NewSubjectProps {
  readonly table: RegisterTable
  readonly owner: string
  readonly onOwner: (owner: string) => void
  readonly subjectKey: string
  readonly onKey: (key: string) => void
}

export function NewSubject({ table, owner, onOwner, subjectKey, onKey }: NewSubjectProps) {
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
