/** One of the five areas, for whom it is open. */
import type { ComponentType } from 'react'
import { useWords } from '../words/language.tsx'
import { fill } from '../words/define.ts'
import { Link } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import words from '../words/app.ts'
import { type AreaId, areasFor } from './pages.ts'
import { useSession } from './session.tsx'

interface AreaProps {
  readonly area: AreaId
  readonly screen: ComponentType
}

export function Area({ area, screen: Screen }: AreaProps) {
  const { account, court } = useSession()
  if (court.kind === 'none') return <NoCourt />
  return areasFor(account.roles).includes(area) ? <Screen key={area} /> : <Forbidden />
}

/** A new installation, before its court has been set up. */
function NoCourt() {
  const w = useWords(words)
  const { may } = useSession()
  return (
    <Page title={w.noCourt} lead={w.noCourtHelp}>
      {may('account.manage') && (
        <p>
          <Link to="/setup" look="primary">
            {w.setUp}
          </Link>
        </p>
      )}
    </Page>
  )
}

export function Forbidden() {
  const w = useWords(words)
  const { account } = useSession()
  const roles = account.roles.map((role) => w.roles[role]).join(', ')
  return (
    <Page title={w.forbidden.title}>
      <p>{fill(w.forbidden.text, { roles })}</p>
    </Page>
  )
}
