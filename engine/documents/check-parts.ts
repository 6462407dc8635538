/** The parts of a template that stand in many places: texts, conditions, loops, values. */
import type { Type } from '../../grammar/index.ts'
import { canonical, STATES } from './conditions.ts'
import { checkClause, type Checking, checkName, checkWord, tell, withName } from './checking.ts'
import { STANDINGS } from './drafting.ts'
import { type Alternative, brokenHoles, piecesOf } from './holes.ts'
import { elementOf, fieldNamedBy } from './names.ts'
import { many } from './one-or-many.ts'
import { AS_OF, NONE } from './suppose.ts'
import type { Condition, Loop, Plain, Wanted, When } from './template.ts'

/** Every hole of a text names something. */
export function checkText(text: string, path: string, checking: Checking): void {
  for (const hole of brokenHoles(text)) {
    tell(
      checking,
      path,
      { uk: `дужки нічого не називають: \`${hole}\``, en: `the braces name nothing: \`${hole}\`` },
      {
        uk: 'у дужках — факт `{справа.вид}`, місце для запису `{_ дата}` або `{@cite 1.1}`, `{@deadline 1.1}`, `{@court}`, `{@policy}`, `{@acts}`',
        en: 'in braces: a fact `{case.kind}`, room to write `{_ date}`, or `{@cite 1.1}`, `{@deadline 1.1}`, `{@court}`, `{@policy}`, `{@acts}`',
      },
    )
  }
  for (const piece of piecesOf(text)) {
    if (typeof piece !== 'string') for (const one of piece) checkAlternative(one, path, checking)
  }
}

function checkAlternative(one: Alternative, path: string, checking: Checking): void {
  if (one.kind === 'fact') checkName(one.name, path, checking)
  if (one.kind === 'cite' || one.kind === 'deadline') checkClause(one.clause, path, checking)
}

export function checkWhen({ when }: When, path: string, checking: Checking): void {
  if (when !== undefined) checkCondition(when, `${path}/when`, checking)
}

function checkCondition(condition: Condition, path: string, checking: Checking): void {
  if ('all' in condition) return checkEach(condition.all, `${path}/all`, checking)
  if ('any' in condition) return checkEach(condition.any, `${path}/any`, checking)
  if ('not' in condition) return checkCondition(condition.not, `${path}/not`, checking)
  if ('clause' in condition) {
    checkClause(condition.clause, `${path}/clause`, checking)
    for (const word of many(condition.is)) checkWord(word, STANDINGS, `${path}/is`, checking)
    return
  }
  const place = checkName(condition.fact, `${path}/fact`, checking)
  if (place === undefined) return
  for (const value of many(condition.is)) {
    if (!STATES.some((state) => state === value)) {
      checkValue(value, place.type, `${path}/is`, checking)
    }
  }
}

const checkEach = (conditions: readonly Condition[], path: string, checking: Checking): void => {
  conditions.forEach((one, at) => {
    checkCondition(one, `${path}/${at}`, checking)
  })
}

/** The list is one, and the name of its element is known inside. */
export function checkLoop({ each, as, of }: Loop, path: string, checking: Checking): Checking {
  const element = elementIn(each, `${path}/each`, checking)
  const records = of === undefined ? undefined : elementIn(of, `${path}/of`, checking)
  const type = records ?? element ?? { kind: 'unknown' }
  return withName(as, { type }, `${path}/as`, checking)
}

/** The type of the elements of a list of this name. */
export function elementIn(name: string, path: string, checking: Checking): Type | undefined {
  const place = checkName(name, path, checking)
  const element = place && elementOf(place.type)
  if (place !== undefined && element === undefined) {
    tell(checking, path, { uk: `\`${name}\` — не список`, en: `\`${name}\` is not a list` })
  }
  return element
}

/** Every key is a fact of the entity, every value one that the fact can have. */
export function checkValues(
  values: Readonly<Record<string, Wanted>>,
  entity: string,
  path: string,
  checking: Checking,
): void {
  const declared = checking.vocabulary.entities.get(entity)
  for (const [word, value] of Object.entries(values)) {
    const field = declared && fieldNamedBy(word, declared)
    const place = `${path}/${word}`
    if (field === undefined) {
      tell(checking, place, { uk: `невідома назва \`${word}\``, en: `unknown name \`${word}\`` })
    } else if (typeof value === 'object' && 'fact' in value) {
      checkName(value.fact, `${place}/fact`, checking)
    } else for (const one of many(value)) checkValue(one, field.type, place, checking)
  }
}

function checkValue(value: Plain, of: Type, path: string, checking: Checking): void {
  const type = elementOf(of) ?? of
  const fits =
    value === NONE ||
    (canonical(value, type, checking.vocabulary) !== undefined &&
      (type.kind === 'date' ? value === AS_OF : JSON_TYPES[type.kind] === typeof value))
  if (fits) return
  tell(checking, path, {
    uk: `такого значення цей факт мати не може: \`${value}\``,
    en: `this fact cannot have the value \`${value}\``,
  })
}

/** How values that a template can name are written; others (dates, amounts) are only printed. */
const JSON_TYPES: Partial<Readonly<Record<Type['kind'], string>>> = {
  boolean: 'boolean',
  text: 'string',
  enum: 'string',
  integer: 'number',
}
