/**
 * Which names mean something at a place, and what type an expression before it has, told from the
 * tokens of the statement alone: the statement need not parse.
 */
import { factsContext } from '../../check/context.ts'
import { bind, fileScope, type FileContext, type Scope } from '../../check/scope.ts'
import { reportFor } from '../../check/report.ts'
import { judgeScope } from '../../check/resolve/parts.ts'
import { binderName } from '../../check/resolve/binders.ts'
import { resolve } from '../../check/resolve/expression.ts'
import { DATE, UNKNOWN, type Type } from '../../check/types.ts'
import type { Lang, Name } from '../../source/text.ts'
import { parseExpression } from '../../syntax/parse.ts'
import type { Token } from '../../syntax/lexer.ts'
import type { Document } from '../workspace/document.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { writtenIn, type Place } from './place.ts'
import { entityType, writtenType } from './written-type.ts'

/** What a file sees, without anything that is bound; its own remarks are not disturbed. */
export function contextOf(workspace: Workspace, { path, lang, unit }: Document): FileContext {
  const [checking] = workspace.checkingsOf(path)
  const resolved = checking?.examined.resolved
  const own = [
    ...(resolved?.libraries ?? []),
    ...(resolved ? [resolved.base] : []),
    ...(resolved?.amendments ?? []),
  ]
  const file = own.find(({ written }) => written === unit)?.file
  const tables = { types: new Map(), templates: new Map() }
  if (file === undefined)
    return factsContext(
      { path, source: undefined },
      lang,
      resolved?.vocabulary ?? workspace.vocabulary,
      tables,
    )
  return { ...file, report: reportFor(path), ...tables }
}

/** The type of a written expression; `unknown` when it means nothing. */
export function typeOf(written: string, scope: Scope): Type {
  const { expr } = parseExpression(written, scope.file.lang)
  return expr === undefined ? UNKNOWN : resolve(expr, scope).type
}

interface Bound {
  readonly name: Name
  readonly type: Type
  /** Visible until this many brackets are open. */
  readonly depth: number
}

const LISTS: ReadonlySet<string> = new Set(
  ['count', 'sum', 'max', 'min', 'first', 'last', 'all', 'ordered'].map((one) => `key.${one}`),
)
/** Statements, and parts of them, that are about a judge. */
const OF_JUDGE: ReadonlySet<string> = new Set(['key.exclude', 'key.weight', 'key.among'])

/** The names that are bound at the end of a place, on top of what the file sees. */
export function scopeAt(place: Place, file: FileContext): Scope {
  const { tokens } = place
  const about = tokens.some(({ tokenType }) => OF_JUDGE.has(tokenType.name))
  const outer: Scope = { ...fileScope(file), pool: 'allowed', anyEntity: true }
  const start = about ? judgeScope(outer) : outer
  let depth = 0
  let bound: Bound[] = []
  const inner = (): Scope => bound.reduce((scope, one) => bind(scope, one), start)
  tokens.forEach(({ tokenType: { name } }, index) => {
    if (/^Left(?:Paren|Brace|Bracket)$/.test(name)) depth++
    if (/^Right(?:Paren|Brace|Bracket)$/.test(name)) {
      depth--
      bound = bound.filter((one) => one.depth <= depth)
    }
    if (name === 'key.define') bound.push(...parametersAt(index, place, inner(), file.lang))
    const variable = variableAt(index, place)
    if (variable !== undefined) bound.push({ ...elementOf(variable, place, inner()), depth })
  })
  return inner()
}

/** The index of a variable's name where one is bound by the token. */
function variableAt(index: number, { tokens }: Place): number | undefined {
  const name = tokens[index]?.tokenType.name
  if (name === 'key.for_each' || name === 'key.exists') return index + 1
  const opens = name === 'LeftParen' && LISTS.has(tokens[index - 1]?.tokenType.name ?? '')
  return opens ? index + 1 : undefined
}

function elementOf(index: number, place: Place, scope: Scope): Pick<Bound, 'name' | 'type'> {
  const { tokens } = place
  const { name, next } = nameAt(index, place, scope.file.lang)
  const from = tokens[next]?.tokenType.name === 'key.of' ? next + 1 : next
  const list = typeOf(writtenIn(place, from, endOfPath(from, tokens), tokens), scope)
  const type = list.kind === 'list' ? list.of : list.kind === 'calendar' ? DATE : UNKNOWN
  return { name: binderName(name, scope), type }
}

/** `ім’я/name` in tokens, and the index after it. */
function nameAt(index: number, { tokens }: Place, lang: Lang): { name: Name; next: number } {
  const hasSlash = tokens[index + 1]?.tokenType.name === 'Slash'
  const first = tokens[index]?.image ?? ''
  const second = hasSlash ? (tokens[index + 2]?.image ?? first) : first
  const name = lang === 'uk' ? { uk: first, en: second } : { uk: second, en: first }
  return { name, next: index + (hasSlash ? 3 : 1) }
}

/** The index after `суддя.відсутності`, `усі(…)`, `учасники розподілу`. */
function endOfPath(from: number, tokens: readonly Token[]): number {
  const isOpen = (index: number): boolean => tokens[index]?.tokenType.name === 'LeftParen'
  let at = isOpen(from) ? from : from + 1
  if (isOpen(at)) at = closing(at, tokens) + 1
  while (tokens[at]?.tokenType.name === 'Member') at++
  return at
}

function closing(open: number, tokens: readonly Token[]): number {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    const name = tokens[at]?.tokenType.name
    if (name === 'LeftParen') depth++
    if (name === 'RightParen' && --depth === 0) return at
  }
  return tokens.length
}

/** `означення основа(суддя, від : дата)`: what stands in the parentheses. */
function parametersAt(index: number, place: Place, scope: Scope, lang: Lang): readonly Bound[] {
  const { tokens } = place
  const open = nameAt(index + 1, place, lang).next
  if (tokens[open]?.tokenType.name !== 'LeftParen') return []
  const found: Bound[] = []
  for (let at = open + 1; at < closing(open, tokens);) {
    const { name, next } = nameAt(at, place, lang)
    const type = writtenType(next, place, scope) ?? entityType(name[lang], scope)
    found.push({ name: binderName(name, scope), type, depth: 0 })
    at = next
    while (at < closing(open, tokens) && tokens[at - 1]?.tokenType.name !== 'Comma') at++
  }
  return found
}
