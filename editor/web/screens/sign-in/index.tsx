/** Before anybody is here: the doors of a sample court, a name and a password, or the very first administrator. */
import { type ReactNode, useState } from 'react'
import type { SessionState } from '../../../api/index.ts'
import { LanguageButton, ThemeMenu } from '../../app/look.tsx'
import { useSetSession } from '../../app/session.tsx'
import { ConnectionBanner } from '../../app/connection-banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import app from '../../words/app.ts'
import { useWords } from '../../words/language.tsx'
import { Doors } from './doors.tsx'
import { FirstRun } from './first-run.tsx'
import { PasswordForm } from './sign-in-form.tsx'
import words from './words.ts'
import './sign-in.css'

export const SignIn = ({ state }: { readonly state: SessionState }) => (
  <Alone>
    <Ways state={state} />
  </Alone>
)

/** A page without the frame of the screens. */
export function Alone({ children }: { readonly children: ReactNode }) {
  const { name } = useWords(app)
  return (
    <div className="sign-in">
      <header className="row sign-in-head">
        <span className="frame-name">{name}</span>
        <div className="row frame-tools">
          <LanguageButton />
          <ThemeMenu />
        </div>
      </header>
      <main className="sign-in-main">
        <ConnectionBanner />
        {children}
      </main>
    </div>
  )
}

function Ways({ state }: { readonly state: SessionState }) {
  const w = useWords(words)
  const setSession = useSetSession()
  const [isFirstRun, setIsFirstRun] = useState(false)
  const { doors, first_run: canBegin, court } = state
  if (isFirstRun || (canBegin && doors.length === 0)) {
    return (
      <FirstRun
        needsCode={state.set_up_code}
        onSignedIn={setSession}
        {...(isFirstRun && { onBack: () => setIsFirstRun(false) })}
      />
    )
  }
  if (doors.length === 0) {
    return (
      <Page title={w.title} lead={court.name ?? w.lead}>
        <PasswordForm onSignedIn={setSession} />
      </Page>
    )
  }
  return (
    <Page title={w.doors.title} lead={w.doors.lead}>
      <Doors roles={doors} onSignedIn={setSession} />
      <details>
        <summary>{w.doors.own}</summary>
        <div className="disclosed">
          <PasswordForm onSignedIn={setSession} />
        </div>
      </details>
      {canBegin && (
        <section className="stack sign-in-begin">
          <div>
            <h2>{w.firstRun.open}</h2>
            <p>{w.firstRun.openLead}</p>
          </div>
          <div>
            <Button onPress={() => setIsFirstRun(true)}>{w.firstRun.create}</Button>
          </div>
        </section>
      )}
    </Page>
  )
}
