/** One account: its roles, whether it is locked, a new password for whoever has forgotten his. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  type AccountChange,
  type AccountRow,
  PASSWORD_SHORTEST,
  type Role,
} from '../../../api/index.ts'
import { put } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { useSession } from '../../app/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Dialog, DialogButtons } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import ui from '../../ui/words.ts'
import { fill } from '../../words/define.ts'
import { useWords } from '../../words/language.tsx'
import { NewPassword } from '../sign-in/new-password.tsx'
import { RoleChoice } from './role-choice.tsx'
import words from './words.ts'

interface ChangeAccountProps {
  readonly account: AccountRow
  readonly onClose: () => void
  readonly onDone: (sentence: string) => void
  /** Somebody else was first: the list must be read again. */
  readonly onStale: () => void
}

export function ChangeAccount(props: ChangeAccountProps) {
  const w = useWords(words)
  const { account, onClose } = props
  const { account: own } = useSession()
  return (
    <Dialog title={fill(w.changeTitle, { name: account.name })} isOpen onClose={onClose}>
      <div className="stack">
        <Rights {...props} />
        {account.id !== own.id && <SetPassword {...props} />}
      </div>
    </Dialog>
  )
}

function Rights({ account, onClose, onDone, onStale }: ChangeAccountProps) {
  const w = useWords(words)
  const { cancel } = useWords(ui)
  const [roles, setRoles] = useState<Role[]>([...account.roles])
  const [locked, setLocked] = useState(account.locked)
  const save = useMutation({
    mutationFn: (change: AccountChange) =>
      put<AccountRow>(`/accounts/${account.id}`, change, { ifMatch: `"${account.version}"` }),
    onSuccess: ({ name }) => onDone(fill(w.saved, { name })),
    onError: (error) => problemOf(error)?.status === 412 && onStale(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (roles.length > 0) save.mutate({ roles, locked })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {problemOf(save.error)?.status === 412 ? (
        <Notice kind="warning" live>
          {w.stale}
        </Notice>
      ) : (
        save.error !== null && <ProblemNotice error={save.error} />
      )}
      <RoleChoice value={roles} onChange={setRoles} isTried />
      <Checkbox isSelected={locked} onChange={setLocked}>
        {w.lock}
      </Checkbox>
      <DialogButtons>
        <Button onPress={onClose}>{cancel}</Button>
        <Button type="submit" look="primary" isPending={save.isPending}>
          {w.save}
        </Button>
      </DialogButtons>
    </form>
  )
}

function SetPassword({ account, onDone }: ChangeAccountProps) {
  const w = useWords(words)
  const [password, setPassword] = useState<string>()
  const set = useMutation({
    mutationFn: (chosen: string) => put(`/accounts/${account.id}/password`, { password: chosen }),
    onSuccess: () => onDone(fill(w.passwordSet, { name: account.name })),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== undefined) set.mutate(password)
  }
  return (
    <details>
      <summary>{w.newPassword}</summary>
      <form className="stack disclosed" onSubmit={submit}>
        <p className="muted small">{w.newPasswordLead}</p>
        {set.error !== null && <ProblemNotice error={set.error} />}
        <NewPassword onChange={setPassword} shortest={PASSWORD_SHORTEST} />
        <DialogButtons>
          <Button type="submit" isPending={set.isPending}>
            {w.setPassword}
          </Button>
        </DialogButtons>
      </form>
    </details>
  )
}
