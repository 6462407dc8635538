/** The result of long work as a file: in which form, and which table where the form holds one. */
import { useState } from 'react'
import { Select } from '../../ui/index.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { Download } from './download.tsx'
import { queryOf } from './query.ts'
import words from './words.ts'

interface SaveResultProps {
  readonly kind: 'replays' | 'checks'
  readonly job: string
}

export function SaveResult({ kind, job }: SaveResultProps) {
  const w = useWords(words)
  const lang = useLanguage()
  const [form, setForm] = useState('xlsx')
  const [table, setTable] = useState('findings')
  const ofTable = kind === 'checks' && form === 'csv' ? { table } : {}
  return (
    <div className="row audit-filters audit-save no-print">
      <Select label={w.form} options={optionsOf(w.forms)} value={form} onChange={setForm} />
      {kind === 'checks' && form === 'csv' && (
        <Select label={w.table} options={optionsOf(w.tables)} value={table} onChange={setTable} />
      )}
      <Download path={`/audit/${kind}/${job}/export${queryOf({ form, lang, ...ofTable })}`}>
        {w.download}
      </Download>
      {kind === 'checks' && (
        <Download
          path={`/audit/dictionary${queryOf({ form: form === 'json' ? 'xlsx' : form, lang })}`}
        >
          {w.dictionary}
        </Download>
      )}
    </div>
  )
}

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([id, name]) => ({ id, name }))
