/** Looking around in a tree of HTML: an element in; elements, texts and values out. */
import type { Element } from './html-tree.ts'

export type Test = (element: Element) => boolean

/** Every element below this one that passes the test, in the order of the document. */
export function findAll(root: Element, test: Test): readonly Element[] {
  return root.children.flatMap((child) => {
    if (typeof child === 'string') return []
    const below = findAll(child, test)
    return test(child) ? [child, ...below] : below
  })
}

export const find = (root: Element, test: Test): Element | undefined => findAll(root, test)[0]

export const tagged =
  (tag: string): Test =>
  (element) =>
    element.tag === tag

export const classed =
  (name: string): Test =>
  ({ attributes }) =>
    (attributes.get('class') ?? '').split(/\s+/).includes(name)

export const withAttribute =
  (name: string, value: string): Test =>
  ({ attributes }) =>
    attributes.get(name) === value

/** The visible text of an element on one line, without blanks at its ends. */
export const textOf = (element: Element | undefined): string =>
  element === undefined ? '' : oneLine(rawText(element))

export const oneLine = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

function rawText({ tag, children }: Element): string {
  if (tag === 'br') return ' '
  return children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
}
