/** After the sign-in with a password that somebody else has set: one's own comes first, the studio afterwards. */
import { useSetSession } from '../../app/session.tsx'
import { useSignOut } from '../../app/sign-out.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import app from '../../words/app.ts'
import { fill, useWords } from '../../words/index.ts'
import { OwnPasswordForm } from '../accounts/password-form.tsx'
import { Alone } from './index.tsx'
import words from './words.ts'

export function GivenPassword({ name }: { readonly name: string }) {
  const { given: w } = useWords(words)
  const { signOut } = useWords(app)
  const setSession = useSetSession()
  const leave = useSignOut()
  return (
    <Alone>
      <Page title={w.title} lead={fill(w.lead, { name })}>
        <OwnPasswordForm onChanged={setSession}>
          <Button onPress={() => void leave()}>{signOut}</Button>
        </OwnPasswordForm>
      </Page>
    </Alone>
  )
}
