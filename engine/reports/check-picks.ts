/** Who was chosen: the random number, the interval it falls into, the line of the chosen one printed again. */
import type { Note } from '../import/types.ts'
import { NO_INTERVAL } from './check-contiguity.ts'
import { inLine, notWhole } from './check-counts.ts'
import { intervalText } from './check-intervals.ts'
import { partsOfRow } from './read-row.ts'
import { holderAt, type Shares } from './shares.ts'
import { type Check, compared, placeOf, same, subjectOf, unchecked } from './steps.ts'
import type { Ballot, Pick, Report, Row, Section, Step } from './types.ts'

/** Everybody chosen from one list, in turn. */
export function pickSteps({ rows, picks, unread }: Ballot, shares: Shares): readonly Step[] {
  return picks.flatMap((pick, index) => {
    const { line, chosen } = pick
    if (chosen === undefined)
      return [unchecked('chosen', { line: line.no }, same('—'), NOBODY_NAMED)]
    const row = rows.find(({ name }) => name === chosen.name)
    const earlier = picks.slice(0, index).some((one) => one.chosen?.name === chosen.name)
    return [
      listedStep(chosen, row, unread.length),
      ...(index === 0 ? [] : [againStep(chosen, earlier)]),
      numberStep(pick, row),
      winnerStep(pick, row, rows, index === 0 ? shares : { kind: 'none', why: DRAWN_AGAIN }),
      ...(row === undefined ? [] : [repeatedStep('repeated', chosen, row)]),
    ]
  })
}

function listedStep(chosen: Row, row: Row | undefined, unread: number): Step {
  if (row === undefined && unread > 0)
    return unchecked('chosen', placeOf(chosen), same(chosen.name), notWhole(unread))
  const recomputed = row === undefined ? NOT_LISTED : inLine(row.line.no)
  return compared(
    'chosen',
    { line: chosen.line.no },
    {
      read: same(chosen.name),
      recomputed,
      holds: row !== undefined,
    },
  )
}

const againStep = (chosen: Row, earlier: boolean): Step =>
  compared(
    'again',
    { line: chosen.line.no },
    {
      read: same(chosen.name),
      recomputed: earlier ? CHOSEN_BEFORE : CHOSEN_ONCE,
      holds: !earlier,
    },
  )

/** By the intervals as they are printed. */
function numberStep({ line, number }: Pick, row: Row | undefined): Step {
  if (number === undefined) return unchecked('number', { line: line.no }, same('—'), NO_NUMBER)
  const place = { line: line.no, ...(row && { subject: subjectOf(row) }) }
  const interval = row?.interval
  if (interval === undefined)
    return unchecked('number', place, same(number), row === undefined ? NOBODY_NAMED : NO_INTERVAL)
  const { first, last } = interval.value
  return compared('number', place, {
    read: same(number),
    recomputed: same(intervalText(interval.value)),
    holds: number >= first && number <= last,
  })
}

/** By the intervals of the law, whatever is printed. */
function winnerStep(
  { line, number, chosen }: Pick,
  row: Row | undefined,
  rows: readonly Row[],
  shares: Shares,
): Step {
  const place = { line: (chosen?.line ?? line).no }
  const read = same(row === undefined ? (chosen?.name ?? '—') : subjectOf(row))
  if (number === undefined) return unchecked('winner', place, read, NO_NUMBER)
  if (shares.kind === 'none') return unchecked('winner', place, read, shares.why)
  const index = holderAt(number, shares)
  if (index === undefined) return unchecked('winner', place, read, NEAR_THE_EDGE)
  const holder = rows[index]
  const recomputed = holder === undefined ? NOBODY : same(subjectOf(holder))
  return compared('winner', place, { read, recomputed, holds: row !== undefined && holder === row })
}

/** The first part of the line that differs from the list. */
function repeatedStep(check: Check, again: Row, row: Row): Step {
  const [told, listed] = [again, row].map(partsOfRow)
  const at = (listed ?? []).findIndex((part, index) => part !== told?.[index])
  const extra = (told?.length ?? 0) - (listed?.length ?? 0)
  if (at === -1 && extra <= 0) {
    const recomputed = inLine(row.line.no)
    return compared(check, placeOf(again), { read: same(again.name), recomputed, holds: true })
  }
  const where = at === -1 ? (listed?.length ?? 0) : at
  return compared(check, placeOf(again), {
    read: same(told?.[where] ?? '—'),
    recomputed: same(listed?.[where] ?? '—'),
    holds: false,
  })
}

/** Members whom a section names without drawing them. */
export function namedSteps(section: Section, report: Report): readonly Step[] {
  const rapporteur = chosenIn(report, 'rapporteur')
  const listed = report.sections.flatMap(({ ballots }) => ballots.flatMap(({ rows }) => rows))
  if (section.alone !== undefined) return [presidingStep(section, section.alone.no, rapporteur)]
  return section.named.map((named) => {
    const row = listed.find(({ name }) => name === named.name)
    if (row === undefined)
      return unchecked('repeated', placeOf(named), same(named.name), NOT_IN_LISTS)
    return repeatedStep('repeated', named, row)
  })
}

const chosenIn = ({ sections }: Report, role: Section['role']): Row | undefined =>
  sections.find((one) => one.role === role)?.ballots.flatMap(({ picks }) => picks)[0]?.chosen

/** Who hears a matter alone presides. */
function presidingStep({ named }: Section, line: number, rapporteur: Row | undefined): Step {
  const [presiding] = named
  if (presiding === undefined) return unchecked('presiding', { line }, same('—'), NOBODY_NAMED)
  if (rapporteur === undefined)
    return unchecked('presiding', { line }, same(presiding.name), NO_RAPPORTEUR)
  return repeatedStep('presiding', presiding, rapporteur)
}

const NOT_LISTED: Note = { uk: 'у списку немає', en: 'not listed' }
const CHOSEN_BEFORE: Note = { uk: 'уже обрано раніше', en: 'chosen before' }
const CHOSEN_ONCE: Note = { uk: 'уперше', en: 'first time' }
const NOBODY: Note = { uk: 'нікого: число поза сумою', en: 'nobody: beyond the sum' }
const NOBODY_NAMED: Note = { uk: 'обраного не названо', en: 'the chosen one is not named' }
const NO_NUMBER: Note = {
  uk: 'випадкового числа не надруковано',
  en: 'the random number is not printed',
}
const NEAR_THE_EDGE: Note = {
  uk: 'число біля межі інтервалу, а як програма округлює частки, не відомо',
  en: 'the number is near the edge of an interval, and how the program rounds shares is not known',
}
const DRAWN_AGAIN: Note = {
  uk: 'другий вибір із того самого списку: як програма тоді ділить інтервали, не відомо',
  en: 'a second choice from one list: how the program then divides the intervals is not known',
}
const NOT_IN_LISTS: Note = {
  uk: 'у списках звіту такого члена немає, як його визначено — не надруковано',
  en: 'no list has this member, and how he was determined is not printed',
}
const NO_RAPPORTEUR: Note = {
  uk: 'доповідача за випадковим числом не обрано',
  en: 'no rapporteur was chosen by a random number',
}
