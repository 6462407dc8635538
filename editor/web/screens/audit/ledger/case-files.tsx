/** Of an entry about a case: the other entries of it, and its bundle to take along. */
import type { EntryView } from '../../../../api/index.ts'
import { useSession } from '../../../app/session.tsx'
import { Link } from '../../../ui/index.ts'
import { useWords } from '../../../words/index.ts'
import { Download } from '../download.tsx'
import { queryOf } from '../query.ts'
import words from './entry-words.ts'

export function CaseFiles({ entry }: { readonly entry: EntryView }) {
  const w = useWords(words)
  const { may } = useSession()
  const about = caseOf(entry)
  if (about === undefined) return null
  const { hasBundle, ...asked } = about
  return (
    <div className="row no-print">
      <Link to={`/audit/ledger${queryOf({ case: about.case })}`} look="plain">
        {w.caseEntries}
      </Link>
      {hasBundle && (
        <>
          <Download path={`/audit/exports/bundle${queryOf(asked)}`}>{w.bundle}</Download>
          <Download path={`/audit/exports/bundle${queryOf({ ...asked, form: 'page' })}`}>
            {w.bundlePage}
          </Download>
          {may('audit.run') && (
            <Download path={`/audit/exports/bundle-open${queryOf(asked)}`}>{w.bundleOpen}</Download>
          )}
        </>
      )}
    </div>
  )
}

function caseOf({ row, raw }: EntryView) {
  if (raw === '') return undefined
  const { body } = JSON.parse(raw) as { readonly body: Readonly<Record<string, unknown>> }
  const { case: caseId, attempt } = body
  if (typeof caseId !== 'string') return undefined
  const hasBundle = row.kind === 'commit' || row.kind === 'result'
  return { case: caseId, hasBundle, ...(typeof attempt === 'number' && { attempt }) }
}
