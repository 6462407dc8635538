/**
 * What every part of the grammar uses: places, author's names and texts, lists of clauses.
 *
 * The parser is one class in a chain of files, each adding a family of rules to the one before:
 * base → expressions → rules → tests → facts → policy. Its actions look at tokens only, never at
 * what a sub-rule returned, because after a mistake a sub-rule may have returned nothing.
 */
import {
  EmbeddedActionsParser,
  EOF,
  type IOrAlt,
  type IParserErrorMessageProvider,
  type IToken,
  type TokenType,
} from 'chevrotain'
import { meaning } from '../lexicon/words.ts'
import type { Lang, Name, Span, Text } from '../source/text.ts'
import type { Line } from './ast.ts'
import { textValue } from './literals.ts'
import { spanOf } from './lexer.ts'
import { AnyWord, Key, keywordOf, Name as NameToken, Shape, VOCABULARY } from './vocabulary.ts'

/** Thrown past chevrotain when a text nests so deep that the stack is at risk; parse.ts catches it. */
export class TooDeep extends Error {
  readonly span: Span

  constructor(span: Span) {
    super('nested too deep')
    this.span = span
  }
}

const MAX_DEPTH = 64
/** Operators one after another make a tree as deep as they are many. */
const MAX_OPERATORS = 1000

/**
 * What was expected, packed into an exception's message: chevrotain gives it to the message
 * provider only, and the words are chosen later, when the place in the text is known too.
 */
export interface Expected {
  /** Names of tokens, keywords by their canonical names; none where only the end was expected. */
  readonly tokens: readonly string[]
  readonly rule: string
}

const packing: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, ruleName }) => pack([expected], ruleName),
  buildNotAllInputParsedMessage: ({ ruleName }) => pack([], ruleName),
  buildNoViableAltMessage: ({ expectedPathsPerAlt, ruleName }) =>
    pack(
      expectedPathsPerAlt.flatMap((paths) => paths.flatMap((path) => path.slice(0, 1))),
      ruleName,
    ),
  buildEarlyExitMessage: ({ expectedIterationPaths, ruleName }) =>
    pack(
      expectedIterationPaths.flatMap((path) => path.slice(0, 1)),
      ruleName,
    ),
}

function pack(types: readonly TokenType[], rule: string): string {
  const names = types.filter((type) => type !== EOF).map((type) => keywordOf(type) ?? type.name)
  const expected: Expected = { tokens: [...new Set(names)], rule }
  return JSON.stringify(expected)
}

/** A part of a statement that was left out or written where it may not stand. */
export interface Complaint {
  readonly code: 'syntax/bare-days' | 'syntax/aggregate-shape' | 'syntax/unknown-word'
  readonly span: Span
  readonly values: Readonly<Record<string, string>>
}

const BRACKETS: ReadonlySet<TokenType> = new Set([
  Shape.LeftParen,
  Shape.LeftBracket,
  Shape.LeftBrace,
  Shape.RightParen,
  Shape.RightBracket,
  Shape.RightBrace,
])

/** Alternatives of a choice that all make the same kind of thing. */
export type Alternatives<T> = IOrAlt<T>[]

/** A keyword or mark and what it means. */
export type Meaning<T> = readonly (readonly [type: TokenType, meaning: T])[]

export class BaseParser extends EmbeddedActionsParser {
  lang: Lang = 'uk'
  /** Lines of the current segment, in the order in which they end; for attaching comments. */
  lines: Line[] = []
  /** Remarks that are not chevrotain's. */
  complaints: Complaint[] = []
  private readonly choices = new Map<Meaning<unknown>, Alternatives<unknown>>()
  /** Set while the loop of a parameter is read: an equals sign that begins a line then ends it. */
  protected inParameterLoop = false
  private depth = 0
  private operators = 0

  /** @param checked whether chevrotain looks for ambiguities; a test asks for it, programs start without. */
  constructor(checked = false) {
    super(VOCABULARY, {
      recoveryEnabled: true,
      maxLookahead: 1,
      errorMessageProvider: packing,
      skipValidations: !checked,
    })
  }

  /** A bracket is never made up: what is unbalanced is reported by itself. */
  override canTokenTypeBeInsertedInRecovery(type: TokenType): boolean {
    return !BRACKETS.has(type)
  }

  /** Gets ready for another run of tokens. */
  begin(tokens: readonly IToken[], lang: Lang): void {
    this.input = [...tokens]
    this.lang = lang
    this.lines = []
    this.complaints = []
    this.inParameterLoop = false
    this.depth = 0
    this.operators = 0
  }

  // -------------------------------------------------------------- places

  /** The offset where the next token starts; at the end of input, where the last one ended. */
  protected here(): number {
    const { startOffset } = this.LA(1)
    return Number.isFinite(startOffset) ? startOffset : this.lastEnd()
  }

  /** From an offset to the end of the token just read. The one place where spans are made. */
  protected from(start: number): Span {
    return { start, end: Math.max(start, this.lastEnd()) }
  }

