/** Pieces of a section as HTML: texts, tables, figures with their tables, explanations of cases. */
import type { Lang } from '../../../../grammar/index.ts'
import {
  type CaseStory,
  type Cell,
  type Figure,
  fractionBeside,
  type Grid,
  type Piece,
} from '../model.ts'
import type { Draw } from '../plots/svg.ts'
import { escaped } from './text.ts'

export function pieceHtml(piece: Piece, lang: Lang, draw: Draw): string {
  switch (piece.kind) {
    case 'text':
      return `<p${piece.style === undefined ? '' : ` class="${piece.style}"`}>${escaped(piece.text)}</p>`
    case 'list':
      return `<ul>\n${piece.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`
    case 'table':
      return tableHtml(piece.table)
    case 'figure':
      return figureHtml(piece, lang, draw)
    case 'story':
      return storyHtml(piece, lang)
  }
}

const WORDS = {
  uk: { table: 'Таблиця даних', command: 'Повний запис справи з журналу:' },
  en: { table: 'Table of the data', command: 'The whole record of the case in the ledger:' },
}

function figureHtml(figure: Figure, lang: Lang, draw: Draw): string {
  const { id, title, sentence, legend, drawings, table } = figure
  const strips = drawings.map((drawing, at) => draw(drawing, `${id}-${at + 1}`))
  return `<figure id="${id}">
<figcaption>
<h3>${escaped(title)}</h3>
<p>${escaped(sentence)}</p>
${legendHtml(legend)}</figcaption>
${strips.map((svg) => `<div class="strip" tabindex="0" role="group" aria-label="${escaped(title)}">${svg}</div>`).join('\n')}
<details class="data">
<summary>${WORDS[lang].table}: ${escaped(title)}</summary>
${tableHtml(table)}
</details>
</figure>`
}

function legendHtml(legend: Figure['legend']): string {
  if (legend.length === 0) return ''
  const items = legend.map(
    ({ mark, text }) => `<li><span aria-hidden="true">${mark}</span> ${escaped(text)}</li>`,
  )
  return `<ul class="legend">${items.join('')}</ul>\n`
}

/** The first cell of a row names it. */
function tableHtml({ caption, heads, rows }: Grid): string {
  const numeric = heads.map((head) => (head.numeric ? ' class="n"' : ''))
  const top = heads.map(
    ({ text }, at) => `<th scope="col"${numeric[at] ?? ''}>${escaped(text)}</th>`,
  )
  const lines = rows.map((cells) => {
    const inside = cells.map((cell, at) =>
      at === 0 && heads[0]?.numeric !== true
        ? `<th scope="row">${cellHtml(cell)}</th>`
        : `<td${numeric[at] ?? ''}${titleOf(cell)}>${cellHtml(cell)}</td>`,
    )
    return `<tr>${inside.join('')}</tr>`
  })
  return `<div class="scroll" tabindex="0" role="group" aria-label="${escaped(caption)}">
<table>
<caption>${escaped(caption)}</caption>
<thead><tr>${top.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>`
}

const titleOf = ({ exact }: Cell): string =>
  exact === undefined ? '' : ` title="${escaped(exact)}"`

/** A long fraction stays on hover and in the sheets. */
function cellHtml(cell: Cell): string {
  const { text, href } = cell
  const exact = fractionBeside(cell)
  const words = href === undefined ? escaped(text) : `<a href="#${href}">${escaped(text)}</a>`
  return exact === undefined ? words : `${words} <small>${escaped(exact)}</small>`
}

/** The target of the link stands inside, so that a browser opens what is around it. */
function storyHtml({ id, title, lines, chances, command, printed }: CaseStory, lang: Lang): string {
  const items = lines.map((line) => `<li>${escaped(line)}</li>`)
  return `<details class="story${printed ? ' printed' : ''}">
<summary>${escaped(title)}</summary>
<div id="${id}">
<ul>
${items.join('\n')}
</ul>
${chances === undefined ? '' : `${tableHtml(chances)}\n`}<p class="note">${WORDS[lang].command} <code>${escaped(command)}</code></p>
</div>
</details>`
}
