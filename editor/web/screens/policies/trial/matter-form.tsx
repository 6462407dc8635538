/** What the text is tried on: a case of the ledger or a new one, a day, the facts of the case. */
import { useState } from 'react'
import type { TrialSetting } from '../../../../api/index.ts'
import { type Entered, enteredOf, expertFacts, FactsForm, factsOf } from '../../../facts/index.ts'
import { Button, ComboBox, DateField, ProblemNotice } from '../../../ui/index.ts'
import { fill, moment, useWords } from '../../../words/index.ts'
import { matterFacts } from '../queries.ts'
import words from '../words.ts'
import type { TrialMatter } from './use-trial.ts'

export interface MatterFormProps {
  readonly setting: TrialSetting
  readonly onChange: (matter: TrialMatter) => void
}

/** No entry has this number. */
const NEW = 'new'

interface Chosen {
  /** The entry of a past matter, or `NEW`. */
  readonly id: string
  /** A day, or the moment of a past matter. */
  readonly as_of: string
  readonly entered: Entered
}

export function MatterForm({ setting, onChange }: MatterFormProps) {
  const { trial: w } = useWords(words)
  const { sample, matters, groups, judges } = setting
  const [latest] = matters
  const [chosen, setChosen] = useState<Chosen>(() => ({
    id: latest === undefined ? NEW : String(latest.entry),
    as_of: latest?.as_of ?? sample.as_of,
    entered: enteredOf(groups, sample.facts),
  }))
  const [isOpen, setIsOpen] = useState(false)
  const [error, setError] = useState<unknown>()

  const take = (next: Chosen) => {
    setChosen(next)
    onChange({
      matter: next.id === NEW ? undefined : Number(next.id),
      as_of: next.as_of,
      facts:
        expertFacts(next.entered.expert) === undefined ? undefined : factsOf(groups, next.entered),
    })
  }
  const choose = async (id: string) => {
    if (id === '' || id === chosen.id) return
    setError(undefined)
    try {
      const { as_of, facts } = id === NEW ? sample : await matterFacts(Number(id))
      const day = id === NEW ? as_of.slice(0, DAY) : as_of
      take({ id, as_of: day, entered: enteredOf(groups, facts) })
    } catch (failed) {
      setError(failed)
    }
  }
  return (
    <div className="stack">
      <ComboBox
        label={w.matter}
        wide
        value={chosen.id}
        onChange={(id) => void choose(id)}
        options={[
          { id: NEW, name: w.today },
          ...matters.map((one) => ({
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
          value={chosen.as_of.slice(0, DAY)}
          onChange={(day) => {
            if (day !== '' && day !== chosen.as_of.slice(0, DAY)) take({ ...chosen, as_of: day })
          }}
        />
        <Button aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? w.hide : w.edit}
        </Button>
      </div>
      {isOpen && (
        <section className="stack facts-form" aria-label={w.facts}>
          <FactsForm
            key={chosen.id}
            title={w.facts}
            groups={groups}
            judges={judges}
            entered={chosen.entered}
            change={(next) => take({ ...chosen, entered: next(chosen.entered) })}
            needed={NOTHING_NEEDED}
          />
        </section>
      )}
    </div>
  )
}

const DAY = 'yyyy-mm-dd'.length
/** What is missing is said of each judge. */
const NOTHING_NEEDED: ReadonlySet<string> = new Set()
