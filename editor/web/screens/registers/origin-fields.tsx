/** Since when something is true, by which act, why: for one change, or for all rows of a file. */
import { DateField, TextArea, TextField } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import words from './words.ts'

export interface Ground {
  readonly from: string
  readonly order_no: string
  readonly order_date: string
  readonly signed_by: string
  readonly reason: string
}
export const NO_GROUND: Ground = {
  from: '',
  order_no: '',
  order_date: '',
  signed_by: '',
  reason: '',
}

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

/** What is said of it: blanks are not. */
export const saidOf = (ground: Ground): Partial<Ground> =>
  Object.fromEntries(
    Object.entries(ground).filter(([, value]: [string, string]) => value.trim() !== ''),
  )
