/** The simplest expressions: literals, names, calls, brackets, and questions to a list. */
import type { ParserMethod } from 'chevrotain'
import type { AggregateOperator, Expr, SortKey } from './ast.ts'
import type { Alternatives, Meaning } from './base-parser.ts'
import { LiteralParser } from './literal-rules.ts'
import { Key, Name, Shape } from './vocabulary.ts'

/** `)` leaves the last day out, `]` takes it in. */
const INTERVAL_ENDS: Meaning<boolean> = [
  [Shape.RightParen, true],
  [Shape.RightBracket, false],
]

const AGGREGATES: Meaning<AggregateOperator> = [
  [Key.count, 'count'],
  [Key.sum, 'sum'],
  [Key.max, 'max'],
  [Key.min, 'min'],
  [Key.first, 'first'],
  [Key.last, 'last'],
  [Key.all, 'all'],
  [Key.ordered, 'ordered'],
]

const NEED_VALUE: ReadonlySet<AggregateOperator> = new Set(['sum', 'max', 'min', 'ordered'])

const DIRECTIONS: Meaning<SortKey['direction']> = [
  [Key.ascending, 'ascending'],
  [Key.descending, 'descending'],
]

/** An aggregate before it is told apart from a name that is spelled the same. */
interface Over {
  readonly op: AggregateOperator
  readonly start: number
  readonly image: string
}

export abstract class SimpleExpressionParser extends LiteralParser {
  /** Any expression; see operators.ts. */
  abstract expression: ParserMethod<[], Expr>
  /** Without a bare «інакше». */
  abstract disjunction: ParserMethod<[], Expr>
  /** Without comparisons and what is looser. */
  abstract sum: ParserMethod<[], Expr>
  /** A simple expression with its fields. */
  abstract path: ParserMethod<[], Expr>

  /** Kept: what is tried for every operand is not made anew for each. */
  private simples: Alternatives<Expr> | undefined

