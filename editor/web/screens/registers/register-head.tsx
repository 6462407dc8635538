/** The head of a register: its title, what may be done with it, the register as a file. */
import { useState } from 'react'
import { MenuTrigger } from 'react-aria-components/Menu'
import { useSession } from '../../app/session.tsx'
import { getFile } from '../../api/client.ts'
import { Button, Link, ProblemNotice, save } from '../../ui/index.ts'
import { ActionMenu } from '../../ui/menu.tsx'
import { fill, useLanguage, useSay, useWords } from '../../words/index.ts'
import { fileAddress, type When, type useRegisters } from './requests.ts'
import words from './words.ts'

interface HeadProps {
  readonly register: NonNullable<ReturnType<typeof useRegisters>['data']>['registers'][number]
  readonly when: When
}

export function RegisterHead({ register, when }: HeadProps) {
  const w = useWords(words)
  const say = useSay()
  const { may } = useSession()
  const { id, title, subject, view_of, common } = register
  const isList = subject.endsWith('*') && view_of === null
  const [isTaken, setIsTaken] = useState(false)
  const blank = ACT.flatMap((name) => common[name] ?? []).map((heading) => `«${say(heading)}»`)
  return (
    <>
      <div className="registers-head">
        <h2 id="register-title" className="registers-title">
          {say(title)}
        </h2>
        <div className="row no-print">
          {may('register.write') && isList && (
            <Link to={`/registers/${id}/new`} look="plain">
              {w.add}
            </Link>
          )}
          {may('register.write') && !subject.includes('/') && (
            <Link to={`/registers/${id}/change?subject=${subject}`} look="plain">
              {w.change}
            </Link>
          )}
          {may('register.write') && (
            <Link to={`/registers/${id}/import`} look="primary">
              {w.bring}
            </Link>
          )}
          <Take id={id} when={when} onTaken={setIsTaken} />
        </div>
      </div>
      {isTaken && (
        <p role="status" className="muted small">
          {fill(w.taken, { columns: blank.join(', ') })}
        </p>
      )}
    </>
  )
}

/** Columns of the change that a file makes, not of what stands in the register. */
const ACT = ['order_no', 'order_date', 'signed_by', 'from'] as const

interface TakeProps {
  readonly id: string
  readonly when: When
  /** Whether a file with records was given out. */
  readonly onTaken: (is: boolean) => void
}

function Take({ id, when, onTaken }: TakeProps) {
  const w = useWords(words)
  const lang = useLanguage()
  const [error, setError] = useState<unknown>(null)
  const take = (action: string) => {
    const [format = 'xlsx', empty] = action.split('/')
    const address = fileAddress(id, when, {
      format,
      lang,
      ...(empty !== undefined && { empty: true }),
    })
    setError(null)
    getFile(address).then((file) => {
      save(file)
      onTaken(empty === undefined)
    }, setError)
  }
  return (
    <>
      <MenuTrigger>
        <Button>{w.take}</Button>
        <ActionMenu
          label={w.take}
          onAction={take}
          options={[
            { id: 'xlsx', name: w.takeXlsx },
            { id: 'csv', name: w.takeCsv },
            { id: 'xlsx/empty', name: w.formXlsx },
          ]}
        />
      </MenuTrigger>
      {error !== null && <ProblemNotice error={error} />}
    </>
  )
}
