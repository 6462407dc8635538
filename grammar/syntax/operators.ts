/**
 * Operators, from the loosest to the tightest:
 *
 *     якщо-то-інакше · інакше · або · та · не · порівняння, у, є, відомо · + - · * / · мінус · .поле
 */
import type { BinaryOperator, Expr, Loop } from './ast.ts'
import type { Alternatives, Meaning } from './base-parser.ts'
import { SimpleExpressionParser } from './simple-expressions.ts'
import { Key, Shape } from './vocabulary.ts'

const RELATIONS: Meaning<BinaryOperator> = [
  [Shape.Equal, '='],
  [Shape.NotEqual, '<>'],
  [Shape.Less, '<'],
  [Shape.LessEqual, '<='],
  [Shape.Greater, '>'],
  [Shape.GreaterEqual, '>='],
  [Key.in, 'in'],
  [Key.is, 'is'],
  [Key.is_not, 'is_not'],
]
const ADDING: Meaning<BinaryOperator> = [
  [Shape.Plus, '+'],
  [Shape.Minus, '-'],
]
const MULTIPLYING: Meaning<BinaryOperator> = [
  [Shape.Star, '*'],
  [Shape.Slash, '/'],
]
const PRESENCE: Meaning<'known' | 'none'> = [
  [Key.is_known, 'known'],
  [Key.is_none, 'none'],
]

export class ExpressionParser extends SimpleExpressionParser {
  private forms: Alternatives<Expr> | undefined

  /** Any expression. */
  expression = this.RULE('expression', (): Expr => {
    const forms = (this.forms ??= [
      { ALT: () => this.SUBRULE(this.conditional) },
      { ALT: () => this.SUBRULE(this.fallback) },
    ])
    return this.nested(() => this.OR(forms))
  })

  /** `якщо A то B інакше C`; C may be another one. */
  private conditional = this.RULE('conditional', (): Expr =>
    this.nested(() => {
      const start = this.here()
      this.CONSUME(Key.when)
      const condition = this.SUBRULE(this.disjunction)
      this.CONSUME(Key.then)
      const then = this.SUBRULE1(this.disjunction)
      this.CONSUME(Key.otherwise)
      const otherwise = this.OR<Alternatives<Expr>>([
        { ALT: () => this.SUBRULE(this.conditional) },
        { ALT: () => this.SUBRULE2(this.disjunction) },
      ])
      return { kind: 'if', condition, then, otherwise, span: this.from(start) }
    }),
  )

  /** `A інакше B`: A where it is given, else B. */
  private fallback = this.RULE('fallback', (): Expr => {
    const start = this.here()
    let left = this.SUBRULE(this.disjunction)
    this.MANY(() => {
      this.CONSUME(Key.otherwise)
      left = this.binary('otherwise', left, this.SUBRULE1(this.disjunction), start)
    })
    return left
  })

  disjunction = this.RULE('disjunction', (): Expr => {
    const start = this.here()
    let left = this.SUBRULE(this.conjunction)
    this.MANY(() => {
      this.CONSUME(Key.or)
      left = this.binary('or', left, this.SUBRULE1(this.conjunction), start)
    })
    return left
  })

  private conjunction = this.RULE('conjunction', (): Expr => {
    const start = this.here()
    let left = this.SUBRULE(this.negation)
    this.MANY(() => {
      this.CONSUME(Key.and)
      left = this.binary('and', left, this.SUBRULE1(this.negation), start)
    })
    return left
  })

  private negations: Alternatives<Expr> | undefined

  private negation = this.RULE('negation', (): Expr => {
    this.negations ??= [
      { ALT: () => this.SUBRULE(this.not) },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]
    return this.OR(this.negations)
  })

  private not = this.RULE('not', (): Expr =>
    this.nested(() => {
      const start = this.here()
      this.CONSUME(Key.not)
      const operand = this.SUBRULE(this.negation)
      return { kind: 'not', operand, span: this.from(start) }
    }),
  )

  /** One comparison; `a < b < c` is not one. */
  private comparison = this.RULE('comparison', (): Expr => {
    const start = this.here()
    const left = this.SUBRULE(this.sum)
    const whole = this.OPTION({
      GATE: () => !this.isValueOfParameter(),
      DEF: () =>
        this.OR<Alternatives<Expr>>([
          { ALT: () => this.SUBRULE(this.related, { ARGS: [left, start] }) },
          { ALT: () => this.SUBRULE(this.presence, { ARGS: [left, start] }) },
        ]),
    })
    return whole ?? left
  })

  /** In the loop of a parameter an equals sign that begins a line begins the value of the parameter. */
  private isValueOfParameter(): boolean {
    return this.inParameterLoop && this.isNext(Shape.Equal) && this.isFirstOnLine()
  }

  private related = this.RULE('related', (left: Expr, start: number): Expr => {
    const op = this.SUBRULE(this.relation)
    return this.binary(op, left, this.SUBRULE(this.sum), start)
  })

  private presence = this.RULE('presence', (operand: Expr, start: number): Expr => {
    const test = this.oneOf<'known' | 'none'>(PRESENCE)
    return { kind: 'presence', test, operand, span: this.from(start) }
  })

  private relation = this.RULE('relation', (): BinaryOperator => this.oneOf(RELATIONS))

  sum = this.RULE('sum', (): Expr => {
    const start = this.here()
    let left = this.SUBRULE(this.product)
    this.MANY(() => {
      const op = this.oneOf<BinaryOperator>(ADDING)
      left = this.binary(op, left, this.SUBRULE1(this.product), start)
    })
    return left
  })

  private product = this.RULE('product', (): Expr => {
    const start = this.here()
    let left = this.SUBRULE(this.signed)
    this.MANY(() => {
      const op = this.oneOf<BinaryOperator>(MULTIPLYING)
      left = this.binary(op, left, this.SUBRULE1(this.signed), start)
    })
    return left
  })

  private signs: Alternatives<Expr> | undefined

  private signed = this.RULE('signed', (): Expr => {
    this.signs ??= [
      { ALT: () => this.SUBRULE(this.negative) },
      { ALT: () => this.SUBRULE(this.path) },
    ]
    return this.OR(this.signs)
  })

  private negative = this.RULE('negative', (): Expr =>
    this.nested(() => {
      const start = this.here()
      this.CONSUME(Shape.Minus)
      const operand = this.SUBRULE(this.signed)
      return { kind: 'negate', operand, span: this.from(start) }
    }),
  )

  /** `суддя(справа.раніше_визначений_суддя).дата_призначення`. */
  path = this.RULE('path', (): Expr => {
    const start = this.here()
    let object = this.SUBRULE(this.simple)
    this.MANY(() => {
      const field = this.CONSUME(Shape.Member).image.slice(1)
      this.countOperator()
      object = { kind: 'member', object, field, span: this.from(start) }
    })
    return object
  })

  /** `для кожного відсутність із суддя.відсутності де …`. */
  loop = this.RULE('loop', (): Loop => {
    const start = this.here()
    this.CONSUME(Key.for_each)
    const variable = this.SUBRULE(this.authorName)
    this.CONSUME(Key.of)
    const source = this.SUBRULE(this.sum)
    const where = this.OPTION(() => this.SUBRULE(this.whereCondition))
    return this.line<Loop>({ variable, source, ...(where && { where }), span: this.from(start) })
  })

  private binary(op: BinaryOperator, left: Expr, right: Expr, start: number): Expr {
    this.countOperator()
    return { kind: 'binary', op, left, right, span: this.from(start) }
  }
}
