/** Marked words as HTML: `<del>` and `<ins>`, a rule with its lines, strong words; without a class of their own otherwise. */
import { escaped } from './escaped.ts'
import type { MarkedRun } from './model.ts'

const ELEMENTS = { deleted: 'del', inserted: 'ins' } as const

export function markedHtml({ text, mark, rule, strong }: MarkedRun): string {
  // Whole elements stay on one side of a line end: some readers drop a mark that runs over it.
  const lines = text.split('\n').map((line) => {
    const words = mark === undefined || line === '' ? escaped(line) : marked(line, ELEMENTS[mark])
    return strong && line !== '' ? `<b>${words}</b>` : words
  })
  const html = lines.join(rule ? '\n' : '<br>')
  return rule ? `<span class="rule">${html}</span>` : html
}

/** The indent of a line is no part of what was struck out. */
function marked(line: string, element: 'del' | 'ins'): string {
  const words = line.trimStart()
  const indent = line.slice(0, line.length - words.length)
  return words === '' ? indent : `${indent}<${element}>${escaped(words)}</${element}>`
}
