/** Which registers there are, with how many entries each has; parts of one stand apart. */
import { NavLink } from 'react-router'
import type { RegisterList } from '../../../api/index.ts'
import { useSay, useWords } from '../../words/index.ts'
import { useNumbers } from '../../words/index.ts'
import words from './words.ts'

interface NavProps {
  readonly list: RegisterList
  /** The moment goes along from one register to another. */
  readonly search: URLSearchParams
}

export function RegistersNav({ list, search }: NavProps) {
  const w = useWords(words)
  const whole = list.registers.filter(({ view_of }) => view_of === null)
  const parts = list.registers.filter(({ view_of }) => view_of !== null)
  return (
    <nav className="registers-nav no-print" aria-label={w.choose}>
      <ul>
        {whole.map((register) => (
          <Item key={register.id} register={register} search={search} counted />
        ))}
      </ul>
      <ul className="registers-parts" aria-label={w.parts}>
        {parts.map((register) => (
          <Item key={register.id} register={register} search={search} />
        ))}
      </ul>
    </nav>
  )
}

interface ItemProps {
  readonly register: RegisterList['registers'][number]
  readonly search: URLSearchParams
  readonly counted?: boolean
}

function Item({ register, search, counted }: ItemProps) {
  const say = useSay()
  const { decimal } = useNumbers()
  const kept = new URLSearchParams(search)
  kept.delete('month')
  const query = kept.toString()
  return (
    <li>
      <NavLink to={`/registers/${register.id}${query === '' ? '' : `?${query}`}`} replace>
        <span className="registers-name">{say(register.title)}</span>
        {counted === true && <span className="muted small">{decimal(register.count)}</span>}
      </NavLink>
    </li>
  )
}
