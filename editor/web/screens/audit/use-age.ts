/** How old a verdict is: when it was reached and of how many entries in; the same in words, and whether more came since, out. */
import { fill, moment, useNumbers, useWords } from '../../words/index.ts'
import { useLedgerHead } from './use-head.ts'
import words from './words.ts'

export interface Age {
  /** The ledger has grown: what is said holds for that time. */
  readonly isPast: boolean
  readonly said: string
}

/** `at`: nothing where it was not kept. */
export function useAge(at: string | undefined, size: number): Age {
  const w = useWords(words)
  const { count } = useNumbers()
  const { data: head } = useLedgerHead()
  const since = head === undefined ? 0 : head.size - size
  const isPast = since > 0
  const parts = [
    ...(at === undefined ? [] : [fill(w.doneAt, { at: moment(at) })]),
    ...(isPast ? [fill(w.grown, { count: count(since, w.newEntries) })] : []),
  ]
  return { isPast, said: parts.join(' ') }
}
