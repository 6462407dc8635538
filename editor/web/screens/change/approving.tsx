/** The decision that approves a draft, entered by whoever approves; or the reason why not. */
import { useState } from 'react'
import type { Draft, DraftDecision } from '../../../api/index.ts'
import {
  Button,
  ConfirmDialog,
  DateField,
  DateText,
  ProblemNotice,
  TextField,
} from '../../ui/index.ts'
import { day, fill, useWords } from '../../words/index.ts'
import { useCheck, useDeed } from './requests.ts'
import { Reject } from './rejecting.tsx'
import words from './handing-words.ts'

interface Form {
  readonly type: string
  readonly no: string
  readonly date: string
  readonly signed_by: string
  readonly published: string
  readonly effective: string
}

/** As it is recorded, whatever the language of the studio. */
const DECISION = 'рішення зборів суддів'

export function Approving({ draft }: { readonly draft: Draft }) {
  const w = useWords(words)
  const { decision } = draft
  const [form, setForm] = useState<Form>({
    type: decision?.type ?? DECISION,
    no: decision?.no ?? '',
    date: decision?.date ?? '',
    signed_by: decision?.signed_by ?? '',
    published: decision?.published ?? '',
    effective: decision?.effective ?? draft.effective ?? '',
  })
  const [isTried, setIsTried] = useState(false)
  const [asked, setAsked] = useState<DraftDecision>()
  const { data } = useCheck(draft)
  const approve = useDeed(draft, () => setAsked(undefined))
  const ready = decisionOf(form)
  const error = (value: string) => (isTried && value.trim() === '' ? w.required : undefined)
  const field = (name: keyof Form) => ({
    value: form[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
  })
  return (
    <section className="stack panel">
      <div>
        <h3>{w.approveTitle}</h3>
        <p className="muted">{w.approveLead}</p>
      </div>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          setIsTried(true)
          setAsked(ready)
        }}
      >
        <div className="change-fields">
          <TextField
            label={w.type}
            hint={w.typeHint}
            {...field('type')}
            error={error(form.type)}
            isRequired
          />
          <TextField
            label={w.no}
            hint={w.noHint}
            {...field('no')}
            error={error(form.no)}
            isRequired
          />
          <DateField
            label={w.date}
            hint={w.dateHint}
            {...field('date')}
            error={error(form.date)}
            isRequired
          />
          <TextField
            label={w.signed}
            hint={w.signedHint}
            {...field('signed_by')}
            error={error(form.signed_by)}
            isRequired
          />
          <DateField label={w.published} hint={w.publishedHint} {...field('published')} />
          <DateField
            label={w.effective}
            hint={w.effectiveHint}
            {...field('effective')}
            error={error(form.effective)}
            isRequired
          />
        </div>
        <div className="row">
          <Button look="primary" type="submit" isDisabled={data?.stale !== null}>
            {w.approve}
          </Button>
          <Reject draft={draft} />
        </div>
      </form>
      <ConfirmDialog
        title={w.confirmTitle}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        action={w.approve}
        isPending={approve.isPending}
        onConfirm={() => approve.mutate({ deed: 'approve', body: asked })}
      >
        {asked !== undefined && <Asked decision={asked} author={draft.author.name} />}
        {approve.error !== null && <ProblemNotice error={approve.error} />}
      </ConfirmDialog>
    </section>
  )
}

interface AskedProps {
  readonly decision: DraftDecision
  readonly author: string
}

/** All that goes into the ledger, once more before it does. */
function Asked({ decision, author }: AskedProps) {
  const w = useWords(words)
  const { type, no, date, signed_by: signed, published, effective } = decision
  return (
    <div className="stack">
      <p>{fill(w.confirmLead, { author })}</p>
      <dl className="facts">
        <dt>{w.decision}</dt>
        <dd>{fill(w.decisionText, { type, date: day(date), no, signed })}</dd>
        <dt>{w.published}</dt>
        <dd>{published === null ? w.notPublished : <DateText value={published} />}</dd>
        <dt>{w.effective}</dt>
        <dd>
          <DateText value={effective} />
        </dd>
      </dl>
    </div>
  )
}

/** `undefined` while something is missing. */
function decisionOf({ published, ...form }: Form): DraftDecision | undefined {
  const isWhole = Object.values(form).every((value) => value.trim() !== '')
  return isWhole ? { ...form, published: published === '' ? null : published } : undefined
}
