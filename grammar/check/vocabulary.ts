/**
 * The vocabulary: declarations of facts in; every entity, fact and enum value out, by canonical name.
 *
 * Canonical names are the English halves. A word of a file is looked up in the language of
 * that file; two enums may have values of one spelling, so a value is looked up in its enum.
 */
import type {
  EntityDeclaration,
  EnumDeclaration,
  FactDeclaration,
  FactsUnit,
  Field,
  TypeRef,
} from '../syntax/ast.ts'
import type { Lang, Name } from '../source/text.ts'
import type {
  Vocabulary,
  VocabularyEntity,
  VocabularyEnum,
  VocabularyField,
} from './checked-policy.ts'
import { isAsOfField, isCalendarField } from './known-names.ts'
import { CALENDAR, DATETIME, UNKNOWN, listOf, recordOf, type Type } from './types.ts'

/** A court's own fact, with the language of the file that declares it. */
export interface CourtFact {
  readonly declaration: FactDeclaration
  readonly lang: Lang
}

type Declared<D> = { readonly declaration: D; readonly lang: Lang }

/** Builds the vocabulary of a policy from the national facts and the court's own. Never throws. */
export function buildVocabulary(
  units: readonly FactsUnit[],
  courtFacts: readonly CourtFact[] = [],
): Vocabulary {
  const enums = new Map(declared(units, isEnum).map(({ declaration }) => enumEntry(declaration)))
  const entities = declared(units, isEntity)
  const names = {
    enums,
    entities: new Map(entities.map((e) => [e.declaration.name.en, e.declaration])),
  }

  const fields = new Map<string, Map<string, VocabularyField>>()
  for (const { declaration, lang } of entities) {
    for (const field of declaration.fields)
      addField(fields, declaration.name.en, field, lang, names)
  }
  for (const { declaration, lang } of courtFacts) {
    const owner = canonicalOf(names.entities, declaration.entity, lang)
    if (owner !== undefined) addField(fields, owner, declaration.field, lang, names)
  }

  const listed = new Set(
    [...fields.values()].flatMap((map) => [...map.values()].flatMap(recordsIn)),
  )
  return {
    enums,
    entities: new Map(
      entities.map(({ declaration: { name, label } }) => [
        name.en,
        { name, label, fields: fields.get(name.en) ?? new Map(), listed: listed.has(name.en) },
      ]),
    ),
  }
}

/** The entity that a file in this language calls so. */
export const entityNamed = (
  vocabulary: Vocabulary,
  word: string,
  lang: Lang,
): VocabularyEntity | undefined => byWord(vocabulary.entities, word, lang)

export const enumNamed = (
  vocabulary: Vocabulary,
  word: string,
  lang: Lang,
): VocabularyEnum | undefined => byWord(vocabulary.enums, word, lang)

/** The fact that a file in this language calls so, among the facts of one entity. */
export const fieldNamed = (
  entity: VocabularyEntity,
  word: string,
  lang: Lang,
): VocabularyField | undefined => byWord(entity.fields, word, lang)

/** The canonical value of an enum that a file in this language calls so. */
export const valueNamed = (entry: VocabularyEnum, word: string, lang: Lang): string | undefined =>
  byWord(entry.values, word, lang)?.name.en

/** The enums that have a value called so: for the hint when nothing says which one is meant. */
export const enumsWithValue = (
  vocabulary: Vocabulary,
  word: string,
  lang: Lang,
): readonly VocabularyEnum[] =>
  [...vocabulary.enums.values()].filter((entry) => valueNamed(entry, word, lang) !== undefined)

