/** Who stands in a list: nobody twice, nobody left out, nobody recused. */
import { repeated } from '../import/people.ts'
import type { Note } from '../import/types.ts'
import { inLine } from './check-counts.ts'
import { compared, same, unchecked } from './steps.ts'
import type { Ballot, Report, Section, Step } from './types.ts'

/** Nobody stands in a list twice, or in it and among those left out. */
export function nameSteps({ rows }: Ballot, { excluded }: Section): readonly Step[] {
  const [first] = rows
  if (first === undefined) return []
  const [again] = repeated(rows.map(({ name }) => name))
  const twice = rows.findLast(({ name }) => name === again)
  const names: Step = compared(
    'names',
    { line: twice?.line.no ?? first.line.no, ...(twice && { subject: twice.name }) },
    {
      read: same(rows.length),
      recomputed: same(new Set(rows.map(({ name }) => name)).size),
      holds: !twice,
    },
  )
  const listed = excluded.find(({ text }) => rows.some(({ name }) => isAbout(text, name)))
  const [one] = excluded
  if (one === undefined) return [names]
  const read = same(excluded.length)
  const recomputed = same(excluded.filter((line) => line !== listed).length)
  return [
    names,
    compared('excluded', { line: (listed ?? one).no }, { read, recomputed, holds: !listed }),
  ]
}

/** `Виключено Умовна О. О. Відсутня спеціалізація`. */
const isAbout = (text: string, name: string): boolean =>
  `${text} `.toLowerCase().startsWith(`виключено ${name} `.toLowerCase())

/** Those recused, or whose form of participation has changed, against the lists. */
export function removedSteps({ removed, sections }: Report): readonly Step[] {
  const listed = new Map(
    sections.flatMap(({ ballots }) =>
      ballots.flatMap(({ rows }) => rows.map((row) => [row.name, row] as const)),
    ),
  )
  return removed.map(({ no, text }) => {
    const row = listed.get(text)
    const place = { line: no, subject: text }
    if (row !== undefined)
      return unchecked('removed', place, same(text), STILL_LISTED, inLine(row.line.no))
    return compared('removed', place, { read: same(text), recomputed: NOT_LISTED, holds: true })
  })
}

const NOT_LISTED: Note = { uk: 'у списку немає', en: 'not listed' }
const STILL_LISTED: Note = {
  uk: 'є у списку: відведено чи лише змінено форму участі, зі звіту не видно',
  en: 'is listed: whether recused or only changed in form of participation, the report does not say',
}
