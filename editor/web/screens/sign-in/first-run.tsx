/** The first administrator: a name and a password; with the code from the terminal where the server asks for it. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { isAccountName, PASSWORD_SHORTEST, type SessionState } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words/language.tsx'
import ui from '../../ui/words.ts'
import accountWords from '../accounts/words.ts'
import { NewPassword } from './new-password.tsx'
import words from './words.ts'

interface FirstRunProps {
  readonly needsCode: boolean
  readonly onSignedIn: (state: SessionState) => void
  readonly onBack?: () => void
}

export function FirstRun({ needsCode, onSignedIn, onBack }: FirstRunProps) {
  const { firstRun: w } = useWords(words)
  const { back } = useWords(ui)
  const accounts = useWords(accountWords)
  const [name, setName] = useState('')
  const [password, setPassword] = useState<string>()
  const [code, setCode] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isNamed = isAccountName(name.trim())
  const begin = useMutation({
    mutationFn: () =>
      post<SessionState>('/first-run', {
        administrator: { name: name.trim(), password },
        ...(needsCode && { code }),
      }),
    onSuccess: onSignedIn,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (password !== undefined && isNamed) begin.mutate()
  }
  return (
    <Page title={w.title} lead={w.lead}>
      <form className="stack" onSubmit={submit}>
        {begin.error !== null && <ProblemNotice error={begin.error} />}
        <TextField
          label={w.name}
          hint={w.nameHint}
          value={name}
          onChange={setName}
          error={isTried && !isNamed ? accounts.nameForm : undefined}
          autoComplete="username"
          isRequired
        />
        <NewPassword onChange={setPassword} shortest={PASSWORD_SHORTEST} />
        {needsCode && (
          <TextField label={w.code} hint={w.codeHint} value={code} onChange={setCode} isRequired />
        )}
        <div className="row">
          <Button type="submit" look="primary" isPending={begin.isPending}>
            {w.create}
          </Button>
          {onBack !== undefined && <Button onPress={onBack}>{back}</Button>}
        </div>
      </form>
    </Page>
  )
}
