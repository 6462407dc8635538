/** The type that is written beside a parameter, told from its tokens. */
import type { Scope } from '../../check/scope.ts'
import { UNKNOWN, recordOf, type Type } from '../../check/types.ts'
import { entityNamed, enumNamed } from '../../check/vocabulary.ts'
import { meaning } from '../../lexicon/words.ts'
import type { Place } from './place.ts'

/** `: дата`, `: сутність розпорядчий_документ`; nothing where no type is written. */
export function writtenType(colon: number, { tokens }: Place, scope: Scope): Type | undefined {
  if (tokens[colon]?.tokenType.name !== 'Colon') return undefined
  const { lang, vocabulary } = scope.file
  const kind = meaning('type', tokens[colon + 1]?.image ?? '', lang)
  const of = tokens[colon + 2]?.image ?? ''
  switch (kind) {
    case 'boolean':
    case 'text':
    case 'date':
    case 'datetime':
    case 'time':
    case 'decimal':
    case 'money':
    case 'integer':
      return { kind }
    case 'enum':
      return { kind, name: enumNamed(vocabulary, of, lang)?.name.en ?? of }
    case 'entity':
      return entityType(of, scope)
    case 'records':
      return { kind: 'list', of: entityType(of, scope) }
    case 'list':
    case 'map':
    case undefined:
      return UNKNOWN
  }
}

export function entityType(word: string, { file }: Scope): Type {
  const entity = entityNamed(file.vocabulary, word, file.lang)
  return entity === undefined ? UNKNOWN : recordOf(entity.name.en)
}
