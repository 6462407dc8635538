/**
 * The facts as they would be were the document signed: a document of facts in, the same with what its template
 * supposes out. Only so can the policy be asked whether the document is in order before there is one.
 */
import type { VocabularyField } from '../../grammar/index.ts'
import { isObject } from '../facts/document.ts'
import { formatDate } from '../time/day.ts'
import { kyivDay } from '../time/kyiv.ts'
import { canonical } from './conditions.ts'
import { type Drafting, factOf } from './drafting.ts'
import { fieldNamedBy, rootNamed } from './names.ts'
import { many, type OneOrMany } from './one-or-many.ts'
import type { Find, Plain, Supposition } from './template.ts'

type Fields = Readonly<Record<string, unknown>>

/** `unfound`: what the template looked for and the facts do not have. */
export function supposing(
  facts: Fields,
  supposes: readonly Supposition[],
  unfound: readonly Find[],
  drafting: Drafting,
): Fields {
  return supposes.reduce<Fields>((before, one) => {
    if ('object' in one) return withObject(before, one.object, one.with, drafting)
    const find = unfound.find(({ as }) => as === one.find)
    return find === undefined ? before : withRecord(before, find, one.with, drafting)
  }, facts)
}

/** A fact that was supplied, and is not none, stays as it is. */
function withObject(facts: Fields, name: string, given: Fields, drafting: Drafting): Fields {
  const entity = rootNamed(name, drafting.telling.decision.policy.vocabulary)
  if (entity === undefined) return facts
  const key = entity.name.en
  const own = isObject(facts[key]) ? facts[key] : {}
  const supplied = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null))
  return { ...facts, [key]: { ...own, ...jsonOf(given, key, drafting), ...supplied } }
}

function withRecord(facts: Fields, find: Find, given: Fields, drafting: Drafting): Fields {
  const { declared } = factOf(find.in, drafting).place
  const entity = listedEntityOf(declared)
  if (declared === undefined || entity === undefined) return facts
  const key = declared.name.en
  const before: readonly unknown[] = Array.isArray(facts[key]) ? facts[key] : []
  return { ...facts, [key]: [...before, jsonOf({ ...find.where, ...given }, entity, drafting)] }
}

const listedEntityOf = (declared: VocabularyField | undefined): string | undefined =>
  declared?.type.kind === 'list' && declared.type.of.kind === 'record'
    ? declared.type.of.entity
    : undefined

/** Values under their canonical names. */
function jsonOf(given: Fields, entity: string, drafting: Drafting): Fields {
  const { policy } = drafting.telling.decision
  const declared = policy.vocabulary.entities.get(entity)
  const entries = Object.entries(given).flatMap(([word, value]) => {
    const field = declared && fieldNamedBy(word, declared)
    const [first] = many(value as OneOrMany<Plain>)
    if (field === undefined || first === undefined || typeof first === 'object') return []
    return [[field.name.en, jsonValue(first, field, drafting)]]
  })
  return Object.fromEntries(entries) as Fields
}

function jsonValue(value: Plain, { type }: VocabularyField, drafting: Drafting): unknown {
  const { policy, facts } = drafting.telling.decision
  if (value === AS_OF) return formatDate(kyivDay(facts.asOf))
  return value === NONE ? null : canonical(value, type, policy.vocabulary)
}

/** The day of the request. */
export const AS_OF = '@as_of'
/** Known to be none. */
export const NONE = '@none'
