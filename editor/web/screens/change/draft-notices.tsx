/** What stands in the way of a draft, or what became of it: said plainly, with the one way forward. */
import type { Draft } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import { Button, Notice, ProblemNotice } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { useCheck, useDeed } from './requests.ts'
import words from './words.ts'

export function DraftNotices({ draft }: { readonly draft: Draft }) {
  const { one: w } = useWords(words)
  if (draft.state === 'rejected') {
    const reason = draft.history.at(-1)?.note
    return (
      <Notice kind="warning" title={w.rejected}>
        {reason !== undefined && <p className="change-note">{reason}</p>}
        <p>{w.rejectedHelp}</p>
      </Notice>
    )
  }
  if (draft.state === 'approved' && draft.entries !== null) {
    return <Notice kind="ok" title={fill(w.approvedAs, { ...draft.entries })} />
  }
  if (draft.state === 'withdrawn') return null
  return (
    <>
      {draft.interrupted && (
        <Notice kind="warning" title={w.interrupted}>
          {w.interruptedHelp}
        </Notice>
      )}
      <Stale draft={draft} />
    </>
  )
}

function Stale({ draft }: { readonly draft: Draft }) {
  const { one: w } = useWords(words)
  const say = useSay()
  const { may } = useSession()
  const { data } = useCheck(draft)
  const rebase = useDeed(draft)
  if (data?.stale === null || data === undefined) return null
  const mayMove = may('draft.edit', { state: draft.state, whose: draft.own ? 'own' : 'other' })
  const label = say(data.stale.label)
  return (
    <>
      <Notice kind="warning" title={w.stale}>
        <div className="stack">
          <p>{fill(mayMove ? w.staleHelp : w.staleOther, { label })}</p>
          {mayMove && (
            <div>
              <Button
                look="primary"
                isPending={rebase.isPending}
                onPress={() => rebase.mutate({ deed: 'rebase' })}
              >
                {w.rebase}
              </Button>
            </div>
          )}
        </div>
      </Notice>
      {rebase.error !== null && <ProblemNotice error={rebase.error} />}
    </>
  )
}
