/** Declarations of facts. */
import fc from 'fast-check'
import type {
  EntityDeclaration,
  EnumDeclaration,
  Field,
  Lang,
  TypeRef,
} from '../../../grammar/index.ts'
import { expression, plainValue } from './expressions.ts'
import { lineOf, nodeOf } from './line.ts'
import { maybe, name, text, wordIn } from './words.ts'

const SIMPLE = [
  'boolean',
  'text',
  'date',
  'datetime',
  'time',
  'decimal',
  'money',
  'integer',
] as const

/** Types of facts, lists of lists too. */
export function typeRef(lang: Lang): fc.Arbitrary<TypeRef> {
  return fc.letrec<{ type: TypeRef }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constantFrom(...SIMPLE).map((kind): TypeRef => ({ kind })),
      fc
        .constantFrom('calendar_day', 'залів', 'судових справ')
        .map((unit): TypeRef => ({ kind: 'integer', unit })),
      wordIn(lang).map((one): TypeRef => ({ kind: 'enum', name: one })),
      fc
        .tuple(fc.constantFrom('records' as const, 'entity' as const), wordIn(lang))
        .map(([kind, entity]): TypeRef => ({ kind, entity })),
      fc
        .tuple(fc.constantFrom('list' as const, 'map' as const), tie('type'))
        .map(([kind, of]): TypeRef => ({ kind, of })),
    ),
  })).type
}

const fieldParts = (lang: Lang) => ({
  name,
  type: typeRef(lang),
  label: text,
  atRoot: fc.boolean(),
  changeable: fc.boolean(),
  references: maybe(wordIn(lang)),
  unlessSupplied: maybe(plainValue(lang)),
  derived: maybe(expression(lang)),
})

/** A field on the line of another statement has no line of its own. */
export const fieldIn = (lang: Lang): fc.Arbitrary<Field> => nodeOf(fieldParts(lang))

const value = lineOf<EnumDeclaration['values'][number]>({
  name: fc.oneof(name, fc.constant({ uk: '2.6.b1', en: '2.6.b1' })),
  label: text,
})

/** Enums and entities. */
export const declaration = (lang: Lang): fc.Arbitrary<EnumDeclaration | EntityDeclaration> =>
  fc.oneof(
    lineOf<EnumDeclaration>({
      kind: fc.constant('enum'),
      name,
      values: fc.array(value, { maxLength: 3 }),
    }),
    lineOf<EntityDeclaration>({
      kind: fc.constant('entity'),
      name,
      label: text,
      fields: fc.array(lineOf<Field>(fieldParts(lang)), { maxLength: 3 }),
    }),
  )
