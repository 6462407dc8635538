/** A word that must stand at a place where nothing else may: a modality after the number of a clause. */
import { isKeywordName } from '../../syntax/expected-words.ts'
import { spanOf } from '../../syntax/lexer.ts'
import { printedAt } from '../completion/keywords.ts'
import { ahead, read, startOf, type Thread } from '../grammar-paths/run.ts'
import { insertAt, type Way } from './proposal.ts'

/** More than these would be a guess. */
const MOST = 5

export const missingKeyword: Way = ({ diagnostic: { span }, document }) => {
  const segment = document.segments.findLast((one) => one.span.start <= span.start)
  if (segment === undefined) return []
  let threads: readonly Thread[] = startOf('pieces')
  let at = segment.span.start
  for (const token of segment.tokens) {
    const next = read(threads, token)
    if (next.length === 0) break
    threads = next
    at = spanOf(token).end
  }
  const { waiting, complete } = ahead(threads)
  const words = waiting.flatMap((thread) => {
    const keyword = thread.state.token?.name.replace(/^key\./, '') ?? ''
    return isKeywordName(keyword) ? [printedAt(keyword, thread, document.lang)] : []
  })
  if (complete !== undefined || words.length !== waiting.length || words.length > MOST) return []
  return words.map((word) => insertAt(at, word, ` ${word}`))
}
