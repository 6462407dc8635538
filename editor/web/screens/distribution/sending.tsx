/** A draw that is sent off: kept with its key before it goes, waited for, and asked about again after a page was left. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Distributed } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { Button, Notice, useGo } from '../../ui/index.ts'
import { fill, useWords } from '../../words/index.ts'
import { cleared, keepNow, type Kept, type Sent } from './kept.ts'
import { casePath, EVERYTHING } from './requests.ts'
import words from './words.ts'

/** The request waits for a lost connection and goes out again with its key; its answer leads to the page of the case. */
export function useDraw(account: string, setKept: (change: (kept: Kept) => Kept) => void) {
  const go = useGo()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ matter, key }: Sent) =>
      post<Distributed>('/distribution/draws', matter, { idempotencyKey: key }),
    onSuccess: ({ case: caseId, entries: [seq] }) => {
      keepNow(account, cleared())
      setKept(cleared)
      void queries.invalidateQueries({ queryKey: EVERYTHING })
      go(`${casePath({ case: caseId, seq })}&fresh=1`)
    },
    onError: () => setKept((now) => ({ ...now, sent: undefined })),
  })
}

interface UnsureProps {
  readonly sent: Sent
  readonly onLearn: (sent: Sent) => void
}

/** The page was left before the answer came. */
export function Unsure({ sent, onLearn }: UnsureProps) {
  const { confirm: w } = useWords(words)
  const own = sent.matter.facts['case'] as { readonly id?: string } | undefined
  return (
    <Notice kind="warning" title={fill(w.unsure, { case: own?.id ?? '' })} live>
      <p>{w.unsureText}</p>
      <div className="row">
        <Button look="primary" onPress={() => onLearn(sent)}>
          {w.learn}
        </Button>
      </div>
    </Notice>
  )
}
