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
