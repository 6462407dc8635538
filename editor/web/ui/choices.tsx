/** Yes or no, some of several, one of several. */
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components/Checkbox'
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Radio as AriaRadio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup'
import { FieldFrame, type FieldTexts } from './field-frame.tsx'
import type { Option } from './select.tsx'

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode
}

export const Checkbox = ({ children, ...props }: CheckboxProps) => (
  <AriaCheckbox {...props} className="choice">
    <span className="choice-mark" aria-hidden />
    <span>{children}</span>
  </AriaCheckbox>
)

interface GroupProps extends FieldTexts {
  readonly options: readonly Option[]
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly name?: string
}

export interface CheckboxGroupProps extends GroupProps {
  readonly value: readonly string[]
  readonly onChange: (ids: string[]) => void
}

/** That one must be chosen is said in our words, by `error`, never in those of the browser. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, hint, error, wide, options, value, isRequired, ...rest } = props
  return (
    <AriaCheckboxGroup
      {...rest}
      value={[...value]}
      isInvalid={error !== undefined}
      className={wide === true ? 'field field-wide' : 'field'}
    >
      <FieldFrame label={label} hint={hint} error={error} required={isRequired}>
        <div className="choices">
          {options.map(({ id, name, note, disabled }) => (
            <Checkbox key={id} value={id} isDisabled={disabled === true}>
              <Named name={name} note={note} />
            </Checkbox>
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  )
}

export interface RadioGroupProps extends GroupProps {
  readonly value: string | null
  readonly onChange: (id: string) => void
}

export function RadioGroup(props: RadioGroupProps) {
  const { label, hint, error, wide, options, ...rest } = props
  return (
    <AriaRadioGroup
      {...rest}
      isInvalid={error !== undefined}
      className={wide === true ? 'field field-wide' : 'field'}
    >
      <FieldFrame label={label} hint={hint} error={error} required={props.isRequired}>
        <div className="choices">
          {options.map(({ id, name, note, disabled }) => (
            <AriaRadio key={id} value={id} className="choice" isDisabled={disabled === true}>
              <span className="choice-mark choice-round" aria-hidden />
              <Named name={name} note={note} />
            </AriaRadio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  )
}

const Named = ({ name, note }: { readonly name: string; readonly note: string | undefined }) => (
  <span>
    {name}
    {note !== undefined && <span className="muted small"> {note}</span>}
  </span>
)
