/** An address at which there is nothing. */
import { Link } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/language.tsx'
import words from '../words/app.ts'

export function NotFound() {
  const w = useWords(words)
  return (
    <Page title={w.notFound.title}>
      <p>{w.notFound.text}</p>
      <p>
        <Link to="/" look="primary">
          {w.home}
        </Link>
      </p>
    </Page>
  )
}
