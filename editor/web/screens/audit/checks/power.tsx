/** What an audit cannot say: what could not be checked and why, what each check finds and what it never will. */
import type { AuditCheck, AuditReport } from '../../../../api/index.ts'
import { sentence } from '../../../ui/index.ts'
import { useNumbers, useWords } from '../../../words/index.ts'
import words from './words.ts'

interface ReportProps {
  readonly report: AuditReport
}

export function Gaps({ report: { checks } }: ReportProps) {
  const w = useWords(words)
  const blind = checks.filter(({ gaps }) => gaps.length > 0)
  if (blind.length === 0) return null
  return (
    <section aria-label={w.gaps}>
      <h2>{w.gaps}</h2>
      <dl className="audit-powers">
        {blind.map(({ code, title, gaps }) => (
          <div key={code}>
            <dt>{sentence(title).slice(0, -1)}</dt>
            {gaps.map((gap) => (
              <dd key={gap}>{sentence(gap)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Quiet({ report: { checks } }: ReportProps) {
  const w = useWords(words)
  const { count } = useNumbers()
  const quiet = checks.filter(({ findings, looked }) => findings.length === 0 && looked > 0)
  if (quiet.length === 0) return null
  const forms = ({ unit }: AuditCheck): string => w.unit[unit as keyof typeof w.unit]
  return (
    <section aria-label={w.quiet}>
      <h2>{w.quiet}</h2>
      <ul>
        {quiet.map((check) => (
          <li key={check.code}>
            {sentence(check.title).slice(0, -1)}{' '}
            <span className="muted">
              ({w.looked}: {count(check.looked, forms(check))})
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Power({ report: { checks } }: ReportProps) {
  const w = useWords(words)
  return (
    <details className="audit-more">
      <summary>
        <h2>{w.power}</h2>
      </summary>
      <Powers checks={checks} />
    </details>
  )
}

/** What these checks can find, and what they never will. */
export function Powers({ checks }: { readonly checks: readonly AuditCheck[] }) {
  const w = useWords(words)
  return (
    <dl className="audit-powers">
      {checks.map(({ code, title, finds, misses }) => (
        <div key={code}>
          <dt>{sentence(title).slice(0, -1)}</dt>
          <dd>
            {w.finds}: {finds}.
            <br />
            {w.misses}: {misses}.
          </dd>
        </div>
      ))}
    </dl>
  )
}
