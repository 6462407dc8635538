/** A report published as a page: the tree of its HTML in, the lines that a reader sees out. */
import type { Element } from '../import/html-tree.ts'

const BREAKING = new Set(
  'br p div li tr pre h1 h2 h3 h4 h5 h6 section article table title'.split(' '),
)

/** Text as lines: a new one at each element that begins one on the screen, and inside `pre` at each line end. */
export function pageText(root: Element): string {
  const parts: string[] = []
  collect(root, false, parts)
  return parts.join('')
}

function collect({ tag, children }: Element, isVerbatim: boolean, parts: string[]): void {
  const isBreaking = BREAKING.has(tag)
  const verbatim = isVerbatim || tag === 'pre'
  if (isBreaking) parts.push('\n')
  for (const child of children) {
    if (typeof child !== 'string') collect(child, verbatim, parts)
    else parts.push(verbatim ? child : child.replace(/\s+/g, ' '))
  }
  if (isBreaking) parts.push('\n')
}
