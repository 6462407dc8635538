/** Who is here and in what roles; his password, and the way out. */
import { MenuTrigger } from 'react-aria-components/Menu'
import { Button } from '../ui/button.tsx'
import { ActionMenu } from '../ui/menu.tsx'
import { useGo } from '../ui/link.tsx'
import { useWords } from '../words/language.tsx'
import words from '../words/app.ts'
import { useSession } from './session.tsx'
import { useSignOut } from './sign-out.ts'

export function AccountMenu() {
  const w = useWords(words)
  const go = useGo()
  const signOut = useSignOut()
  const { account, doors } = useSession()
  const roles = account.roles.map((role) => w.roles[role]).join(', ')
  return (
    <MenuTrigger>
      <Button look="quiet">
        <span className="account">
          <span>{account.name}</span>
          <span className="muted small">{roles}</span>
        </span>
      </Button>
      <ActionMenu
        label={account.name}
        options={[
          ...(doors.length === 0 ? [{ id: 'password', name: w.ownPassword }] : []),
          { id: 'out', name: doors.length === 0 ? w.signOut : w.otherRole },
        ]}
        onAction={(id) => (id === 'out' ? void signOut() : go('/password'))}
      />
    </MenuTrigger>
  )
}
