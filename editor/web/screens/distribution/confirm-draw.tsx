/** The question before the draw: what will be fixed, that it cannot be undone, and how it stands while the answer is awaited. */
import type { Rehearsal } from '../../../api/index.ts'
import { ConfirmDialog, Notice, ProblemNotice } from '../../ui/index.ts'
import { fill, moment, useNumbers, useWords } from '../../words/index.ts'
import { someNames } from './some-names.ts'
import { useIsLost } from './use-is-lost.ts'
import words from './words.ts'

export interface ConfirmDrawProps {
  readonly rehearsal: Rehearsal
  /** The moment, where it is not now. */
  readonly otherMoment: string | undefined
  readonly isOpen: boolean
  readonly isPending: boolean
  readonly error: Error | null
  readonly onClose: () => void
  readonly onConfirm: () => void
}

export function ConfirmDraw(props: ConfirmDrawProps) {
  const { rehearsal, otherMoment, isOpen, isPending, error, onClose, onConfirm } = props
  const { confirm: w } = useWords(words)
  const { count } = useNumbers()
  const isLost = useIsLost()
  const { judges, outcome, case: caseId } = rehearsal
  const taking = judges.filter(({ status }) => status === 'eligible')
  const isDraw = outcome === 'draw' || outcome === 'repeat_draw'
  return (
    <ConfirmDialog
      title={fill(w.title, { case: caseId ?? '' })}
      action={w.action}
      isOpen={isOpen}
      isPending={isPending}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{isDraw ? fill(w.text, { count: count(taking.length, w.judgesForms) }) : w.textNone}</p>
      {isDraw && (
        <p>
          {someNames(
            taking.map(({ name }) => name),
            (more) => fill(w.more, { count: more }),
          )}
          .
        </p>
      )}
      {otherMoment !== undefined && <p>{fill(w.otherDay, { when: moment(otherMoment) })}</p>}
      {isPending && isLost && (
        <Notice kind="warning" title={w.lost} live>
          {w.waiting}
        </Notice>
      )}
      {error !== null && <ProblemNotice error={error} />}
    </ConfirmDialog>
  )
}
