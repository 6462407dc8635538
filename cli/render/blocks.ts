/**
 * An explanation on a terminal: its blocks in, lines of the right length out.
 */
import { visible, widthOf } from '../../grammar/index.ts'
import type { Block, Explanation, Words } from '../../engine/index.ts'
import type { Paint } from './colour.ts'
import { tableLines } from './table.ts'
import { wrapped } from './width.ts'

/** The text of an explanation, with a line end at its end. */
export function explanationText({ blocks }: Explanation, paint: Paint, columns: number): string {
  const parts = blocks.map((block) => blockLines(block, paint, columns).join('\n'))
  return `${parts.join('\n\n')}\n`
}

function blockLines(block: Block, paint: Paint, columns: number): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return wrapped(shown(block.text), columns).map(paint.bold)
    case 'paragraph':
      return paintedLines(block.text, paint, columns, '')
    case 'list':
      return block.items.flatMap((item) => {
        const [first = '', ...rest] = paintedLines(item, paint, columns - 4, '')
        return [`  – ${first}`, ...rest.map((line) => `    ${line}`)]
      })
    case 'table':
      return tableOf(block, columns)
  }
}

const shown = (words: Words): string =>
  visible(words.map((word) => (typeof word === 'string' ? word : word.strong)).join(''))

/** Broken into lines first, painted afterwards: what is strong may run over the end of a line. */
function paintedLines(words: Words, paint: Paint, columns: number, indent: string) {
  const strong = words.flatMap((word) => strengths(word))
  let at = 0
  return wrapped(shown(words), columns, indent).map((line) => {
    const painted = paintRuns(line, strong.slice(at, at + line.length), paint)
    at += line.length + 1 // the blank at which the line was broken
    return painted
  })
}

/** For every character of a word, whether it is strong. */
function strengths(word: Words[number]): readonly boolean[] {
  const text = visible(typeof word === 'string' ? word : word.strong)
  return Array.from({ length: text.length }, () => typeof word !== 'string')
}

function paintRuns(line: string, strong: readonly boolean[], paint: Paint): string {
  let painted = ''
  for (let from = 0; from < line.length;) {
    let to = from + 1
    while (to < line.length && strong[to] === strong[from]) to++
    const run = line.slice(from, to)
    painted += strong[from] === true ? paint.bold(run) : run
    from = to
  }
  return painted
}

/** Columns where the table fits, otherwise one «title: cell» a line, which no terminal breaks. */
function tableOf({ columns: heads, rows }: Block & { kind: 'table' }, columns: number) {
  const cells = rows.map((row) => row.map(shown))
  const lines = tableLines(heads, cells, undefined, columns)
  if (lines.every((line) => widthOf(line) <= columns)) return lines
  return cells.flatMap((row, at) => [
    ...(at > 0 ? [''] : []),
    ...row.flatMap((cell, index) =>
      wrapped(`${heads[index]?.title ?? ''}: ${cell}`, columns - 2, '  ').map(
        (line) => `  ${line}`,
      ),
    ),
  ])
}
