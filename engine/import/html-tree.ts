/**
 * HTML text in, a small tree of elements and texts out. Nothing in it is run, loaded or followed.
 *
 * Entities are decoded, unclosed tags are survived, the content of scripts and the like is dropped, of attributes only
 * those that the importers read are kept. Depth and number of elements are bounded while reading, not afterwards.
 */
import { Parser } from 'htmlparser2'

export interface Element {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

interface GrowingElement extends Element {
  readonly children: (GrowingElement | string)[]
}

// A day of hearings has some ten thousand elements, ten deep; texts of elements inside one another add up.
const DEEPEST = 64
const MOST_ELEMENTS = 40_000
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'noembed',
  'noframes',
  'iframe',
  'object',
  'svg',
  'textarea',
  'select',
])
const READ_ATTRIBUTES = [
  'class',
  'content',
  'data-date',
  'data-id',
  'data-participant-id',
  'data-time',
  'data-user',
  'href',
  'name',
  'value',
]

/** The document under a root of no tag; `undefined` when it is nested too deeply or has too many elements. */
export function htmlTree(text: string): Element | undefined {
  const growth = new Growth()
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        growth.open(tag, attributes)
        if (growth.refused) parser.pause()
      },
      onclosetag: () => {
        growth.close()
      },
      ontext: (part) => {
        growth.text(part)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(text)
  return growth.refused ? undefined : growth.root
}

/** The tree while it grows. */
class Growth {
  readonly root: GrowingElement = { tag: '', attributes: new Map(), children: [] }
  readonly #path: GrowingElement[] = [this.root]
  #elements = 0
  #silentDepth = 0
  refused = false

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.#elements += 1
    this.refused ||= this.#elements > MOST_ELEMENTS || this.#path.length > DEEPEST
    if (this.refused) return
    const element: GrowingElement = { tag, attributes: kept(attributes), children: [] }
    if (SILENT.has(tag)) this.#silentDepth += 1
    if (this.#silentDepth === 0) this.#path.at(-1)?.children.push(element)
    this.#path.push(element)
  }

  close(): void {
    const closed = this.#path.length > 1 ? this.#path.pop() : undefined
    if (closed !== undefined && SILENT.has(closed.tag)) this.#silentDepth -= 1
  }

  text(part: string): void {
    if (this.#silentDepth === 0) this.#path.at(-1)?.children.push(part)
  }
}

const kept = (attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    READ_ATTRIBUTES.flatMap((name) => {
      const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
