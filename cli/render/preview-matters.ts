/** The matters that a preview changes, the first of them on the short page. */
import { CHANGE_LABELS, type CaseChange, type HistoryReport } from '../../engine/index.ts'
import { visible } from '../../grammar/index.ts'
import type { Text } from '../text.ts'
import { clausesText, dayOf, headOf, namesIn, type PreviewPage, rest } from './preview-words.ts'
import { wideTable } from './wide-table.ts'

const MATTERS: Text = { uk: 'Змінені справи', en: 'Changed matters' }
const SHOWN = 10
/** Judges named in one line. */
const NAMED = 3

const HEADS = {
  uk: ['запис', 'справа', 'день', 'що сталося б', 'пункти', 'хто', 'визначено'],
  en: ['entry', 'case', 'day', 'what would have happened', 'clauses', 'who', 'drawn'],
} as const

export function changedPart(report: HistoryReport, page: PreviewPage): string[] {
  const { lang, columns, full } = page
  const changed = report.changed.filter(
    ({ change }) => change !== 'not-replayable' && change !== 'undecided',
  )
  if (changed.length === 0) return []
  const shown = full ? changed : changed.slice(0, SHOWN)
  const nameOf = namesIn(report)
  const rows = shown.map((one) => [
    `№ ${one.seq}`,
    visible(one.case),
    dayOf(one.as_of, lang),
    CHANGE_LABELS[one.change].title[lang],
    clausesText(one.clauses, report.policy),
    whoText(one, nameOf),
    drawnText(one, nameOf),
  ])
  return [
    headOf(MATTERS, page),
    ...wideTable(HEADS[lang], rows, { columns, wide: [3, 5, 6] }),
    ...rest(changed.length - shown.length, page),
  ]
}

/** `− Вигадько (с02)`: let in or shut out. */
function whoText({ judges }: CaseChange, nameOf: (id: string) => string): string {
  const told = judges
    .slice(0, NAMED)
    .map(({ judge, effect }) => `${effect === 'lost' ? '−' : '+'} ${nameOf(judge)}`)
  const more = judges.length - told.length
  return [...told, ...(more > 0 ? [`… +${more}`] : [])].join(', ')
}

function drawnText({ before, after }: CaseChange, nameOf: (id: string) => string): string {
  const [then, now] = [before, after].map((side) =>
    side === null || side.judge === null ? '—' : nameOf(side.judge),
  )
  return then === now ? (then ?? '') : `${then} → ${now}`
}
