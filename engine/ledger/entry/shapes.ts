/** Small shapes of what stands in entries, and the form of a field that may be null (FORMAT.md, section 1). */
import { digest } from '../../record/manifest-shape.ts'
import { parseDate } from '../../time/day.ts'
import {
  isFields,
  pointerPart,
  satisfying,
  type Shape,
  type ShapeProblem,
  textSuchThat,
  whole,
} from '../../time/shape.ts'

const MAX_NAME = 200

/** What entries are looked up by: a case, a chain, a subject. One line, not too long for an index. */
export const name: Shape = textSuchThat(
  (text) =>
    text.trim() !== '' &&
    text.length <= MAX_NAME &&
    text.isWellFormed() &&
    !/[\u0000-\u001f\u007f]/.test(text),
  `текст без керівних знаків, від 1 до ${MAX_NAME} знаків`,
)

/** A place in the list. */
export const seq: Shape = whole(0, Number.MAX_SAFE_INTEGER)

const INSTANT = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/** UTC with milliseconds, in the spelling of `Date.prototype.toISOString`. */
export const instant: Shape = textSuchThat(
  (text) => INSTANT.test(text) && parseDate(text.slice(0, 10)) !== undefined,
  'час UTC виду `рррр-мм-ддTгг:хв:сс.мсZ`',
)

/** A value of a shape, or null. */
export const nullOr =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path)

/** An object whose keys are not fixed; each value has one shape. */
export function fieldsOf(item: Shape): Shape {
  return (value, path) => {
    if (!isFields(value)) return [{ path, message: 'очікується об’єкт' }]
    const problems: ShapeProblem[] = []
    for (const key of Object.keys(value)) {
      problems.push(...item(value[key], `${path}/${pointerPart(key)}`))
    }
    return problems
  }
}

/** Any value; an object with `sealed` is a seal and nothing more. */
export const valueOrSeal: Shape = (value, path) => {
  if (!isFields(value) || !Object.hasOwn(value, 'sealed')) return []
  if (Object.keys(value).length > 1) return [{ path, message: 'печатка не має інших полів' }]
  return digest(value['sealed'], `${path}/sealed`)
}

/** Items in strictly ascending order of a text in them. */
export const ascendingBy =
  (key: string, items: Shape): Shape =>
  (value, path) => {
    const problems = items(value, path)
    if (problems.length > 0) return problems
    const keys = (value as readonly Readonly<Record<string, string>>[]).map((item) => item[key])
    const sorted = keys.every((text, at) => at === 0 || (keys[at - 1] ?? '') < (text ?? ''))
    return sorted ? [] : [{ path, message: `очікується порядок за \`${key}\` без повторів` }]
  }

/** A count of at least 1. */
export const positive: Shape = whole(1, Number.MAX_SAFE_INTEGER)

/** An object of any fields. */
export const anyFields: Shape = satisfying(isFields, 'об’єкт')
