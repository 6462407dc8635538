/** The steps of the waterfall: grounds in the order of the policy in; floating bars, one for each edition and step, out. */
import type { HistoryReport } from '../../types.ts'
import type { Telling } from '../words/telling.ts'

/** More rows than this no sheet of paper holds; the smallest grounds go together. */
const MOST_GROUNDS = 18

interface Counts {
  readonly before: number
  readonly after: number
}

export interface Step extends Counts {
  readonly key: string
  readonly name: string
  readonly takes: boolean
}

export interface Bar {
  readonly key: string
  readonly side: 'before' | 'after'
  readonly from: number
  readonly to: number
  readonly size: number
}

/** Everybody; what each ground takes; who is left. */
export function stepsOf({ report, lang, clause }: Telling): readonly Step[] {
  const { considered } = report
  const shown = new Set(
    report.grounds
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, MOST_GROUNDS)
      .map((ground) => ground.clause),
  )
  const rest = report.grounds.filter((ground) => !shown.has(ground.clause))
  const grounds = report.grounds
    .filter((ground) => shown.has(ground.clause))
    .map(({ clause: id, before, after }) => ({
      key: id,
      name: clause(id),
      before,
      after,
      takes: true,
    }))
  return [
    {
      key: ' all',
      name: { uk: 'усі місця', en: 'all places' }[lang],
      before: considered,
      after: considered,
      takes: false,
    },
    ...grounds,
    ...(rest.length === 0
      ? []
      : [
          {
            key: ' rest',
            name: { uk: 'решта підстав', en: 'other grounds' }[lang],
            ...sumOf(rest),
            takes: true,
          },
        ]),
    {
      key: ' left',
      name: { uk: 'беруть участь', en: 'take part' }[lang],
      ...leftOver(report),
      takes: false,
    },
  ]
}

/** Each ground hangs where the one above it ends. */
export const barsOf = (steps: readonly Step[], considered: number): readonly Bar[] =>
  (['before', 'after'] as const).flatMap((side) => {
    let at = considered
    return steps.map(({ key, takes, ...counts }): Bar => {
      const size = counts[side]
      const [from, to] = takes ? [at - size, at] : [0, size]
      if (takes) at -= size
      return { key, side, from, to, size }
    })
  })

export const leftOver = ({ considered, grounds }: HistoryReport): Counts => {
  const out = sumOf(grounds)
  return { before: considered - out.before, after: considered - out.after }
}

const sumOf = (counts: readonly Counts[]): Counts => ({
  before: counts.reduce((sum, { before }) => sum + before, 0),
  after: counts.reduce((sum, { after }) => sum + after, 0),
})

const weight = ({ before, after }: Counts): number =>
  Math.max(before, after) + Math.abs(after - before)
