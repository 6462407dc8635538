/** What every field has around it: its label, a hint, what is wrong with the value. */
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { useWords } from '../words/language.tsx'
import words from './words.ts'
import './field.css'

export interface FieldTexts {
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong, in a sentence; marks the field. */
  readonly error?: string | undefined
  /** As wide as its place. */
  readonly wide?: boolean
}

export const fieldClass = (wide?: boolean): string => (wide === true ? 'field field-wide' : 'field')

interface FrameProps extends FieldTexts {
  readonly required?: boolean | undefined
  readonly children: ReactNode
}

export function FieldFrame({ label, hint, error, required, children }: FrameProps) {
  const w = useWords(words)
  return (
    <>
      <Label className="field-label">
        {label}
        {required === true && <span className="muted"> · {w.required}</span>}
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {children}
      <FieldError className="field-error">{error}</FieldError>
    </>
  )
}
