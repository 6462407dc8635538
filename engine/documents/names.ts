/**
 * Names in a template: `справа.учасники`, `заявник.електронна_пошта` in; which fact of the vocabulary it is, and its
 * value, out. A name begins with an object of the facts or with a name that the template itself gives.
 */
import { entityNamed, fieldNamed, nearest } from '../../grammar/index.ts'
import type { Type, Vocabulary, VocabularyEntity, VocabularyField } from '../../grammar/index.ts'
import { isRecord } from '../evaluate/reference.ts'
import { didYouMean, type Words } from '../facts/problem.ts'
import type { Facts, Value } from '../facts/value.ts'

/** A name that the template gives, and what it stands for. */
export interface Variable {
  readonly type: Type
  readonly declared?: VocabularyField
  readonly value?: Value
}
export type Variables = ReadonlyMap<string, Variable>

export interface Place {
  /** The variable, or the canonical name of the object at the root. */
  readonly start: string
  readonly isVariable: boolean
  /** Canonical names of facts, from the start inwards. */
  readonly steps: readonly string[]
  readonly type: Type
  /** The last fact as the vocabulary declares it. */
  readonly declared?: VocabularyField
}
export interface NameProblem {
  readonly message: Words
  readonly help?: Words
}
export type Named = { readonly place: Place } | { readonly problem: NameProblem }

/** Looks a dotted name up. */
export function placeOf(name: string, vocabulary: Vocabulary, variables: Variables): Named {
  const [first = '', ...rest] = name.split('.')
  const variable = variables.get(first)
  const root = variable === undefined ? rootNamed(first, vocabulary) : undefined
  if (variable === undefined && root === undefined)
    return unknownStart(first, vocabulary, variables)
  const start: Place = {
    start: root?.name.en ?? first,
    isVariable: variable !== undefined,
    steps: [],
    type: variable?.type ?? { kind: 'record', entity: root?.name.en ?? first },
    ...(variable?.declared !== undefined && { declared: variable.declared }),
  }
  return rest.reduce<Named>((named, word) => stepInto(named, word, vocabulary), { place: start })
}

function stepInto(named: Named, word: string, vocabulary: Vocabulary): Named {
  if ('problem' in named) return named
  const { place } = named
  const entity =
    place.type.kind === 'record' ? vocabulary.entities.get(place.type.entity) : undefined
  if (entity === undefined) return { problem: NO_FACTS_INSIDE(word) }
  const field = fieldNamedBy(word, entity)
  if (field === undefined) return { problem: unknownName(word, wordsOf(entity.fields.values())) }
  const steps = [...place.steps, field.name.en]
  return { place: { ...place, steps, type: field.type, declared: field } }
}

/** The entity whose one record stands at the root of the facts. */
export function rootNamed(word: string, vocabulary: Vocabulary): VocabularyEntity | undefined {
  const entity = entityNamed(vocabulary, word, 'uk') ?? entityNamed(vocabulary, word, 'en')
  return entity?.listed === true ? undefined : entity
}

/** The fact of an entity, called in either language. */
export const fieldNamedBy = (word: string, entity: VocabularyEntity): VocabularyField | undefined =>
  fieldNamed(entity, word, 'uk') ?? fieldNamed(entity, word, 'en')

/** The type of the elements, where the type is one of a list. */
export function elementOf(type: Type): Type | undefined {
  if (type.kind === 'calendar') return { kind: 'date' }
  return type.kind === 'list' ? type.of : undefined
}

/** The value that the facts have at the place; what lies inside of nothing is nothing, inside of an unknown unknown. */
export function valueAt(place: Place, facts: Facts, variables: Variables): Value {
  const start = place.isVariable ? variables.get(place.start)?.value : facts.roots[place.start]
  return place.steps.reduce<Value>((value, step) => {
    if (value === undefined || value === null) return value
    return isRecord(value) ? value.values[step] : undefined
  }, start)
}

function unknownStart(word: string, vocabulary: Vocabulary, variables: Variables): Named {
  const roots = [...vocabulary.entities.values()].filter(({ listed }) => !listed)
  return { problem: unknownName(word, [...variables.keys(), ...wordsOf(roots)]) }
}

const wordsOf = (named: Iterable<Pick<VocabularyEntity, 'name'>>): readonly string[] =>
  [...named].flatMap(({ name }) => [name.uk, name.en])

function unknownName(word: string, known: readonly string[]): NameProblem {
  const help = didYouMean(nearest(word, known))
  return {
    message: { uk: `невідома назва \`${word}\``, en: `unknown name \`${word}\`` },
    ...(help !== undefined && { help }),
  }
}

const NO_FACTS_INSIDE = (word: string): NameProblem => ({
  message: {
    uk: `перед \`${word}\` немає запису, який мав би такий факт`,
    en: `there is no record before \`${word}\` that could have such a fact`,
  },
})
