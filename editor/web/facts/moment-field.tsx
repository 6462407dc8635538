/** A moment by the clocks of Kyiv: a day and a time, given on as RFC 3339 once both are whole. */
import { useState } from 'react'
import { DateField, TextField } from '../ui/index.ts'
import { fill, useWords } from '../words/index.ts'
import { momentOf, partsOf } from './kyiv.ts'
import words from './words.ts'
import './facts.css'

export interface MomentFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (iso: string) => void
  readonly isDisabled?: boolean
}

export function MomentField({ label, value, onChange, isDisabled = false }: MomentFieldProps) {
  const w = useWords(words)
  const [typed, setTyped] = useState(partsOf(value))
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    if (value !== (momentOf(typed.day, typed.time) ?? '')) setTyped(partsOf(value))
  }
  const take = (next: typeof typed): void => {
    setTyped(next)
    onChange(momentOf(next.day, next.time) ?? '')
  }
  const isHalf = (typed.day === '') !== (typed.time.trim() === '')
  return (
    <div className="moment-field" role="group" aria-label={label}>
      <DateField
        label={`${label}: ${w.date}`}
        hint=""
        value={typed.day}
        isDisabled={isDisabled}
        onChange={(day) => take({ ...typed, day })}
      />
      <TextField
        label={w.time}
        placeholder={w.timeHint}
        value={typed.time}
        isDisabled={isDisabled}
        onChange={(time) => take({ ...typed, time })}
        {...(isHalf && typed.day !== '' && { hint: fill(w.timeHint, {}) })}
      />
    </div>
  )
}
