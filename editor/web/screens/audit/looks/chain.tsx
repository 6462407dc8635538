/** Whether the chain of looks is whole, with the sum to be written down. */
import { useQuery } from '@tanstack/react-query'
import type { LookChain } from '../../../../api/index.ts'
import { get } from '../../../api/client.ts'
import { Loading, Notice, ProblemNotice } from '../../../ui/index.ts'
import { fill, useNumbers, useWords } from '../../../words/index.ts'
import words from './words.ts'

export function Chain() {
  const w = useWords(words)
  const { decimal } = useNumbers()
  const { data, error } = useQuery({
    queryKey: ['audit', 'looks-chain'],
    queryFn: ({ signal }) => get<LookChain>('/audit/looks/chain', { signal }),
  })
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined) return <Loading lines={1} />
  const { count, sha256, broken } = data
  if (broken !== null) {
    return (
      <Notice kind="error" title={fill(w[broken.how], { number: broken.number })}>
        {w.brokenHelp}
      </Notice>
    )
  }
  return (
    <Notice kind="ok" title={w.whole}>
      {fill(w.wholeHelp, { count: decimal(count) })}{' '}
      <code data-code className="audit-hash">
        {sha256}
      </code>
    </Notice>
  )
}
