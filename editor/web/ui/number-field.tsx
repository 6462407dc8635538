/** A number, with a comma before the fraction in Ukrainian. */
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
} from 'react-aria-components/NumberField'
import { useWords } from '../words/language.tsx'
import { fieldClass, FieldFrame, type FieldTexts } from './field-frame.tsx'
import words from './words.ts'

export type NumberFieldProps = Omit<AriaProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldTexts

export function NumberField({ label, hint, error, wide, ...props }: NumberFieldProps) {
  const w = useWords(words)
  return (
    <AriaNumberField {...props} isInvalid={error !== undefined} className={fieldClass(wide)}>
      <FieldFrame label={label} hint={hint} error={error} required={props.isRequired}>
        <Group className="field-group">
          <Input className="input" />
          <Button slot="decrement" aria-label={w.less}>
            −
          </Button>
          <Button slot="increment" aria-label={w.more}>
            +
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}
