/** Brackets without a pair. */
import type { Diagnostic, Related } from '../source/diagnostic.ts'
import { spanOf, type Token } from './lexer.ts'
import { syntaxMessages } from './syntax-messages.ts'

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const OPENER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/**
 * The first bracket that has no pair. `[a, b)` is a pair: an interval without its last day. Where
 * an opening bracket was expected, that says more than the closing one left over.
 */
export function bracketMistake(
  tokens: readonly Token[],
  wanted: readonly string[],
): Diagnostic | undefined {
  const open: Token[] = []
  for (const token of tokens) {
    if (Object.hasOwn(CLOSER, token.image)) open.push(token)
    if (!Object.hasOwn(OPENER, token.image)) continue
    const opening = open.pop()
    if (opening === undefined)
      return wanted.some((name) => name.startsWith('Left')) ? undefined : unopened(token)
    if ((opening.image === '{') !== (token.image === '}')) return unclosed(opening, token)
  }
  const left = open.at(-1)
  return left && unclosed(left)
}

function unopened(token: Token): Diagnostic {
  const values = { bracket: token.image, opening: OPENER[token.image] ?? '' }
  return syntaxMessages.report('syntax/unopened-bracket', spanOf(token), values)
}

function unclosed(token: Token, instead?: Token): Diagnostic {
  const values = { bracket: token.image, closing: CLOSER[token.image] ?? '' }
  const related: Related[] = instead === undefined ? [] : [closedBy(instead)]
  return syntaxMessages.report('syntax/unclosed-bracket', spanOf(token), values, { related })
}

function closedBy(token: Token): Related {
  const message = {
    uk: `тут закривається інша дужка: \`${token.image}\``,
    en: `another bracket closes here: \`${token.image}\``,
  }
  return { span: spanOf(token), message }
}
