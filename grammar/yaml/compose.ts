/** YAML text → a tree with places and comments; everything that is not allowed is a remark. */
import {
  Composer,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Span } from '../source/text.ts'
import { guard, type YamlComment } from './guard.ts'
import { yamlMessages } from './messages.ts'
import type { Entry, MapTree, ScalarTree, Tree } from './tree.ts'

export interface Composed {
  /** Absent when the file cannot be read at all. */
  readonly tree?: Tree
  readonly comments: readonly YamlComment[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a file without giving its words any meaning yet. Never throws, whatever the file. */
export function compose(source: string): Composed {
  const { tokens, comments, diagnostics } = guard(source)
  if (diagnostics.length > 0) return { comments, diagnostics }
  const composer = new Composer({
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    strict: true,
  })
  const [document] = composer.compose(tokens, true, source.length)
  if (document === undefined || document.errors.length > 0)
    return { comments, diagnostics: syntaxErrors(document) }
  return { comments, ...treeOf(document, source) }
}

function syntaxErrors(document: Document.Parsed | undefined): readonly Diagnostic[] {
  return (document?.errors ?? []).map(({ message, pos: [start, end] }) =>
    yamlMessages.report(
      'yaml/syntax',
      { start, end: Math.max(end, start + 1) },
      { reason: message },
    ),
  )
}

function treeOf({ contents }: Document.Parsed, source: string): Omit<Composed, 'comments'> {
  const diagnostics: Diagnostic[] = []
  if (contents === null || isEmpty(contents)) {
    const span = { start: 0, end: Math.min(1, source.length) }
    return { diagnostics: [yamlMessages.report('yaml/empty', span)] }
  }
  const builder = new Builder(source, diagnostics)
  const tree = builder.build(contents, contents.range[0])
  return diagnostics.length > 0 ? { diagnostics } : { tree, diagnostics }
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null
}

const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

function keyProblem(word: string | undefined, known: ReadonlyMap<string, Entry>) {
  if (word === undefined) return 'yaml/complex-key'
  if (word === '<<') return 'yaml/merge-key'
  if (RESERVED.has(word)) return 'yaml/reserved-key'
  return known.has(word) ? 'yaml/duplicate-key' : undefined
}

class Builder {
  readonly #source: string
  readonly #diagnostics: Diagnostic[]

  constructor(source: string, diagnostics: Diagnostic[]) {
    this.#source = source
    this.#diagnostics = diagnostics
  }

  /** The guard has bounded the depth, so a level may be a call. */
  build(node: ParsedNode | null, start: number): Tree {
    if (isMap(node)) return this.#map(node, start)
    if (isSeq<ParsedNode>(node)) {
      const items = node.items.map((item) => this.build(item, this.#itemStart(item)))
      return { kind: 'list', span: this.#spanOf(node), start, items }
    }
    return isScalar(node)
      ? this.#scalar(node, start)
      : { kind: 'scalar', span: { start, end: start }, start, value: null, source: '' }
  }

  #map(node: YAMLMap.Parsed, start: number): MapTree {
    const entries = new Map<string, Entry>()
    for (const { key, value } of node.items) {
      const keySpan = this.#spanOf(key)
      const word = this.#key(key, keySpan, entries)
      if (word !== undefined)
        entries.set(word, { keySpan, value: this.build(value, keySpan.start) })
    }
    return { kind: 'map', span: this.#spanOf(node), start, entries }
  }

  #key(key: ParsedNode, span: Span, known: ReadonlyMap<string, Entry>): string | undefined {
    const word = isScalar(key) ? (key.source ?? String(key.value)) : undefined
    const problem = keyProblem(word, known)
    if (problem === undefined) return word
    this.#diagnostics.push(yamlMessages.report(problem, span, { word: word ?? '' }))
    return undefined
  }

  #scalar(node: Scalar.Parsed, start: number): ScalarTree {
    const { value } = node
    const source = this.#source.slice(node.range[0], node.range[1])
    const exact = exactStart(node, source)
    return {
      kind: 'scalar',
      span: this.#spanOf(node),
      start,
      value: isCore(value) ? value : source,
      source,
      ...(exact !== undefined && { exact }),
    }
  }

  /** Without the line end and the blanks that the library counts in. */
  #spanOf({ range: [start, end] }: ParsedNode): Span {
    return { start, end: start + this.#source.slice(start, end).trimEnd().length }
  }

  /** Where the item begins: at its dash, in a list with dashes. */
  #itemStart(item: ParsedNode): number {
    let at = item.range[0] - 1
    while (' \t'.includes(this.#source[at] ?? '-')) at--
    return this.#source[at] === '-' ? at : item.range[0]
  }
}

function isCore(value: unknown): value is ScalarTree['value'] {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

/** The value begins here, if the file spells it letter by letter. */
function exactStart(node: Scalar.Parsed, source: string): number | undefined {
  if (source === node.value) return node.range[0]
  return source.slice(1, -1) === node.value ? node.range[0] + 1 : undefined
}
