/** In the place of a screen that failed: what happened, that nothing is lost, and the way back. */
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { useWords } from '../words/language.tsx'
import words from '../words/app.ts'
import { NotFound } from './not-found.tsx'

export function Broken() {
  const error = useRouteError()
  const w = useWords(words)
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />
  return (
    <Page title={w.broken.title}>
      <div className="stack">
        <p>{w.broken.text}</p>
        <div className="row">
          <Button look="primary" onPress={() => window.location.reload()}>
            {w.broken.again}
          </Button>
          <Link to="/" look="plain">
            {w.home}
          </Link>
        </div>
        <details>
          <summary>{w.broken.details}</summary>
          <pre lang="en">{error instanceof Error ? error.message : String(error)}</pre>
        </details>
      </div>
    </Page>
  )
}
