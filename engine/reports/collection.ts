/**
 * A data set of reports or protocols as JSON in, its entries out.
 *
 * Two kinds were seen: a collection of reports, each the text in a field of its own, and the open data set of court
 * protocols (`items[].DOC_HTML`, an archive of one page in base64). A report is recognised by its first words,
 * whatever the field is called.
 */
import { compared, same, unchecked } from './steps.ts'
import { isFields, pointerPart } from '../time/shape.ts'
import { formatInstantUk, parseDateTime } from '../time/instant.ts'
import type { Note } from '../import/types.ts'
import { startOf } from './check-times.ts'
import { TITLE } from './labels.ts'
import { linesOf } from './lines.ts'
import type { Report, Step } from './types.ts'

type Fields = Readonly<Record<string, unknown>>

/** One report or page with its place (JSON pointer) and the record around it. */
export interface Entry {
  readonly pointer: string
  readonly record: Fields
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'page'; readonly base64: string }
}

const PAGE_FIELD = 'DOC_HTML'

/** All entries in the order of the document. */
export function entriesIn(value: unknown): readonly Entry[] {
  const entries: Entry[] = []
  walk(value, '', {}, entries)
  return entries
}

function walk(value: unknown, pointer: string, record: Fields, entries: Entry[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, `${pointer}/${index}`, record, entries)
  } else if (isFields(value)) {
    for (const [key, item] of Object.entries(value))
      walk(item, `${pointer}/${pointerPart(key)}`, value, entries)
  } else if (typeof value === 'string') {
    const content = contentOf(value, pointer)
    if (content !== undefined) entries.push({ pointer, record, content })
  }
}

function contentOf(value: string, pointer: string): Entry['content'] | undefined {
  if (pointer.endsWith(`/${PAGE_FIELD}`)) return { kind: 'page', base64: value }
  const [first] = linesOf(value.slice(0, 500))
  return first !== undefined && TITLE.test(first.text) ? { kind: 'text', text: value } : undefined
}

/** What the record around a report says of it: when the draw was and who was chosen. */
export function recordSteps({ date, member }: Fields, report: Report): readonly Step[] {
  return [...dateStep(date, report), ...memberStep(member, report)]
}

const MS_PER_MINUTE = 60_000

function dateStep(date: unknown, report: Report): readonly Step[] {
  const said = typeof date === 'string' ? parseDateTime(date) : undefined
  if (typeof date !== 'string') return []
  const start = startOf(report)
  if (said === undefined || start === undefined)
    return [unchecked('record', {}, same(date), NO_TIME)]
  const minutes = [said, start.epochMs].map((at) => Math.floor(at / MS_PER_MINUTE))
  return [
    compared(
      'record',
      {},
      {
        read: dated(said),
        recomputed: dated(start.epochMs),
        holds: minutes[0] === minutes[1],
      },
    ),
  ]
}

function memberStep(member: unknown, { sections }: Report): readonly Step[] {
  if (typeof member !== 'string') return []
  const chosen = sections.flatMap(({ ballots }) => ballots.flatMap(({ picks }) => picks))
  const names = chosen.flatMap((pick) => pick.chosen?.name ?? [])
  if (names.length === 0) return [unchecked('record', {}, same(member), NOBODY)]
  const plain = member.replace(/\s+/g, ' ').trim()
  return [
    compared(
      'record',
      {},
      {
        read: same(plain),
        recomputed: same(names.join(', ')),
        holds: names.includes(plain),
      },
    ),
  ]
}

/** The open data set names the judge who has the case now, not the one whom the protocol determined. */
export const pageRecordSteps = ({ JUDGES: judges }: Fields): readonly Step[] =>
  typeof judges === 'string' ? [unchecked('record', {}, same(judges), PRESENT_JUDGE)] : []

const dated = (epochMs: number): Note => ({
  uk: `розподіл ${formatInstantUk(epochMs)}`,
  en: `draw of ${formatInstantUk(epochMs)}`,
})
const NO_TIME: Note = {
  uk: 'часу запису або початку розподілу не прочитано',
  en: 'the time of the record or the start of the draw is not read',
}
const NOBODY: Note = { uk: 'обраного у звіті не названо', en: 'the report names nobody chosen' }
const PRESENT_JUDGE: Note = {
  uk: 'поле JUDGES називає теперішнього суддю справи, а не визначеного цим розподілом',
  en: 'the field JUDGES names the present judge of the case, not the one determined by this draw',
}
