/** For which days, and for which case, long work is to be done. */
import { type FormEvent, type ReactNode, useState } from 'react'
import type { ReplayOrder } from '../../../api/index.ts'
import { Button, DateField, TextField } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import words from './words.ts'

interface PeriodFormProps {
  readonly title: string
  readonly hint: string
  readonly action: string
  readonly hasCase?: boolean
  readonly isPending: boolean
  readonly onStart: (order: ReplayOrder) => void
  readonly children?: ReactNode
}

export function PeriodForm(props: PeriodFormProps) {
  const { title, hint, action, hasCase = false, isPending, onStart } = props
  const w = useWords(words)
  const [order, setOrder] = useState({ from: '', to: '', case: '' })
  const set = (part: Partial<typeof order>) => setOrder({ ...order, ...part })
  const isBackwards = order.from !== '' && order.to !== '' && order.from > order.to
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBackwards) onStart(filled(order))
  }
  return (
    <form className="panel stack no-print" onSubmit={submit}>
      <div>
        <h2>{title}</h2>
        <p className="muted small">{hint}</p>
      </div>
      <div className="row audit-filters">
        <DateField label={w.from} value={order.from} onChange={(from) => set({ from })} />
        <DateField
          label={w.to}
          value={order.to}
          onChange={(to) => set({ to })}
          error={isBackwards ? w.backwards : undefined}
        />
        {hasCase && (
          <TextField label={w.case} value={order.case} onChange={(one) => set({ case: one })} />
        )}
        <Button type="submit" look="primary" isPending={isPending}>
          {action}
        </Button>
      </div>
    </form>
  )
}

const filled = (order: Readonly<Record<string, string>>): ReplayOrder =>
  Object.fromEntries(Object.entries(order).filter(([, value]) => value.trim() !== ''))
