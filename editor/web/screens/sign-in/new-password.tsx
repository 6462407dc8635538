/** A new password, typed twice; given on only when both are the same and it is long enough. */
import { useState } from 'react'
import { TextField } from '../../ui/text-field.tsx'
import { fill } from '../../words/define.ts'
import { useWords } from '../../words/language.tsx'
import words from './words.ts'

interface NewPasswordProps {
  readonly shortest: number
  readonly onChange: (password: string | undefined) => void
}

export function NewPassword({ shortest, onChange }: NewPasswordProps) {
  const { firstRun: w } = useWords(words)
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const [isLeft, setIsLeft] = useState({ first: false, again: false })
  const isShort = [...first].length < shortest
  const tell = (one: string, other: string) =>
    onChange(one === other && [...one].length >= shortest ? one : undefined)
  return (
    <>
      <TextField
        label={w.password}
        hint={fill(w.passwordHint, { shortest })}
        error={isLeft.first && isShort ? fill(w.short, { shortest }) : undefined}
        type="password"
        value={first}
        onChange={(value) => {
          setFirst(value)
          tell(value, again)
        }}
        onBlur={() => setIsLeft((left) => ({ ...left, first: first !== '' }))}
        autoComplete="new-password"
        isRequired
      />
      <TextField
        label={w.repeat}
        error={isLeft.again && again !== first ? w.differ : undefined}
        type="password"
        value={again}
        onChange={(value) => {
          setAgain(value)
          tell(first, value)
        }}
        onBlur={() => setIsLeft((left) => ({ ...left, again: again !== '' }))}
        autoComplete="new-password"
        isRequired
      />
    </>
  )
}
