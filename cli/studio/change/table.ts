/** The comparison table of a draft, to be shown on a screen: a draft in, the rows of the engine with their marked words out. */
import type { DraftTable, MarkedWords } from '../../../editor/api/index.ts'
import { type Answer, answered } from '../../../editor/server/index.ts'
import { comparisonTable, type ComparisonTable, type Paper } from '../../../engine/index.ts'
import { withoutBase } from './complaints.ts'
import { soundWorld } from './drafted.ts'
import type { Drafted } from './world.ts'

export function tableOf(drafted: Drafted): Answer<DraftTable> {
  const world = soundWorld(drafted)
  if (!world.ok) return world
  const { policy, before, after } = world.value
  if (before === undefined) return withoutBase()
  return answered(shownTable(comparisonTable(policy, before, after, false)))
}

/** A table of the engine, as a screen shows it. */
export const shownTable = ({ subject, heads, rows, notes }: ComparisonTable): DraftTable => ({
  subject,
  heads: [...heads],
  rows: rows.map((row) => ({
    clause: row.clause,
    change: row.change,
    place: words(row.place),
    before: words(row.before),
    after: words(row.after),
  })),
  notes: [...notes],
})

type Runs = Extract<Paper['parts'][number]['blocks'][number], { readonly kind: 'text' }>['runs']

/** A table of comparison has no blanks to be filled in. */
const words = (runs: Runs): MarkedWords[] =>
  runs.flatMap((run) =>
    typeof run === 'string' ? [{ text: run }] : 'text' in run ? [{ ...run }] : [],
  )
