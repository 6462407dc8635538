/** The form of an intake: the policy and the moment, then the facts of the matter. */
import type { IntakeForm, Rehearsal } from '../../../api/index.ts'
import { type Entered, FactsForm } from '../../facts/index.ts'
import { useWords } from '../../words/index.ts'
import { IntakeSetting, type IntakeSettingProps } from './intake-setting.tsx'
import words from './words.ts'

export interface IntakeFieldsProps extends IntakeSettingProps {
  /** Of what was entered a moment ago: says which facts are needed still. */
  readonly rehearsal: Rehearsal | undefined
}

export function IntakeFields({ form, kept, setKept, rehearsal }: IntakeFieldsProps) {
  const { intake: w } = useWords(words)
  const change = (next: (entered: Entered) => Entered): void =>
    setKept((now) => ({ ...now, entered: next(now.entered) }))
  const needed = neededIn(form, rehearsal)
  return (
    <div className="stack">
      <IntakeSetting form={form} kept={kept} setKept={setKept} />
      <FactsForm
        title={w.needed}
        groups={form.groups}
        judges={form.judges}
        entered={kept.entered}
        change={change}
        needed={needed}
      />
    </div>
  )
}

/** Places of what is missing; before the first check has been answered, of what every matter needs. */
function neededIn({ groups }: IntakeForm, rehearsal: Rehearsal | undefined): ReadonlySet<string> {
  const ofEach = groups.flatMap(({ root, fields }) =>
    fields.filter(({ isNeeded }) => isNeeded).map(({ field }) => `${root}/${field}`),
  )
  const missing = rehearsal?.missing.flatMap(({ field }) => field ?? []) ?? ofEach
  return new Set([...missing, 'case/id'])
}
