/** What the report adds up to: matters that go another way, the judges whose share moves most. */
import { CHANGES, type Change, type HistoryReport, type JudgeEffect } from '../../types.ts'

/** Kinds that are an answer «otherwise», and not «nobody knows». */
const OTHERWISE: readonly Change[] = CHANGES.filter(
  (change) => !['not-replayable', 'undecided', 'unchanged'].includes(change),
)

/** Matters that would go another way. */
export const otherwise = ({ counts }: HistoryReport): number =>
  OTHERWISE.reduce((sum, change) => sum + counts[change], 0)

export const shareChange = ({ share }: JudgeEffect): number =>
  share.after.about - share.before.about

/** Whether the chances of a judge over the period are other ones. */
export const isMoved = ({ share }: JudgeEffect): boolean => share.after.exact !== share.before.exact

export const moved = ({ judges }: HistoryReport): readonly JudgeEffect[] => judges.filter(isMoved)

/** From the greatest gain to the greatest loss. */
export const byShareChange = (judges: readonly JudgeEffect[]): readonly JudgeEffect[] =>
  judges.toSorted((a, b) => shareChange(b) - shareChange(a))
