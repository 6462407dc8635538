/**
 * Drawings in, SVG out: the only file that loads Observable Plot, and linkedom as the document it draws into.
 *
 * Both are large: they are loaded when a page is asked for. No browser, no clock: the same report gives the same bytes.
 */
import { escaped } from '../../../documents/escaped.ts'
import type { Drawing } from './drawing.ts'

/** All plots of a page are as wide as a sheet of paper takes, in pixels of CSS. */
const WIDTH = 680

// The types of a browser are not among ours.
interface Window {
  readonly document: object
}
interface Element {
  readonly outerHTML: string
}

export type Draw = (drawing: Drawing, id: string) => string

export async function drawer(): Promise<Draw> {
  const [plot, { parseHTML }] = await Promise.all([
    import('@observablehq/plot'),
    import('linkedom'),
  ])
  const { document } = parseHTML('<!doctype html><html><body></body></html>') as Window
  return (drawing, id) => {
    // Where the studio is checked a browser's types are known, and this is less than its document.
    const given = { document: document as never, className: 'plot' }
    const options = { width: WIDTH, ...drawing.options(plot), ...given }
    const { outerHTML } = plot.plot(options) as Element
    return named(outerHTML, drawing, id)
  }
}

/** The drawing as one image with a name; its parts say nothing of their own to a screen reader. */
function named(svg: string, { title, description }: Drawing, id: string): string {
  const [name, about] = [`${id}-title`, `${id}-about`]
  const head = `<title id="${name}">${escaped(title)}</title><desc id="${about}">${escaped(description)}</desc>`
  return withoutNoise(svg)
    .replace(/ (?:font-family|font-size)="[^"]*"/, '')
    .replace(/^<svg/, `<svg role="img" aria-labelledby="${name} ${about}"`)
    .replace(/^(<svg[^>]*>)<style>[\s\S]*?<\/style>/, `$1${head}`)
}

/** Hundredths of a pixel are enough, and nobody reads English labels of groups. */
const withoutNoise = (svg: string): string =>
  svg
    .replaceAll(/ aria-(?:label|description|hidden)="[^"]*"/g, '')
    .replaceAll(NUMBERS, (attribute) =>
      attribute.replaceAll(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))),
    )

const NUMBERS = / (?:d|transform|x|y|x1|x2|y1|y2|cx|cy|width|height)="[^"]*"/g
