/**
 * A comparison table as one HTML page that needs nothing besides: no script, no other file. Light and dark on a screen, A4
 * across on paper; what is struck out or underlined needs no colour to be seen.
 */
import { escaped } from '../documents/escaped.ts'
import { runsHtml } from '../documents/to-html.ts'
import type { ComparisonRow } from './comparison-rows.ts'
import type { ComparisonTable } from './comparison-table.ts'
import { TABLE } from './table-phrases.ts'
import { TABLE_STYLE } from './table-style.ts'

export function tableHtml({ subject, court, heads, rows, notes }: ComparisonTable): string {
  return `<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(`${TABLE.title} ${subject}`)}</title>
<style>
${TABLE_STYLE}</style>
</head>
<body>
<main>
<header>
${court === undefined ? '' : `<p>${escaped(court)}</p>\n`}<h1>${escaped(TABLE.title)}</h1>
<p>${escaped(subject)}</p>
</header>
${rows.length === 0 ? '' : grid(heads, rows)}<footer>
${notes.map((words) => `<p>${escaped(words)}</p>`).join('\n')}
</footer>
</main>
</body>
</html>
`
}

function grid(heads: ComparisonTable['heads'], rows: readonly ComparisonRow[]): string {
  const head = heads.map((words) => `<th scope="col">${escaped(words)}</th>`).join('')
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(TABLE.title)}">
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map(rowHtml).join('\n')}
</tbody>
</table>
</div>
`
}

const rowHtml = ({ change, place, before, after }: ComparisonRow): string =>
  `<tr class="${change}"><th scope="row">${runsHtml(place)}</th><td>${runsHtml(before)}</td><td>${runsHtml(after)}</td></tr>`
