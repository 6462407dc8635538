/** By which document a matter is distributed, and as of which moment. */
import type { IntakeForm } from '../../../api/index.ts'
import { Select } from '../../ui/index.ts'
import { day, fill, useSay, useWords } from '../../words/index.ts'
import type { Kept } from './kept.ts'
import { MomentSetting } from './moment-setting.tsx'
import words from './words.ts'

export interface IntakeSettingProps {
  readonly form: IntakeForm
  readonly kept: Kept
  readonly setKept: (change: (kept: Kept) => Kept) => void
}

export function IntakeSetting({ form, kept, setKept }: IntakeSettingProps) {
  const { intake: w } = useWords(words)
  const say = useSay()
  const options = form.documents.map(({ document, title, in_force_from }) => ({
    id: document,
    name: say(title),
    note: fill(w.edition, { from: day(in_force_from) }),
  }))
  const [only] = options
  return (
    <div className="stack">
      {options.length > 1 ? (
        <Select
          label={w.policy}
          wide
          options={options}
          value={form.document}
          onChange={(document) => setKept((now) => ({ ...now, document }))}
        />
      ) : (
        <p className="small">
          <span className="muted">{w.policy}:</span> {only?.name},{' '}
          <span className="muted">{only?.note}</span>
        </p>
      )}
      <MomentSetting kept={kept} setKept={setKept} begin={form.as_of} />
    </div>
  )
}
