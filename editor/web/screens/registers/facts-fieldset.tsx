/** The facts of a record, each with the field of its type. */
import type { RegisterTable } from '../../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { FactField } from './fields.tsx'
import words from './words.ts'

/** By the names of the facts, each as a cell of a table would have it. */
export type Facts = Readonly<Record<string, string>>

interface FactsProps {
  readonly table: RegisterTable
  readonly facts: Facts
  readonly onChange: (facts: Facts) => void
  readonly isNew: boolean
}

export function FactsFieldset({ table, facts, onChange, isNew }: FactsProps) {
  const w = useWords(words)
  return (
    <fieldset className="registers-fieldset">
      <legend>{w.facts}</legend>
      <div className="registers-form">
        {table.register.columns.map((column) => (
          <FactField
            key={column.field}
            column={column}
            references={table.references}
            value={facts[column.field] ?? ''}
            onChange={(value) => onChange({ ...facts, [column.field]: value })}
            isRequired={isNew && column.required}
            error={undefined}
          />
        ))}
      </div>
    </fieldset>
  )
}
