/**
 * Steps of a check: what each kind of claim is called, and how a step comes about.
 *
 * Three verdicts and no fourth: a claim that nothing in the file can confirm is neither true nor false here.
 */
import type { Note } from '../import/types.ts'
import type { Row, Step } from './types.ts'

/** The kinds of claims in one table, by the name that programs see. */
export const TITLES = {
  text: { uk: 'текст звіту', en: 'text of the report' },
  record: { uk: 'запис набору даних', en: 'record of the data set' },
  total: { uk: 'кількість членів у списку', en: 'members in the list' },
  specialised: { uk: 'визначено на спеціалізацію', en: 'members of the specialisation' },
  seats: { uk: 'скількох обрано', en: 'how many are chosen' },
  participants: { uk: 'кількість учасників', en: 'number of participants' },
  ordinals: { uk: 'номери у списку', en: 'numbers in the list' },
  names: { uk: 'кожен у списку один раз', en: 'each listed once' },
  excluded: { uk: 'виключених немає у списку', en: 'nobody excluded is listed' },
  exclusion: { uk: 'підстава виключення', en: 'ground of exclusion' },
  eligible: { uk: 'підстав для виключення немає', en: 'no ground of exclusion' },
  removed: { uk: 'відведених немає у списку', en: 'nobody recused is listed' },
  period: { uk: 'період', en: 'period' },
  days: { uk: 'відпрацьовано днів', en: 'days worked' },
  load: { uk: 'КН: приведена вага на день', en: 'КН: reduced weight per day' },
  coefficient: { uk: 'КАП', en: 'КАП' },
  part: { uk: 'частина рядка', en: 'part of a line' },
  contiguity: { uk: 'інтервали впритул від 0', en: 'intervals without gaps from 0' },
  interval: { uk: 'інтервал за правилом ваги', en: 'interval by the law of weight' },
  tickets: { uk: 'сума інтервалів', en: 'sum of the intervals' },
  chosen: { uk: 'обраний є у списку', en: 'the chosen one is listed' },
  again: { uk: 'обраний уперше', en: 'chosen for the first time' },
  number: { uk: 'число в інтервалі обраного', en: 'number within the chosen interval' },
  winner: { uk: 'обраний за правилом ваги', en: 'the chosen one by the law of weight' },
  repeated: {
    uk: 'рядок обраного такий, як у списку',
    en: 'line of the chosen one as in the list',
  },
  presiding: { uk: 'головуючий — доповідач', en: 'the presiding one is the rapporteur' },
  times: { uk: 'початок не пізніше за кінець', en: 'start not later than the end' },
  'run-time': { uk: 'час виконання', en: 'run time' },
  lists: { uk: 'суддя лише в одному з переліків', en: 'a judge in one of the lists only' },
  drawn: { uk: 'визначений брав участь у розподілі', en: 'the one determined was in the draw' },
  weights: { uk: 'коефіцієнти, інтервали, число', en: 'coefficients, intervals, number' },
  unread: { uk: 'рядок не прочитано', en: 'line not read' },
  'printed-only': { uk: 'лише надруковано', en: 'only printed' },
} as const satisfies Record<string, Note>

export type Check = keyof typeof TITLES

/** Where a claim stands and whom it is about. */
export interface Place {
  readonly line?: number
  readonly subject?: string
}

/** The same in both languages: numbers, names, dates. */
export const same = (value: string | number | bigint): Note => ({
  uk: String(value),
  en: String(value),
})

export const NOTHING: Note = same('—')

/** A claim that was computed again; `why` says more about one that does not hold. */
export function compared(
  check: Check,
  place: Place,
  claim: { readonly read: Note; readonly recomputed: Note; readonly holds: boolean },
  why?: Note,
): Step {
  const { read, recomputed, holds } = claim
  const verdict = holds ? 'holds' : 'differs'
  const told = why !== undefined && !holds ? { why } : {}
  return { check, ...place, title: TITLES[check], read, recomputed, verdict, ...told }
}

/** A claim about which nothing can be said, and why. */
export function unchecked(
  check: Check,
  place: Place,
  read: Note,
  why: Note,
  recomputed: Note = NOTHING,
): Step {
  return {
    check,
    ...place,
    title: TITLES[check],
    read,
    recomputed,
    verdict: 'cannot_be_checked',
    why,
  }
}

/** `№ 6`, or the name where the list has no numbers. */
export const subjectOf = ({
  ordinal,
  name,
}: {
  readonly ordinal?: number
  readonly name: string
}) => (ordinal === undefined ? name : `№ ${ordinal}`)

/** The line of a member and who he is. */
export const placeOf = (row: Row) => ({ line: row.line.no, subject: subjectOf(row) })
