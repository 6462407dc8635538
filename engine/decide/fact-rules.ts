/**
 * Defaults and computed fields of a policy, from its declarations and its header.
 */
import type { CheckedPolicy, Expr, VocabularyField } from '../../grammar/index.ts'
import { NO_VARIABLES, type Context } from '../evaluate/context.ts'
import { evaluate } from '../evaluate/reference.ts'
import { FALSE } from '../evaluate/result.ts'
import type { Defaults, Derivation, FactRules } from '../facts/rules.ts'
import type { Facts, Known } from '../facts/value.ts'
import type { Ir } from '../plan/ir.ts'
import { lowerExpression } from '../plan/lower-expression.ts'
import { bindVariable, startRule, type LoweringBook } from '../plan/lowering.ts'
import type { Calendar } from '../time/calendar.ts'

/** What reading facts for this policy rests on. */
export function factRulesOf(policy: CheckedPolicy, calendar: Calendar): FactRules {
  const book: LoweringBook = {
    types: policy.types,
    definitions: new Map(),
    months: policy.base.calendar?.months ?? 'clamp',
  }
  const fields = [...policy.vocabulary.entities.values()].flatMap((entity) => [
    ...entity.fields.values(),
  ])
  return {
    vocabulary: policy.vocabulary,
    defaults: defaultsOf(policy, fields, book),
    derivations: fields.flatMap((field) => derivationOf(field, book, calendar)),
    calendar,
  }
}

/** What the header says goes before what the fact declares. */
function defaultsOf(
  { base }: CheckedPolicy,
  fields: readonly VocabularyField[],
  book: LoweringBook,
): Defaults {
  const defaults = new Map<string, Map<string, Known>>()
  const set = (entity: string, field: string, value: Expr): void => {
    const known = constant(value, book)
    if (known === undefined) return
    const own = defaults.get(entity) ?? new Map<string, Known>()
    defaults.set(entity, own.set(field, known))
  }
  for (const { owner, name, field } of fields) {
    if (field.unlessSupplied !== undefined) set(owner, name.en, field.unlessSupplied)
  }
  for (const { path, value } of base.unlessSupplied) {
    if (path.kind === 'member' && path.of !== undefined) set(path.of, path.field, value)
  }
  return defaults
}

function constant(value: Expr, book: LoweringBook): Known | undefined {
  const expression = lowerExpression(value, startRule(book))
  return evaluate(expression, NO_VARIABLES, contextOf(NOTHING_KNOWN, undefined)).value
}

function derivationOf(
  { owner, name, field }: VocabularyField,
  book: LoweringBook,
  calendar: Calendar,
): readonly Derivation[] {
  if (field.derived === undefined) return []
  const type = { kind: 'record', entity: owner } as const
  const { inner, variable } = bindVariable(startRule(book), owner, type)
  const expression = lowerExpression(field.derived, inner)
  return [
    {
      entity: owner,
      field: name.en,
      inputs: [...new Set(fieldsRead(expression, variable))],
      compute: (record, facts) => {
        const scope = { variables: { [variable]: record } }
        return evaluate(expression, scope, contextOf(facts, calendar)).value
      },
    },
  ]
}

/** The fields of the record bound to a variable, wherever the expression reads them. */
function fieldsRead(node: Ir, variable: string): readonly string[] {
  if (node.op === 'member' && node.object.op === 'variable' && node.object.name === variable) {
    return [node.field]
  }
  return Object.values(node).flatMap((part: unknown) => partsIn(part, variable))
}

function partsIn(part: unknown, variable: string): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((item: unknown) => partsIn(item, variable))
  return isIr(part) ? fieldsRead(part, variable) : []
}

const isIr = (part: unknown): part is Ir =>
  typeof part === 'object' && part !== null && 'op' in part && 'type' in part

const NOTHING_KNOWN: Facts = {
  roots: {},
  judges: undefined,
  judgeOrder: [],
  asOf: 0,
  martialLaw: true,
}

/** Constants and computed fields refer to no rules, and constants to no calendar. */
function contextOf(facts: Facts, calendar: Calendar | undefined): Context {
  return {
    facts,
    working: { calendar: calendar ?? NO_CALENDAR, martialLaw: facts.martialLaw },
    rules: { ground: () => FALSE, holds: () => FALSE },
  }
}

const NO_CALENDAR: Calendar = {
  id: '',
  title: { uk: '', en: '' },
  reliableFrom: 0,
  isWorkingDay: noCalendar,
  dayOff: noCalendar,
  table: noCalendar,
}

function noCalendar(): never {
  throw new Error('a default value asked for the calendar')
}
