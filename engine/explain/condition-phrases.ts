/** How a condition that holds, or does not, is said: operators and types in, words out. */
import type { Lang, Type } from '../../grammar/index.ts'
import type { CompareOperator } from '../plan/ir.ts'

/** What is said of the two sides of a comparison. */
export interface Sides {
  /** What the left side is called; empty where it has no name. */
  readonly label: string
  readonly left: string
  readonly right: string
  /** What the right side is called, where it is a fact too. */
  readonly rightLabel: string
}

export interface Bounds {
  readonly label: string
  readonly item: string
  readonly from: string
  readonly to: string
  readonly fromOpen: boolean
  readonly toOpen: boolean
  readonly inside: boolean
}

export interface ConditionPhrases {
  comparison(operator: CompareOperator, moments: boolean, sides: Sides): string
  /** The same as it is asked for, nothing being there yet to compare. */
  wish(operator: CompareOperator, moments: boolean, label: string, right: string): string
  interval(bounds: Bounds): string
  inList(label: string, item: string, list: string, values: string, inside: boolean): string
  oneOf(label: string, item: string, values: readonly string[], inside: boolean): string
  is(label: string, value: string): string
  workingDay(label: string, item: string, working: boolean): string
  unknown(label: string): string
  /** `like`: what a record would have to be. */
  noneListed(label: string, like: string): string
  someListed(label: string): string
  /** `by`: what the records are in order by. */
  ordered(label: string, by: string, inOrder: boolean): string
  same(is: boolean, left: string, right: string): string
  clauses(cites: string, hold: boolean): string
  /** What a text has in it, is like, or is. */
  part(label: string, value: string, part: string, has: boolean): string
  like(label: string, value: string, pattern: string, fits: boolean): string
  international(label: string, value: string, is: boolean): string
  empty(label: string, is: boolean): string
}

const UK_MOMENT = {
  '<': 'раніше ніж',
  '<=': 'не пізніше ніж',
  '>': 'пізніше ніж',
  '>=': 'не раніше ніж',
} as const
const UK_AMOUNT = {
  '<': 'менше ніж',
  '<=': 'не більше ніж',
  '>': 'більше ніж',
  '>=': 'не менше ніж',
} as const
const EN_MOMENT = {
  '<': 'earlier than',
  '<=': 'not later than',
  '>': 'later than',
  '>=': 'not earlier than',
} as const
const EN_AMOUNT = {
  '<': 'less than',
  '<=': 'not more than',
  '>': 'more than',
  '>=': 'not less than',
} as const

const dash = (label: string, value: string): string =>
  label === '' ? value : `${label} — ${value}`
/** A comma that opens a clause inside the label is closed before the dash. */
const ukDash = (label: string, value: string): string =>
  dash(label.includes(',') ? `${label},` : label, value)
const named = (value: string, label: string): string =>
  label === '' ? value : `${value} (${label})`

const uk: ConditionPhrases = {
  comparison(operator, moments, { label, left, right, rightLabel }) {
    const subject = ukDash(label, left)
    if (operator === '=') return rightLabel === '' ? subject : `${subject}, як і ${rightLabel}`
    if (operator === '<>') return `${subject}, а не ${named(right, rightLabel)}`
    return `${subject}, ${(moments ? UK_MOMENT : UK_AMOUNT)[operator]} ${named(right, rightLabel)}`
  },
  wish(operator, moments, label, right) {
    if (operator === '=') return ukDash(label, right)
    if (operator === '<>') return ukDash(label, `не ${right}`)
    return `${join(label, (moments ? UK_MOMENT : UK_AMOUNT)[operator])} ${right}`
  },
  interval({ label, item, from, to, fromOpen, toOpen, inside }) {
    const start = fromOpen ? `після ${from}` : `з ${from}`
    const end = toOpen ? `до ${to} (не включно)` : `до ${to} включно`
    const verb = inside ? 'лежить' : 'не лежить'
    return `${join(label, item)} ${verb} у проміжку ${start} ${end}`
  },
  inList: (label, item, list, values, inside) =>
    inside
      ? `${ukDash(label, item)}; це зазначено в переліку «${list}»`
      : `${ukDash(label, item)}; цього немає в переліку «${list}» (${values})`,
  oneOf: (label, item, values, inside) =>
    inside ? ukDash(label, item) : `${ukDash(label, item)}, а не ${values.join(' чи ')}`,
  is: (label, value) => `${label}: ${value}`,
  workingDay: (label, item, working) =>
    `${join(label, item)} припадає на ${working ? 'робочий' : 'неробочий'} день`,
  unknown: (label) => `невідомо: ${label}`,
  noneListed: (label, like) =>
    like === ''
      ? `у переліку «${label}» записів немає`
      : `у переліку «${label}» немає запису, де ${like}`,
  someListed: (label) => `є записи: ${label}`,
  ordered: (label, by, inOrder) =>
    `записи «${label}» ${inOrder ? 'стоять' : 'не стоять'} за порядком` +
    (by === '' ? '' : ` («${by}»)`),
  same: (is, left, right) => (is ? `це ${left}` : `${left} — інша особа, ніж ${right}`),
  clauses: (cites, hold) => (hold ? `діє ${cites}` : `не діє ${cites}`),
  part: (label, value, part, has) =>
    `${ukDash(label, value)}; «${part}» ${has ? 'там є' : 'там немає'}`,
  like: (label, value, pattern, fits) =>
    `${ukDash(label, value)}; ${fits ? '' : 'не '}відповідає взірцю «${pattern}»`,
  international: (label, value, is) =>
    `${ukDash(label, value)}; ${is ? '' : 'не '}в міжнародному форматі`,
  empty: (label, is) => `перелік «${label}» ${is ? 'порожній' : 'не порожній'}`,
}

