/**
 * YAML that is no policy (a calendar, an intake, a list of clauses): a text in, its plain value out.
 *
 * As little is trusted as with a policy: no anchors, tags, equal or reserved keys, nothing too deep or too large.
 */
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Span } from '../source/text.ts'
import { compose } from './compose.ts'
import { atPointer, plain } from './tree.ts'

export interface YamlData {
  /** Absent when there are remarks. */
  readonly value?: unknown
  /** The place of a part, named by a JSON pointer; of the nearest part above it where there is no such part. */
  readonly spanAt?: (pointer: string) => Span
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads plain data. Never throws. */
export function parseYamlData(source: string): YamlData {
  const { tree, diagnostics } = compose(source)
  return tree === undefined || diagnostics.length > 0
    ? { diagnostics }
    : { value: plain(tree), spanAt: (pointer) => atPointer(tree, pointer).span, diagnostics }
}
