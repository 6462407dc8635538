/** Papers to be taken away, each in its forms. */
import { useMutation } from '@tanstack/react-query'
import { type Draft, DRAFT_PAPERS, type DraftPaper } from '../../../api/index.ts'
import { getFile } from '../../api/client.ts'
import { Button, ProblemNotice, save } from '../../ui/index.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { addressOfDraft } from './requests.ts'
import words from './words.ts'

interface PapersProps {
  readonly draft: Draft
  readonly papers: readonly DraftPaper[]
}

export function Papers({ draft, papers }: PapersProps) {
  const { papers: w } = useWords(words)
  const lang = useLanguage()
  const taking = useMutation({
    mutationFn: ({ paper, form }: { readonly paper: DraftPaper; readonly form: string }) =>
      getFile(`${addressOfDraft(draft.id)}/papers/${paper}?form=${form}&lang=${lang}`),
    onSuccess: save,
  })
  const nameOf = (paper: DraftPaper): string =>
    paper === 'amendment' && draft.base === null ? w.whole : w[paper]
  return (
    <div className="stack no-print">
      {papers.map((paper) => (
        <div key={paper} className="row" role="group" aria-label={nameOf(paper)}>
          <span className="muted">{nameOf(paper)}:</span>
          {DRAFT_PAPERS[paper].map((form) => (
            <Button
              key={form}
              aria-label={`${w.title}: ${nameOf(paper)}, ${form === 'zasady' ? w.file : form.toUpperCase()}`}
              onPress={() => taking.mutate({ paper, form })}
            >
              {form === 'zasady' ? w.file : form.toUpperCase()}
            </Button>
          ))}
        </div>
      ))}
      {taking.error !== null && <ProblemNotice error={taking.error} />}
    </div>
  )
}
