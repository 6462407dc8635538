/** A place in a file where a thing is named. */
import type { Lang, Span } from '../../source/text.ts'
import type { NamedThing } from './symbol.ts'

export interface Occurrence {
  /** Exactly the name: without the dot before a fact and the quotes around a clause. */
  readonly span: Span
  readonly thing: NamedThing
  readonly role: 'declaration' | 'reference'
  /** The name as it is written there. */
  readonly word: string
  /** In which language a name is written there: of two halves, which; in an explanation, that of its half. */
  readonly lang: Lang
  /** Inside an explanation, in braces. */
  readonly inHole?: true
  /** A name that YAML declares: one word for both languages, or one of `{uk, en}`. */
  readonly yamlName?: 'alone' | 'half'
}
