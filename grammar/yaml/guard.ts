/**
 * The first look at a YAML file, before anything is composed from it: what is refused, and the comments.
 *
 * Composing calls itself for every level, so a few kilobytes of `[` would end the whole process.
 * The concrete tree is therefore walked first, with a stack of its own, and what is too deep,
 * refers to other places or names a type never gets further.
 */
import { Parser, type CST } from 'yaml'
import type { Diagnostic } from '../source/diagnostic.ts'
import { yamlMessages } from './messages.ts'

const MAX_KILOBYTES = 512
const MAX_DEPTH = 64

export interface YamlComment {
  readonly offset: number
  /** Without `#` and the blanks around. */
  readonly text: string
}

export interface Guarded {
  readonly tokens: readonly CST.Token[]
  readonly comments: readonly YamlComment[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Cuts the file into its concrete tree and says what is not allowed in it. Linear in its length. */
export function guard(source: string): Guarded {
  if (new TextEncoder().encode(source).length > MAX_KILOBYTES * 1024)
    return { tokens: [], comments: [], diagnostics: [tooLarge(source)] }
  const tokens = [...new Parser().parse(source)]
  const comments: YamlComment[] = []
  const diagnostics: Diagnostic[] = severalDocuments(tokens)
  walk(tokens, (token, depth) => {
    if (token.type === 'comment') comments.push(commentOf(token))
    const problem = depth > MAX_DEPTH ? 'yaml/too-deep' : REFUSED[token.type]
    if (problem === undefined) return depth <= MAX_DEPTH
    diagnostics.push(remark(problem, token))
    return false
  })
  comments.sort((a, b) => a.offset - b.offset)
  return { tokens, comments, diagnostics }
}

type Problem = Parameters<typeof yamlMessages.report>[0]

/** What the language has no use for, and what it is called. */
const REFUSED: Readonly<Partial<Record<CST.Token['type'], Problem>>> = {
  anchor: 'yaml/anchor',
  alias: 'yaml/alias',
  tag: 'yaml/tag',
  directive: 'yaml/directive',
  'explicit-key-ind': 'yaml/complex-key',
}

function remark(problem: Problem, token: CST.Token): Diagnostic {
  const source = 'source' in token ? token.source : ''
  const word = source.trim()
  const span = { start: token.offset, end: token.offset + Math.max(1, word.length) }
  return yamlMessages.report(problem, span, { word, limit: MAX_DEPTH })
}

function tooLarge(source: string): Diagnostic {
  const span = { start: 0, end: Math.min(1, source.length) }
  return yamlMessages.report('yaml/too-large', span, { limit: MAX_KILOBYTES })
}

function severalDocuments(tokens: readonly CST.Token[]): Diagnostic[] {
  const [, second] = tokens.filter(({ type }) => type === 'document')
  return second === undefined ? [] : [remark('yaml/several-documents', second)]
}

function commentOf({ offset, source }: CST.SourceToken): YamlComment {
  return { offset, text: source.slice(1).trim() }
}

interface Visit {
  readonly token: CST.Token
  readonly depth: number
}

/** Visits every token of the tree; `enter` says whether to go inside. */
function walk(
  tokens: readonly CST.Token[],
  enter: (token: CST.Token, depth: number) => boolean,
): void {
  const todo: Visit[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let visit = todo.pop(); visit !== undefined; visit = todo.pop()) {
    if (!enter(visit.token, visit.depth)) continue
    const depth = visit.depth + (isCollection(visit.token) ? 1 : 0)
    for (const token of inside(visit.token)) todo.push({ token, depth })
  }
}

function isCollection({ type }: CST.Token): boolean {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection'
}

/** The tokens directly inside a token. */
function inside(token: CST.Token): readonly CST.Token[] {
  return [
    ...('start' in token ? [token.start].flat() : []),
    ...('props' in token ? token.props : []),
    ...('items' in token ? token.items.flatMap(ofItem) : []),
    ...('value' in token && token.value !== undefined ? [token.value] : []),
    ...('end' in token ? (token.end ?? []) : []),
  ]
}

function ofItem({ start, key, sep, value }: CST.CollectionItem): readonly CST.Token[] {
  return [...start, ...(key ? [key] : []), ...(sep ?? []), ...(value === undefined ? [] : [value])]
}
