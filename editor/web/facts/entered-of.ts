/**
 * A facts document as what somebody has entered: the form's fields get their values, and what no field can show stays as it
 * is among the facts written as text. `factsOf` of what comes out is the document that went in. Pure.
 */
import type { FormField, FormGroup } from '../../api/index.ts'
import { type Entered, NOTHING, placeOf, scalar, type Value } from './entered.ts'

type Json = Readonly<Record<string, unknown>>

export function enteredOf(groups: readonly FormGroup[], facts: Json): Entered {
  let [entered, rest]: [Entered, Json] = [NOTHING, {}]
  for (const [root, value] of Object.entries(facts)) {
    const group = groups.find((one) => one.root === root)
    const shown = group?.isList === true ? listed(group, value) : undefined
    if (group === undefined) rest = { ...rest, [root]: value }
    else if (value === null && !group.isList)
      entered = { ...entered, absent: [...entered.absent, root] }
    else if (shown !== undefined)
      entered = {
        ...entered,
        values: { ...entered.values, ...shown },
        lists: { ...entered.lists, [root]: (value as readonly unknown[]).length },
      }
    else if (!group.isList && isObject(value)) {
      const { values, left } = object(group, value)
      entered = { ...entered, values: { ...entered.values, ...values } }
      // An object of which nothing is known is there all the same.
      if (Object.keys(left).length > 0 || Object.keys(values).length === 0)
        rest = { ...rest, [root]: left }
    } else rest = { ...rest, [root]: value }
  }
  return Object.keys(rest).length === 0
    ? entered
    : { ...entered, expert: JSON.stringify(rest, null, 2) }
}

type Values = Readonly<Record<string, Value>>

function object({ root, fields }: FormGroup, value: Json) {
  const [values, left]: [Record<string, Value>, Record<string, unknown>] = [{}, {}]
  for (const [key, one] of Object.entries(value)) {
    const shown = valueOf(
      fields.find(({ field }) => field === key),
      one,
    )
    if (shown === undefined) left[key] = one
    else values[placeOf(root, key)] = shown
  }
  return { values, left }
}

/** A list all of which the form can show; otherwise it is left whole. */
function listed({ root, fields }: FormGroup, value: unknown): Values | undefined {
  if (!Array.isArray(value)) return undefined
  const values: Record<string, Value> = {}
  for (const [item, one] of value.entries()) {
    if (!isObject(one)) return undefined
    for (const [key, inner] of Object.entries(one)) {
      const shown = valueOf(
        fields.find(({ field }) => field === key),
        inner,
      )
      if (shown === undefined) return undefined
      values[placeOf(root, key, item)] = shown
    }
  }
  return values
}

/** `undefined`: the field cannot show it. */
function valueOf(field: FormField | undefined, value: unknown): Value | undefined {
  if (field === undefined) return undefined
  if (value === null) return null
  if (!field.isList) return textOf(field, value)
  if (!Array.isArray(value)) return undefined
  const texts = value.flatMap((one) => textOf(field, one) ?? [])
  const isWhole = texts.length === value.length && texts.every((one) => !one.includes(','))
  return isWhole ? texts : undefined
}

function textOf(field: FormField, value: unknown): string | undefined {
  if (field.type === 'yes_no')
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value)
  const isKnown = field.values?.some((one) => one.value === text) ?? true
  return isKnown && FORM[field.type]?.test(text) !== false && scalar(field, text) === value
    ? text
    : undefined
}

/** What a control of this type can hold. */
const FORM: Partial<Record<FormField['type'], RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  moment: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/,
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
