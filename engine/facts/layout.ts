/**
 * Where each fact stands in the document, derived from the vocabulary.
 *
 * Entities that are in no list are objects at the root; lists that the vocabulary marks `at root`
 * are keys at the root, though policies read them as fields of their owner.
 */
import type { Vocabulary, VocabularyEntity, VocabularyField } from '../../grammar/index.ts'

export interface Layout {
  readonly vocabulary: Vocabulary
  /** Keys at the root that hold one object. */
  readonly objects: ReadonlyMap<string, VocabularyEntity>
  /** Keys at the root that hold a list, with the field of the owner that reads it. */
  readonly lists: ReadonlyMap<string, VocabularyField>
}

/** The layout of every document that this vocabulary describes. */
export function layoutOf(vocabulary: Vocabulary): Layout {
  const entities = [...vocabulary.entities]
  const fields = entities.flatMap(([, entity]) => [...entity.fields.values()])
  return {
    vocabulary,
    objects: new Map(entities.filter(([, { listed }]) => !listed)),
    lists: new Map(
      fields.filter(({ field }) => field.atRoot).map((field) => [field.name.en, field]),
    ),
  }
}

/** The entity whose records a field lists, if it lists any. */
export function listedEntity({ type }: VocabularyField): string | undefined {
  return type.kind === 'list' && type.of.kind === 'record' ? type.of.entity : undefined
}

/** A root list called like its entity may also be given as one object («one or many»). */
export const isOneOrMany = (field: VocabularyField): boolean =>
  field.field.atRoot && listedEntity(field) === field.name.en

/** How a field of an entity is read: what its declaration says, found once. */
export interface Field {
  /** Under which a record has it. */
  readonly key: string
  /** Under which the document has it. */
  readonly name: string
  readonly atRoot: boolean
  readonly type: VocabularyField['type']
  /** The entity whose records it lists. */
  readonly listed: string | undefined
  readonly isOneOrMany: boolean
}

const known = new WeakMap<VocabularyEntity, readonly Field[]>()

/** The fields of an entity in the order of their declarations; they are asked for once a record. */
export function fieldsOf(entity: VocabularyEntity): readonly Field[] {
  const found = known.get(entity) ?? [...entity.fields].map(([key, field]) => fieldOf(key, field))
  known.set(entity, found)
  return found
}

const fieldOf = (key: string, field: VocabularyField): Field => ({
  key,
  name: field.name.en,
  atRoot: field.field.atRoot,
  type: field.type,
  listed: listedEntity(field),
  isOneOrMany: isOneOrMany(field),
})
