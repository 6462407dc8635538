/** The examples that stand in the text of a policy, under a draft: how many there are, and which come out otherwise with it. */
import { useQuery } from '@tanstack/react-query'
import type { Draft, DraftEdit, DraftExamples } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { Notice, ProblemNotice, Quoted, sentence } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { addressOfDraft, editOf, useCheck, whileBusy } from './requests.ts'
import words from './examples-words.ts'

/** Of a saved draft. Its place is kept from the first moment, so that nothing below it moves when the answer comes. */
export function ExamplesOfDraft({ draft }: { readonly draft: Draft }) {
  const { data, error } = useCheck(draft)
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined) return <Running />
  return data.kind === 'sound' ? <Examples draft={draft} edit={editOf(draft)} folded /> : null
}

interface ExamplesProps {
  readonly draft: Pick<Draft, 'id' | 'base'>
  /** Sound, saved or not. */
  readonly edit: DraftEdit
  /** Only how many at first. */
  readonly folded?: boolean
}

export function Examples({ draft, edit, folded = false }: ExamplesProps) {
  const w = useWords(words)
  const { data, error } = useExamples(draft, edit)
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined) return <Running />
  const { total, failed } = data
  const count = { total, failed: failed.length }
  if (failed.length === 0)
    return (
      <Notice kind={total === 0 ? 'info' : 'ok'} title={total === 0 ? w.none : fill(w.all, count)}>
        {total === 0 ? w.noneHelp : w.allHelp}
      </Notice>
    )
  return (
    <Notice kind="warning" title={fill(w.some, count)}>
      <details open={!folded}>
        <summary>{w.which}</summary>
        <p>{w.help}</p>
        <FailedList failed={failed} />
      </details>
    </Notice>
  )
}

function Running() {
  const w = useWords(words)
  return (
    <Notice kind="info" title={w.running}>
      {w.runningHelp}
    </Notice>
  )
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
