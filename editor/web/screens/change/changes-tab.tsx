/** What a draft changes: in words, then as the text that goes into the ledger. */
import type { Draft } from '../../../api/index.ts'
import { Loading, ProblemNotice } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { Examples } from './examples.tsx'
import { Findings } from './findings.tsx'
import { Papers } from './papers.tsx'
import { editOf, useCheck } from './requests.ts'
import words from './words.ts'

export function ChangesTab({ draft }: { readonly draft: Draft }) {
  const { check: w } = useWords(words)
  const { data, error } = useCheck(draft)
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined) return <Loading label={w.checking} />
  const { amendment } = data
  return (
    <div className="stack">
      <Findings check={data} />
      {data.kind === 'sound' && (
        <Papers
          draft={draft}
          papers={draft.base === null ? ['amendment'] : ['decision', 'amendment']}
        />
      )}
      {data.kind === 'sound' && <Examples draft={draft} edit={editOf(draft)} />}
      {amendment !== null && (
        <section className="stack">
          <div>
            <h3>{draft.base === null ? w.wholeText : w.amendment}</h3>
            <p className="muted small">{w.amendmentLead}</p>
          </div>
          <pre className="change-source" tabIndex={0} data-code>
            {amendment}
          </pre>
        </section>
      )}
    </div>
  )
}