  private lastEnd(): number {
    const token = this.LA(0)
    return Number.isFinite(token.startOffset) ? spanOf(token).end : 0
  }

  /** A node that a comment can stand above: remembered for {@link attachComments}. */
  protected line<T extends Line>(node: T): T {
    this.lines.push(node)
    return node
  }

  /**
   * Whether the next line still belongs to the part that began at a token: it goes on in the same
   * line, or further right than the part began. What stands further left belongs to the whole rule.
   */
  protected continues(first: IToken): boolean {
    return !this.isFirstOnLine() || (this.LA(1).startColumn ?? 0) > (first.startColumn ?? 0)
  }

  /** Whether the next token begins a line. */
  protected isFirstOnLine(): boolean {
    return this.LA(1).startLine !== this.LA(0).startLine
  }

  /** Whether the next token is of this kind. */
  protected isNext(type: TokenType): boolean {
    return this.LA(1).tokenType === type
  }

  /** Runs a part that can contain itself; refuses the sixty-fifth level. */
  protected nested<T>(part: () => T): T {
    if (this.depth >= MAX_DEPTH) throw new TooDeep({ start: this.here(), end: this.here() + 1 })
    if (this.depth === 0) this.operators = 0
    this.depth++
    try {
      return part()
    } finally {
      this.depth--
    }
  }

  /** Counts an operator of the expression at hand. */
  protected countOperator(): void {
    if (++this.operators > MAX_OPERATORS) throw new TooDeep(this.from(this.lastEnd()))
  }

  /** One of several tokens, and what it means. */
  protected oneOf<T>(meanings: Meaning<T>): T {
    const made = this.choices.get(meanings) as Alternatives<T> | undefined
    if (made !== undefined) return this.OR(made)
    const alternatives = meanings.map(([type, meaning]) => ({
      ALT: () => {
        this.CONSUME(type)
        return meaning
      },
    }))
    this.choices.set(meanings, alternatives)
    return this.OR<Alternatives<T>>(alternatives)
  }

  protected complain(code: Complaint['code'], span: Span, values: Complaint['values']): void {
    this.complaints.push({ code, span, values })
  }

  // -------------------------------------------------------------- names, texts, clauses

  /** «ім’я» or «ім’я/name»: first in the language of the file, then in the other. */
  authorName = this.RULE('authorName', (): Name => {
    const first = this.CONSUME(NameToken).image
    const second = this.OPTION(() => {
      this.CONSUME(Shape.Slash)
      return this.CONSUME1(NameToken).image
    })
    return this.named(first, second)
  })

  /** The same where any word can stand: fields of a record, values of an enum. */
  fieldName = this.RULE('fieldName', (): Name => {
    const first = this.CONSUME(AnyWord).image
    const second = this.OPTION(() => {
      this.CONSUME(Shape.Slash)
      return this.CONSUME1(AnyWord).image
    })
    return this.named(first, second)
  })

  /** Puts the two spellings of a name under their languages. */
  protected named(first: string, second: string = first): Name {
    return this.lang === 'uk' ? { uk: first, en: second } : { uk: second, en: first }
  }

  /** `"українською"` or `"українською" / "in English"`. */
  text = this.RULE('text', (): Text => {
    const uk = textValue(this.CONSUME(Shape.Text).image)
    const en = this.OPTION(() => {
      this.CONSUME(Shape.Slash)
      return textValue(this.CONSUME1(Shape.Text).image)
    })
    return en === undefined ? { uk } : { uk, en }
  })

  quoted = this.RULE('quoted', (): string => textValue(this.CONSUME(Shape.Text).image))

  /** `"4.3.2", "4.3.3"`. A comma that no text follows belongs to what comes next. */
  clauses = this.RULE('clauses', (): string[] => {
    const clauses = [textValue(this.CONSUME(Shape.Text).image)]
    this.MANY({
      GATE: () => this.LA(2).tokenType === Shape.Text,
      DEF: () => {
        this.CONSUME(Shape.Comma)
        clauses.push(textValue(this.CONSUME1(Shape.Text).image))
      },
    })
    return clauses
  })

  /** A word that means something in this place only: a role, a type, an outcome, a status. */
  protected placed<G extends 'role' | 'type' | 'outcome' | 'status'>(group: G) {
    const start = this.here()
    // Of all these words only the outcome `none` is a keyword that cannot be a name.
    const word = this.CONSUME(group === 'outcome' ? AnyWord : NameToken).image
    const meant = this.ACTION(() => meaning(group, word, this.lang))
    if (meant === undefined) this.complain('syntax/unknown-word', this.from(start), { word, group })
    return meant
  }

  /** `тлумачення A01, A02`, or nothing. */
  readings = this.RULE('readings', (): string[] => {
    const codes: string[] = []
    this.OPTION(() => {
      this.CONSUME(Key.reading)
      this.AT_LEAST_ONE_SEP({
        SEP: Shape.Comma,
        DEF: () => codes.push(this.CONSUME(AnyWord).image),
      })
    })
    return codes
  })
}
