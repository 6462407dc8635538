/** A literal moved by one unit of its own: a whole number, the last digit of a decimal, a day, a minute. */
import type { Expr, Message } from '../../../grammar/index.ts'
import { formatDate, formatDateUk, pad, parseDate } from '../../time/day.ts'

export type Literal = Extract<
  Expr,
  { readonly kind: 'integer' | 'decimal' | 'date' | 'datetime' | 'time' | 'duration' }
>
export type Step = 1 | -1

const MINUTES_PER_DAY = 1440

export function stepped(literal: Literal, step: Step): Literal {
  switch (literal.kind) {
    case 'integer':
    case 'decimal':
      return { ...literal, value: lastDigit(literal.value, step) }
    case 'date':
      return { ...literal, value: dayOf(literal.value, step) }
    case 'datetime': {
      const [date = '', time = ''] = literal.value.split('T')
      const minutes = minutesOf(time) + step
      const day = dayOf(date, Math.floor(minutes / MINUTES_PER_DAY))
      return { ...literal, value: `${day}T${clock(minutes)}` }
    }
    case 'time':
      return { ...literal, value: clock(minutesOf(literal.value) + step) }
    case 'duration':
      return { ...literal, amount: literal.amount + step }
  }
}

/** The value in backticks; a length of time with a short name of its unit. */
export function literalText(literal: Literal): Message {
  switch (literal.kind) {
    case 'integer':
    case 'decimal':
    case 'time':
      return { uk: `\`${literal.value}\``, en: `\`${literal.value}\`` }
    case 'date':
    case 'datetime': {
      const [date = '', ...time] = literal.value.split('T')
      const uk = [formatDateUk(parseDate(date) ?? 0), ...time].join(' ')
      return { uk: `\`${uk}\``, en: `\`${[date, ...time].join(' ')}\`` }
    }
    case 'duration': {
      const { uk, en } = UNITS[literal.unit]
      return { uk: `\`${literal.amount}\` ${uk}`, en: `\`${literal.amount}\` ${en}` }
    }
  }
}

const UNITS = {
  calendar_day: { uk: 'кал. дн.', en: 'calendar days' },
  working_day: { uk: 'роб. дн.', en: 'working days' },
  month: { uk: 'міс.', en: 'months' },
  hour: { uk: 'год', en: 'hours' },
  minute: { uk: 'хв', en: 'minutes' },
} as const

/** `1.05` → `1.06`; `14` → `13`; exact however long the number is. */
function lastDigit(text: string, step: Step): string {
  const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  const units = BigInt(text.replace('.', '')) + BigInt(step)
  if (places === 0) return String(units)
  const sign = units < 0n ? '-' : ''
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

const dayOf = (date: string, step: number): string => formatDate((parseDate(date) ?? 0) + step)

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function clock(minutes: number): string {
  const inDay = (minutes + MINUTES_PER_DAY) % MINUTES_PER_DAY
  return `${pad(Math.floor(inDay / 60), 2)}:${pad(inDay % 60, 2)}`
}
