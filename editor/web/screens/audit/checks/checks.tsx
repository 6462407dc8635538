/** Signs of interference: for which days, how far it is; alarms first, then statistics with their power. */
import type { AuditResult } from '../../../../api/index.ts'
import { Notice } from '../../../ui/index.ts'
import { fill, useLanguage, useNumbers, useSay, useWords } from '../../../words/index.ts'
import { EntryLink } from '../entry-link.tsx'
import { useOrderWords } from '../order-words.ts'
import { RunPage } from '../run-page.tsx'
import { SaveResult } from '../save-result.tsx'
import audit from '../words.ts'
import { Report } from './report.tsx'
import words from './words.ts'

export function Checks() {
  const w = useWords(words)
  const { checks: title } = useWords(audit)
  return (
    <RunPage<AuditResult>
      kind="checks"
      title={title}
      words={w}
      about={useOrderWords()}
      outcome={(result, job) => <Outcome result={result} job={job} />}
    />
  )
}

function Outcome({ result, job }: { readonly result: AuditResult; readonly job: string }) {
  const lang = useLanguage()
  const w = useWords(words)
  if (result.kind === 'damaged') return <Damaged result={result} />
  return (
    <>
      <Report report={result[lang].report} />
      <section className="stack" aria-label={w.export}>
        <h2>{w.export}</h2>
        <SaveResult kind="checks" job={job} />
      </section>
    </>
  )
}

type Damage = Extract<AuditResult, { readonly kind: 'damaged' }>

function Damaged({ result: { damage, places } }: { readonly result: Damage }) {
  const w = useWords(words)
  const say = useSay()
  const { decimal } = useNumbers()
  return (
    <Notice kind="error" title={w.damaged} live>
      <p>{fill(w.places, { count: decimal(places) })}</p>
      <p>{w.damagedHelp}</p>
      <ul>
        {damage.map(({ code, place, message, entry }) => (
          <li key={`${code} ${place}`}>
            {entry !== null && (
              <>
                <EntryLink seq={entry} />{' '}
              </>
            )}
            {say(message)} (<code data-code>{place}</code>)
          </li>
        ))}
      </ul>
    </Notice>
  )
}
