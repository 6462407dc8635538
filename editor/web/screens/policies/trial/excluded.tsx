/** «Кого виключено за цим правилом сьогодні»: the answer to the lens of a rule, over the registers and the text as typed. */
import { useQuery } from '@tanstack/react-query'
import type { TypedFile } from '../../../../api/index.ts'
import type { PolicySession } from '../../../monaco/index.ts'
import { Button, Loading, ProblemNotice } from '../../../ui/index.ts'
import { fill, useWords } from '../../../words/index.ts'
import { typedFiles } from '../desk/typed-files.ts'
import { excludedBy } from '../queries.ts'
import words from '../words.ts'
import { Judge, type JudgesProps } from './judges.tsx'

export interface ExcludedProps {
  readonly document: string
  readonly texts: readonly TypedFile[]
  readonly session: PolicySession
  readonly version: number
  readonly rule: string
  /** What people call it. */
  readonly label: string
  readonly facts: Readonly<Record<string, unknown>> | undefined
  readonly onClose: () => void
  readonly onRule: JudgesProps['onRule']
}

export function Excluded(props: ExcludedProps) {
  const { document, texts, session, version, rule, label, facts, onClose, onRule } = props
  const { excludes: w } = useWords(words)
  const query = useQuery({
    queryKey: ['policies', document, 'excluded', rule, version, facts],
    queryFn: () =>
      excludedBy({
        policy: { document, files: [...typedFiles(session, texts)] },
        rule,
        ...(facts !== undefined && { facts: { ...facts } }),
      }),
    retry: false,
    gcTime: 0,
  })
  const { data } = query
  const found = data === undefined ? [] : [...data.excluded, ...data.undetermined]
  return (
    <section className="panel stack" aria-live="polite">
      <h3>{fill(w.title, { rule: label })}</h3>
      {query.isPending && <Loading lines={2} />}
      {query.error !== null && <ProblemNotice error={query.error} />}
      {data !== undefined && (
        <>
          <p>
            {data.judges === 0
              ? w.noJudges
              : data.excluded.length === 0
                ? fill(w.none, { all: data.judges })
                : fill(w.found, { count: data.excluded.length, all: data.judges })}
          </p>
          {found.length > 0 && (
            <ul className="judges">
              {found.map((judge) => (
                <Judge key={judge.id} judge={judge} onRule={onRule} />
              ))}
            </ul>
          )}
        </>
      )}
      <div>
        <Button onPress={onClose}>{w.close}</Button>
      </div>
    </section>
  )
}
