/**
 * A source text in; tokens, comments and remarks out. Never fails: what no token fits is a remark.
 *
 * The text is read as it is written and only the images of names are normalised (NFC, one
 * apostrophe), so offsets always point into the author's own text.
 */
import { Lexer, type IToken, type TokenType } from 'chevrotain'
import { inOneScript } from '../lexicon/nearest.ts'
import type { Diagnostic, Message } from '../source/diagnostic.ts'
import { visible } from '../source/render.ts'
import type { Lang, Span } from '../source/text.ts'
import { keywordAt, keywordIndex } from './keywords.ts'
import { lexMessages, STRAY_HINTS } from './lex-messages.ts'
import { isoDate, isoTime, isRealDate, isRealTime, unknownEscapes } from './literals.ts'
import { Shape } from './vocabulary.ts'

/** A token with its place; `endOffset` is the offset of its last unit, as chevrotain counts. */
export type Token = IToken & { endOffset: number }

export interface Comment {
  readonly span: Span
  /** Without `#` and the blanks around. */
  readonly text: string
}

export interface Lexed {
  readonly tokens: readonly Token[]
  readonly comments: readonly Comment[]
  readonly diagnostics: readonly Diagnostic[]
  /** Where something was left out or is not whole: a statement there cannot be trusted. */
  readonly damaged: readonly Span[]
}

/** Cuts a text into the tokens of a language. Linear in the length of the text. */
export function tokenize(text: string, lang: Lang): Lexed {
  const { tokens, groups, errors } = shapes().tokenize(text)
  const damaged = errors.map(({ offset, length }) => ({ start: offset, end: offset + length }))
  const diagnostics = [
    ...hiddenCharacters(text),
    ...damaged.flatMap((span) => strayCharacters(text, span)),
  ]
  const sound = tokens.filter((token) => isSound(place(token), diagnostics, damaged))
  return {
    tokens: promote(sound as Token[], lang, diagnostics),
    comments: (groups['comments'] ?? []).map(toComment),
    diagnostics,
    damaged,
  }
}

let lexer: Lexer | undefined

/** The lexer of shapes serves both languages; made at its first use. */
function shapes(): Lexer {
  lexer ??= new Lexer(Object.values(Shape), {
    // Lines and columns decide to whom a line of its own belongs (`because` under a table).
    positionTracking: 'onlyStart',
    ensureOptimizations: true,
  })
  return lexer
}

export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 }
}

