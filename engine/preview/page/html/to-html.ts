/**
 * The page in, one HTML file that needs nothing besides out: no script, no image, no other file. Everything that comes
 * from a ledger is escaped, and nothing in it can be loaded or run.
 */
import type { Page, Section } from '../model.ts'
import type { Draw } from '../plots/svg.ts'
import { pieceHtml } from './pieces.ts'
import { printStyle } from './print-style.ts'
import { STYLE } from './style.ts'
import { escaped } from './text.ts'

export function toHtml(page: Page, draw: Draw): string {
  return `<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(page.title)}</title>
<style>
${STYLE}${printStyle(page)}</style>
</head>
<body>
<a class="skip" href="#conclusion">${WORDS[page.lang].skip}</a>
<header>
<h1>${escaped(page.title)}</h1>
${factsHtml(page)}
${assumptionsHtml(page)}
${contentsHtml(page)}
</header>
<main>
${page.sections.map((section) => sectionHtml(section, page, draw)).join('\n')}
</main>
</body>
</html>
`
}

const WORDS = {
  uk: { skip: 'До висновку', contents: 'Зміст', assumptions: 'Припущення, а не встановлені факти' },
  en: {
    skip: 'To the conclusion',
    contents: 'Contents',
    assumptions: 'Supposed, and not established',
  },
}

function factsHtml({ facts }: Page): string {
  const rows = facts.map(
    ([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`,
  )
  return `<dl class="facts">\n${rows.join('\n')}\n</dl>`
}

function assumptionsHtml({ assumptions, lang }: Page): string {
  if (assumptions.length === 0) return ''
  const items = assumptions.map((one) => `<li>${escaped(one)}</li>`)
  return `<aside class="assumptions" aria-labelledby="assumptions">
<h2 id="assumptions">${WORDS[lang].assumptions}</h2>
<ul>
${items.join('\n')}
</ul>
</aside>`
}

function contentsHtml({ sections, lang }: Page): string {
  const items = sections.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`)
  return `<nav aria-label="${WORDS[lang].contents}">\n<ul>\n${items.join('\n')}\n</ul>\n</nav>`
}

const sectionHtml = ({ id, title, pieces }: Section, { lang }: Page, draw: Draw): string =>
  `<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${escaped(title)}</h2>
${pieces.map((piece) => pieceHtml(piece, lang, draw)).join('\n')}
</section>`
