/** As of which moment a matter is distributed: now, or another. */
import { MomentField, momentOf, partsOf } from '../../facts/index.ts'
import { RadioGroup } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import type { Kept } from './kept.ts'
import words from './words.ts'

interface MomentSettingProps {
  readonly kept: Kept
  readonly setKept: (change: (kept: Kept) => Kept) => void
  /** What stands in the field of another moment at first. */
  readonly begin: string
}

export function MomentSetting({ kept, setKept, begin }: MomentSettingProps) {
  const { intake: w } = useWords(words)
  const isNow = kept.as_of === undefined
  return (
    <div className="stack">
      <RadioGroup
        label={w.asOf}
        options={[
          { id: 'now', name: w.now },
          { id: 'other', name: w.other },
        ]}
        value={isNow ? 'now' : 'other'}
        onChange={(id) => setKept((now) => ({ ...now, as_of: id === 'now' ? undefined : begin }))}
      />
      {!isNow && (
        <>
          <MomentField
            label={w.asOf}
            value={kept.as_of ?? ''}
            onChange={(as_of) => as_of !== '' && setKept((now) => ({ ...now, as_of }))}
          />
          <p className="muted small">{w.otherWarning}</p>
        </>
      )}
    </div>
  )
}

/** By the clock of this machine, where the server has said nothing. */
export function thisMinute(): string {
  const { day, time } = partsOf(new Date().toISOString())
  return momentOf(day, time) ?? ''
}
