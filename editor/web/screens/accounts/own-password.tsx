/** One's own password: the present one, the new one twice. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type ChangePassword, PASSWORD_SHORTEST } from '../../../api/index.ts'
import { put } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words/language.tsx'
import { NewPassword } from '../sign-in/new-password.tsx'
import words from './words.ts'

export default function OwnPassword() {
  const w = useWords(words)
  const [times, setTimes] = useState(0)
  const [old, setOld] = useState('')
  const [password, setPassword] = useState<string>()
  const change = useMutation({
    mutationFn: (body: ChangePassword) => put('/session/password', body),
    onSuccess: () => {
      setOld('')
      setPassword(undefined)
      setTimes(times + 1)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== undefined) change.mutate({ old_password: old, password })
  }
  return (
    <Page title={w.own} lead={w.ownLead}>
      <form className="stack" onSubmit={submit}>
        {change.isSuccess && (
          <Notice kind="ok" live>
            {w.ownChanged}
          </Notice>
        )}
        {change.error !== null && <ProblemNotice error={change.error} />}
        <TextField
          label={w.old}
          type="password"
          value={old}
          onChange={setOld}
          autoComplete="current-password"
          isRequired
        />
        <NewPassword key={times} onChange={setPassword} shortest={PASSWORD_SHORTEST} />
        <div>
          <Button type="submit" look="primary" isPending={change.isPending}>
            {w.change}
          </Button>
        </div>
      </form>
    </Page>
  )
}
