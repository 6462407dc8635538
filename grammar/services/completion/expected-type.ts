/** What type of value belongs at a place: `суддя.вид = ▮`, `{відпустка, ▮`, `дано справа { вид: ▮`. */
import { builtInNamed } from '../../check/functions.ts'
import { UNKNOWN, recordOf, type Type } from '../../check/types.ts'
import { entityNamed, fieldNamed } from '../../check/vocabulary.ts'
import type { Scope } from '../../check/scope.ts'
import type { Token } from '../../syntax/lexer.ts'
import { typeOf } from './scope-at.ts'
import { writtenIn, type Place } from './place.ts'

const RELATIONS: ReadonlySet<string> = new Set([
  'Equal',
  'NotEqual',
  'Less',
  'LessEqual',
  'Greater',
  'GreaterEqual',
  'key.is',
  'key.is_not',
  'key.otherwise',
])

export function expectedType(place: Place, scope: Scope): Type {
  const { tokens } = place
  const last = tokens.at(-1)?.tokenType.name ?? ''
  if (RELATIONS.has(last)) return typeBefore(tokens.length - 1, place, scope)
  if (last === 'Colon' && tokens[0]?.tokenType.name === 'key.unless_supplied')
    return typeBefore(tokens.length - 1, place, scope)
  if (last === 'LeftBrace' || last === 'Comma') {
    const open = openMark(tokens, 'Brace')
    if (tokens[open - 1]?.tokenType.name === 'key.in') return typeBefore(open - 1, place, scope)
  }
  if (last === 'LeftParen' || last === 'Comma') return argumentType(tokens, scope)
  return UNKNOWN
}

/** What a definition or a function takes at this place of its parentheses. */
function argumentType(tokens: readonly Token[], { file }: Scope): Type {
  const open = openMark(tokens, 'Paren')
  const callee = tokens[open - 1]?.image ?? ''
  const definition = file.definitions.lookup(callee)
  const commas = commasAfter(open, tokens)
  if (definition !== undefined)
    return file.definitions.signatureOf(definition).parameters[commas]?.type ?? UNKNOWN
  return builtInNamed(callee, file.lang)?.parameters[commas]?.accepts[0] ?? UNKNOWN
}

/** How many commas stand in a bracket itself, not in those inside it. */
function commasAfter(open: number, tokens: readonly Token[]): number {
  let depth = 0
  let commas = 0
  for (const { tokenType } of tokens.slice(open + 1)) {
    if (tokenType.name.startsWith('Left')) depth++
    if (tokenType.name.startsWith('Right')) depth--
    if (tokenType.name === 'Comma' && depth === 0) commas++
  }
  return commas
}

/** The type of the path that ends before a token. */
export function typeBefore(index: number, place: Place, scope: Scope): Type {
  const from = startOfPath(index, place.tokens)
  return from === index ? UNKNOWN : typeOf(writtenIn(place, from, index, place.tokens), scope)
}

/** Where the path that ends before a token begins: `суддя(справа.суддя).прізвище`. */
function startOfPath(end: number, tokens: readonly Token[]): number {
  let at = end - 1
  while (tokens[at]?.tokenType.name === 'Member') at--
  if (tokens[at]?.tokenType.name === 'RightParen') {
    for (let depth = 0; at >= 0; at--) {
      const name = tokens[at]?.tokenType.name
      if (name === 'RightParen') depth++
      if (name === 'LeftParen' && --depth === 0) break
    }
    return isWord(tokens[at - 1]) ? at - 1 : at
  }
  return isWord(tokens[at]) ? at : end
}

const isWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tokenType.name === 'Word' ||
    token.tokenType.CATEGORIES?.some(({ name }) => name === 'Name') === true)

/** The bracket of a kind that is open at the end. */
function openMark(tokens: readonly Token[], kind: 'Paren' | 'Brace'): number {
  let depth = 0
  for (let at = tokens.length - 1; at >= 0; at--) {
    const name = tokens[at]?.tokenType.name
    if (name === `Right${kind}`) depth++
    if (name === `Left${kind}` && depth-- === 0) return at
  }
  return -1
}

/** In the facts of a test: the record whose facts are being named, and the type of the fact being given. */
export function givenTypes(
  { tokens }: Place,
  scope: Scope,
): { readonly record: Type; readonly value: Type } {
  const { vocabulary, lang } = scope.file
  const open: Type[] = []
  let current: Type = UNKNOWN
  tokens.forEach(({ tokenType: { name }, image }, index) => {
    if (tokens[index - 1]?.tokenType.name === 'key.given') {
      const entity = entityNamed(vocabulary, image, lang)
      current = entity === undefined ? UNKNOWN : recordOf(entity.name.en)
    } else if (name === 'LeftBrace' || name === 'LeftBracket') {
      open.push(current)
      if (current.kind === 'list') current = current.of
    } else if (name === 'RightBrace' || name === 'RightBracket') {
      // What follows in a list is of the type of what has just ended.
      current = open.pop() ?? UNKNOWN
    } else if (tokens[index + 1]?.tokenType.name === 'Colon') {
      current = fieldType(innermost(open), image, scope)
    }
  })
  return { record: innermost(open), value: current }
}

function innermost(open: readonly Type[]): Type {
  const type = open.at(-1) ?? UNKNOWN
  return type.kind === 'list' ? type.of : type
}

function fieldType(record: Type, word: string, { file }: Scope): Type {
  if (record.kind === 'map') return record.of
  const entity = record.kind === 'record' ? file.vocabulary.entities.get(record.entity) : undefined
  return (entity && fieldNamed(entity, word, file.lang)?.type) ?? UNKNOWN
}
