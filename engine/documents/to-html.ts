/**
 * A paper in, one HTML page out that needs nothing besides: no script, no image, no other file. Prints on A4.
 *
 * Everything that comes from facts is escaped; the page forbids the browser to load or run anything.
 */
import { escaped } from './escaped.ts'
import { markedHtml } from './marked-html.ts'
import { BLANK, type Block, hasBlank, type Paper, type Runs, type TextStyle } from './model.ts'
import { pagesOf } from './pages.ts'
import { PAGE_STYLE } from './page-style.ts'

export function toHtml(paper: Paper): string {
  const pages = pagesOf(paper)
    .map((blocks) => `<section class="page">\n${blocks.map(blockHtml).join('\n')}\n</section>`)
    .join('\n')
  return `<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(paper.title.uk)}</title>
<style>
${PAGE_STYLE}</style>
</head>
<body>
${pages}
</body>
</html>
`
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return textHtml(block)
    case 'line':
      return `<div class="line"><span>${runsHtml(block.left)}</span><span>${runsHtml(block.right)}</span></div>`
    case 'rows': {
      const rows = block.rows.map(
        ({ label, value }) =>
          `<tr><th scope="row">${runsHtml(label)}</th><td>${runsHtml(value)}</td></tr>`,
      )
      return `<table class="rows">\n${rows.join('\n')}\n</table>`
    }
    case 'table':
      return tableHtml(block)
    case 'list':
      return listHtml(block)
    case 'sign':
      return signHtml(block)
    case 'box': {
      const items = block.items.map((item) => `<li>${escaped(item)}</li>`)
      return `<aside>\n<p>${escaped(block.title)}</p>\n<ol>\n${items.join('\n')}\n</ol>\n</aside>`
    }
  }
}

function textHtml({ style, runs }: Block & { kind: 'text' }): string {
  const element = ELEMENTS[style] ?? 'p'
  return `<${element} class="${style}${openClass(runs)}">${runsHtml(runs)}</${element}>`
}

const ELEMENTS: Partial<Readonly<Record<TextStyle, string>>> = {
  heading: 'h1',
  title: 'h2',
  section: 'h2',
}

/** A line with a blank is not justified: a long blank would tear its words apart. */
const openClass = (runs: Runs): string => (hasBlank(runs) ? ' open' : '')

function tableHtml({ heads, rows }: Block & { kind: 'table' }): string {
  const head = heads.map((words) => `<th scope="col">${escaped(words)}</th>`).join('')
  const lines = rows.map(
    (cells) => `<tr>${cells.map((runs) => `<td>${runsHtml(runs)}</td>`).join('')}</tr>`,
  )
  return `<table class="grid">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`
}

function listHtml({ items }: Block & { kind: 'list' }): string {
  const lines = items.map((item) => {
    const attribute = hasBlank(item) ? ' class="open"' : ''
    return `<li${attribute}>${runsHtml(item)}</li>`
  })
  return `<ol>\n${lines.join('\n')}\n</ol>`
}

const signHtml = ({ post, name }: Block & { kind: 'sign' }): string =>
  `<div class="sign"><span>${runsHtml(post)}</span><span class="ink"></span><span>${runsHtml(name)}</span></div>`

/** The words of a line, everything escaped. */
export const runsHtml = (runs: Runs): string =>
  runs
    .map((run) => {
      if (typeof run === 'string') return escaped(run)
      return 'blank' in run ? `<span class="blank">${BLANK[run.blank]}</span>` : markedHtml(run)
    })
    .join('')
