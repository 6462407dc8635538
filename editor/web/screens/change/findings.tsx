/** What was found out about a text: whether it can be handed over, what it changes, the remarks. */
import type { DraftCheck } from '../../../api/index.ts'
import { Notice } from '../../ui/index.ts'
import { useSay, useWords } from '../../words/index.ts'
import { Remarks, type RemarksProps } from './remarks.tsx'
import words from './words.ts'

interface FindingsProps {
  readonly check: DraftCheck
  readonly onPlace?: RemarksProps['onPlace']
}

export function Findings({ check, onPlace }: FindingsProps) {
  const { check: w } = useWords(words)
  const { kind, remarks, operations } = check
  return (
    <div className="stack">
      <Standing kind={kind} isClean={remarks.length === 0} />
      {operations.length > 0 && <Operations operations={operations} />}
      {remarks.length > 0 && (
        <section>
          <h3>{w.remarks}</h3>
          <Remarks remarks={remarks} {...(onPlace !== undefined && { onPlace })} />
        </section>
      )}
    </div>
  )
}

interface StandingProps {
  readonly kind: DraftCheck['kind']
  readonly isClean: boolean
}

function Standing({ kind, isClean }: StandingProps) {
  const { check: w } = useWords(words)
  switch (kind) {
    case 'sound':
      return isClean ? <p className="muted">{w.sound}.</p> : null
    case 'unchanged':
      return (
        <Notice kind="info" title={w.unchanged}>
          {w.unchangedHelp}
        </Notice>
      )
    case 'mistaken':
      return (
        <Notice kind="error" title={w.mistaken}>
          {w.mistakenHelp}
        </Notice>
      )
    case 'unfit':
      return (
        <Notice kind="error" title={w.unfit}>
          {w.unfitHelp}
        </Notice>
      )
  }
}

function Operations({ operations }: Pick<DraftCheck, 'operations'>) {
  const { check: w } = useWords(words)
  const say = useSay()
  return (
    <section>
      <h3>{w.operations}</h3>
      <ol className="change-operations">
        {operations.map((one, index) => (
          <li key={index}>{say(one.words)}</li>
        ))}
      </ol>
    </section>
  )
}
