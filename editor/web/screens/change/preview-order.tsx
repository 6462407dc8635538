/** What a preview is asked for: the days of the cases, and the assumption that somebody makes. */
import type { PreviewOrder } from '../../../api/index.ts'
import { Button, Checkbox, DateField } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import words from './preview-words.ts'

interface OrderingProps {
  readonly order: PreviewOrder
  readonly set: (order: PreviewOrder) => void
  readonly isPending: boolean
  readonly isAgain: boolean
  readonly onStart: () => void
}

export function Ordering({ order, set, isPending, isAgain, onStart }: OrderingProps) {
  const w = useWords(words)
  const change = (part: Partial<PreviewOrder>) => set({ ...order, ...part })
  const { from = null, to = null } = order
  const isBackwards = from !== null && to !== null && from > to
  return (
    <div className="stack no-print">
      <div className="row row-end">
        <DateField
          label={w.from}
          hint={w.allHint}
          value={from ?? ''}
          onChange={(day) => change({ from: day === '' ? null : day })}
        />
        <DateField
          label={w.to}
          hint={w.allHint}
          value={to ?? ''}
          error={isBackwards ? w.backwards : undefined}
          onChange={(day) => change({ to: day === '' ? null : day })}
        />
        <Button
          look={isAgain ? 'plain' : 'primary'}
          isPending={isPending}
          isDisabled={isBackwards}
          onPress={onStart}
        >
          {isAgain ? w.again : w.start}
        </Button>
      </div>
      <Checkbox
        isSelected={order.assume_unknown_absent === true}
        onChange={(assume) => change({ assume_unknown_absent: assume })}
      >
        {w.assume}
      </Checkbox>
      <p className="muted small">{w.assumeHint}</p>
    </div>
  )
}