/** What a type written in a file means, and the same type with canonical names; unknown names give `unknown`. */
export function typeOfRef(
  ref: TypeRef,
  lang: Lang,
  names: NamesOfTypes,
): { type: Type; ref: TypeRef } {
  switch (ref.kind) {
    case 'boolean':
    case 'text':
    case 'date':
    case 'datetime':
    case 'time':
    case 'decimal':
    case 'money':
      return { type: { kind: ref.kind }, ref }
    case 'integer':
      return ref.unit === 'calendar_day'
        ? { type: { kind: 'duration', unit: 'calendar_day' }, ref }
        : { type: { kind: 'integer' }, ref }
    case 'enum': {
      const name = canonicalOf(names.enums, ref.name, lang)
      return name === undefined
        ? { type: UNKNOWN, ref }
        : { type: { kind: 'enum', name }, ref: { ...ref, name } }
    }
    case 'records':
    case 'entity': {
      const entity = canonicalOf(names.entities, ref.entity, lang)
      if (entity === undefined) return { type: UNKNOWN, ref }
      const record = recordOf(entity)
      return { type: ref.kind === 'records' ? listOf(record) : record, ref: { ...ref, entity } }
    }
    case 'list':
    case 'map': {
      const inner = typeOfRef(ref.of, lang, names)
      return { type: { kind: ref.kind, of: inner.type }, ref: { ...ref, of: inner.ref } }
    }
  }
}

interface NamesOfTypes {
  readonly enums: ReadonlyMap<string, { readonly name: Name }>
  readonly entities: ReadonlyMap<string, { readonly name: Name }>
}

function addField(
  fields: Map<string, Map<string, VocabularyField>>,
  owner: string,
  written: Field,
  lang: Lang,
  names: NamesOfTypes,
): void {
  const { type, ref } = typeOfRef(written.type, lang, names)
  const references = written.references && canonicalOf(names.entities, written.references, lang)
  const field: Field = { ...written, type: ref, ...(references !== undefined && { references }) }
  const own = fields.get(owner) ?? new Map<string, VocabularyField>()
  if (own.has(field.name.en)) return
  own.set(field.name.en, {
    owner,
    name: field.name,
    type: typeOfField(owner, field.name.en, type),
    field,
  })
  fields.set(owner, own)
}

function typeOfField(owner: string, field: string, declaredType: Type): Type {
  if (isCalendarField(owner, field)) return CALENDAR
  return isAsOfField(owner, field) ? DATETIME : declaredType
}

function recordsIn({ type }: VocabularyField): string[] {
  return type.kind === 'list' && type.of.kind === 'record' ? [type.of.entity] : []
}

function enumEntry({ name, values }: EnumDeclaration): [string, VocabularyEnum] {
  return [name.en, { name, values: new Map(values.map((value) => [value.name.en, value])) }]
}

/** Declarations may name entities and enums by the canonical word in a file of either language. */
function canonicalOf(
  map: ReadonlyMap<string, { readonly name: Name }>,
  word: string,
  lang: Lang,
): string | undefined {
  return (byWord(map, word, lang) ?? map.get(word))?.name.en
}

/** Canonical names are the keys, so English is a lookup; Ukrainian words are indexed once per map. */
function byWord<E extends { readonly name: Name }>(
  map: ReadonlyMap<string, E>,
  word: string,
  lang: Lang,
): E | undefined {
  if (lang === 'en') return map.get(word)
  let index = ukrainian.get(map) as Map<string, E> | undefined
  if (index === undefined) {
    index = new Map([...map.values()].map((entry) => [entry.name.uk, entry]))
    ukrainian.set(map, index)
  }
  return index.get(word)
}
const ukrainian = new WeakMap<object, Map<string, unknown>>()

const isEnum = (d: { kind: string }): d is EnumDeclaration => d.kind === 'enum'
const isEntity = (d: { kind: string }): d is EntityDeclaration => d.kind === 'entity'

function declared<D extends EnumDeclaration | EntityDeclaration>(
  units: readonly FactsUnit[],
  is: (declaration: { kind: string }) => declaration is D,
): Declared<D>[] {
  return units.flatMap(({ declarations, lang }) =>
    declarations.flatMap((declaration) => (is(declaration) ? [{ declaration, lang }] : [])),
  )
}
