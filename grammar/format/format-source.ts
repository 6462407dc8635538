/**
 * Formatting of a whole source text, with the proof that nothing changed but its looks.
 *
 * What was printed is parsed again and compared with what was read: the same tree, the same
 * comments. If it differs, the fault is ours, and the text is refused rather than emitted.
 */
import { meaningOf } from '../check/index.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Source } from '../source/source.ts'
import type { Unit } from '../syntax/ast.ts'
import { parseText } from '../syntax/parse.ts'
import { commentsIn } from './comments-in.ts'
import { formatText } from './format-text.ts'
import { formatMessages } from './messages.ts'
import type { FormatOptions } from './unit-scope.ts'

export interface Formatted {
  /** Absent when the text is refused. */
  readonly text?: string
  /** Why it is refused; remarks on the text itself are the parser's part and not repeated here. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Puts a file into the canonical layout of its language. What did not parse stays as it stands. */
export function formatSource(source: Source): Formatted {
  const { unit, diagnostics } = parseText(source)
  return unit === undefined ? { diagnostics } : provenText(unit)
}

/**
 * A tree as text, if reading it again gives the same tree. `resolve` makes the names of what is
 * read canonical, where the tree's are.
 */
export function provenText(
  unit: Unit,
  options: FormatOptions = {},
  resolve: (unit: Unit) => Unit = (written) => written,
): Formatted {
  const text = formatText(unit, options)
  const { unit: again } = parseText({ path: '', text })
  const meant = { ...unit, lang: options.lang ?? unit.lang }
  if (again !== undefined && isSame(resolve(again), meant)) return { text, diagnostics: [] }
  return { diagnostics: [formatMessages.report('format/unsound', { start: 0, end: 0 })] }
}

/** The same meaning, and the same comments in whatever place. */
export function isSame(one: Unit, other: Unit): boolean {
  const [a, b] = [one, other].map((unit) =>
    JSON.stringify([meaningOf(unit), commentsIn(unit).toSorted()]),
  )
  return a === b
}