const en: ConditionPhrases = {
  comparison(operator, moments, { label, left, right, rightLabel }) {
    const subject = dash(label, left)
    if (operator === '=')
      return rightLabel === '' ? subject : `${subject}, the same as ${rightLabel}`
    if (operator === '<>') return `${subject}, not ${named(right, rightLabel)}`
    return `${subject}, ${(moments ? EN_MOMENT : EN_AMOUNT)[operator]} ${named(right, rightLabel)}`
  },
  wish(operator, moments, label, right) {
    if (operator === '=') return dash(label, right)
    if (operator === '<>') return dash(label, `not ${right}`)
    return `${join(label, (moments ? EN_MOMENT : EN_AMOUNT)[operator])} ${right}`
  },
  interval({ label, item, from, to, fromOpen, toOpen, inside }) {
    const start = fromOpen ? `after ${from}` : `from ${from}`
    const end = toOpen ? `until ${to} (not included)` : `to ${to} inclusive`
    const verb = inside ? 'lies' : 'does not lie'
    return `${join(label, item)} ${verb} in the period ${start} ${end}`
  },
  inList: (label, item, list, values, inside) =>
    inside
      ? `${dash(label, item)}, which is among “${list}”`
      : `${dash(label, item)}, which is not among “${list}” (${values})`,
  oneOf: (label, item, values, inside) =>
    inside ? dash(label, item) : `${dash(label, item)}, not ${values.join(' or ')}`,
  is: (label, value) => `${label}: ${value}`,
  workingDay: (label, item, working) =>
    `${join(label, item)} falls on a ${working ? 'working' : 'non-working'} day`,
  unknown: (label) => `not known: ${label}`,
  noneListed: (label, like) =>
    like === '' ? `“${label}” has no records` : `“${label}” has no record where ${like}`,
  someListed: (label) => `there are records: ${label}`,
  ordered: (label, by, inOrder) =>
    `the records “${label}” ${inOrder ? 'are' : 'are not'} in order` +
    (by === '' ? '' : ` (“${by}”)`),
  same: (is, left, right) => (is ? `it is ${left}` : `${left} is not ${right}`),
  clauses: (cites, hold) => (hold ? `${cites} applies` : `${cites} does not apply`),
  part: (label, value, part, has) =>
    `${dash(label, value)}, ${has ? 'which has' : 'which does not have'} “${part}” in it`,
  like: (label, value, pattern, fits) =>
    `${dash(label, value)}, which is ${fits ? '' : 'not '}like “${pattern}”`,
  international: (label, value, is) =>
    `${dash(label, value)}, ${is ? '' : 'not '}in the international format`,
  empty: (label, is) => `“${label}” is ${is ? 'empty' : 'not empty'}`,
}

export const CONDITION_PHRASES: Readonly<Record<Lang, ConditionPhrases>> = { uk, en }

/** Is one point in time compared with another? */
export const isMoment = ({ kind }: Type): boolean =>
  kind === 'date' || kind === 'datetime' || kind === 'time'

const join = (label: string, value: string): string => `${label} ${value}`.trim()
