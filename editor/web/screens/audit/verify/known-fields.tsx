/** What somebody knows by other means: the key of the court, a checkpoint that was saved, which case and ledger it should be. */
import type { KnownByUser } from '../../../../api/index.ts'
import { TextArea, TextField } from '../../../ui/index.ts'
import { useWords } from '../../../words/index.ts'
import words from './words.ts'

interface KnownFieldsProps {
  readonly known: KnownByUser
  readonly onChange: (known: KnownByUser) => void
}

export function KnownFields({ known, onChange }: KnownFieldsProps) {
  const w = useWords(words)
  const field = (name: keyof KnownByUser) => ({
    label: w[name],
    value: known[name] ?? '',
    onChange: (value: string) => onChange({ ...known, [name]: value }),
  })
  return (
    <details className="audit-more">
      <summary>{w.known}</summary>
      <div className="stack panel">
        <p className="muted small">{w.knownHelp}</p>
        <div className="row audit-filters">
          <TextField {...field('case')} />
          <TextField {...field('origin')} />
        </div>
        <TextField {...field('key')} wide />
        <TextArea {...field('since')} hint={w.sinceHint} wide />
      </div>
    </details>
  )
}
