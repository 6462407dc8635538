/** The session ended while somebody worked: signs him in again over the page, and what waited goes on. */
import { useSyncExternalStore } from 'react'
import type { SessionState } from '../../api/index.ts'
import { sessionGate } from '../api/session-gate.ts'
import { SignInForm } from '../screens/sign-in/sign-in-form.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/language.tsx'
import words from '../words/app.ts'
import { useSetSession } from './session.tsx'

export function SessionExpired({ state }: { readonly state: SessionState }) {
  const w = useWords(words)
  const setSession = useSetSession()
  const isShut = useSyncExternalStore(sessionGate.subscribe, sessionGate.isShut)
  const signedIn = (now: SessionState) => {
    if (now.account?.id === state.account?.id) {
      setSession(now)
      sessionGate.open()
    } else {
      // Somebody else: what is on the page is not his.
      window.location.reload()
    }
  }
  return (
    <Dialog title={w.expired.title} isOpen={isShut}>
      <div className="stack">
        <p>{w.expired.help}</p>
        <SignInForm state={state} onSignedIn={signedIn} />
      </div>
    </Dialog>
  )
}
