/** What a table of a batch may have: the empty file to be filled in, its columns and the words that they understand. */
import { useMutation } from '@tanstack/react-query'
import type { FormField } from '../../../api/index.ts'
import { getFile } from '../../api/client.ts'
import { Button, ProblemNotice, save } from '../../ui/index.ts'
import { useLanguage, useSay, useWords } from '../../words/index.ts'
import { useIntakeForm } from './requests.ts'
import { sentence } from './sentence.ts'
import words from './words.ts'

export function BatchColumns() {
  const { batch: w } = useWords(words)
  const lang = useLanguage()
  const { data } = useIntakeForm({})
  const take = useMutation({
    mutationFn: async () => save(await getFile(`/distribution/batch-form?lang=${lang}`)),
  })
  const fields = (data?.groups ?? []).filter(({ isList }) => !isList).flatMap((one) => one.fields)
  return (
    <div className="stack">
      <div>
        <Button isPending={take.isPending} onPress={() => take.mutate()}>
          {w.form}
        </Button>
      </div>
      {take.error !== null && <ProblemNotice error={take.error} />}
      {fields.length > 0 && (
        <details className="batch-columns">
          <summary>{w.columns}</summary>
          <dl className="facts">
            {fields.map((field) => (
              <Described key={`${field.field}-${field.label.uk}`} field={field} />
            ))}
            <dt>{w.momentColumn}</dt>
            <dd>{w.momentText}</dd>
          </dl>
        </details>
      )}
    </div>
  )
}

function Described({ field }: { readonly field: FormField }) {
  const { batch: w } = useWords(words)
  const say = useSay()
  const { label, type, values, isList } = field
  const what =
    values === undefined ? w.types[type] : values.map((one) => say(one.label)).join(' · ')
  return (
    <>
      <dt>{sentence(say(label))}</dt>
      <dd>
        {what}
        {isList && <span className="muted"> — {w.several}</span>}
      </dd>
    </>
  )
}
