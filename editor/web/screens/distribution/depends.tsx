/** Judges of whom it is not known yet whether they take part: each clause on which it depends, once, with those concerned. */
import type { ListedJudge } from '../../../api/index.ts'
import { byUkrainian, fill, useSay, useWords } from '../../words/index.ts'
import { clausesOpen } from './clauses-open.ts'
import { sentence } from './sentence.ts'
import words from './words.ts'

export function Depends({ judges }: { readonly judges: readonly ListedJudge[] }) {
  const { judges: w } = useWords(words)
  const say = useSay()
  const { clauses, count } = clausesOpen(judges)
  if (clauses.length === 0) return null
  return (
    <section className="stack">
      <h3>{w.depends}</h3>
      <dl className="depends">
        {clauses.map(({ clause, cite, says, names }) => (
          <div key={clause}>
            <dt>
              {sentence(say(says))} <span className="muted">({say(cite)})</span>
            </dt>
            <dd>
              {names.length === count && count > 1
                ? w.dependsAll
                : fill(w.dependsOn, { names: names.toSorted(byUkrainian).join(', ') })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