/** Fills in the end and normalises the image; the place stays that of the written text. */
function place(raw: IToken): Token {
  const token = raw as Token
  token.endOffset = raw.startOffset + raw.image.length - 1
  const named = token.tokenType === Shape.Word || token.tokenType === Shape.Member
  // Plain Ukrainian and Latin letters are in NFC already, which is nearly always.
  if (named && /[^\w.А-ЩЬЮЯҐЄІЇа-щьюяґєії]/.test(token.image)) {
    token.image = token.image.replace(/['ʼ]/g, '’').normalize('NFC')
  }
  return token
}

/** Words become keywords; what remains a name is looked at. */
function promote(
  tokens: readonly Token[],
  lang: Lang,
  diagnostics: Diagnostic[],
): readonly Token[] {
  const index = keywordIndex(lang)
  const promoted: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    const keyword = token.tokenType === Shape.Word ? keywordAt(tokens, at, index) : undefined
    if (keyword !== undefined) {
      const { length } = keyword.pieces
      become(token, keyword.type)
      if (length > 1) takeIn(token, tokens.slice(at, at + length))
      at += length - 1
    } else if (token.tokenType === Shape.Word || token.tokenType === Shape.Member) {
      lookAtName(token, diagnostics)
    }
    promoted.push(token)
  }
  return promoted
}

/** A word becomes the keyword that it begins. */
function become(token: Token, type: TokenType): void {
  token.tokenType = type
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0
}

/** The image of a keyword of several words has them all. */
function takeIn(token: Token, pieces: readonly Token[]): void {
  token.endOffset = pieces.at(-1)?.endOffset ?? token.endOffset
  token.image = pieces.map(({ image }) => image).join(' ')
}

// Nearly every name is of one alphabet and needs no further look.
const PLAIN = /^\.?(?:[A-Za-z]\w+|[А-ЩЬЮЯҐЄІЇа-щьюяґєії][0-9_’А-ЩЬЮЯҐЄІЇа-щьюяґєії]+)$/
const FOREIGN = /[^\w.’А-ЩЬЮЯҐЄІЇа-щьюяґєії]/
const LATIN = /[A-Za-z]/
const CYRILLIC = /[Ѐ-ԯ]/

function lookAtName(token: Token, diagnostics: Diagnostic[]): void {
  if (PLAIN.test(token.image)) return
  const word = token.image.replace(/^\./, '')
  const span = spanOf(token)
  const foreign = FOREIGN.exec(word)
  if (LATIN.test(word) && CYRILLIC.test(word)) diagnostics.push(mixedScript(word, span))
  else if (foreign !== null)
    diagnostics.push(lexMessages.report('lex/foreign-letter', span, { word, letter: foreign[0] }))
  else if (word.length === 1)
    diagnostics.push(lexMessages.report('lex/one-letter-name', span, { word }))
}

function mixedScript(word: string, span: Span): Diagnostic {
  const latin = word.match(/[A-Za-z]/g) ?? []
  const cyrillic = word.match(/[Ѐ-ԯ]/g) ?? []
  const fewer = latin.length <= cyrillic.length ? latin : cyrillic
  const letters = [...new Set(fewer)].map((letter) => `\`${letter}\``).join(', ')
  const whole = inOneScript(word)
  const help = whole === undefined ? undefined : maybe(whole)
  return lexMessages.report('lex/mixed-script', span, { word, letters }, { help })
}

function maybe(word: string): Message {
  return { uk: `можливо, малося на увазі \`${word}\``, en: `perhaps \`${word}\` was meant` }
}

/** Checks a token by itself; false when it must not reach the parser. */
function isSound(token: Token, diagnostics: Diagnostic[], damaged: Span[]): boolean {
  switch (token.tokenType) {
    case Shape.Text:
      diagnostics.push(...badEscapes(token))
      return true
    case Shape.OpenText:
      diagnostics.push(lexMessages.report('lex/unterminated-text', spanOf(token)))
      damaged.push(spanOf(token))
      return false
    case Shape.QuotedText:
      diagnostics.push(lexMessages.report('lex/wrong-quotes', spanOf(token), { word: token.image }))
      damaged.push(spanOf(token))
      return false
    case Shape.Day:
    case Shape.DateTime:
    case Shape.Clock:
      if (!isPossible(token))
        diagnostics.push(
          lexMessages.report('lex/impossible-date', spanOf(token), { word: token.image }),
        )
      return true
    case Shape.Integer:
    case Shape.Decimal:
      if (/\d{16}/.test(token.image))
        diagnostics.push(
          lexMessages.report('lex/long-number', spanOf(token), { word: token.image }),
        )
      return true
    default:
      return true
  }
}

/** What no token fits; says what to write instead, where the mark looks like one of ours. */
function strayCharacters(text: string, span: Span): readonly Diagnostic[] {
  const mark = text.slice(span.start, span.end).replace(HIDDEN, '').trim()
  if (mark === '') return []
  const hint = Object.hasOwn(STRAY_HINTS, mark) ? STRAY_HINTS[mark] : undefined
  const help =
    hint === undefined ? undefined : { uk: `тут пишуть \`${hint}\``, en: `write \`${hint}\` here` }
  return [lexMessages.report('lex/stray-character', span, { mark }, { help })]
}

function isPossible(token: Token): boolean {
  const [first = '', second] = token.image.split(/[ \tT]+/)
  if (token.tokenType === Shape.Clock) return isRealTime(isoTime(first))
  return isRealDate(isoDate(first)) && (second === undefined || isRealTime(isoTime(second)))
}

function badEscapes(token: Token): readonly Diagnostic[] {
  return unknownEscapes(token.image).map(({ at, escape }) => {
    const start = token.startOffset + at
    return lexMessages.report(
      'lex/unknown-escape',
      { start, end: start + escape.length },
      { escape },
    )
  })
}

// A mark of byte order at the very beginning is how some editors begin a file; elsewhere it is hidden.
const HIDDEN =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufff9-\ufffb]|(?!^)\ufeff/g

function hiddenCharacters(text: string): Diagnostic[] {
  return [...text.matchAll(HIDDEN)].map(({ index, 0: mark }) =>
    lexMessages.report(
      'lex/hidden-character',
      { start: index, end: index + 1 },
      { mark: visible(mark) },
    ),
  )
}

function toComment(token: IToken): Comment {
  return {
    span: { start: token.startOffset, end: token.startOffset + token.image.length },
    text: token.image.slice(1).trim(),
  }
}
