/** One of a list: `Select` for a short one, `ComboBox` with search for a long one. */
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { useWords } from '../words/language.tsx'
import { fieldClass, FieldFrame, type FieldTexts } from './field-frame.tsx'
import words from './words.ts'

export interface Option {
  readonly id: string
  readonly name: string
  readonly note?: string
  readonly disabled?: boolean
}

export interface SelectProps extends FieldTexts {
  readonly options: readonly Option[]
  /** The id of the chosen option; null when there is none. */
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly name?: string
  readonly placeholder?: string
}

function Options({ options }: { readonly options: readonly Option[] }) {
  const { nothingFound } = useWords(words)
  return (
    <ListBox
      className="list"
      items={options}
      disabledKeys={options.filter(({ disabled }) => disabled === true).map(({ id }) => id)}
      renderEmptyState={() => <span className="list-item muted">{nothingFound}</span>}
    >
      {(option) => (
        <ListBoxItem className="list-item" id={option.id} textValue={option.name}>
          <span>
            {option.name}
            {option.note !== undefined && <span className="muted small"> {option.note}</span>}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  )
}

export function Select(props: SelectProps) {
  const { label, hint, error, wide, options, value, onChange, placeholder, ...rest } = props
  const w = useWords(words)
  return (
    <AriaSelect
      {...rest}
      value={value}
      placeholder={placeholder ?? w.choose}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={error !== undefined}
      className={fieldClass(wide)}
    >
      <FieldFrame label={label} hint={hint} error={error} required={props.isRequired}>
        <Button className="input select-button">
          <SelectValue>
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
        </Button>
      </FieldFrame>
      <Popover className="popover">
        <Options options={options} />
      </Popover>
    </AriaSelect>
  )
}

export function ComboBox(props: SelectProps) {
  const { label, hint, error, wide, options, value, onChange, placeholder, ...rest } = props
  const w = useWords(words)
  return (
    <AriaComboBox
      {...rest}
      value={value}
      defaultItems={options}
      menuTrigger="focus"
      allowsEmptyCollection
      onChange={(key) => onChange(key === null ? '' : String(key))}
      isInvalid={error !== undefined}
      className={fieldClass(wide)}
    >
      <FieldFrame label={label} hint={hint} error={error} required={props.isRequired}>
        <Group className="field-group">
          <Input className="input" placeholder={placeholder ?? w.choose} />
          <Button className="combo-button" aria-label={w.open} />
        </Group>
      </FieldFrame>
      <Popover className="popover">
        <Options options={options} />
      </Popover>
    </AriaComboBox>
  )
}
