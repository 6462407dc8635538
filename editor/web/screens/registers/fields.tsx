/** A field of a form for a fact, by the type of the fact: what is typed is sent as a cell of a table would be. */
import type { RegisterColumn, RegisterTable } from '../../../api/index.ts'
import { CheckboxGroup, ComboBox, DateField, Select, TextArea, TextField } from '../../ui/index.ts'
import { useSay, useWords } from '../../words/index.ts'
import words from './words.ts'

interface FactFieldProps {
  readonly column: RegisterColumn
  readonly references: RegisterTable['references']
  /** As a cell: `''` is not known, `—` known to be none. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isRequired: boolean
  readonly error: string | undefined
}

const NONE = '—'
/** A list that is known to have nothing in it. */
const EMPTY = 'порожньо'

export function FactField(props: FactFieldProps) {
  const { column, value, onChange, isRequired, error } = props
  const w = useWords(words)
  const say = useSay()
  const label = say(column.heading)
  const byAct = column.by_act ? w.byOrder : undefined
  const common = { label, isRequired, error, onChange }
  if (column.list) return <ListField {...props} label={label} hint={byAct} />
  switch (column.kind) {
    case 'boolean':
    case 'enum':
      return <ChoiceField {...props} label={label} hint={byAct} />
    case 'reference':
      return <ReferenceField {...props} label={label} hint={byAct} />
    case 'date':
      return <DateField {...common} value={value === NONE ? '' : value} />
    case 'datetime':
      return <TextField {...common} value={value} hint={w.momentHint} />
    case 'text':
    case 'time':
    case 'number':
    case 'other':
      return <TextField {...common} value={value} hint={byAct} />
  }
}

type Labelled = FactFieldProps & { readonly label: string; readonly hint: string | undefined }

function ChoiceField({ column, value, onChange, isRequired, error, label, hint }: Labelled) {
  const w = useWords(words)
  const say = useSay()
  const named =
    column.kind === 'boolean'
      ? [
          { id: 'true', name: w.yes },
          { id: 'false', name: w.no },
        ]
      : column.values.map(({ value: id, name }) => ({ id, name: say(name) }))
  // A key of a list may not be empty: a blank has a word of its own.
  const options = [{ id: UNSAID, name: w.notSaid }, ...named, { id: NONE, name: w.none }]
  return (
    <Select
      label={label}
      hint={hint}
      error={error}
      isRequired={isRequired}
      options={options}
      value={value === '' ? UNSAID : value}
      onChange={(id) => onChange(id === UNSAID ? '' : id)}
    />
  )
}

const UNSAID = 'unsaid'

function ReferenceField(props: Labelled) {
  const { column, references, value, onChange, isRequired, error, label, hint } = props
  const say = useSay()
  const options = (references[column.refers ?? ''] ?? []).map(({ value: id, label: name }) => ({
    id,
    name: say(name),
  }))
  return (
    <ComboBox
      label={label}
      hint={hint}
      error={error}
      isRequired={isRequired}
      options={options}
      value={value === '' ? null : value}
      onChange={onChange}
    />
  )
}

/** Of a list with few possible values each is ticked; of another one they are typed. */
function ListField(props: Labelled) {
  const { column, references, value, onChange, isRequired, error, label, hint } = props
  const w = useWords(words)
  const say = useSay()
  const known =
    column.kind === 'enum'
      ? column.values.map(({ value: id, name }) => ({ id, name: say(name) }))
      : (references[column.refers ?? ''] ?? []).map(({ value: id, label: name }) => ({
          id,
          name: say(name),
        }))
  if (known.length === 0) {
    const typed = column.kind === 'date' ? w.daysHint : w.listHint
    return (
      <TextArea
        label={label}
        hint={hint === undefined ? typed : `${typed}; ${hint}`}
        rows={3}
        value={value}
        onChange={onChange}
        isRequired={isRequired}
        error={error}
      />
    )
  }
  return (
    <CheckboxGroup
      label={label}
      hint={hint}
      error={error}
      isRequired={isRequired}
      options={known}
      value={itemsOf(value)}
      onChange={(ids) => onChange(ids.length === 0 ? EMPTY : ids.join('; '))}
    />
  )
}

export const itemsOf = (value: string): readonly string[] =>
  value === NONE || value === EMPTY || value === 'empty' || value === ''
    ? []
    : value.split(';').map((item) => item.trim())
