/** Values of entries that have parts of their own, in words: where a number comes from, editions, orders, who was drawn. */
import { isFields } from '../../merge-facts.ts'
import type { Lang, Text } from '../../text.ts'
import { dateWords, shown } from './words.ts'

type Fields = Readonly<Record<string, unknown>>
const fieldsIn = (value: unknown): Fields => (isFields(value) ? value : {})
const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.map(fieldsIn) : []

const SOURCES: Readonly<Record<string, Text>> = {
  system: { uk: 'операційна система', en: 'the operating system' },
  'sealed-chain': { uk: 'запечатаний ланцюг', en: 'sealed chain' },
  beacon: { uk: 'маяк', en: 'beacon' },
  ceremony: { uk: 'церемонія', en: 'ceremony' },
  combined: { uk: 'поєднання', en: 'combined' },
}

/** The plan by which the number had to be taken. */
export function planWords(plan: unknown, lang: Lang): string {
  const fields = fieldsIn(plan)
  const source = shown(fields['source'])
  const name = SOURCES[source]?.[lang] ?? source
  const uk = lang === 'uk'
  switch (source) {
    case 'sealed-chain':
      return `${name} ${shown(fields['chain'])}, ${uk ? 'ланка' : 'link'} ${shown(fields['link'])}`
    case 'beacon': {
      const delay = `${uk ? 'через' : 'after'} ${shown(fields['delay'])} ${uk ? 'с' : 's'}`
      const witness = fields['witness']
      return witness === null
        ? `${name}, ${delay}`
        : `${name}, ${delay}, ${uk ? 'свідок' : 'witness'} ${shown(witness)}`
    }
    case 'ceremony': {
      const { participants } = fields
      return `${name}: ${Array.isArray(participants) ? participants.map(shown).join(', ') : '—'}`
    }
    case 'combined':
      return `${name}: ${listOf(fields['parts'])
        .map((part) => planWords(part, lang))
        .join(' + ')}`
  }
  return name
}

/** What came with the number. */
export function evidenceWords(evidence: unknown, lang: Lang): string {
  const fields = fieldsIn(evidence)
  const uk = lang === 'uk'
  if ('round' in fields)
    return `${uk ? 'раунд маяка' : 'round of the beacon'} ${shown(fields['round'])}`
  if ('digits' in fields) return `${uk ? 'цифри' : 'digits'} ${shown(fields['digits'])}`
  const parts = listOf(fields['parts'])
  if (parts.length > 0)
    return parts.map((part) => evidenceWords(part['evidence'], lang)).join(' + ')
  return uk ? 'не потрібні' : 'none needed'
}

type Person = (id: string) => Text

export function winnerWords(winners: unknown, lang: Lang, person: Person): string {
  const seats = listOf(winners)
  const name = (one: Fields | undefined): string => person(shown(one?.['winner']))[lang]
  if (seats.length === 1) return name(seats[0])
  const seat = lang === 'uk' ? 'місце' : 'seat'
  return seats.map((one) => `${seat} ${shown(one['seat'])}: ${name(one)}`).join('; ')
}

/** `999/1/26 — Вигадько (с02)`. */
export const assignmentWords = (assignments: unknown, lang: Lang, person: Person): string =>
  listOf(assignments)
    .map((one) => `${shown(one['case'])} — ${person(shown(one['judge']))[lang]}`)
    .join('; ')

export function editionWords(editions: unknown, lang: Lang): string {
  const since = lang === 'uk' ? 'чинна з' : 'in force from'
  return listOf(editions)
    .map((one) => `${since} ${dateWords(one['in_force_from'], lang)} (${shown(one['decision'])})`)
    .join('; ')
}

/** The act that grants something. */
export function orderWords(order: unknown, lang: Lang): string {
  const { no, date, signed_by: by } = fieldsIn(order)
  return `№ ${shown(no)} ${lang === 'uk' ? 'від' : 'of'} ${dateWords(date, lang)}, ${shown(by)}`
}
