/** The stated numbers of members, seats and participants against what is listed. */
import type { Note } from '../import/types.ts'
import { NO_SPECIALISATION } from './labels.ts'
import { readWhole } from './numbers.ts'
import { type Check, compared, same, unchecked } from './steps.ts'
import type { Ballot, FieldId, Report, Step } from './types.ts'

/** The lines of the head of a report. */
export function countSteps(report: Report): readonly Step[] {
  return [...specialised(report), ...seats(report), ...participants(report)]
}

/** A stated number, with the line that states it; a step says when it is no number. */
function stated(
  { fields }: Report,
  id: FieldId,
  check: Check,
  steps: (count: number, line: number) => Step,
): readonly Step[] {
  const field = fields.get(id)
  if (field === undefined) return []
  const count = readWhole(field.value)
  const line = field.line.no
  return [
    count === undefined
      ? unchecked(check, { line }, same(field.value), NOT_A_NUMBER)
      : steps(Number(count), line),
  ]
}

/**
 * Those of the specialisation are those listed, and perhaps those left out for another reason than a missing one:
 * what the program counts then was never seen.
 */
function specialised(report: Report): readonly Step[] {
  return stated(report, 'specialised', 'specialised', (count, line) => {
    const [section] = report.sections
    const [ballot] = section?.ballots ?? []
    if (ballot === undefined) return unchecked('specialised', { line }, same(count), NO_LIST)
    const listed = ballot.rows.length
    const others = (section?.excluded ?? []).filter(({ text }) => !NO_SPECIALISATION.test(text))
    const most = listed + others.length
    const read = same(count)
    if (others.length > 0 && count >= listed && count <= most)
      return unchecked('specialised', { line }, read, OTHERS_LEFT_OUT, same(`${listed}–${most}`))
    return missed(ballot, count === listed) ?? equal('specialised', line, count, listed)

    function missed({ unread }: Ballot, holds: boolean): Step | undefined {
      if (holds || unread.length === 0) return undefined
      return unchecked('specialised', { line }, read, notWhole(unread.length), same(listed))
    }
  })
}

function seats(report: Report): readonly Step[] {
  const picks = report.sections.flatMap(({ ballots }) => ballots.flatMap((one) => one.picks))
  return stated(report, 'seats', 'seats', (count, line) =>
    picks.length === 0
      ? unchecked('seats', { line }, same(count), NOBODY_CHOSEN, same(0))
      : equal('seats', line, count, picks.length),
  )
}

function participants(report: Report): readonly Step[] {
  return stated(report, 'participants', 'participants', (count, line) =>
    equal('participants', line, count, report.participants.length),
  )
}

function equal(check: Check, line: number, read: number, recomputed: number): Step {
  const holds = read === recomputed
  return compared(check, { line }, { read: same(read), recomputed: same(recomputed), holds })
}

/** «Всього членів» against the rows of the list under it. */
export function totalStep({ stated: total, rows, unread }: Ballot): readonly Step[] {
  if (total === undefined) return []
  const { count, line } = total
  if (count !== rows.length && unread.length > 0)
    return [
      unchecked(
        'total',
        { line: line.no },
        same(count),
        notWhole(unread.length),
        same(rows.length),
      ),
    ]
  return [equal('total', line.no, count, rows.length)]
}

/** The rows are numbered one after another. */
export function ordinalStep({ rows, unread }: Ballot): readonly Step[] {
  const [first] = rows
  if (first === undefined) return []
  const line = first.line.no
  if (rows.every(({ ordinal }) => ordinal === undefined))
    return [unchecked('ordinals', { line }, same(''), NO_ORDINALS)]
  const at = rows.findIndex(({ ordinal }, index) => ordinal !== index + 1)
  const wrong = rows[at]
  if (wrong === undefined)
    return [compared('ordinals', { line }, { ...both(`1–${rows.length}`), holds: true })]
  const place = { line: wrong.line.no, subject: wrong.name }
  const read = same(wrong.ordinal ?? '—')
  if (unread.length > 0) return [unchecked('ordinals', place, read, notWhole(unread.length))]
  return [
    compared('ordinals', place, {
      read,
      recomputed: same(at + 1),
      holds: false,
    }),
  ]
}

const both = (text: string) => ({ read: same(text), recomputed: same(text) })

export const inLine = (line: number): Note => ({ uk: `рядок ${line}`, en: `line ${line}` })
export const notWhole = (lines: number): Note => ({
  uk: `список прочитано не весь: незрозумілих рядків — ${lines}`,
  en: `the list is not read whole: ${lines} lines are not understood`,
})
const NOT_A_NUMBER: Note = { uk: 'це не число', en: 'this is no number' }
const NO_LIST: Note = { uk: 'списку у звіті немає', en: 'the report has no list' }
const NO_ORDINALS: Note = { uk: 'рядки списку без номерів', en: 'the rows have no numbers' }
const NOBODY_CHOSEN: Note = {
  uk: 'жодного випадкового числа у звіті немає',
  en: 'the report has no random number',
}
const OTHERS_LEFT_OUT: Note = {
  uk: 'чи рахує програма тут тих, кого виключено з іншої підстави, не відомо',
  en: 'whether the program counts those left out on another ground is not known',
}
