/** What helps with a table: its headings and an empty form; the act and the day for rows that say neither. */
import { useState } from 'react'
import type { RegisterTable } from '../../../api/index.ts'
import { getFile } from '../../api/client.ts'
import { Button, ProblemNotice, save } from '../../ui/index.ts'
import { useLanguage, useSay, useWords } from '../../words/index.ts'
import type { Ground } from './ground.ts'
import { GroundFields } from './origin-fields.tsx'
import { fileAddress, NOW } from './requests.ts'
import words from './words.ts'

/** What the headings may be, and a form that has them. */
export function Columns({ table: { register } }: { readonly table: RegisterTable }) {
  const { import: w } = useWords(words)
  const say = useSay()
  const lang = useLanguage()
  const [error, setError] = useState<unknown>(null)
  const headings = [
    ...(register.key === null ? [] : [register.key]),
    ...register.columns.map(({ heading }) => heading),
    ...Object.values(register.common),
  ]
  const take = () => {
    setError(null)
    getFile(fileAddress(register.id, NOW, { format: 'xlsx', lang, empty: true })).then(
      save,
      setError,
    )
  }
  return (
    <div className="row">
      <Button onPress={take}>{w.form}</Button>
      <details>
        <summary>{w.columns}</summary>
        <p>{headings.map(say).join(' · ')}</p>
      </details>
      {error !== null && <ProblemNotice error={error} />}
    </div>
  )
}

interface DefaultsProps {
  readonly isOpen: boolean
  readonly ground: Ground
  readonly onChange: (ground: Ground) => void
  readonly onCheck: (() => void) | undefined
  readonly isPending: boolean
}

export function Defaults({ isOpen, ground, onChange, onCheck, isPending }: DefaultsProps) {
  const { import: w, checkAgain } = useWords(words)
  return (
    <details className="registers-more" open={isOpen}>
      <summary>{w.defaults}</summary>
      <div className="stack">
        <p className="muted small">{w.defaultsLead}</p>
        <div className="registers-form">
          <GroundFields ground={ground} onChange={onChange} />
        </div>
        {onCheck !== undefined && (
          <p className="row">
            <Button onPress={onCheck} isPending={isPending}>
              {checkAgain}
            </Button>
          </p>
        )}
      </div>
    </details>
  )
}
