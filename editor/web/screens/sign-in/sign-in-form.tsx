/** Signing in: by name and password, or through the door of the role that one had. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Role, SessionState } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words/language.tsx'
import words from './words.ts'
import { DoorButton } from './doors.tsx'

interface SignInFormProps {
  readonly state: SessionState
  readonly onSignedIn: (state: SessionState) => void
}

/** In the window over a page: the same door again where there was one, else the same name. */
export function SignInForm({ state, onSignedIn }: SignInFormProps) {
  const role = doorOf(state)
  return role === undefined ? (
    <PasswordForm name={state.account?.name ?? ''} onSignedIn={onSignedIn} />
  ) : (
    <DoorButton role={role} onSignedIn={onSignedIn} />
  )
}

const doorOf = ({ account, doors }: SessionState): Role | undefined =>
  doors.find((role) => account?.roles.length === 1 && account.roles[0] === role)

interface PasswordFormProps {
  readonly name?: string
  readonly onSignedIn: (state: SessionState) => void
}

export function PasswordForm({ name: known = '', onSignedIn }: PasswordFormProps) {
  const w = useWords(words)
  const [name, setName] = useState(known)
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => post<SessionState>('/session', { name, password }),
    onSuccess: onSignedIn,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  return (
    <form className="stack" onSubmit={submit}>
      {signIn.error !== null && <ProblemNotice error={signIn.error} />}
      <TextField
        label={w.name}
        value={name}
        onChange={setName}
        autoComplete="username"
        isRequired
      />
      <TextField
        label={w.password}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        isRequired
      />
      <div>
        <Button type="submit" look="primary" isPending={signIn.isPending}>
          {w.enter}
        </Button>
      </div>
    </form>
  )
}
