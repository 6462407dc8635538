/** A mistake in one item of a list leaves the other items readable. */
import type { Span } from '../source/text.ts'
import type { Codec } from './codec.ts'

interface Broken {
  readonly kind: 'broken'
  readonly span: Span
  readonly text: string
}

/** Items as the codec reads them; one with a mistake in it stands as it was written. */
export function recovering<T extends object, B extends Broken = Broken>(
  codec: Codec<T>,
): Codec<T | B> {
  return {
    schema: codec.schema,
    defs: codec.defs,
    read(tree, reader) {
      const before = reader.errors()
      const broken = { kind: 'broken', span: tree.span, text: reader.sourceOf(tree) } as B
      if (reader.isFaulty(tree)) return broken
      const node = codec.read(tree, reader)
      return reader.errors() > before ? broken : node
    },
    write(value, writer) {
      if ('kind' in value && value.kind === 'broken')
        throw new Error('what did not parse has no form in YAML; ask hasBrokenParts first')
      return codec.write(value as T, writer)
    },
  }
}
