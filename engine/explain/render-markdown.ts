/** An explanation in, Markdown out. */
import type { Block, Explanation, Word, Words } from './explanation.ts'

/** The blocks as Markdown, one empty line between them, a line end behind the last. */
export function renderMarkdown({ blocks }: Explanation): string {
  return `${blocks.map(blockMarkdown).join('\n\n')}\n`
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`
    case 'paragraph':
      return inline(block.text)
    case 'list':
      return block.items.map((item) => `- ${inline(item)}`).join('\n')
    case 'table':
      return tableMarkdown(block)
  }
}

function tableMarkdown({ columns, rows }: Block & { kind: 'table' }): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = columns.map(({ align }) => (align === 'right' ? '--:' : '---'))
  const head = columns.map(({ title }) => cell([title]))
  return [row(head), `|${rule.join('|')}|`, ...rows.map((cells) => row(cells.map(cell)))].join('\n')
}

const inline = (words: Words): string => words.map(word).join('')

const word = (part: Word): string =>
  typeof part === 'string' ? escaped(part) : `**${escaped(part.strong)}**`

/** A bar would end the cell. */
const cell = (words: Words): string => inline(words).replaceAll('|', '\\|')

/** Signs that would become markup; a name or a number of an order may hold any of them. */
function escaped(text: string): string {
  return text
    .replaceAll('\n', ' ')
    .replaceAll(/[\\`*_<>]|\](?=\()/g, String.raw`\$&`)
    .replace(/^([#+-])(?=\s)/, String.raw`\$1`)
}
