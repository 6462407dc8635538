/** Parts of a page in; one HTML document that needs nothing besides out: no script, no image, no other file. */
import { escaped } from '../../documents/escaped.ts'
import type { Part } from './parts.ts'
import { PAGE_STYLE } from './style.ts'

/** The document. Everything in it that comes from a ledger is escaped, and nothing in it can be loaded or run. */
export function htmlPage(title: string, parts: readonly Part[]): string {
  return `<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>
${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${parts.map(partHtml).join('\n')}
</main>
</body>
</html>
`
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${escaped(part.text)}</h${part.level}>`
    case 'paragraph':
      return `<p>${escaped(part.text)}</p>`
    case 'rows': {
      const rows = part.rows.map(
        ([label, value]) =>
          `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`,
      )
      return `<table class="rows">\n${rows.join('\n')}\n</table>`
    }
    case 'table':
      return tableHtml(part)
    case 'command':
      return commandHtml(part)
  }
}

function tableHtml({ heads, rows }: Part & { kind: 'table' }): string {
  const head = heads.map((words) => `<th scope="col">${escaped(words)}</th>`).join('')
  const lines = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  )
  return `<table class="grid">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`
}

function commandHtml({ command, output }: Part & { kind: 'command' }): string {
  const typed = `<pre class="command"><code>${escaped(command)}</code></pre>`
  if (output === '') return typed
  return `${typed}\n<p class="then">має вийти:</p>\n<pre class="output"><samp>${escaped(output)}</samp></pre>`
}
