/** The history of a subject as a page: a paragraph an entry, in the order of the ledger. */
import type { Recorded } from '../../engine/index.ts'
import { visible } from '../../grammar/index.ts'
import { paintFor, type Paint } from './colour.ts'
import {
  factName,
  factValue,
  inColumnOrder,
  INDENT,
  indented,
  momentWords,
  orderWords,
  type Page,
  registerFor,
} from './register-words.ts'
import { wrapped } from './width.ts'

export function historyText(path: string, history: readonly Recorded[], page: Page): string {
  const { lang, colour } = page
  const paint = paintFor(colour)
  if (history.length === 0) {
    return lang === 'uk'
      ? `Про \`${visible(path)}\` у журналі нічого немає.\n`
      : `The ledger has nothing about \`${visible(path)}\`.\n`
  }
  return `${history.flatMap((one) => paragraph(one, page, paint)).join('\n')}\n`
}

function paragraph(recorded: Recorded, page: Page, paint: Paint): readonly string[] {
  const { entry, change, correctedBy } = recorded
  const { lang, columns } = page
  const times =
    lang === 'uk'
      ? `внесено ${momentWords(entry.recorded_at, lang)} (${visible(entry.by)}), діє з ${momentWords(entry.true_at, lang)}`
      : `entered ${entry.recorded_at} (${visible(entry.by)}), in force from ${entry.true_at}`
  const head = `№ ${entry.seq}  ${times}, ${orderWords(change.order, lang)}`
  const notes = notesOf(recorded, lang)
  const body = [
    ...indented(`${visible(change.subject)}: ${factsWords(recorded, page)}`, columns),
    ...notes.flatMap((note) => indented(note, columns)),
  ]
  const lines = [...wrapped(head, columns, INDENT), ...body]
  return correctedBy === undefined
    ? lines.map((line, at) => (at === 0 ? paint.bold(line) : line))
    : lines.map(paint.faint)
}

function factsWords({ change, sealed }: Recorded, page: Page): string {
  if (change.set === null) return page.lang === 'uk' ? 'вилучено з реєстру' : 'removed'
  const register = registerFor(change.subject, page)
  const known = inColumnOrder(Object.entries(change.set), register).map(
    ([field, value]) =>
      `${factName(field, register, page)} — ${factValue(value, field, register, page)}`,
  )
  const hidden = sealed.map(
    (field) =>
      `${factName(field, register, page)} — ${page.lang === 'uk' ? '(запечатано)' : '(sealed)'}`,
  )
  return [...known, ...hidden].join('; ')
}

function notesOf({ change, correctedBy }: Recorded, lang: 'uk' | 'en'): readonly string[] {
  const { reason, corrects } = change
  const [uk, en] = [lang === 'uk', lang === 'en']
  return [
    ...(corrects !== null && uk ? [`виправляє запис № ${corrects}`] : []),
    ...(corrects !== null && en ? [`corrects entry № ${corrects}`] : []),
    ...(reason === null ? [] : [`${uk ? 'причина' : 'reason'}: ${visible(reason)}`]),
    ...(correctedBy !== undefined && uk ? [`ВИПРАВЛЕНО записом № ${correctedBy}: не діє`] : []),
    ...(correctedBy !== undefined && en
      ? [`CORRECTED by entry № ${correctedBy}: not in force`]
      : []),
  ]
}
