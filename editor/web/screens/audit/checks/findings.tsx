/** Findings of one severity: each with its sentence, its place in the ledger, its figures and what to do about it. */
import { useState } from 'react'
import type { AuditCheck, AuditFinding, AuditReport } from '../../../../api/index.ts'
import { Button, Link, sentence } from '../../../ui/index.ts'
import { useNumbers, useWords } from '../../../words/index.ts'
import { EntryLink } from '../entry-link.tsx'
import { queryOf } from '../query.ts'
import { Told } from '../told.tsx'
import advices from './advice.ts'
import { personName } from './person-name.ts'
import words from './words.ts'

export interface Found {
  readonly check: AuditCheck
  readonly finding: AuditFinding
  /** Of whom it speaks, as people call him. */
  readonly judge: string | undefined
}

export const findingsIn = (
  { checks, people }: AuditReport,
  severity: AuditFinding['severity'],
): readonly Found[] =>
  checks.flatMap((check) =>
    check.findings.flatMap((finding) =>
      finding.severity === severity ? [{ check, finding, judge: judgeOf(finding, people) }] : [],
    ),
  )

function judgeOf(
  { place: { judge } }: AuditFinding,
  people: AuditReport['people'],
): string | undefined {
  const person = people.find((one) => one['judge'] === judge)
  return person === undefined ? judge : personName(person)
}

const SHOWN = 20

interface FindingsProps {
  readonly title: string
  readonly severity: AuditFinding['severity']
  readonly found: readonly Found[]
  readonly isOpen?: boolean
}

/** By check: what it found, and once what to do about it. */
export function Findings({ title, severity, found, isOpen = false }: FindingsProps) {
  const w = useWords(words)
  const advice = useWords(advices)
  const { decimal } = useNumbers()
  if (found.length === 0) return null
  const groups = [...Map.groupBy(found, ({ check }) => check).entries()]
  return (
    <details className={`panel audit-more audit-${severity}`} open={isOpen}>
      <summary>
        <h2>
          {title}: {decimal(found.length)}
        </h2>
      </summary>
      {groups.map(([check, own]) => (
        <div key={check.code} className="audit-group">
          <h3>
            <span className={`badge audit-badge-${severity}`}>{w.severities[severity]}</span>{' '}
            {sentence(check.title).slice(0, -1)}
          </h3>
          {severity !== 'note' && (
            <p className="small">
              <strong>{w.todo}: </strong>
              {advice[check.code as keyof typeof advice]}
            </p>
          )}
          <List found={own} />
        </div>
      ))}
    </details>
  )
}

function List({ found }: { readonly found: readonly Found[] }) {
  const { decimal } = useNumbers()
  const { more } = useWords(words)
  const [shown, setShown] = useState(SHOWN)
  return (
    <>
      <ul className="audit-findings">
        {found.slice(0, shown).map((one, at) => (
          <li key={at} className="audit-finding">
            <One found={one} />
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <Button onPress={() => setShown(shown + 100)}>
          {more} ({decimal(found.length - shown)})
        </Button>
      )}
    </>
  )
}

function One({ found: { finding, judge } }: { readonly found: Found }) {
  const { text, place } = finding
  const w = useWords(words)
  return (
    <>
      <p>
        <Told text={sentence(text)} />
      </p>
      <p className="small row">
        {place.case !== undefined && (
          <span>
            {w.case}: <Link to={`/audit/ledger${queryOf({ case: place.case })}`}>{place.case}</Link>
          </span>
        )}
        {judge !== undefined && <span>{`${w.judge}: ${judge}`}</span>}
        {place.entries.length > 0 && <Entries entries={place.entries} />}
      </p>
    </>
  )
}

const ENTRIES_SHOWN = 12

function Entries({ entries }: { readonly entries: readonly number[] }) {
  const w = useWords(words)
  return (
    <span>
      {w.entries}:{' '}
      {entries.slice(0, ENTRIES_SHOWN).map((seq, at) => (
        <span key={seq}>
          {at > 0 && ', '}
          <EntryLink seq={seq} />
        </span>
      ))}
      {entries.length > ENTRIES_SHOWN && ` … (${entries.length})`}
    </span>
  )
}
