/** One line of text, a password, or several lines. */
import { Input } from 'react-aria-components/Input'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaProps,
} from 'react-aria-components/TextField'
import { fieldClass, FieldFrame, type FieldTexts } from './field-frame.tsx'

type Base = Omit<AriaProps, 'children' | 'className' | 'style' | 'isInvalid'> & FieldTexts

export interface TextFieldProps extends Base {
  readonly placeholder?: string
}

export function TextField({ label, hint, error, wide, placeholder, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className={fieldClass(wide)}>
      <FieldFrame label={label} hint={hint} error={error} required={props.isRequired}>
        <Input className="input" {...(placeholder !== undefined && { placeholder })} />
      </FieldFrame>
    </AriaTextField>
  )
}

export interface TextAreaProps extends Base {
  readonly rows?: number
}

export function TextArea({ label, hint, error, wide, rows = 4, ...props }: TextAreaProps) {
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className={fieldClass(wide)}>
      <FieldFrame label={label} hint={hint} error={error} required={props.isRequired}>
        <AriaTextArea className="input" rows={rows} />
      </FieldFrame>
    </AriaTextField>
  )
}
