/** The examples that stand in the text of a policy, under a draft: how many there are, and which come out otherwise with it. */
import { useQuery } from '@tanstack/react-query'
import type { Draft, DraftEdit, DraftExamples } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { Notice, ProblemNotice, Quoted, sentence } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { addressOfDraft, editOf, useCheck, whileBusy } from './requests.ts'
import words from './examples-words.ts'

/** Of a saved draft, once its text is sound. */
export function ExamplesOfDraft({ draft }: { readonly draft: Draft }) {
  const { data } = useCheck(draft)
  return data?.kind === 'sound' ? <Examples draft={draft} edit={editOf(draft)} /> : null
}

interface ExamplesProps {
  readonly draft: Pick<Draft, 'id' | 'base'>
  /** Sound, saved or not. */
  readonly edit: DraftEdit
}

export function Examples({ draft, edit }: ExamplesProps) {
  const w = useWords(words)
  const { data, error } = useExamples(draft, edit)
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined)
    return (
      <p role="status" className="muted small">
        {w.running}
      </p>
    )
  const { total, failed } = data
  if (failed.length > 0) return <Failed examples={data} />
  return <p className="muted">{total === 0 ? w.none : fill(w.all, { total })}</p>
}

/** They depend on the text, its day and the edition that is changed, on nothing else; and take a while. */
const useExamples = ({ id, base }: ExamplesProps['draft'], edit: DraftEdit) =>
  useQuery({
    queryKey: ['change', 'draft', id, 'examples', base?.entry, edit.text, edit.effective],
    queryFn: ({ signal }) =>
      post<DraftExamples>(
        `${addressOfDraft(id)}/examples`,
        // A name that is being typed has nothing to do with them.
        { ...edit, title: '…', note: '' },
        { signal },
      ),
    staleTime: Infinity,
    gcTime: 60_000,
    ...whileBusy,
  })

/** So many are shown at once. */
const SHOWN = 5

function Failed({ examples: { total, failed } }: { readonly examples: DraftExamples }) {
  const w = useWords(words)
  const rest = failed.slice(SHOWN)
  return (
    <Notice kind="warning" title={fill(w.some, { total, failed: failed.length })}>
      <div className="stack">
        <p>{w.help}</p>
        <FailedList failed={failed.slice(0, SHOWN)} />
        {rest.length > 0 && (
          <details>
            <summary>{fill(w.rest, { count: rest.length })}</summary>
            <FailedList failed={rest} />
          </details>
        )}
      </div>
    </Notice>
  )
}

function FailedList({ failed }: Pick<DraftExamples, 'failed'>) {
  const w = useWords(words)
  const say = useSay()
  return (
    <ul className="change-examples">
      {failed.map(({ title, failures }) => (
        <li key={title}>
          {sentence(title)}
          <ul className="small">
            {failures.map(({ expected, actual }, index) => (
              <li key={index}>
                {w.expected}: <Quoted text={say(expected)} />; {w.actual}:{' '}
                <Quoted text={say(actual)} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
