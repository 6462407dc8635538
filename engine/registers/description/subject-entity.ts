/** Where the facts document holds a subject: a pattern of paths in, the entity of the vocabulary out. */
import type { Vocabulary, VocabularyEntity } from '../../../grammar/index.ts'
import { layoutOf, listedEntity } from '../../facts/layout.ts'

/** `undefined` when the document has no such place: a list without `*`, an object with one, an unknown word. */
export function entityOf(vocabulary: Vocabulary, pattern: string): VocabularyEntity | undefined {
  const { objects, lists } = layoutOf(vocabulary)
  const [root = '', star, ...rest] = pattern.split('/')
  if (star === undefined) return objects.get(root)
  const field = lists.get(root)
  let entity = field && listedIn(vocabulary, field)
  if (star !== '*') return undefined
  for (let at = 0; at < rest.length; at += 2) {
    const [key = '', item] = rest.slice(at, at + 2)
    const inner = entity?.fields.get(key)
    entity = inner && item === '*' ? listedIn(vocabulary, inner) : undefined
  }
  return entity
}

function listedIn(vocabulary: Vocabulary, field: Parameters<typeof listedEntity>[0]) {
  const name = listedEntity(field)
  return name === undefined ? undefined : vocabulary.entities.get(name)
}

/** Whether items of a list at the root carry their key as a fact of their own. */
export const isNamed =
  (vocabulary: Vocabulary) =>
  (list: string): boolean =>
    entityOf(vocabulary, `${list}/*`)?.fields.has('id') ?? false
