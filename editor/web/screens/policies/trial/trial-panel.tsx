/** The live panel: this case, these judges, who is out and why, by the text as it is typed. */
import { useState } from 'react'
import type { PolicyDetail, TrialSetting } from '../../../../api/index.ts'
import { useSession } from '../../../app/session.tsx'
import type { PolicySession } from '../../../monaco/index.ts'
import { Button, Empty, Loading, Notice, ProblemNotice } from '../../../ui/index.ts'
import { day, fill, useSay, useWords } from '../../../words/index.ts'
import { useTrialSetting } from '../queries.ts'
import words from '../words.ts'
import { Excluded } from './excluded.tsx'
import { Judges } from './judges.tsx'
import { MatterForm } from './matter-form.tsx'
import { type Trial, type TrialMatter, useTrial } from './use-trial.ts'
import './trial.css'

export interface TrialPanelProps {
  readonly policy: PolicyDetail
  readonly session: PolicySession
  readonly version: number
  /** The rule whose lens was pressed. */
  readonly rule: string | undefined
  readonly onRuleClose: () => void
  readonly onRule: (rule: string | null, clause: string) => Promise<boolean>
}

export function TrialPanel(props: TrialPanelProps) {
  const { policy, session, version, rule, onRuleClose, onRule } = props
  const { document, files } = policy
  const { trial: w } = useWords(words)
  const say = useSay()
  const setting = useTrialSetting(document, true)
  const [changed, setChanged] = useState<TrialMatter>()
  const asked = changed ?? firstOf(setting.data)
  const labelOf = (name: string): string => {
    const known = policy.clauses.flatMap(({ rules }) => rules).find((one) => one.name === name)
    return known === undefined ? name : say(known.label)
  }
  const trial = useTrial(document, session, version, files, asked)
  return (
    <div className="stack trial">
      <p className="muted small">{w.lead}</p>
      <div className="trial-head">
        {trial.told !== undefined && <Counts told={trial.told} />}
        <State trial={trial} />
      </div>
      {setting.error !== null && <ProblemNotice error={setting.error} />}
      {setting.data === undefined ? (
        <Loading lines={2} />
      ) : (
        <MatterForm setting={setting.data} onChange={setChanged} />
      )}
      {rule !== undefined && (
        <Excluded
          document={document}
          texts={files}
          session={session}
          version={version}
          rule={rule}
          label={labelOf(rule)}
          facts={asked.facts}
          onClose={onRuleClose}
          onRule={onRule}
        />
      )}
      {trial.told !== undefined && (
        <div className={trial.isFresh ? 'stack' : 'stack trial-stale'}>
          <Told told={trial.told} onRule={onRule} />
        </div>
      )}
    </div>
  )
}

/** The latest matter as it was; without any, a new one as of today. */
const firstOf = (setting: TrialSetting | undefined): TrialMatter => ({
  matter: setting?.matters[0]?.entry,
  as_of: setting?.matters[0] === undefined ? setting?.sample.as_of : undefined,
  facts: setting?.sample.facts,
})

/** Of which text the answer is; read out when it changes. */
function State({ trial }: { readonly trial: Trial }) {
  const { trial: w } = useWords(words)
  const say = useSay()
  const { told, isFresh, isComputing, reason, error, again } = trial
  if (error !== null && error !== undefined && !isComputing) {
    return (
      <>
        <ProblemNotice error={error}>
          <Button onPress={again}>{w.again}</Button>
        </ProblemNotice>
        {told !== undefined && <p className="small">{w.stale}.</p>}
      </>
    )
  }
  if (reason !== undefined && !isComputing) {
    return (
      <Notice kind="warning" title={told === undefined ? w.computing : w.stale} live>
        {fill(w.staleWhy, { reason: say(reason) })}
      </Notice>
    )
  }
  const words_ = isComputing
    ? told === undefined
      ? w.computing
      : `${w.stale}. ${w.computing}`
    : w.fresh
  return (
    <>
      <p className="small" role="status" data-fresh={isFresh}>
        {words_}
      </p>
      {told !== undefined && told.left_out > 0 && (
        <Notice kind="warning">{fill(w.leftOut, { count: told.left_out })}</Notice>
      )}
    </>
  )
}

/** In view while one changes the facts below. */
function Counts({ told: { judges, edition } }: { readonly told: NonNullable<Trial['told']> }) {
  const { trial: w } = useWords(words)
  const eligible = judges.filter(({ status }) => status === 'eligible').length
  return (
    <p>
      <strong>{fill(w.counts, { eligible, all: judges.length })}</strong>{' '}
      <span className="muted small">{fill(w.edition, { from: day(edition.in_force_from) })}</span>
    </p>
  )
}

interface ToldProps {
  readonly told: NonNullable<Trial['told']>
  readonly onRule: TrialPanelProps['onRule']
}

function Told({ told, onRule }: ToldProps) {
  const { trial: w } = useWords(words)
  const say = useSay()
  const { judges, outcome } = told
  const { may } = useSession()
  return (
    <>
      {judges.length === 0 && <Empty title={w.nobody}>{w.nobodyText}</Empty>}
      <Judges judges={judges} onRule={onRule} />
      {!may('register.read') && <p className="muted small">{w.closed}</p>}
      {outcome.sentences.length > 0 && (
        <details>
          <summary>{w.outcome}</summary>
          {outcome.sentences.map((sentence, index) => (
            <p key={index} className="small">
              {say(sentence)}
            </p>
          ))}
        </details>
      )}
    </>
  )
}
