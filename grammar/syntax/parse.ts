/**
 * Text in; tree and remarks out. Nothing that anybody writes makes it throw.
 *
 *     text → tokens (lexer.ts) → stretches (segments.ts) → pieces (parser.ts) → unit (units.ts)
 */
import { inFile, inOrder, type Diagnostic } from '../source/diagnostic.ts'
import type { Source } from '../source/source.ts'
import type { Lang } from '../source/text.ts'
import type { Expr, Statement, Unit } from './ast.ts'
import { TooDeep } from './base-parser.ts'
import { detectLang } from './detect-lang.ts'
import { explainErrors } from './explain-error.ts'
import { tokenize } from './lexer.ts'
import { theParser } from './parser.ts'
import { readPieces, type Read } from './pieces.ts'
import { syntaxMessages } from './syntax-messages.ts'
import { assemble } from './units.ts'

export { detectLang }

/** The largest text that is read, in bytes of UTF-8. */
export const MAX_BYTES = 512 * 1024

/** A whole file. The unit is undefined only when its first line cannot be read. */
export function parseText(source: Source): {
  readonly unit: Unit | undefined
  readonly diagnostics: readonly Diagnostic[]
} {
  const { text, path } = source
  if (isTooLong(text)) return { unit: undefined, diagnostics: inFile(path, [tooLong()]) }
  const lang = detectLang(text)
  const read = readPieces(text, lang)
  const { unit, diagnostics } = assemble(read, text, lang)
  return { unit, diagnostics: inFile(path, inOrder([...read.diagnostics, ...diagnostics])) }
}

/** Statements without a file around them: the text of an operation, of a remark's test. */
export function parseStatements(
  text: string,
  lang: Lang,
  path = '',
): { readonly statements: readonly Statement[]; readonly diagnostics: readonly Diagnostic[] } {
  if (isTooLong(text)) return { statements: [], diagnostics: inFile(path, [tooLong()]) }
  const read = readPieces(text, lang)
  const { statements, misplaced } = statementsOf(read, text)
  return { statements, diagnostics: inFile(path, inOrder([...read.diagnostics, ...misplaced])) }
}

/** One expression: a hole of an explanation, a condition in YAML. */
export function parseExpression(
  text: string,
  lang: Lang,
  path = '',
): { readonly expr: Expr | undefined; readonly diagnostics: readonly Diagnostic[] } {
  if (isTooLong(text)) return { expr: undefined, diagnostics: inFile(path, [tooLong()]) }
  const lexed = tokenize(text, lang)
  const broken = (more: readonly Diagnostic[]) => ({
    expr: undefined,
    diagnostics: inFile(path, inOrder([...lexed.diagnostics, ...more])),
  })
  if (lexed.damaged.length > 0) return broken([])
  const segment = { tokens: lexed.tokens, span: { start: 0, end: text.length }, damaged: false }
  const parser = theParser()
  parser.begin(lexed.tokens, lang)
  try {
    const expr = parser.expression()
    const remarks = explainErrors(parser, segment, text, lang)
    return remarks.length > 0
      ? broken(remarks)
      : { expr, diagnostics: inFile(path, lexed.diagnostics) }
  } catch (cause) {
    if (cause instanceof TooDeep)
      return broken([syntaxMessages.report('syntax/too-deep', cause.span)])
    throw cause
  }
}

function statementsOf({ pieces }: Read, text: string) {
  const statements: Statement[] = []
  const misplaced: Diagnostic[] = []
  for (const piece of pieces) {
    if (piece.part === 'statement') statements.push(piece.node)
    else misplaced.push(misplacedPiece(piece.node.span, text))
  }
  return { statements, misplaced }
}

function misplacedPiece(span: { start: number; end: number }, text: string): Diagnostic {
  const word = text.slice(span.start, span.end).split(/\s/)[0] ?? ''
  const where = {
    uk: 'тут можуть стояти лише записи політики',
    en: 'only statements of a policy can stand here',
  }
  return syntaxMessages.report('syntax/misplaced', span, { word, where })
}

function isTooLong(text: string): boolean {
  return (
    text.length > MAX_BYTES ||
    (text.length * 3 > MAX_BYTES && new TextEncoder().encode(text).length > MAX_BYTES)
  )
}

function tooLong(): Diagnostic {
  return syntaxMessages.report('syntax/too-long', { start: 0, end: 0 })
}
