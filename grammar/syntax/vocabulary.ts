/**
 * The kinds of tokens: one for each keyword of the lexicon, and the shapes that text can have.
 *
 * Two categories let a keyword stand where a name stands: `Name` takes the soft ones («суддя»,
 * `first`), `AnyWord` takes every keyword of one word (the keys of facts, words of one place).
 * A word after a dot is one token with its dot, `Member`, so nothing there is a keyword.
 */
import { createToken, Lexer, type TokenType } from 'chevrotain'
import type { Keyword } from '../lexicon/lexicon.ts'
import { isSoft, KEYWORDS, words } from '../lexicon/words.ts'

/** Any single word: a name, or a keyword of one word. */
export const AnyWord = createToken({ name: 'AnyWord', pattern: /(?!)/ })
/** A word that can name something: not a keyword, or a soft one. */
export const Name = createToken({ name: 'Name', pattern: /(?!)/, categories: [AnyWord] })

/** Ukrainian and Latin letters are good; the others are here so that the whole word is pointed at. */
const LETTER =
  'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u0373\\u0376-\\u037d\\u0386-\\u03ff\\u0400-\\u0481\\u048a-\\u052f'
const REST = `${LETTER}0-9_\\u0300-\\u036f`
const WORD = `[${LETTER}][${REST}]*(?:['\\u2019\\u02bc][${LETTER}][${REST}]*)*`

const DATE = '(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{2}\\.\\d{4})'

/** Tokens made by shape. Words become keywords later, by the table of the file's language. */
export const Shape = {
  Blank: createToken({ name: 'Blank', pattern: /[ \t\r\n\f\u00a0\ufeff]+/, group: Lexer.SKIPPED }),
  Comment: createToken({ name: 'Comment', pattern: /#[^\r\n]*/, group: 'comments' }),
  Word: createToken({ name: 'Word', pattern: new RegExp(`\\u2116|${WORD}`), categories: [Name] }),
  Member: createToken({ name: 'Member', pattern: new RegExp(`\\.${WORD}`) }),
  Text: createToken({ name: 'Text', pattern: /"(?:[^"\\\r\n]|\\[^\r\n])*"/ }),
  /** No closing quote on the line. */
  OpenText: createToken({ name: 'OpenText', pattern: /"[^\r\n]*/ }),
  /** A text in «…», “…” or „…”. */
  QuotedText: createToken({
    name: 'QuotedText',
    pattern: /«[^»\r\n]*»|[\u201c\u201e][^\u201c\u201d\r\n]*[\u201c\u201d]/,
  }),
  DateTime: createToken({
    name: 'DateTime',
    pattern: new RegExp(`${DATE}(?:[ \\t]+|T)\\d{1,2}:\\d{2}`),
  }),
  Day: createToken({ name: 'Day', pattern: new RegExp(DATE) }),
  Clock: createToken({ name: 'Clock', pattern: /\d{1,2}:\d{2}/ }),
  Decimal: createToken({ name: 'Decimal', pattern: /\d+\.\d+/ }),
  Integer: createToken({ name: 'Integer', pattern: /\d+/ }),
  DotDot: createToken({ name: 'DotDot', pattern: /\.\./ }),
  NotEqual: createToken({ name: 'NotEqual', pattern: /<>/ }),
  LessEqual: createToken({ name: 'LessEqual', pattern: /<=/ }),
  GreaterEqual: createToken({ name: 'GreaterEqual', pattern: />=/ }),
  Less: createToken({ name: 'Less', pattern: /</ }),
  Greater: createToken({ name: 'Greater', pattern: />/ }),
  Equal: createToken({ name: 'Equal', pattern: /=/ }),
  Plus: createToken({ name: 'Plus', pattern: /\+/ }),
  Minus: createToken({ name: 'Minus', pattern: /-/ }),
  Star: createToken({ name: 'Star', pattern: /\*/ }),
  Slash: createToken({ name: 'Slash', pattern: /\// }),
  LeftParen: createToken({ name: 'LeftParen', pattern: /\(/ }),
  RightParen: createToken({ name: 'RightParen', pattern: /\)/ }),
  LeftBracket: createToken({ name: 'LeftBracket', pattern: /\[/ }),
  RightBracket: createToken({ name: 'RightBracket', pattern: /\]/ }),
  LeftBrace: createToken({ name: 'LeftBrace', pattern: /\{/ }),
  RightBrace: createToken({ name: 'RightBrace', pattern: /\}/ }),
  Comma: createToken({ name: 'Comma', pattern: /,/ }),
  Colon: createToken({ name: 'Colon', pattern: /:/ }),
  Bar: createToken({ name: 'Bar', pattern: /\|/ }),
} as const

/** The token type of each keyword. */
export const Key = Object.fromEntries(
  KEYWORDS.map((keyword) => [
    keyword,
    createToken({ name: `key.${keyword}`, pattern: /(?!)/, categories: categories(keyword) }),
  ]),
) as Readonly<Record<Keyword, TokenType>>

/** Everything a parser can meet. */
export const VOCABULARY: TokenType[] = [
  AnyWord,
  Name,
  ...Object.values(Key),
  ...Object.values(Shape).filter(({ GROUP }) => GROUP === undefined),
]

/** A keyword of one word in some language may be a name there: `document` is, «якщо» is not. */
function categories(keyword: Keyword): TokenType[] {
  if (isSoft(keyword)) return [Name]
  const single = (['uk', 'en'] as const).some((lang) =>
    words(keyword, lang).some((form) => !form.includes(' ')),
  )
  return single ? [AnyWord] : []
}

/** The keyword that a token is; undefined for names, literals and marks. */
export function keywordOf({ name }: TokenType): Keyword | undefined {
  return name.startsWith('key.') ? (name.slice('key.'.length) as Keyword) : undefined
}
