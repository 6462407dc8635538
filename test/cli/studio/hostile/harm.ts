/** What a browser or a spreadsheet would do of itself with an exported file: HTML or CSV in, what is wrong with it out. */
import { parseHTML } from 'linkedom'
import { docxParts } from '../../../support/docx-text.ts'

interface Element {
  readonly tagName: string
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
}

const LOADING = new Set([
  'SCRIPT',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'BASE',
  'LINK',
  'FORM',
  'IMG',
  'MATH',
])
const SCRIPTED = /^\s*(?:javascript|vbscript|data):/i

/** Scripts, handlers and addresses that act, and what loads anything: no page of ours has any of it. */
export function harmInPage(html: string): readonly string[] {
  const all = [...parseHTML(html).document.querySelectorAll('*')] as readonly Element[]
  return all.flatMap(({ tagName, attributes }) => [
    ...(LOADING.has(tagName.toUpperCase()) ? [tagName] : []),
    ...[...attributes]
      .filter(({ name, value }) => /^on/i.test(name) || SCRIPTED.test(value))
      .map(({ name, value }) => `${tagName} ${name}=${value}`),
    ...[...attributes]
      .filter(({ name, value }) => name === 'http-equiv' && /refresh/i.test(value))
      .map(() => 'refresh'),
  ])
}

/** Cells that a spreadsheet takes for a formula. */
export function formulasInCsv(csv: string): readonly string[] {
  const cells = [
    ...csv
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n')
      .matchAll(/(?:^|[;\n])(?:"((?:[^"]|"")*)"|([^;\n"]*))/g),
  ]
  return cells
    .map(([, quoted, bare = '']) => quoted ?? bare)
    .filter((cell) => /^[=+@\t\r]|^-(?![\d.,]+$|$)/.test(cell))
}

/** Sheets of a workbook in which a cell is a formula. */
export const formulasInXlsx = (bytes: Uint8Array): readonly string[] =>
  [...docxParts(bytes)]
    .filter(([path, xml]) => path.startsWith('xl/worksheets/') && /<f[\s>/]/.test(xml))
    .map(([path]) => path)
