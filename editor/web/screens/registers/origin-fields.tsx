/** Since when something is true, by which act, why: for one change, or for all rows of a file. */
import { DateField, TextArea, TextField } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import type { Ground } from './ground.ts'
import words from './words.ts'

interface GroundProps {
  readonly ground: Ground
  readonly onChange: (ground: Ground) => void
  readonly needsReason?: boolean
}

export function GroundFields({ ground, onChange, needsReason = false }: GroundProps) {
  const w = useWords(words)
  const set = (name: keyof Ground) => (value: string) => onChange({ ...ground, [name]: value })
  return (
    <>
      <DateField label={w.from} hint={w.fromHint} value={ground.from} onChange={set('from')} />
      <TextField label={w.orderNo} value={ground.order_no} onChange={set('order_no')} />
      <DateField label={w.orderDate} value={ground.order_date} onChange={set('order_date')} />
      <TextField label={w.signedBy} value={ground.signed_by} onChange={set('signed_by')} />
      <div className="registers-wide">
        <TextArea
          label={w.reason}
          rows={2}
          value={ground.reason}
          onChange={set('reason')}
          isRequired={needsReason}
        />
      </div>
    </>
  )
}
