/** The facts behind a ground in words: each with its label, its value and where it came from. */
import type { Lang } from '../../grammar/index.ts'
import type { FactRecord, Value } from '../facts/value.ts'
import type { Telling } from './decision.ts'
import type { GroundCase } from './ground.ts'
import { entityOf, fieldLabel, fieldOf } from './labels.ts'
import type { FactRead } from './observe.ts'
import { dayWords, fieldWords } from './values.ts'

const SUPPLIED: Readonly<Record<Lang, Readonly<Record<'default' | 'derived', string>>>> = {
  uk: { default: 'за замовчуванням засад', derived: 'обчислено' },
  en: { default: 'default of the policy', derived: 'computed' },
}

/** `тривалість відсутності в календарних днях: 14 календарних днів (обчислено)`. */
function factWords({ record, field, value }: FactRead, telling: Telling): string {
  const declared = fieldOf(record, field, telling)
  if (declared === undefined) return ''
  const supplied = record.supplied[field]
  const words = fieldWords(value, declared, telling)
  const origin = supplied === undefined ? '' : ` (${SUPPLIED[telling.lang][supplied]})`
  return `${fieldLabel(record, field, telling)}: ${words}${origin}`
}

/** Everything read for a case, then what else is known of its record and says more (the number of the order). */
export function caseFacts(
  { facts, element, truth }: Pick<GroundCase, 'facts' | 'element' | 'truth'>,
  telling: Telling,
): readonly string[] {
  const shown = [...facts, ...(element === undefined ? [] : unread(element, facts, telling))]
  // What is not known decided nothing where the result is known; ids are there for the computer.
  const said = shown.filter(
    ({ field, value }) => field !== 'id' && (value !== undefined || truth === 'unknown'),
  )
  return [...new Set(said.map((fact) => factWords(fact, telling)))].filter((words) => words !== '')
}

function unread(
  record: FactRecord,
  facts: readonly FactRead[],
  telling: Telling,
): readonly FactRead[] {
  const fields = [...(entityOf(record, telling)?.fields.keys() ?? [])]
  return fields
    .filter((field) => !facts.some((one) => one.record === record && one.field === field))
    .flatMap((field): readonly FactRead[] => {
      const value = record.values[field]
      return isSaid(value) ? [{ record, field, value }] : []
    })
}

const isSaid = (value: Value): boolean =>
  value !== undefined && value !== null && typeof value !== 'object'

/**
 * The order that grants an absence, as facts.yaml places it beside the days: «наказ від 20.07.2026
 * № 12-к»; empty where no order is known.
 */
export function orderWords({ element }: Pick<GroundCase, 'element'>, { lang }: Telling): string {
  const signed = element?.values['order_signed_on']
  const number = element?.values['order_no']
  if (typeof signed !== 'number') return ''
  const day = dayWords(signed, lang)
  const numbered = typeof number === 'string' ? ` ${lang === 'uk' ? '№' : 'no.'} ${number}` : ''
  return lang === 'uk' ? `наказ від ${day}${numbered}` : `order of ${day}${numbered}`
}
