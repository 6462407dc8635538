/**
 * A value as people read it: dates by the language, enum values by their labels, numbers with
 * their units in the right form. Never a code word.
 */
import { counted, type Lang, type Type, type VocabularyField } from '../../grammar/index.ts'
import { decimalText, fractionText, type Rational } from '../draw/rational.ts'
import { isRecord } from '../evaluate/reference.ts'
import type { FactRecord, Known, Value } from '../facts/value.ts'
import { exact, isAmount } from '../plan/operations.ts'
import { formatDate, formatDateUk, pad } from '../time/day.ts'
import { formatInstantUk } from '../time/instant.ts'
import { kyivDay, kyivTime } from '../time/kyiv.ts'
import type { Telling } from './decision.ts'
import { entityLabel, entityOf, inLang } from './labels.ts'
import { namesakeMark, personName } from './namesakes.ts'

const WORDS = {
  uk: {
    none: 'немає',
    unknown: 'невідомо',
    yes: 'так',
    no: 'ні',
    empty: 'жодного',
    hryvnia: 'грн',
  },
  en: { none: 'none', unknown: 'unknown', yes: 'yes', no: 'no', empty: 'nothing', hryvnia: 'UAH' },
} as const

/** One value of a static type, also one that is not known. */
export function valueWords(value: Value, type: Type, telling: Telling): string {
  const words = WORDS[telling.lang]
  if (value === undefined) return words.unknown
  if (value === null) return words.none
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) return listWords(value as readonly Value[], type, telling)
  if (isRecord(value)) return recordWords(value, telling)
  return typeof value === 'string'
    ? textWords(value, type, telling)
    : numberWords(value, type, telling)
}

function listWords(values: readonly Value[], type: Type, telling: Telling): string {
  if (values.length === 0) return WORDS[telling.lang].empty
  const of = type.kind === 'list' ? type.of : type
  return values.map((value) => valueWords(value, of, telling)).join(', ')
}

/** The label of an enum value; any other text as it stands. */
function textWords(value: string, type: Type, telling: Telling): string {
  if (type.kind !== 'enum') return value
  const { enums } = telling.decision.policy.vocabulary
  const label = enums.get(type.name)?.values.get(value)?.label
  return label === undefined ? value : inLang(label, telling)
}

function numberWords(value: Known, type: Type, { lang }: Telling): string {
  if (!isAmount(value)) return ''
  switch (type.kind) {
    case 'date':
      return dayWords(Number(value), lang)
    case 'datetime':
      return momentWords(Number(value), lang)
    case 'time':
      return `${pad(Math.floor(Number(value) / 60), 2)}:${pad(Number(value) % 60, 2)}`
    case 'duration':
      return counted(Number(value), type.unit, lang)
    case 'money':
      return `${amountWords(exact(value), lang)} ${WORDS[lang].hryvnia}`
    case 'boolean':
    case 'text':
    case 'decimal':
    case 'integer':
    case 'none':
    case 'calendar':
    case 'unknown':
    case 'enum':
    case 'list':
    case 'map':
    case 'interval':
    case 'record':
      return amountWords(exact(value), lang)
  }
}

/** `04.08.2026` or `2026-08-04`. */
export const dayWords = (day: number, lang: Lang): string =>
  lang === 'uk' ? formatDateUk(day) : formatDate(day)

/** `04.08.2026 09:50` or `2026-08-04 09:50`, by the clocks of Kyiv. */
export function momentWords(instant: number, lang: Lang): string {
  if (lang === 'uk') return formatInstantUk(instant)
  const minutes = kyivTime(instant)
  const clock = `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`
  return `${formatDate(kyivDay(instant))} ${clock}`
}

/** A decimal with all its digits where they end, otherwise the fraction: `1,25`, `4/11`. */
export function amountWords(value: Rational, lang: Lang): string {
  const places = decimalPlaces(value.d)
  if (places === undefined) return fractionText(value)
  return decimalWords(value, places, lang)
}

/** A number rounded to so many digits: `63,64` or `63.64`. */
export function decimalWords(value: Rational, places: number, lang: Lang): string {
  const text = decimalText(value, places)
  return lang === 'uk' ? text : text.replace(',', '.')
}

/** A long whole number in groups of three: `133 594 383 691 942`. */
export const grouped = (digits: string): string =>
  digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, '\u00A0')

/** How many digits after the point; `undefined` when no number is enough. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator
  const count = (factor: bigint): number => {
    let times = 0
    for (; rest % factor === 0n; rest /= factor) times++
    return times
  }
  const places = Math.max(count(2n), count(5n))
  return rest === 1n ? places : undefined
}

// ---------------------------------------------------------------- records

/** What a reader recognises a record by: a person's name, or its kind with its number or days. */
export function recordWords(record: FactRecord, telling: Telling): string {
  const name = personName(record)
  if (name !== undefined) return `${name}${namesakeMark(record, telling)}`
  const label = kindOf(record, telling) ?? entityLabel(record, telling)
  const which = record.id ?? daysOf(record, telling) ?? ''
  return [label, which].filter((part) => part !== '').join(' ')
}

/** The value of a fact as the vocabulary declares it: where it names a judge, the surname. */
export function fieldWords(value: Value, declared: VocabularyField, telling: Telling): string {
  const { owner, name, field, type } = declared
  const namesJudge = field.references === JUDGE || (owner === JUDGE && name.en === 'id')
  if (!namesJudge) return valueWords(value, type, telling)
  const ids = Array.isArray(value) ? (value as readonly Value[]) : [value]
  return ids
    .map((id) => (typeof id === 'string' ? judgeName(id, telling) : valueWords(id, type, telling)))
    .join(', ')
}

const JUDGE = 'judge'

/** The judge's surname, or the id where none was given. */
export function judgeName(id: string, telling: Telling): string {
  const judge = (telling.decision.facts.judges ?? []).find((one) => one.id === id)
  return judge === undefined ? id : nameOf(judge, telling)
}

/** The surname, or the id where none was given. */
export const nameOf = (judge: FactRecord, telling: Telling): string =>
  typeof judge.values['surname'] === 'string' ? recordWords(judge, telling) : (judge.id ?? '')

/** Of what kind the record is: the first fact of its entity that is one of a list says so, if supplied. */
export function kindOf(record: FactRecord, telling: Telling): string | undefined {
  const fields = [...(entityOf(record, telling)?.fields ?? [])]
  const first = fields.find(([, { type }]) => type.kind === 'enum')
  if (first === undefined) return undefined
  const [name, { type }] = first
  const value = record.values[name]
  return typeof value === 'string' ? valueWords(value, type, telling) : undefined
}

/** The first date, or the period that begins with it: `18.08.2026–31.08.2026`. */
function daysOf(record: FactRecord, telling: Telling): string | undefined {
  const fields = [...(entityOf(record, telling)?.fields ?? [])]
  const dated = fields.flatMap(([name, { type }]) => {
    const value = record.values[name]
    return type.kind === 'date' && typeof value === 'number' ? [{ name, value }] : []
  })
  const [first, last] = dated
  if (first === undefined) return undefined
  const from = dayWords(first.value, telling.lang)
  if (last === undefined || !isPeriod(record, first.name, last.name, telling)) return from
  return last.value === first.value ? from : `${from}–${dayWords(last.value, telling.lang)}`
}

/** Two dates make a period where the vocabulary computes something from both, as it does its length. */
const isPeriod = (record: FactRecord, from: string, to: string, { decision }: Telling): boolean =>
  decision.derivations.some(
    ({ entity, inputs }) =>
      entity === record.entity && inputs.includes(from) && inputs.includes(to),
  )
