/** Which rows of how many are shown, and the way to the others. */
import { useNumbers } from '../words/numbers-in.ts'
import { fill } from '../words/define.ts'
import { useWords } from '../words/language.tsx'
import { Button } from './button.tsx'
import words from './words.ts'

interface PagesProps {
  readonly first: number
  readonly size: number
  readonly total: number
  readonly onPage: (page: number) => void
}

export function Pages({ first, size, total, onPage }: PagesProps) {
  const { table: w } = useWords(words)
  const { decimal } = useNumbers()
  const page = Math.floor(first / size)
  const to = Math.min(first + size, total)
  return (
    <nav className="table-pages" aria-label={w.pages}>
      <span role="status">
        {fill(w.of, { from: decimal(first + 1), to: decimal(to), total: decimal(total) })}
      </span>
      <Button isDisabled={page === 0} onPress={() => onPage(page - 1)}>
        {w.previous}
      </Button>
      <Button isDisabled={to >= total} onPress={() => onPage(page + 1)}>
        {w.next}
      </Button>
    </nav>
  )
}
