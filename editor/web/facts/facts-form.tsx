/** The facts of a matter as a form: what is needed first, everything else behind «інші відомості», what the form has no field for as text. */
import { useRef } from 'react'
import type { FormGroup, Named } from '../../api/index.ts'
import { Button, TextArea } from '../ui/index.ts'
import { useWords } from '../words/index.ts'
import { type Entered, expertFacts } from './entered.ts'
import { FactGroup } from './fact-group.tsx'
import { useStanding } from './use-standing.ts'
import words from './words.ts'
import './facts.css'

export interface FactsFormProps {
  /** What stands first is called so. */
  readonly title: string
  readonly groups: readonly FormGroup[]
  readonly judges: readonly Named[]
  readonly entered: Entered
  readonly change: (next: (entered: Entered) => Entered) => void
  /** Fields (`case/kind`) that stand first although nothing was entered. */
  readonly needed: ReadonlySet<string>
}

export function FactsForm({ title, groups, needed, ...parts }: FactsFormProps) {
  const w = useWords(words)
  const { entered, change } = parts
  const standing = useStanding(groups, entered, needed)
  const { first, others, printed } = standing
  const beginning = useRef<HTMLFieldSetElement>(null)
  const open = new Set([...needed].filter((place) => !(place in entered.values)))
  return (
    <>
      <fieldset className="stack" ref={beginning} tabIndex={-1}>
        <legend>{title}</legend>
        {first.map((group) => (
          <FactGroup key={group.root} group={group} needed={open} {...parts} plain />
        ))}
      </fieldset>
      <details
        className="facts-more"
        onToggle={({ currentTarget }) => standing.onMoreToggle(currentTarget.open)}
      >
        <summary>{w.more}</summary>
        <div className="stack">
          <p className="muted small">{w.moreText}</p>
          {others.map((group) => (
            <FactGroup key={group.root} group={group} needed={open} {...parts} />
          ))}
          {printed.length > 0 && <h2 className="fact-heading">{w.printed}</h2>}
          {printed.map((group) => (
            <FactGroup key={group.root} group={group} {...parts} plain />
          ))}
          <TextArea
            label={w.expert}
            hint={w.expertHint}
            wide
            value={entered.expert}
            onChange={(expert) => change((now) => ({ ...now, expert }))}
            {...(expertFacts(entered.expert) === undefined && { error: w.expertWrong })}
          />
        </div>
      </details>
      {standing.hasSpare && (
        <div>
          <Button
            look="quiet"
            onPress={() => {
              standing.takeSpareAway()
              beginning.current?.focus()
            }}
          >
            {w.onlyNeeded}
          </Button>
        </div>
      )}
    </>
  )
}
