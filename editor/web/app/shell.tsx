/** Around every screen: first who is here, then the frame; whoever has not signed in signs in at the address he came to. */
import { useEffect } from 'react'
import { GivenPassword } from '../screens/sign-in/given-password.tsx'
import { SignIn } from '../screens/sign-in/index.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.tsx'
import ui from '../ui/words.ts'
import words from '../words/app.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { Frame } from './frame.tsx'
import { SessionContext, sessionOf, useSessionState } from './session.tsx'
import { SessionExpired } from './session-expired.tsx'
import { useSettings } from './settings-provider.tsx'

export function Shell() {
  const { data, error, refetch } = useSessionState()
  const { suggestLanguage } = useSettings()
  const w = useWords(words)
  const { retry } = useWords(ui)
  useEffect(() => {
    if (data !== undefined) suggestLanguage(data.lang)
    // Once, by the first answer.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [data?.lang])
  if (error !== null) {
    return (
      <main className="alone">
        <h1>{w.name}</h1>
        <ProblemNotice error={error}>
          <Button onPress={() => void refetch()}>{retry}</Button>
        </ProblemNotice>
      </main>
    )
  }
  if (data === undefined) {
    return (
      <main className="alone">
        <ConnectionBanner />
        <Loading />
      </main>
    )
  }
  if (data.account === null) return <SignIn state={data} />
  if (data.password_given) return <GivenPassword name={data.account.name} />
  return (
    <SessionContext value={sessionOf(data, data.account)}>
      <Frame />
      <SessionExpired state={data} />
    </SessionContext>
  )
}
