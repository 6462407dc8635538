/** What the text is tried on: a case of the ledger or a new one, a day, the facts of the case. */
import { useState } from 'react'
import type { TrialSetting } from '../../../../api/index.ts'
import { Button, ComboBox, DateField, ProblemNotice, TextArea } from '../../../ui/index.ts'
import { fill, moment, useWords } from '../../../words/index.ts'
import { matterFacts } from '../queries.ts'
import words from '../words.ts'
import { factsIn } from './facts-in.ts'
import type { TrialMatter } from './use-trial.ts'

export interface MatterFormProps {
  readonly setting: TrialSetting
  readonly onChange: (matter: TrialMatter) => void
}

/** No entry has this number. */
const NEW = 'new'

export function MatterForm({ setting, onChange }: MatterFormProps) {
  const { trial: w } = useWords(words)
  const [latest] = setting.matters
  const [chosen, setChosen] = useState(latest === undefined ? NEW : String(latest.entry))
  const [asOf, setAsOf] = useState(latest?.as_of ?? setting.sample.as_of)
  const [text, setText] = useState(() => pretty(setting.sample.facts))
  const [isOpen, setIsOpen] = useState(false)
  const [error, setError] = useState<unknown>()

  const tell = (matter: string, day: string, facts: string) =>
    onChange({
      matter: matter === NEW ? undefined : Number(matter),
      as_of: day === '' ? undefined : day,
      facts: factsIn(facts),
    })
  const choose = async (id: string) => {
    if (id === '' || id === chosen) return
    setError(undefined)
    try {
      const { as_of, facts } = id === NEW ? setting.sample : await matterFacts(Number(id))
      const day = id === NEW ? as_of.slice(0, 10) : as_of
      setChosen(id)
      setAsOf(day)
      setText(pretty(facts))
      tell(id, day, pretty(facts))
    } catch (failed) {
      setError(failed)
    }
  }
  return (
    <div className="stack">
      <ComboBox
        label={w.matter}
        wide
        value={chosen}
        onChange={(id) => void choose(id)}
        options={[
          { id: NEW, name: w.today },
          ...setting.matters.map((one) => ({
            id: String(one.entry),
            name: one.case,
            note: fill(w.of, { moment: moment(one.as_of) }),
          })),
        ]}
      />
      {error !== undefined && <ProblemNotice error={error} />}
      <div className="row row-end">
        <DateField
          label={w.asOf}
          value={asOf.slice(0, 10)}
          onChange={(day) => {
            if (day === '' || day === asOf.slice(0, 10)) return
            setAsOf(day)
            tell(chosen, day, text)
          }}
        />
        <Button aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? w.hide : w.edit}
        </Button>
      </div>
      {isOpen && (
        <TextArea
          label={w.facts}
          hint={w.factsHint}
          wide
          rows={12}
          value={text}
          {...(factsIn(text) === undefined && { error: w.notJson })}
          onChange={(typed) => {
            setText(typed)
            tell(chosen, asOf, typed)
          }}
        />
      )}
    </div>
  )
}

const pretty = (facts: unknown): string => JSON.stringify(facts, null, 2)
