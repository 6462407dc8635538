/** The list of actions of a videoconference: rows of a table in, actions with their moments out. */
import { type Draft, agreed } from './draft.ts'
import { classed, find, findAll, oneLine, tagged, textOf } from './find.ts'
import type { Element } from './html-tree.ts'
import { kyivMoment } from './moments.ts'
import { formatInstant } from '../time/instant.ts'
import type { Note, TimedAction } from './types.ts'

const STARTED = 'Конференцію розпочато'
const ENDED = 'Конференцію завершено'
const MS_PER_SECOND = 1000
/** Seconds of the epoch between 2001 and 2100. */
const EPOCH_SECONDS = /^(?:9\d{8}|[1-3]\d{9}|40\d{8})$/

/** Every row with a readable moment; the others, gaps in the numbers and a broken order are told. */
export function actionsOf(draft: Draft, root: Element): readonly TimedAction[] {
  const table = find(root, classed('table-actions'))
  const rows = table === undefined ? [] : findAll(table, tagged('tr'))
  const actions = rows
    .filter((row) => row.attributes.has('data-time'))
    .flatMap((row, index) => {
      const action = actionOf(row, index + 1)
      if (action === undefined) draft.unread.push(noMoment(index + 1))
      return action === undefined ? [] : [action]
    })
  tellDisorder(draft, actions)
  return actions
}

function actionOf(row: Element, position: number): TimedAction | undefined {
  const { attributes } = row
  const at = kyivMoment(attributes.get('data-date') ?? '', attributes.get('data-time') ?? '')
  if (at === undefined) return undefined
  const actor = find(row, classed('participant-id'))
  const [, id, rest = ''] =
    /^(\d{1,18})-(.*)$/s.exec(actor?.attributes.get('data-participant-id') ?? '') ?? []
  const number = textOf(find(row, tagged('td')))
  return {
    no: /^\d{1,9}$/.test(number) ? Number(number) : position,
    at,
    participant: id === undefined || id === '0' || oneLine(rest) === '' ? null : id,
    role: textOf(find(row, classed('participant-role'))),
    name: textOf(find(row, classed('participant-name'))).replace(/^: ?/, ''),
    action: textOf(find(row, classed('participant-action'))),
    details: detailsOf(row),
    record: webAddress(find(row, isRecordLink)?.attributes.get('href')),
  }
}

function detailsOf(row: Element): readonly string[] {
  const cell = find(row, classed('td-detail'))
  const parts = cell === undefined ? [] : findAll(cell, tagged('p')).map(textOf)
  return parts.filter((part) => part !== '')
}

const isRecordLink = (element: Element): boolean =>
  element.tag === 'a' && classed('record-play')(element)

/** An address of the web, never a script or a file; `null` for anything else. */
export function webAddress(address: string | undefined): string | null {
  return address !== undefined && /^https?:\/\/[^\s<>"]{1,2000}$/.test(address) ? address : null
}

/** The start: the row of the table, held against the hidden fields of the page. */
export function startOf(
  draft: Draft,
  root: Element,
  actions: readonly TimedAction[],
): string | undefined {
  const rows = actions.filter(({ action }) => action === STARTED).map(({ at }) => at)
  const [date, time] = ['conference_start_date', 'conference_start_time'].map((name) =>
    hiddenValue(root, name),
  )
  return agreed(draft, START, rows[0], kyivMoment(date ?? '', time ?? ''))
}

/** The end: the last such row, held against the hidden field of the page, in seconds of the epoch. */
export function endOf(
  draft: Draft,
  root: Element,
  actions: readonly TimedAction[],
): string | undefined {
  const rows = actions.filter(({ action }) => action === ENDED).map(({ at }) => at)
  const seconds = hiddenValue(root, 'conference_end_time') ?? ''
  const hidden = EPOCH_SECONDS.test(seconds)
    ? formatInstant(Number(seconds) * MS_PER_SECOND)
    : undefined
  return agreed(draft, END, rows.at(-1), hidden)
}

const hiddenValue = (root: Element, name: string): string | undefined =>
  find(root, ({ tag, attributes }) => tag === 'input' && attributes.get('name') === name)
    ?.attributes.get('value')
    ?.trim()

function tellDisorder(draft: Draft, actions: readonly TimedAction[]): void {
  const late = actions.find(({ at }, index) => {
    const before = actions[index - 1]
    return before !== undefined && Date.parse(at) < Date.parse(before.at)
  })
  if (late !== undefined) draft.notes.push(outOfOrder(late.no))
  const gap = actions.find(({ no }, index) => no !== index + 1)
  if (gap !== undefined) draft.notes.push(outOfSequence(gap.no))
  const last = actions.findLastIndex(({ action }) => action === ENDED)
  if (last >= 0 && last < actions.length - 1) draft.notes.push(AFTER_END)
}

const START: Note = { uk: 'час початку конференції', en: 'start of the conference' }
const END: Note = { uk: 'час завершення конференції', en: 'end of the conference' }
const noMoment = (no: number): Note => ({
  uk: `дія у рядку ${no}: час не вдалося прочитати`,
  en: `action in row ${no}: its time could not be read`,
})
const outOfOrder = (no: number): Note => ({
  uk: `дія № ${no} раніша за попередню: порядок у протоколі порушено`,
  en: `action ${no} is earlier than the one before it: the protocol is out of order`,
})
const outOfSequence = (no: number): Note => ({
  uk: `нумерація дій переривається на № ${no}: рядків бракує або їх переставлено`,
  en: `the numbering of actions breaks at ${no}: rows are missing or moved`,
})
const AFTER_END: Note = {
  uk: 'у протоколі є дії після завершення конференції',
  en: 'the protocol has actions after the end of the conference',
}
