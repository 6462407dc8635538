/** What a browser or a spreadsheet would do of itself with an exported file: HTML or CSV in, what is wrong with it out. */
import { parseHTML } from 'linkedom'

interface Element {
  readonly tagName: string
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
}

const LOADING = new Set(['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'LINK', 'FORM', 'IMG', 'SVG', 'MATH'])
const SCRIPTED = /^\s*(?:javascript|vbscript|data):/i

/** Scripts, handlers and addresses that act, and what loads anything; a page's own script is told by its number. */
export function harmInPage(html: string, ownScripts = 0): readonly string[] {
  const all = [...parseHTML(html).document.querySelectorAll('*')] as readonly Element[]
  const scripts = all.filter(({ tagName }) => tagName.toUpperCase() === 'SCRIPT').length
  const harm = all.flatMap(({ tagName, attributes }) => [
    ...(LOADING.has(tagName.toUpperCase()) ? [tagName] : []),
    ...[...attributes]
      .filter(({ name, value }) => /^on/i.test(name) || SCRIPTED.test(value))
      .map(({ name, value }) => `${tagName} ${name}=${value}`),
    ...[...attributes]
      .filter(({ name, value }) => name === 'http-equiv' && /refresh/i.test(value))
      .map(() => 'refresh'),
  ])
  return scripts === ownScripts ? harm : [...harm, `${scripts} scripts`]
}

/** Cells that a spreadsheet takes for a formula. */
export function formulasInCsv(csv: string): readonly string[] {
  const cells = [
    ...csv.replace(/^\ufeff/, '').matchAll(/(?:^|[;\n])(?:"((?:[^"]|"")*)"|([^;\n"]*))/g),
  ]
  return cells
    .map(([, quoted, bare = '']) => quoted ?? bare)
    .filter((cell) => /^[=+@\t\r]|^-(?![\d.,]+$|$)/.test(cell))
}
