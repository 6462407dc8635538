/** Problems of form as one refusal: the first of them with its place. */
import type { ShapeProblem } from '../../time/shape.ts'
import type { LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'

export function malformed(problems: readonly ShapeProblem[]): LedgerRefusal {
  const { path, message } = problems[0] ?? { path: '', message: '' }
  return wrong(
    'entry/shape',
    `форма запису: ${path === '' ? '' : `\`${path}\`: `}${message}`,
    `the entry is malformed${path === '' ? '' : ` at \`${path}\``} (FORMAT.md, section 3)`,
  )
}
