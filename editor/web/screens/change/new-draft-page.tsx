/** What a new draft begins with: the edition in force, an amendment that is written, or a whole policy. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Draft } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { Button, Link, Page, ProblemNotice, RadioGroup, TextField, useGo } from '../../ui/index.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../words/index.ts'
import {
  type Beginning,
  EMPTY,
  type Entered,
  filledIn,
  type Missing,
  missingIn,
  orderOf,
} from './beginning.ts'
import { Amending, Whole } from './new-draft-parts.tsx'
import { useEditions, useKeepDraft } from './requests.ts'
import words from './words.ts'
import './change.css'

export function NewDraftPage() {
  const w = useWords(words)
  const go = useGo()
  const keep = useKeepDraft()
  const [beginning, setBeginning] = useState<Entered>(EMPTY)
  const [isTried, setIsTried] = useState(false)
  const { data } = useEditions()
  const policies = data?.policies
  const order = useMutation({
    mutationFn: async (asked: Beginning) => post<Draft>('/change/drafts', await orderOf(asked)),
    onSuccess: (draft) => {
      keep(draft)
      go(draft.form === 'consolidated' ? `/change/edit/${draft.id}` : `/change/drafts/${draft.id}`)
    },
  })
  const { court } = useSession()
  const chosen = filledIn(beginning, { policies, court: court.name })
  const missing = missingIn(chosen)
  const set = (part: Partial<Entered>) => setBeginning((before) => ({ ...before, ...part }))
  const begin = () => {
    setIsTried(true)
    if (Object.keys(missing).length === 0) order.mutate(chosen)
  }
  const shown: Missing = isTried ? missing : {}
  return (
    <Page title={w.fresh.title} actions={<Link to="/change">{w.one.back}</Link>}>
      <form
        noValidate
        className="stack change-form"
        onSubmit={(event) => {
          event.preventDefault()
          begin()
        }}
      >
        <RadioGroup
          label={w.fresh.what}
          wide
          value={chosen.what}
          onChange={(what) => set({ what: what as Beginning['what'], file: null })}
          options={[
            { id: 'edition', name: w.fresh.edition, note: `— ${w.fresh.editionNote}` },
            { id: 'written', name: w.fresh.written, note: `— ${w.fresh.writtenNote}` },
            { id: 'whole', name: w.fresh.whole, note: `— ${w.fresh.wholeNote}` },
          ]}
        />
        <TextField
          label={w.fresh.name}
          hint={w.fresh.nameHint}
          value={beginning.title}
          onChange={(title) => set({ title })}
          error={shown.title && w.fresh.needName}
          maxLength={300}
          isRequired
          wide
        />
        {chosen.what === 'whole' ? (
          <Whole beginning={chosen} set={set} missing={shown} />
        ) : (
          <Amending beginning={chosen} set={set} missing={shown} policies={policies} />
        )}
        {order.error !== null && <ProblemNotice error={order.error} />}
        <div>
          <Button
            look="primary"
            type="submit"
            isDisabled={chosen.what !== 'whole' && chosen.policy === null}
            isPending={order.isPending}
          >
            {w.fresh.begin}
          </Button>
        </div>
      </form>
    </Page>
  )
}
