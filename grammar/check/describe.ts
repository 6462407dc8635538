/**
 * How types, units and expressions are called in messages to people, in both languages.
 */
import { unitForm } from '../lexicon/units.ts'
import type { Message } from '../source/diagnostic.ts'
import type { DurationUnit, Expr } from '../syntax/ast.ts'
import type { Scope } from './scope.ts'
import type { SimpleKind, Type } from './types.ts'

/** Words of one thing in both languages. */
export type Words = Message

const SIMPLE: Record<SimpleKind, Words> = {
  boolean: { uk: 'умова (так чи ні)', en: 'a condition (true or false)' },
  text: { uk: 'рядок тексту', en: 'a text' },
  date: { uk: 'дата', en: 'a date' },
  datetime: { uk: 'момент часу', en: 'a date with a time' },
  time: { uk: 'час доби', en: 'a time of day' },
  decimal: { uk: 'десяткове число', en: 'a decimal number' },
  integer: { uk: 'ціле число', en: 'a whole number' },
  money: { uk: 'сума грошей', en: 'an amount of money' },
  none: { uk: 'немає', en: 'none' },
  calendar: { uk: 'календар робочих днів', en: 'the calendar of working days' },
  unknown: { uk: 'щось невідоме', en: 'something unknown' },
}

/** «робочі дні», “working days”. */
const describeUnit = (unit: DurationUnit): Words => ({
  uk: unitForm(unit, 2, 'uk'),
  en: unitForm(unit, 2, 'en'),
})

/** A type as a person would call it, with the enum or entity in the words of that language. */
export function describeType(type: Type, scope: Scope): Words {
  const { enums, entities } = scope.file.vocabulary
  switch (type.kind) {
    case 'duration':
      return describeUnit(type.unit)
    case 'enum': {
      const name = enums.get(type.name)?.name
      return {
        uk: `значення переліку \`${name?.uk ?? type.name}\``,
        en: `a value of the enum \`${name?.en ?? type.name}\``,
      }
    }
    case 'record': {
      const name = entities.get(type.entity)?.name
      return {
        uk: `запис \`${name?.uk ?? type.entity}\``,
        en: `a record \`${name?.en ?? type.entity}\``,
      }
    }
    case 'list':
      return prefixed(type.of, scope, 'список: ', 'a list: ')
    case 'map':
      return prefixed(type.of, scope, 'відповідність: ', 'a map: ')
    case 'interval':
      return prefixed(type.of, scope, 'проміжок: ', 'an interval: ')
    case 'boolean':
    case 'text':
    case 'date':
    case 'datetime':
    case 'time':
    case 'decimal':
    case 'integer':
    case 'money':
    case 'none':
    case 'calendar':
    case 'unknown':
      return SIMPLE[type.kind]
  }
}

function prefixed(of: Type, scope: Scope, uk: string, en: string): Words {
  if (of.kind === 'unknown') return { uk: uk.slice(0, -2), en: en.slice(0, -2) }
  const inner = describeType(of, scope)
  return { uk: uk + inner.uk, en: en + inner.en }
}

const LONGEST_QUOTE = 60

/** The author's words for an expression in backticks; «this expression» where they are long or not at hand. */
export function quote(expr: Expr, scope: Scope): Words {
  const words = writtenWords(expr, scope.file.source)
  if (words === undefined) return { uk: 'цей вираз', en: 'this expression' }
  return { uk: `\`${words}\``, en: `\`${words}\`` }
}

function writtenWords(expr: Expr, source: string | undefined): string | undefined {
  if (source !== undefined) {
    const text = source.slice(expr.span.start, expr.span.end).trim()
    return text !== '' && text.length <= LONGEST_QUOTE && !text.includes('\n') ? text : undefined
  }
  if (expr.kind === 'name') return expr.name
  if (expr.kind === 'integer' || expr.kind === 'decimal') return expr.value
  if (expr.kind !== 'member') return undefined
  const object = writtenWords(expr.object, source)
  return object && `${object}.${expr.field}`
}

/** Left and right of an operator with their types, as holes of a message. */
export function sides(
  left: { readonly written: Expr; readonly type: Type },
  right: { readonly written: Expr; readonly type: Type },
  scope: Scope,
): Readonly<Record<'left' | 'leftType' | 'right' | 'rightType', Words>> {
  return {
    left: quote(left.written, scope),
    leftType: describeType(left.type, scope),
    right: quote(right.written, scope),
    rightType: describeType(right.type, scope),
  }
}

/** Several types: «дата або момент часу». */
export function describeAny(types: readonly Type[], scope: Scope): Words {
  const all = types.map((type) => describeType(type, scope))
  return { uk: all.map(({ uk }) => uk).join(' або '), en: all.map(({ en }) => en).join(' or ') }
}
