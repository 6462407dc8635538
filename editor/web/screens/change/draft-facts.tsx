/** What a draft is, in a few lines above its parts. */
import type { Draft } from '../../../api/index.ts'
import { DateText } from '../../ui/index.ts'
import { day, fill, useSay, useWords } from '../../words/index.ts'
import { StateMark } from './state-mark.tsx'
import words from './words.ts'

export function DraftFacts({ draft }: { readonly draft: Draft }) {
  const w = useWords(words)
  const say = useSay()
  const { base, effective, author, note } = draft
  return (
    <dl className="facts">
      <dt>{w.state}</dt>
      <dd>
        <StateMark state={draft.state} />
      </dd>
      <dt>{w.policy}</dt>
      <dd>{say(draft.policy_title)}</dd>
      <dt>{base === null ? w.one.what : w.one.base}</dt>
      <dd>
        {base === null
          ? w.one.whole
          : fill(w.one.baseOf, { day: day(base.in_force_from), entry: base.entry })}
      </dd>
      <dt>{w.effective}</dt>
      <dd>{effective === null ? w.noDay : <DateText value={effective} />}</dd>
      <dt>{w.author}</dt>
      <dd>{draft.own ? `${author.name} (${w.you})` : author.name}</dd>
      {note.trim() !== '' && (
        <>
          <dt>{w.one.note}</dt>
          <dd className="change-note">{note}</dd>
        </>
      )}
    </dl>
  )
}