  simple = this.RULE('simple', (): Expr => {
    this.simples ??= [
      // Soft words come before names, which they are when nothing of their own follows.
      { ALT: () => this.SUBRULE(this.aggregate), IGNORE_AMBIGUITIES: true },
      { ALT: () => this.SUBRULE(this.ground), IGNORE_AMBIGUITIES: true },
      { ALT: () => this.SUBRULE(this.holds), IGNORE_AMBIGUITIES: true },
      { ALT: () => this.SUBRULE(this.nameOrCall) },
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.moment) },
      { ALT: () => this.SUBRULE(this.word) },
      { ALT: () => this.SUBRULE(this.exists) },
      { ALT: () => this.SUBRULE(this.set) },
      { ALT: () => this.SUBRULE(this.interval) },
      { ALT: () => this.SUBRULE(this.parenthesised) },
    ]
    return this.OR(this.simples)
  })

  // -------------------------------------------------------------- names and brackets

  private nameOrCall = this.RULE('nameOrCall', (): Expr => {
    const start = this.here()
    const name = this.CONSUME(Name).image
    const args = this.OPTION(() => this.SUBRULE(this.callArguments))
    return args === undefined
      ? { kind: 'name', name, span: this.from(start) }
      : { kind: 'call', callee: name, args, span: this.from(start) }
  })

  private callArguments = this.RULE('callArguments', (): Expr[] => {
    const args: Expr[] = []
    this.CONSUME(Shape.LeftParen)
    this.MANY_SEP({ SEP: Shape.Comma, DEF: () => args.push(this.SUBRULE(this.expression)) })
    this.CONSUME(Shape.RightParen)
    return args
  })

  /** `{а, б}`, `{}`. */
  set = this.RULE('set', (): Expr => {
    const start = this.here()
    const items: Expr[] = []
    this.CONSUME(Shape.LeftBrace)
    this.MANY_SEP({ SEP: Shape.Comma, DEF: () => items.push(this.SUBRULE(this.expression)) })
    this.CONSUME(Shape.RightBrace)
    return { kind: 'set', items, span: this.from(start) }
  })

  /** `[a, b]` with its last day, `[a, b)` without it. */
  private interval = this.RULE('interval', (): Expr => {
    const start = this.here()
    this.CONSUME(Shape.LeftBracket)
    const from = this.SUBRULE(this.expression)
    this.CONSUME(Shape.Comma)
    const to = this.SUBRULE1(this.expression)
    const toOpen = this.SUBRULE(this.intervalEnd)
    return { kind: 'interval', from, to, fromOpen: false, toOpen, span: this.from(start) }
  })

  private intervalEnd = this.RULE('intervalEnd', (): boolean => this.oneOf(INTERVAL_ENDS))

  /** `(a)`; right after «у» also `(a, b)` and `(a, b]`, an interval without its first day. */
  private parenthesised = this.RULE('parenthesised', (): Expr => {
    const afterIn = this.LA(0).tokenType === Key.in
    const start = this.here()
    this.CONSUME(Shape.LeftParen)
    const inner = this.SUBRULE(this.expression)
    const interval = this.OPTION({
      GATE: () => afterIn,
      DEF: (): Expr => {
        this.CONSUME(Shape.Comma)
        const to = this.SUBRULE1(this.expression)
        const toOpen = this.SUBRULE(this.intervalEnd)
        return { kind: 'interval', from: inner, to, fromOpen: true, toOpen, span: this.from(start) }
      },
    })
    if (interval !== undefined) return interval
    this.CONSUME1(Shape.RightParen)
    return inner
  })

  // -------------------------------------------------------------- questions

  /** `існує відсутність із суддя.відсутності де …`; the condition goes as far as it can. */
  private exists = this.RULE('exists', (): Expr =>
    this.nested(() => {
      const start = this.here()
      this.CONSUME(Key.exists)
      const variable = this.SUBRULE(this.authorName)
      this.CONSUME(Key.of)
      const source = this.SUBRULE(this.sum)
      const where = this.OPTION(() => this.SUBRULE(this.whereCondition))
      return { kind: 'exists', variable, source, ...(where && { where }), span: this.from(start) }
    }),
  )

  whereCondition = this.RULE('whereCondition', (): Expr => {
    this.CONSUME(Key.where)
    return this.SUBRULE(this.disjunction)
  })

  /** `підстава "4.3.1" щодо колега`; a soft word, so `підстава` alone is a name. */
  private ground = this.RULE('ground', (): Expr => {
    const start = this.here()
    const name = this.CONSUME(Key.ground).image
    const clauses = this.OPTION(() => {
      const named = this.SUBRULE(this.clauses)
      this.CONSUME(Key.concerning)
      return { named, of: this.SUBRULE(this.path) }
    })
    return clauses === undefined
      ? { kind: 'name', name, span: this.from(start) }
      : { kind: 'ground', clauses: clauses.named, of: clauses.of, span: this.from(start) }
  })

  /** `діє "10.3"`; a soft word as well. */
  private holds = this.RULE('holds', (): Expr => {
    const start = this.here()
    const name = this.CONSUME(Key.holds).image
    const clauses = this.OPTION(() => this.SUBRULE(this.clauses))
    return clauses === undefined
      ? { kind: 'name', name, span: this.from(start) }
      : { kind: 'holds', clauses, span: this.from(start) }
  })

  // -------------------------------------------------------------- aggregates

  /** `сума(колега із учасники розподілу де … : основа(колега))`; without a bracket it is a name. */
  private aggregate = this.RULE('aggregate', (): Expr => {
    const start = this.here()
    const op = this.SUBRULE(this.aggregateOperator)
    const image = this.LA(0).image
    const over = { op, start, image }
    return (
      this.OPTION(() => this.SUBRULE(this.aggregateBody, { ARGS: [over] })) ?? {
        kind: 'name',
        name: image,
        span: this.from(start),
      }
    )
  })

  private aggregateOperator = this.RULE('aggregateOperator', (): AggregateOperator =>
    this.oneOf(AGGREGATES),
  )

  private aggregateBody = this.RULE('aggregateBody', (over?: Over): Expr => {
    const { op, start, image } = over ?? { op: 'count' as const, start: 0, image: '' }
    this.CONSUME(Shape.LeftParen)
    const variable = this.SUBRULE(this.authorName)
    this.CONSUME(Key.of)
    const source = this.SUBRULE(this.sum)
    const where = this.OPTION(() => this.SUBRULE(this.whereCondition))
    const value = this.OPTION1(() => this.SUBRULE(this.aggregateValue))
    const order = this.OPTION2(() => this.SUBRULE(this.sortKeys))
    this.CONSUME(Shape.RightParen)
    this.checkShape({ op, start, image }, value !== undefined, order !== undefined)
    const parts = { ...(where && { where }), ...(value && { value }), ...(order && { order }) }
    return { kind: 'aggregate', op, variable, source, ...parts, span: this.from(start) }
  })

  private aggregateValue = this.RULE('aggregateValue', (): Expr => {
    this.CONSUME(Shape.Colon)
    return this.SUBRULE(this.expression)
  })

  /** A sum needs something to add; only the first and the last have keys to sort by. */
  private checkShape({ op, start, image }: Over, hasValue: boolean, hasOrder: boolean): void {
    const needsValue = NEED_VALUE.has(op)
    const mayOrder = op === 'first' || op === 'last'
    if (needsValue === hasValue && (mayOrder || !hasOrder)) return
    this.complain('syntax/aggregate-shape', this.from(start), { word: image, op })
  }

  /** `за зростанням E, далі за спаданням E`. */
  private sortKeys = this.RULE('sortKeys', (): SortKey[] => {
    const keys = [this.SUBRULE(this.sortKey)]
    this.MANY(() => {
      this.OPTION(() => this.CONSUME(Shape.Comma))
      this.CONSUME(Key.then)
      keys.push(this.SUBRULE1(this.sortKey))
    })
    return keys
  })

  private sortKey = this.RULE('sortKey', (): SortKey => {
    const start = this.here()
    const direction = this.oneOf<SortKey['direction']>(DIRECTIONS)
    return { by: this.SUBRULE(this.sum), direction, span: this.from(start) }
  })
}
