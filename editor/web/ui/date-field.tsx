/**
 * A day: typed and shown `дд.мм.рррр`, given to the program as `yyyy-mm-dd`.
 *
 * A plain field and no calendar to click through: whoever enters days of documents reads them off the paper.
 */
import { useState } from 'react'
import { useWords } from '../words/language.tsx'
import { day } from '../words/numbers.ts'
import { isoDay } from './day-text.ts'
import type { FieldTexts } from './field-frame.tsx'
import { TextField } from './text-field.tsx'
import words from './words.ts'

export interface DateFieldProps extends FieldTexts {
  /** `yyyy-mm-dd`, or empty. */
  readonly value: string
  /** A whole day, or empty; never half of one. */
  readonly onChange: (iso: string) => void
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly name?: string
}

export function DateField({ value, onChange, error, hint, ...props }: DateFieldProps) {
  const w = useWords(words)
  const [typed, setTyped] = useState(day(value))
  const [isLeft, setIsLeft] = useState(false)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    if (value !== (isoDay(typed) ?? '')) setTyped(day(value))
  }
  const isWrong = typed.trim() !== '' && isoDay(typed) === undefined
  return (
    <TextField
      {...props}
      {...(hint !== undefined && { hint })}
      placeholder={w.dayHint}
      value={typed}
      inputMode="numeric"
      error={error ?? (isLeft && isWrong ? w.notADay : undefined)}
      onChange={(text) => {
        setTyped(text)
        setIsLeft(false)
        onChange(isoDay(text) ?? '')
      }}
      onBlur={() => {
        setIsLeft(true)
        const iso = isoDay(typed)
        if (iso !== undefined) setTyped(day(iso))
      }}
    />
  )
}
