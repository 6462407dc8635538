/** The parts of the audit that somebody may see, and the way between them. */
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import type { Action } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import { Page } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import words from './words.ts'

const NEEDS = {
  ledger: 'ledger.read',
  replay: 'audit.replay',
  verify: 'verify',
  checks: 'audit.run',
  looks: 'audit.looks',
} as const satisfies Record<string, Action>
type Section = keyof typeof NEEDS

export function useSections(): readonly Section[] {
  const { may } = useSession()
  return (Object.keys(NEEDS) as Section[]).filter((section) => may(NEEDS[section]))
}

interface SectionPageProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One of them: its heading, the links to the others, its content. */
export function SectionPage({ children, ...head }: SectionPageProps) {
  const w = useWords(words)
  return (
    <Page {...head}>
      <nav className="audit-sections no-print" aria-label={w.sections}>
        {useSections().map((section) => (
          <NavLink key={section} to={`/audit/${section}`} className="audit-section">
            {w[section]}
          </NavLink>
        ))}
      </nav>
      <div className="stack audit-content">{children}</div>
    </Page>
  )
}
