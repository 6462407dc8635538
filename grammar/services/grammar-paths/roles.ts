/** What each token of a statement is for: the rules of the grammar that it was read by. */
import type { Token } from '../../syntax/lexer.ts'
import { ahead, read, rulesOf, startOf, type Thread } from './run.ts'

export interface PlacedToken {
  readonly token: Token
  /** The outermost first; empty where the statement makes no sense any more. */
  readonly rules: readonly string[]
}

/** The tokens of one statement with their places in the grammar; as far as it can be read. */
export function rolesIn(tokens: readonly Token[]): readonly PlacedToken[] {
  let threads = startOf('pieces')
  let readable = 0
  for (const token of tokens) {
    const next = read(threads, token)
    if (next.length === 0) break
    threads = next
    readable++
  }
  // Of several ways to read the same, the one that can end here; the first, as the parser would.
  const last = ahead(threads).complete ?? threads[0]
  const places: (readonly string[])[] = []
  for (let thread: Thread | undefined = last?.before; thread !== undefined; thread = thread.before)
    places.push(rulesOf(thread))
  places.reverse()
  return tokens.map((token, index) => ({
    token,
    rules: index < readable ? (places[index] ?? []) : [],
  }))
}
