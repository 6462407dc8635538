/** The name, the day where the text has none of its own, and words for whoever approves. */
import { DateField, TextArea, TextField } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import editingWords from './editing-words.ts'
import type { Editing } from './use-editing.ts'

export function About({ editing: { edit, change, saved } }: { readonly editing: Editing }) {
  const { edit: w } = useWords(editingWords)
  return (
    <div className="change-about">
      <TextField
        label={w.name}
        hint={w.nameHint}
        value={edit.title}
        onChange={(title) => change({ title })}
        maxLength={300}
        wide
      />
      {saved.form === 'consolidated' && (
        <DateField
          label={w.effective}
          hint={w.effectiveHint}
          value={edit.effective ?? ''}
          onChange={(day) => change({ effective: day === '' ? null : day })}
        />
      )}
      <TextArea
        label={w.note}
        hint={w.noteHint}
        rows={1}
        value={edit.note}
        onChange={(note) => change({ note })}
        maxLength={4000}
        wide
      />
    </div>
  )
}
