/** The doors of a sample court: one press enters a role; each says what is to be seen behind it. */
import { useMutation } from '@tanstack/react-query'
import type { Role, SessionState } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import app from '../../words/app.ts'
import { fill } from '../../words/define.ts'
import { useWords } from '../../words/language.tsx'
import words from './words.ts'
import './sign-in.css'

interface DoorProps {
  readonly role: Role
  readonly onSignedIn: (state: SessionState) => void
}

/** First what the sample is for: a distribution to look at. */
const ORDER: readonly Role[] = [
  'distribution_officer',
  'author',
  'approver',
  'auditor',
  'administrator',
  'reader',
]

interface DoorsProps {
  readonly roles: readonly Role[]
  readonly onSignedIn: (state: SessionState) => void
}

export function Doors({ roles, onSignedIn }: DoorsProps) {
  const w = useWords(words)
  const { roles: names } = useWords(app)
  return (
    <ul className="doors">
      {ORDER.filter((role) => roles.includes(role)).map((role) => (
        <li key={role} className="door">
          <div>
            <h2>{capital(names[role])}</h2>
            <p>{w.doors[role]}</p>
          </div>
          <DoorButton role={role} onSignedIn={onSignedIn} />
        </li>
      ))}
    </ul>
  )
}

const capital = (name: string) => `${name.slice(0, 1).toLocaleUpperCase('uk')}${name.slice(1)}`

export function DoorButton({ role, onSignedIn }: DoorProps) {
  const w = useWords(words)
  const { roles } = useWords(app)
  const enter = useMutation({
    mutationFn: () => post<SessionState>('/session/door', { role }),
    onSuccess: onSignedIn,
  })
  return (
    <>
      <Button
        isPending={enter.isPending}
        onPress={() => enter.mutate()}
        aria-label={fill(w.doors.enter, { role: roles[role] })}
      >
        {w.enter}
      </Button>
      {enter.error !== null && <ProblemNotice error={enter.error} />}
    </>
  )
}
