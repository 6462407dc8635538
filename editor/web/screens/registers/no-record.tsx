/** In the place of a record that an address does not name: what may be wrong with it, and the way back. */
import { problemOf } from '../../api/problem.ts'
import { Empty, Link } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import words from './words.ts'

export function NoRecord({ id }: { readonly id: string }) {
  const w = useWords(words)
  return (
    <Empty
      title={w.noRecord}
      action={
        <Link to={`/registers/${id}`} look="plain">
          {w.back}
        </Link>
      }
    >
      {w.noRecordHelp}
    </Empty>
  )
}

/** The same of a register. */
export function NoRegister() {
  const w = useWords(words)
  return (
    <Empty
      title={w.noRegister}
      action={
        <Link to="/registers" look="plain">
          {w.toRegisters}
        </Link>
      }
    >
      {w.noRegisterHelp}
    </Empty>
  )
}

/** The server did answer: what the address names is not there. A lost connection is another thing. */
export const isNowhere = (error: unknown): boolean =>
  problemOf(error)?.code === 'register/not-read' || problemOf(error)?.status === 400
