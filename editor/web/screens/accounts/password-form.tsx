/** One's own password: the present one, the new one twice. What the server then says of the session goes on. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type ChangePassword, PASSWORD_SHORTEST, type SessionState } from '../../../api/index.ts'
import { put } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words/language.tsx'
import { NewPassword } from '../sign-in/new-password.tsx'
import words from './words.ts'

interface PasswordFormProps {
  readonly onChanged: (state: SessionState) => void
  /** Above the fields. */
  readonly said?: ReactNode
  /** Beside the button. */
  readonly children?: ReactNode
}

export function OwnPasswordForm({ onChanged, said, children }: PasswordFormProps) {
  const w = useWords(words)
  const [times, setTimes] = useState(0)
  const [old, setOld] = useState('')
  const [password, setPassword] = useState<string>()
  const change = useMutation({
    mutationFn: (body: ChangePassword) => put<SessionState>('/session/password', body),
    onSuccess: (state) => {
      setOld('')
      setPassword(undefined)
      setTimes(times + 1)
      onChanged(state)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== undefined) change.mutate({ old_password: old, password })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {change.error === null ? said : <ProblemNotice error={change.error} />}
      <TextField
        label={w.old}
        type="password"
        value={old}
        onChange={setOld}
        autoComplete="current-password"
        isRequired
      />
      <NewPassword key={times} onChange={setPassword} shortest={PASSWORD_SHORTEST} />
      <div className="row">
        <Button type="submit" look="primary" isPending={change.isPending}>
          {w.change}
        </Button>
        {children}
      </div>
    </form>
  )
}
