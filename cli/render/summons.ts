/** A plan of summonses, what became of them and the register of delivery, for people. */
import {
  citeIn,
  type Decision,
  type Finding,
  formatInstant,
  formatInstantUk,
  missingLabels,
  type PlannedSummons,
  reasonIn,
} from '../../engine/index.ts'
import { visible } from '../../grammar/index.ts'
import type { DeliveryStatus, Entry } from '../summons/register.ts'
import type { Sent } from '../summons/outbox.ts'
import type { Planned } from '../summons/planning.ts'
import type { Lang, Text } from '../text.ts'
import { wrapped } from './width.ts'

const WORDS: Readonly<Record<string, Text>> = {
  send: { uk: 'надіслати', en: 'send' },
  refused: { uk: 'не надсилати', en: 'do not send' },
  undetermined: { uk: 'не визначено', en: 'undetermined' },
  messenger: { uk: 'месенджер', en: 'messenger' },
  sms: { uk: 'SMS', en: 'SMS' },
  uk: { uk: 'українською абеткою', en: 'in the Ukrainian alphabet' },
  latin_translit: { uk: 'латиницею', en: 'in Latin letters' },
  queued: { uk: 'у черзі', en: 'queued' },
  sent: { uk: 'надіслано', en: 'sent' },
  delivered: { uk: 'доставлено', en: 'delivered' },
  read: { uk: 'прочитано', en: 'read' },
  failed: { uk: 'не доставлено', en: 'not delivered' },
  cannot: { uk: 'надіслати неможливо', en: 'cannot be sent' },
  not_sent: { uk: 'не надіслано', en: 'not sent' },
  unconfirmed: {
    uk: 'не підтверджено: могло бути надіслано',
    en: 'unconfirmed: may have been sent',
  },
}
const word = (name: string, lang: Lang): string => WORDS[name]?.[lang] ?? visible(name)

/** The wording of the annexes is not ours to give. */
export const COURT_TEXT: Text = {
  uk: 'текст складено за шаблоном суду: додатків із затвердженою структурою тексту в джерелі Порядку немає',
  en: 'the text follows the template of the court: the annexes with the approved structure are not in the source of the procedure',
}

/** Every participant with the way, the clauses and the text, or with what stands in the way. */
export function planText(
  { summonses, ofText, decision }: Pick<Planned, 'summonses' | 'ofText' | 'decision'>,
  lang: Lang,
  columns: number,
): string {
  const telling = { decision, lang }
  const none = lang === 'uk' ? 'учасників у фактах немає' : 'the facts name no participants'
  const blocks =
    summonses.length === 0 ? [none] : summonses.map((one) => blockOf(one, telling, columns))
  const closing = [...ofText.map((one) => findingText(one, telling)), COURT_TEXT[lang]]
  const lines = closing.flatMap((line) => wrapped(line, columns, '  '))
  return `${[...blocks, lines.join('\n')].join('\n\n')}\n`
}

/** The clause as lawyers cite it, what it says, and what fails in its condition. */
function findingText({ id, subject, message, status }: Finding, telling: Telling): string {
  const why = status === 'breached' ? reasonIn(id, subject, telling) : ''
  return [`${capital(citeIn(id, telling))} — ${message}`, why]
    .filter((part) => part !== '')
    .map(visible)
    .join('; ')
}

interface Telling {
  readonly decision: Decision
  readonly lang: Lang
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function blockOf(one: PlannedSummons, telling: Telling, columns: number): string {
  const { lang } = telling
  const missing = visible(missingLabels(one.missing, telling))
  const name = one.name === undefined ? '' : ` (${visible(one.name)})`
  const lines = [
    `${visible(one.participant)}${name}: ${wayText(one, lang)}`,
    ...segmentLine(one, lang),
    ...one.reasons.map((reason) => findingText(reason, telling)),
    ...(missing === '' ? [] : [`${lang === 'uk' ? 'бракує' : 'missing'}: ${missing}`]),
    ...one.problems.map(
      ({ message }) => `${lang === 'uk' ? 'зауваження' : 'remark'}: ${visible(message[lang])}`,
    ),
    ...one.notes.map((note) => `${lang === 'uk' ? 'примітка' : 'note'}: ${visible(note[lang])}`),
    ...(one.text ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => `│ ${visible(line)}`),
  ]
  const [head = '', ...details] = lines
  const indented = details.flatMap((line) => wrapped(line, columns - 2, '  '))
  return [...wrapped(head, columns, '  '), ...indented.map((line) => `  ${line}`)].join('\n')
}

function wayText({ decision, channel, alphabet, number }: PlannedSummons, lang: Lang): string {
  if (decision !== 'send') return word(decision, lang)
  const parts = [channel ?? '', alphabet ?? ''].map((part) => word(part, lang))
  return `${parts.join(', ')}, ${number ?? ''}`
}

function segmentLine({ segments }: PlannedSummons, lang: Lang): readonly string[] {
  if (segments === undefined) return []
  const { cyrillic, latin } = segments
  return lang === 'uk'
    ? [`сегментів SMS: українською ${cyrillic}, латиницею ${latin}`]
    : [`SMS segments: Ukrainian ${cyrillic}, Latin ${latin}`]
}

/** As a decision of a plan «refused» is another matter. */
const statusText = (status: DeliveryStatus, lang: Lang): string =>
  word(status === 'refused' ? 'cannot' : status, lang)

/** What became of one summons. */
export function sentLine(participant: string, id: string, sent: Sent | 'before', lang: Lang) {
  const before = lang === 'uk' ? 'уже надіслано раніше' : 'was sent before'
  const state =
    sent === 'before'
      ? before
      : statusText(sent.kind === 'accepted' ? sent.status : sent.kind, lang)
  const reason =
    sent === 'before' || sent.kind === 'accepted' ? '' : ` (${visible(sent.reason[lang])})`
  return `${visible(participant)}  ${id}  ${state}${reason}\n`
}

/** The entries of a register in their order, a star at those in force; those that a later entry corrects say so. */
export function registerText(
  entries: readonly Entry[],
  current: readonly Entry[],
  lang: Lang,
): string {
  if (entries.length === 0)
    return lang === 'uk' ? 'у реєстрі немає записів\n' : 'the register has no entries\n'
  const correctedBy = new Map(
    entries.flatMap((one) =>
      one.corrects === undefined ? [] : [[one.corrects, one.seq] as const],
    ),
  )
  const lines = entries.map((one) => {
    const mark = current.includes(one) ? '*' : ' '
    return `${mark} ${entryText(one, correctedBy.get(one.seq), lang)}\n`
  })
  const legend = lang === 'uk' ? '* — чинний стан повідомлення\n' : '* the status in force\n'
  return [...lines, legend].join('')
}

function entryText(entry: Entry, by: number | undefined, lang: Lang): string {
  const { seq, message, participant, channel, status, status_at: at, reason } = entry
  const said = lang === 'uk' ? `виправлено записом ${by}` : `corrected by entry ${by}`
  const corrected = by === undefined ? '' : `, ${said}`
  const why = reason === undefined ? '' : ` — ${visible(reason)}`
  const parts = [word(channel, lang), statusText(status, lang), momentText(at, lang)]
  return `${seq}  ${visible(message)}  ${visible(participant)}  ${parts.join('  ')}${corrected}${why}`
}

/** To the second, in the time of Kyiv, whatever offset it was reported with. */
function momentText(at: string, lang: Lang): string {
  const second = Math.floor(Date.parse(at) / 1000) * 1000
  const iso = formatInstant(second)
  return lang === 'uk' ? `${formatInstantUk(second)}${iso.slice(16, 19)}` : iso
}
