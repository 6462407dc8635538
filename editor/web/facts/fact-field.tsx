/** A fact as a field, as the vocabulary describes it: a type in, its control out. Unknown, none and a value are told apart. */
import type { FormField } from '../../api/index.ts'
import { Checkbox, CheckboxGroup, DateField, type Option, Select, TextField } from '../ui/index.ts'
import { useSay, useWords } from '../words/index.ts'
import { scalar, type Value } from './entered.ts'
import { MomentField } from './moment-field.tsx'
import words from './words.ts'

export interface FactFieldProps {
  readonly field: FormField
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
  readonly judges: readonly { readonly id: string; readonly name: string }[]
  readonly isNeeded: boolean
  /** To be jumped to. */
  readonly id: string
}

export function FactField(props: FactFieldProps) {
  const { field, value, onChange, id } = props
  const w = useWords(words)
  const isSelect = !field.isList && OF_A_LIST.has(field.type)
  return (
    <div className="fact-field" id={id}>
      <Control {...props} />
      {!isSelect && field.type !== 'yes_no' && field.field !== 'id' && (
        <Checkbox
          isSelected={value === null}
          onChange={(isNone) => onChange(isNone ? null : undefined)}
        >
          <span className="small">{w.none}</span>
        </Checkbox>
      )}
    </div>
  )
}

const OF_A_LIST: ReadonlySet<FormField['type']> = new Set(['choice', 'judge', 'yes_no'])

function Control({ field, value, onChange, judges, isNeeded }: FactFieldProps) {
  const w = useWords(words)
  const say = useSay()
  const unit = field.unit === undefined ? '' : `, ${say(field.unit)}`
  const mark = isNeeded ? ` · ${w.needed}` : ''
  const label = `${capital(`${say(field.label)}${unit}`)}${mark}`
  const text = typeof value === 'string' ? value : ''
  const options = useOptions(field, judges)
  const isDisabled = value === null
  if (field.isList) {
    return options === undefined ? (
      <Several label={label} hint={w.comma} value={value} onChange={onChange} />
    ) : (
      <CheckboxGroup
        label={label}
        options={options}
        value={Array.isArray(value) ? value : []}
        onChange={onChange}
        isDisabled={isDisabled}
      />
    )
  }
  if (options !== undefined) {
    return <Choice label={label} options={options} value={value} onChange={onChange} />
  }
  if (field.type === 'date') {
    return <DateField label={label} value={text} onChange={onChange} isDisabled={isDisabled} />
  }
  if (field.type === 'moment') {
    return <MomentField label={label} value={text} onChange={onChange} isDisabled={isDisabled} />
  }
  const isWrong = text.trim() !== '' && scalar(field, text) === undefined
  return (
    <TextField
      label={label}
      value={text}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(isWrong && { error: w.invalid })}
      {...(field.type === 'time' && { placeholder: w.timeHint })}
      {...(field.type === 'whole' && { inputMode: 'numeric' as const })}
      {...(field.type === 'decimal' && { inputMode: 'decimal' as const })}
    />
  )
}

/** Values to choose from; `undefined` where a value is written. */
function useOptions(
  { type, values, isList }: FormField,
  judges: FactFieldProps['judges'],
): readonly Option[] | undefined {
  const w = useWords(words)
  const say = useSay()
  if (type === 'choice')
    return (values ?? []).map(({ value, label }) => ({ id: value, name: say(label) }))
  if (type === 'judge') return judges.map(({ id, name }) => ({ id, name }))
  if (type === 'yes_no' && !isList)
    return [
      { id: 'yes', name: w.yes },
      { id: 'no', name: w.no },
    ]
  return undefined
}

const UNKNOWN = '?'
const NONE = '-'

interface ChoiceProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
}

/** Ids of the two states stand apart from those of values by a mark that no value begins with. */
function Choice({ label, options, value, onChange }: ChoiceProps) {
  const w = useWords(words)
  const all = [
    { id: UNKNOWN, name: w.unknown },
    ...options.map(({ id, name }) => ({ id: `=${id}`, name })),
    { id: NONE, name: w.none },
  ]
  const chosen = value === null ? NONE : typeof value === 'string' ? `=${value}` : UNKNOWN
  return (
    <Select
      label={label}
      options={all}
      value={chosen}
      onChange={(id) => onChange(id === UNKNOWN ? undefined : id === NONE ? null : id.slice(1))}
    />
  )
}

interface SeveralProps {
  readonly label: string
  readonly hint: string
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
}

const Several = ({ label, hint, value, onChange }: SeveralProps) => (
  <TextField
    label={label}
    hint={hint}
    isDisabled={value === null}
    value={Array.isArray(value) ? value.join(',') : ''}
    onChange={(text) => onChange(text === '' ? undefined : text.split(','))}
  />
)

export const capital = (text: string): string =>
  `${text.slice(0, 1).toLocaleUpperCase('uk')}${text.slice(1)}`
