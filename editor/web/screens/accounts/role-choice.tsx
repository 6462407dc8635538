/** The roles of an account, each with what it is for. */
import { type Role, ROLES } from '../../../api/index.ts'
import { CheckboxGroup } from '../../ui/choices.tsx'
import app from '../../words/app.ts'
import { useWords } from '../../words/language.tsx'
import words from './words.ts'

interface RoleChoiceProps {
  readonly value: readonly Role[]
  readonly onChange: (roles: Role[]) => void
  /** Whether it is told by now that there must be one. */
  readonly isTried: boolean
}

export function RoleChoice({ value, onChange, isTried }: RoleChoiceProps) {
  const w = useWords(words)
  const { roles } = useWords(app)
  return (
    <CheckboxGroup
      label={w.roles}
      hint={w.rolesHint}
      wide
      options={ROLES.map((id) => ({ id, name: roles[id], note: `— ${w.roleHints[id]}` }))}
      value={value}
      onChange={(ids) => onChange(ROLES.filter((role) => ids.includes(role)))}
      error={isTried && value.length === 0 ? w.noRoles : undefined}
      isRequired
    />
  )
}
