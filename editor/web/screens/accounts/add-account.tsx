/** A new account: a name, a password to begin with, roles. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  type AccountRow,
  isAccountName,
  type NewAccount,
  PASSWORD_SHORTEST,
  type Role,
} from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogButtons } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import ui from '../../ui/words.ts'
import { fill } from '../../words/define.ts'
import { useWords } from '../../words/language.tsx'
import { NewPassword } from '../sign-in/new-password.tsx'
import { RoleChoice } from './role-choice.tsx'
import words from './words.ts'

interface AddAccountProps {
  readonly onClose: () => void
  /** What was done, in a sentence. */
  readonly onDone: (sentence: string) => void
}

export function AddAccount({ onClose, onDone }: AddAccountProps) {
  const w = useWords(words)
  const { cancel } = useWords(ui)
  const [name, setName] = useState('')
  const [password, setPassword] = useState<string>()
  const [roles, setRoles] = useState<Role[]>([])
  const [isTried, setIsTried] = useState(false)
  const isNamed = isAccountName(name.trim())
  const add = useMutation({
    mutationFn: (account: NewAccount) => post<AccountRow>('/accounts', account),
    onSuccess: (account) => onDone(fill(w.created, { name: account.name })),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (password !== undefined && roles.length > 0 && isNamed) {
      add.mutate({ name: name.trim(), password, roles })
    }
  }
  return (
    <Dialog title={w.addTitle} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {add.error !== null && <ProblemNotice error={add.error} />}
        <TextField
          label={w.name}
          hint={w.nameHint}
          value={name}
          onChange={setName}
          error={isTried && !isNamed ? w.nameForm : undefined}
          autoComplete="off"
          isRequired
          wide
        />
        <RoleChoice value={roles} onChange={setRoles} isTried={isTried} />
        <p className="muted small">{w.addHint}</p>
        <NewPassword onChange={setPassword} shortest={PASSWORD_SHORTEST} />
        <DialogButtons>
          <Button onPress={onClose}>{cancel}</Button>
          <Button type="submit" look="primary" isPending={add.isPending}>
            {w.create}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
