/** The frame of the screens: the court, the sections that the roles allow, who is here, language and look. */
import { Suspense } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { crosses } from '../ui/link.tsx'
import { Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.tsx'
import words from '../words/app.ts'
import { AccountMenu } from './account-menu.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { LanguageButton, ThemeMenu } from './look.tsx'
import { areasFor } from './pages.ts'
import { useSession } from './session.tsx'
import './frame.css'

export function Frame() {
  const w = useWords(words)
  const { court } = useSession()
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {w.skip}
      </a>
      <header className="frame-head">
        <Court />
        <div className="row frame-tools">
          <LanguageButton />
          <ThemeMenu />
          <AccountMenu />
        </div>
      </header>
      <Sections />
      <main className="frame-main" id="content" tabIndex={-1}>
        <p className="print-only">{court.name}</p>
        <ConnectionBanner />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}

function Court() {
  const w = useWords(words)
  const { court } = useSession()
  return (
    <div className="frame-court">
      <span className="frame-name">{w.name}</span>
      <span className="frame-court-name">{court.name ?? w.noCourt}</span>
      {court.kind === 'sample' && (
        <span className="badge" title={w.sampleHint}>
          {w.sample}
        </span>
      )}
    </div>
  )
}

function Sections() {
  const w = useWords(words)
  const { account, court, may } = useSession()
  return (
    <nav className="frame-nav" aria-label={w.navigation}>
      <ul>
        {areasFor(account.roles).map((area) => (
          <Section key={area} to={`/${area}`} name={w.areas[area]} />
        ))}
        {may('account.manage') && <Section to="/accounts" name={w.accounts} />}
        {may('account.manage') && court.kind !== 'sample' && <Section to="/setup" name={w.setup} />}
      </ul>
    </nav>
  )
}

function Section({ to, name }: { readonly to: string; readonly name: string }) {
  const { pathname } = useLocation()
  return (
    <li>
      <NavLink to={to} reloadDocument={crosses(pathname, to)}>
        {name}
      </NavLink>
    </li>
  )
}
