/** The tree of a policy as YAML: the same meaning, in a form that other programs read too. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml'
import { hasBrokenParts } from '../format/broken-parts.ts'
import { unitScope, type FormatOptions } from '../format/unit-scope.ts'
import type { Unit } from '../syntax/ast.ts'
import { BLANK } from '../syntax/comments.ts'
import type { Codec, Out } from './codec.ts'
import { FILES } from './units.ts'

/**
 * The YAML form of a file; expressions and names in the language asked for.
 *
 * Undefined when a part of the file did not parse: what has no meaning has no form in YAML.
 */
export function formatYaml(
  unit: Unit,
  { lang = unit.lang, names }: FormatOptions = {},
): string | undefined {
  if (hasBrokenParts(unit)) return undefined
  const codec = FILES[unit.kind] as Codec<Unit>
  const out = codec.write(unit, { scope: { ...unitScope(unit, lang, names), isoDates: true } })
  const document = new Document(nodeOf(out))
  const ending = unit.endComments ?? []
  if (ending.length > 0) document.comment = commentText(ending)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** A node of the library, with the comments above it. */
function nodeOf(out: Out): Node {
  switch (out.kind) {
    case 'scalar':
      return scalarNode(out.value)
    case 'list':
      return listNode(out.items)
    case 'map':
      return mapNode(out.entries)
  }
}

/** Ids of clauses are always quoted: `4.10` without quotes would be the number 4.1. */
function scalarNode(value: Extract<Out, { kind: 'scalar' }>['value']): Node {
  const scalar = new Scalar(value)
  if (typeof value === 'string' && /^\d/.test(value) && !/^\d{4}-/.test(value))
    scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

function listNode(items: readonly Out[]): Node {
  const list = new YAMLSeq<Node>()
  list.items = items.map((item) => above(nodeOf(item), item.comments))
  list.flow = areShort(items)
  return list
}

const SHORT = 60

/** Plain values that fit on a line together. */
function areShort(values: readonly Out[]): boolean {
  const lengths = values.map((out) =>
    out.kind === 'scalar' && out.comments === undefined
      ? String(out.value).length
      : Number.POSITIVE_INFINITY,
  )
  return lengths.reduce((sum, length) => sum + length, 0) <= SHORT
}

/** `{uk: …, en: …}` on one line when both are short. */
function isShortPair(entries: readonly (readonly [key: string, value: Out])[]): boolean {
  return entries[0]?.[0] === 'uk' && areShort(entries.map(([, value]) => value))
}

function mapNode(entries: readonly (readonly [key: string, value: Out])[]): Node {
  const map = new YAMLMap<Node, Node>()
  map.items = entries.map(([key, value]) => {
    const keyNode = above(new Scalar(key), value.comments)
    const node = nodeOf(value)
    if (SPACED.has(key)) spaceOut(node)
    return new Pair(keyNode, node)
  })
  map.flow = isShortPair(entries)
  return map
}

/** Lists whose items are read as paragraphs. */
const SPACED = new Set(['statements', 'operations', 'declarations'])

function spaceOut(list: Node): void {
  const items = list instanceof YAMLSeq ? (list.items as readonly Node[]) : []
  for (const item of items.slice(1)) item.spaceBefore = true
}

function above<N extends Node>(node: N, comments: readonly string[] | undefined): N {
  if (comments !== undefined && comments.length > 0) node.commentBefore = commentText(comments)
  return node
}

/** The library puts `#` before each line, and takes an empty one for a blank line. */
function commentText(comments: readonly string[]): string {
  return comments.map((comment) => (comment === BLANK ? '' : ` ${comment}`)).join('\n')
}
