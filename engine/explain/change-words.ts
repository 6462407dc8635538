/** A change of a fact in words: «останній день відсутності не пізніше 30.08.2026». */
import type { Lang } from '../../grammar/index.ts'
import type { Known } from '../facts/value.ts'
import type { Counterfactual } from './counterfactual.ts'
import type { Telling } from './decision.ts'
import type { Fix } from './fixes.ts'
import { JUDGE_PHRASES } from './judge-phrases.ts'
import { fieldLabel } from './labels.ts'
import { dayOfValue } from './moved-day.ts'
import { dayWords, recordWords, valueWords } from './values.ts'

interface Ways {
  earlier(value: string): string
  later(value: string): string
  less(value: string): string
  more(value: string): string
  between(from: string, to: string): string
  is(value: string): string
  added(value: string): string
  removed(value: string): string
}

const WAYS: Readonly<Record<Lang, Ways>> = {
  uk: {
    earlier: (value) => ` — не пізніше ${value}`,
    later: (value) => ` — не раніше ${value}`,
    less: (value) => ` — не більше ніж ${value}`,
    more: (value) => ` — не менше ніж ${value}`,
    between: (from, to) => ` — з ${from} до ${to} включно`,
    is: (value) => `: ${value}`,
    added: (value) => `: додано «${value}»`,
    removed: (value) => `: вилучено «${value}»`,
  },
  en: {
    earlier: (value) => ` not later than ${value}`,
    later: (value) => ` not earlier than ${value}`,
    less: (value) => ` not more than ${value}`,
    more: (value) => ` not less than ${value}`,
    between: (from, to) => ` from ${from} to ${to} inclusive`,
    is: (value) => `: ${value}`,
    added: (value) => `: “${value}” added`,
    removed: (value) => `: “${value}” taken out`,
  },
}

/** All the facts of a change that has to be made together. */
export const counterfactualWords = ({ fixes }: Counterfactual, telling: Telling): string =>
  fixes.map((fix) => fixWords(fix, telling)).join(JUDGE_PHRASES[telling.lang].and)

function fixWords(fix: Fix, telling: Telling): string {
  const { record, field } = fix.place
  const label = fieldLabel(record, field, telling)
  return `${label}${wayWords(fix, telling)}${whose(fix, telling)}`
}

function wayWords({ place, way, value, item, until, exact }: Fix, telling: Telling): string {
  const ways = WAYS[telling.lang]
  const words = (known: Known): string =>
    exact === true ? valueWords(known, place.type, telling) : dayOrValue(known, place.type, telling)
  const to = until === undefined ? undefined : words(until)
  if (to === words(value)) return ways.is(to)
  switch (way) {
    case 'earlier':
      return to === undefined ? ways.earlier(words(value)) : ways.between(to, words(value))
    case 'later':
      return to === undefined ? ways.later(words(value)) : ways.between(words(value), to)
    case 'less':
      return ways.less(words(value))
    case 'more':
      return ways.more(words(value))
    case 'none':
    case 'other':
      return ways.is(words(value))
    case 'added':
    case 'removed': {
      const { type } = place
      const of = type.kind === 'list' ? type.of : type
      return ways[way](item === undefined ? '' : valueWords(item, of, telling))
    }
  }
}

/** A moment was moved by whole days, so only its day is said. */
function dayOrValue(value: Known, type: Fix['place']['type'], telling: Telling): string {
  const moment = type.kind === 'date' || type.kind === 'datetime'
  const day = moment ? dayOfValue(value, type) : undefined
  return day === undefined ? valueWords(value, type, telling) : dayWords(day, telling.lang)
}

/** Which of the judge's records, where it is a record of a list. */
function whose({ place: { record, shared } }: Fix, telling: Telling): string {
  const listed = !shared && record.entity !== 'judge'
  return listed ? ` (${recordWords(record, telling)})` : ''
}
