/**
 * How the page looks on paper: A4, the assumptions at the foot of every sheet, tables of data small, the first
 * explanations open.
 *
 * The running lines stand in the margin boxes of CSS Paged Media 3, section 4 (Chromium from 131, which also makes our
 * PDF). Another browser prints the assumptions on the first sheet only.
 */
import type { Page } from '../model.ts'

/** Signs of the running type on a line, millimetres of a line, of the margin without any. */
const LINE = { signs: 125, height: 3.4, margin: 13 }

export function printStyle(page: Page): string {
  const words = supposed(page)
  const lines = words === '' ? 0 : Math.ceil(words.length / LINE.signs)
  const bottom = (LINE.margin + lines * LINE.height).toFixed(1)
  return `@page {
  size: A4; margin: 16mm 14mm ${bottom}mm;
  @top-left { content: ${cssText(courtOf(page))}; ${RUNNING} width: 50%; }
  @top-right { content: ${cssText(page.title)}; ${RUNNING} width: 50%; text-align: right; }
  @bottom-left { content: ${cssText(words)}; ${RUNNING} width: 90%; text-align: left; vertical-align: top; padding-top: 3mm; }
  @bottom-right { content: counter(page) '\\2009/\\2009' counter(pages); ${RUNNING} width: 10%; text-align: right; vertical-align: top; padding-top: 3mm; }
}
${PRINT}`
}

const RUNNING = "font: 7.5pt 'Liberation Sans', Arial, sans-serif; color: #333;"

/** What is repeated on every sheet of any format. */
export function supposed({ assumptions, simulation, lang }: Page): string {
  const label = { uk: 'Припущення', en: 'Supposed' }[lang]
  const past = assumptions.length === 0 ? [] : [`${label}: ${assumptions.join(' ')}`]
  return [...past, ...(simulation === undefined ? [] : [simulation])].join(' ')
}

export const courtOf = ({ facts }: Page): string => facts[0]?.[1] ?? ''

/** A string of CSS that can end neither itself nor the style element. */
const cssText = (text: string): string =>
  `'${text.replaceAll(/[^\p{L}\d ,.:;()%–—-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}'`

const PRINT = `@media print {
  :root { font-size: 10pt; color-scheme: light; --paper: #fff; --ground: #fff; --ink: #000; --muted: #333; --line: #bbb; --soft: #666;
    --link: #000; --before: #6b4a00; --after: #0b5cad; --added: #a83232; --away: #c3c8ce; --box: #fff; --box-line: #000; }
  body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.35; }
  h1 { font-size: 16pt; }
  h2 { font-size: 12pt; margin-top: 7mm; break-after: avoid; }
  h3, figcaption, h2 + p, p:has(+ figure), p:has(+ ul), p:has(+ .scroll) { break-after: avoid; }
  figcaption, h2 + p { break-inside: avoid; }
  .lead { font-size: 11.5pt; max-width: none; }
  p { max-width: none; orphans: 3; widows: 3; }
  nav, .skip { display: none; }
  a { text-decoration: none; }
  td a, th a { min-height: 0; display: inline; }
  .strip, .scroll { overflow: visible; }
  .strip, .assumptions { break-inside: avoid; }
  .plot { min-width: 0; max-width: none; max-height: 225mm; }
  table { font-size: 9pt; width: 100%; }
  .data table, .story table, #cases table { font-size: 7.5pt; }
  thead th { font-size: 7.5pt; position: static; }
  th, td { padding: .45mm 2mm .45mm 0; overflow-wrap: break-word; }
  .n { white-space: normal; }
  small { overflow-wrap: anywhere; }
  tr, .story li { break-inside: avoid; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  summary { list-style: none; min-height: 0; padding: 0; }
  .data summary { color: inherit; font-weight: bold; font-size: 9pt; break-after: avoid; }
  .story { break-inside: avoid; padding: 1mm 0; }
  .story summary { font-weight: bold; }
  .story:not(.printed) { display: none; }
}
`
