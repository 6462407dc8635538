/** Draws that were begun and not finished, with the one way forward. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Distributed, OpenDraw } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { useSession } from '../../app/session.tsx'
import { Button, Notice, ProblemNotice, useGo } from '../../ui/index.ts'
import { fill, moment, useWords } from '../../words/index.ts'
import { casePath, EVERYTHING, useOpenDraws } from './requests.ts'
import words from './words.ts'

export function OpenDraws() {
  const { open: w } = useWords(words)
  const { data = [] } = useOpenDraws()
  const finish = useFinish()
  const { may } = useSession()
  if (data.length === 0) return null
  return (
    <Notice kind="warning" title={w.title} live>
      <div className="stack">
        <p>{w.text}</p>
        <ul className="open-draws">
          {data.map((open) => (
            <li key={open.commit} className="row">
              <span>{lineOf(open, w.line)}</span>
              {may('distribution.draw') && (
                <Button
                  isPending={finish.isPending && finish.variables === open.commit}
                  aria-label={`${w.finish}: ${open.case}`}
                  onPress={() => finish.mutate(open.commit)}
                >
                  {w.finish}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {!may('distribution.draw') && <p>{w.only}</p>}
        {finish.error !== null && <ProblemNotice error={finish.error} />}
      </div>
    </Notice>
  )
}

const lineOf = ({ case: caseId, attempt, recorded_at, commit }: OpenDraw, line: string): string =>
  fill(line, { case: caseId, attempt, commit, when: moment(recorded_at) })

/** Finishing is repeatable: what is finished is told, never drawn again. */
export function useFinish() {
  const go = useGo()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (commit: number) =>
      post<Distributed>(`/distribution/open/${commit}`, undefined, {
        idempotencyKey: `settle-open-draw-${commit}`,
      }),
    onSuccess: ({ case: caseId, entries: [seq] }) => {
      void queries.invalidateQueries({ queryKey: EVERYTHING })
      go(`${casePath({ case: caseId, seq })}&fresh=1`)
    },
  })
}
