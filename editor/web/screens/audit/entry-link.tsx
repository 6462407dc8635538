/** `№ 554`, a link to the entry. */
import { Link } from '../../ui/index.ts'
import { fill, useWords } from '../../words/index.ts'
import words from './words.ts'

export function EntryLink({ seq }: { readonly seq: number }) {
  const w = useWords(words)
  return (
    <Link to={`/audit/ledger/${seq}`} aria-label={fill(w.entryNumber, { seq })}>
      {`№ ${seq}`}
    </Link>
  )
}
