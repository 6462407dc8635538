/** Names that a person cannot tell apart by eye: one has a letter of the other alphabet. */
import type { Statement } from '../../syntax/ast.ts'
import type { Name, Span } from '../../source/text.ts'
import { folded } from '../../lexicon/nearest.ts'
import type { PolicyView } from './view.ts'

export function confusableNames({ files, vocabulary }: PolicyView): void {
  const seen = new Map<string, string>()
  for (const { name } of vocabulary.entities.values())
    for (const word of both(name)) seen.set(folded(word), word)
  for (const { statements, report } of files) {
    for (const { name, span } of statements.flatMap(named)) {
      for (const word of both(name)) {
        const other = seen.get(folded(word)) ?? word
        if (other !== word) report.add('check/confusable-name', span, { word, other }, { at: word })
        seen.set(folded(word), other)
      }
    }
  }
}

const both = ({ uk, en }: Name): ReadonlySet<string> => new Set([uk, en])

function named(statement: Statement): { readonly name: Name; readonly span: Span }[] {
  return 'name' in statement ? [{ name: statement.name, span: statement.span }] : []
}
