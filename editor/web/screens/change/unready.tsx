/** In the place of a table or a preview that a draft cannot have yet: why, and the way to its text. */
import type { Draft, DraftCheck } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import { Empty, Link } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import words from './words.ts'

interface UnreadyProps {
  readonly draft: Draft
  readonly kind: Exclude<DraftCheck['kind'], 'sound'>
}

export function Unready({ draft, kind }: UnreadyProps) {
  const { check: w, one } = useWords(words)
  const { may } = useSession()
  const mayEdit = may('draft.edit', { state: draft.state, whose: draft.own ? 'own' : 'other' })
  const help = { unchanged: w.unchangedNow, mistaken: w.mistakenHelp, unfit: w.unfitHelp }
  return (
    <Empty
      title={w[kind]}
      action={mayEdit && <Link to={`/change/edit/${draft.id}`}>{one.edit}</Link>}
    >
      <p>{help[kind]}</p>
    </Empty>
  )
}
