/** The way of a draft to approval: what its author and the approver can do with it now, and what was done. */
import { useState } from 'react'
import type { Draft } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import { Button, ConfirmDialog, DateText, Notice, ProblemNotice } from '../../ui/index.ts'
import { day, fill, useWords } from '../../words/index.ts'
import { Approving } from './approving.tsx'
import { ExamplesOfDraft } from './examples.tsx'
import { useCheck, useDeed } from './requests.ts'
import { StateMark } from './state-mark.tsx'
import handing from './handing-words.ts'
import words from './words.ts'

export function HandingTab({ draft }: { readonly draft: Draft }) {
  const w = useWords(handing)
  const { one } = useWords(words)
  const { may } = useSession()
  const about = { state: draft.state, whose: draft.own ? 'own' : 'other' } as const
  return (
    <div className="stack">
      {(draft.state === 'working' || draft.state === 'proposed') && (
        <ExamplesOfDraft draft={draft} />
      )}
      {may('draft.propose', about) && <Propose draft={draft} />}
      {draft.state === 'proposed' && !may('draft.approve', about) && (
        <Notice kind="info" title={w.waiting}>
          {draft.own ? w.waitingHelp : w.onlyApprover}
        </Notice>
      )}
      {may('draft.approve', about) && <Approving draft={draft} />}
      {may('draft.withdraw', about) && <Withdraw draft={draft} />}
      {draft.decision !== null && draft.state === 'approved' && (
        <section>
          <h3>{w.decision}</h3>
          <p>
            {fill(w.decisionText, {
              type: draft.decision.type,
              date: day(draft.decision.date),
              no: draft.decision.no,
              signed: draft.decision.signed_by,
            })}
          </p>
        </section>
      )}
      <section>
        <h3>{one.history}</h3>
        <ol className="change-history">
          {draft.history.map(({ state, by, at, note }) => (
            <li key={`${state} ${at}`}>
              <StateMark state={state} /> <DateText value={at} />, {by}
              {note !== undefined && <p className="change-note">{note}</p>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function Propose({ draft }: { readonly draft: Draft }) {
  const w = useWords(handing)
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useCheck(draft)
  const propose = useDeed(draft, () => setIsOpen(false))
  const isReady = data?.kind === 'sound' && data.stale === null
  return (
    <section className="stack">
      <p>{data === undefined || isReady ? w.proposeLead : w.notReady}</p>
      <div>
        <Button look="primary" isDisabled={!isReady} onPress={() => setIsOpen(true)}>
          {w.propose}
        </Button>
      </div>
      <ConfirmDialog
        title={w.proposeTitle}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        action={w.propose}
        isPending={propose.isPending}
        onConfirm={() => propose.mutate({ deed: 'propose' })}
      >
        <p>{w.proposeLead}</p>
        {propose.error !== null && <ProblemNotice error={propose.error} />}
      </ConfirmDialog>
    </section>
  )
}

function Withdraw({ draft }: { readonly draft: Draft }) {
  const w = useWords(handing)
  const [isOpen, setIsOpen] = useState(false)
  const withdraw = useDeed(draft, () => setIsOpen(false))
  return (
    <div>
      <Button onPress={() => setIsOpen(true)}>{w.withdraw}</Button>
      <ConfirmDialog
        title={w.withdrawTitle}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        action={w.withdraw}
        danger
        isPending={withdraw.isPending}
        onConfirm={() => withdraw.mutate({ deed: 'withdraw' })}
      >
        <p>{w.withdrawLead}</p>
        {withdraw.error !== null && <ProblemNotice error={withdraw.error} />}
      </ConfirmDialog>
    </div>
  )
}
