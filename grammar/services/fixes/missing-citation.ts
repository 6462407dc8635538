/** A rule without its clause: the clause declared last above it is what it implements. */
import { insertAt, type Way } from './proposal.ts'

export const missingCitation: Way = ({ diagnostic: { span }, document }) => {
  const declared = document.placed.findLast(
    ({ token, rules }) =>
      rules.at(-2) === 'clauseDeclaration' &&
      rules.at(-1) === 'quoted' &&
      token.startOffset < span.start,
  )
  const clause = declared?.token.image
  if (clause === undefined) return []
  const atEnd = document.text.slice(span.start, span.end).length <= 1
  return [
    atEnd ? insertAt(span.end, clause, ` ${clause}`) : insertAt(span.start, clause, `${clause} `),
  ]
}
