/** Intake of one matter: what is needed first, the check beside it while one types, the draw behind a confirmation. */
import { useRef, useState } from 'react'
import type { IntakeForm, Matter, Rehearsal } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import { factsOf, isNothing } from '../../facts/index.ts'
import { Button, Link, Loading, Page, ProblemNotice } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { Check } from './check.tsx'
import { ConfirmDraw } from './confirm-draw.tsx'
import { IntakeFields } from './intake-fields.tsx'
import { MomentSetting, thisMinute } from './moment-setting.tsx'
import { cleared, keepNow, type Kept, useKept } from './kept.ts'
import { useIntakeForm, useRehearsal } from './requests.ts'
import { Unsure, useDraw } from './sending.tsx'
import { useLater } from './use-later.ts'
import words from './words.ts'

export default function Intake() {
  const { intake: w, back } = useWords(words)
  const { account } = useSession()
  const [kept, setKept] = useKept(account.id)
  const { document, as_of } = kept
  const form = useIntakeForm({ document, as_of })
  return (
    <Page title={w.title} lead={w.lead} actions={<Link to="/distribution">{back}</Link>}>
      {form.error !== null && <ProblemNotice error={form.error} />}
      {form.latest !== undefined ? (
        <Entering form={form.latest} kept={kept} setKept={setKept} />
      ) : form.error === null ? (
        <Loading />
      ) : (
        // Nothing may be in force at one moment, and something at another.
        <MomentSetting kept={kept} setKept={setKept} begin={thisMinute()} />
      )}
    </Page>
  )
}

interface EnteringProps {
  readonly form: IntakeForm
  readonly kept: Kept
  readonly setKept: (change: (kept: Kept) => Kept) => void
}

function Entering({ form, kept, setKept }: EnteringProps) {
  const { intake: w } = useWords(words)
  const { may, account } = useSession()
  const matter: Matter = {
    document: form.document,
    ...(kept.as_of !== undefined && { as_of: kept.as_of }),
    facts: factsOf(form.groups, kept.entered),
  }
  const asked = useLater(JSON.stringify(matter))
  const check = useRehearsal(JSON.parse(asked) as Matter)
  const [isAsking, setIsAsking] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const [round, setRound] = useState(0)
  const results = useRef<HTMLHeadingElement>(null)
  const draw = useDraw(account.id, setKept)
  const isFresh = asked === JSON.stringify(matter) && !check.isPlaceholderData
  const ready = isFresh && check.data !== undefined && canBeDrawn(check.data)
  const start = (): void => {
    const sent = { matter, key: crypto.randomUUID() }
    keepNow(account.id, { ...kept, sent })
    setKept((now) => ({ ...now, sent }))
    draw.mutate(sent)
  }
  return (
    <div className="intake">
      <section className="intake-form stack" aria-label={w.title}>
        {kept.sent !== undefined && !draw.isPending && draw.error === null && (
          <Unsure sent={kept.sent} onLearn={draw.mutate} />
        )}
        <IntakeFields
          key={round}
          form={form}
          kept={kept}
          setKept={setKept}
          rehearsal={check.latest}
        />
        <div className="row intake-buttons">
          <Button
            onPress={() => {
              setIsAsked(true)
              void check.refetch()
              results.current?.focus()
            }}
          >
            {w.check}
          </Button>
          {may('distribution.draw') && (
            <Button look="primary" isDisabled={!ready} onPress={() => setIsAsking(true)}>
              {w.draw}
            </Button>
          )}
          <Button
            look="quiet"
            onPress={() => {
              setKept(cleared)
              setIsAsked(false)
              setRound(round + 1)
            }}
          >
            {w.anew}
          </Button>
        </div>
        <p className="muted small">{w.kept}</p>
        <p className="small">
          <Link to="/registers">{w.registers}</Link>
        </p>
      </section>
      <Check
        heading={results}
        rehearsal={check.error === null ? check.latest : undefined}
        error={check.error}
        isBeginning={!isAsked && isNothing(kept.entered)}
        isFresh={isFresh}
        matter={matter}
        groups={form.groups}
        onActEntered={() => void check.refetch()}
      />
      {check.latest !== undefined && (
        <ConfirmDraw
          rehearsal={check.latest}
          otherMoment={kept.as_of}
          isOpen={isAsking}
          isPending={draw.isPending}
          error={draw.error}
          onClose={() => setIsAsking(false)}
          onConfirm={start}
        />
      )}
    </div>
  )
}

/** A draw, or a decision without one: whatever settles the matter. */
const canBeDrawn = ({ hindrance, outcome, case: caseId }: Rehearsal): boolean =>
  caseId !== null && hindrance === null && outcome !== 'blocked' && outcome !== 'findings'
