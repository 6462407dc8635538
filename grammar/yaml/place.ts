/**
 * Where in a YAML file somebody is typing: a text and an offset in; the way from the root to the place, and what stands around
 * it, out. Works in a file that is not whole: a word is put where the cursor is, and found again.
 */
import { Composer, isMap, isPair, isScalar, isSeq, visit, type Pair, type Scalar } from 'yaml'
import { guard } from './guard.ts'

export interface YamlPlace {
  /** Keys and indexes from the root; of a key, to the map that holds it. */
  readonly path: readonly (string | number)[]
  readonly role: 'key' | 'value'
  /** What is written before the place in the same key or value, without the quotes around it. */
  readonly before: string
  /** Where that begins in the file: after a quote. */
  readonly start: number
  /** The file opens a quote there. */
  readonly quote: '"' | "'" | undefined
  /** Keys that the map has already. */
  readonly keys: ReadonlySet<string>
  /** From the root to the place: the value of each map and list on the way, as plain data. */
  readonly around: readonly unknown[]
  /** The same file with a word in the place of what is typed, so that the rest of it can be read. */
  readonly whole: string
}

/** A word that no file has. */
const MARK = 'zzhere'

/** `undefined` in comments, in folded blocks, and in a file that is refused whatever is typed. */
export function yamlPlace(source: string, offset: number): YamlPlace | undefined {
  const marked = source.slice(0, offset) + MARK + source.slice(offset)
  const { tokens, diagnostics } = guard(marked)
  if (diagnostics.length > 0 || source.includes(MARK)) return undefined
  const composer = new Composer({ schema: 'core', merge: false, uniqueKeys: false })
  const [document] = composer.compose(tokens, true, marked.length)
  let found: YamlPlace | undefined
  if (document === undefined) return undefined
  visit(document, {
    Scalar(key, node, ancestors) {
      if (!String(node.source ?? '').includes(MARK)) return undefined
      found = placed(key, node, ancestors, marked, offset)
      return visit.BREAK
    },
  })
  return found
}

const QUOTES: Readonly<Partial<Record<Scalar.Type, '"' | "'">>> = {
  QUOTE_DOUBLE: '"',
  QUOTE_SINGLE: "'",
}

function placed(
  key: number | 'key' | 'value' | null,
  node: Scalar,
  ancestors: readonly unknown[],
  marked: string,
  offset: number,
): YamlPlace | undefined {
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') return undefined
  const quote = node.type === undefined ? undefined : QUOTES[node.type as Scalar.Type]
  const start = (node.range?.[0] ?? offset) + (quote === undefined ? 0 : 1)
  const pair = ancestors.at(-1)
  const isKey = key === 'key'
  // A word at the end of a map, before its colon is typed.
  const needsColon = isKey && isPair(pair) && !/^\s*:/.test(marked.slice(offset + MARK.length))
  return {
    path: pathOf(isKey ? ancestors.slice(0, -1) : ancestors, node),
    role: isKey ? 'key' : 'value',
    before: marked.slice(start, offset),
    start,
    quote,
    keys: isKey ? keysOf(ancestors.at(-2), node) : new Set(),
    around: ancestors
      .filter((one) => isMap(one) || isSeq(one))
      .map((one) => one.toJSON() as unknown),
    whole: needsColon
      ? `${marked.slice(0, offset + MARK.length)}: 0${marked.slice(offset + MARK.length)}`
      : marked,
  }
}

function pathOf(ancestors: readonly unknown[], node: Scalar): (string | number)[] {
  const path: (string | number)[] = []
  ancestors.forEach((one, index) => {
    const next: unknown = ancestors[index + 1] ?? node
    if (isPair(one)) path.push(keyOf(one))
    else if (isSeq(one)) path.push(one.items.indexOf(next))
  })
  return path
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '')

function keysOf(map: unknown, own: Scalar): ReadonlySet<string> {
  return new Set(
    isMap(map) ? map.items.filter(({ key }) => key !== own).map((one) => keyOf(one)) : [],
  )
}
