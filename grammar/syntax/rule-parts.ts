/** What rules are made of: heads, conditions, tables, pools, seats, types. */
import type { IToken } from 'chevrotain'
import type {
  Expr,
  PoolCondition,
  Range,
  RuleHead,
  Seat,
  SeatRole,
  Table,
  TableRow,
  TypeRef,
} from './ast.ts'
import type { Alternatives, Meaning } from './base-parser.ts'
import { ExpressionParser } from './operators.ts'
import type { Text } from '../source/text.ts'
import { AnyWord, Key, Name, Shape } from './vocabulary.ts'

/** What stands first in every rule. */
export type Head = Pick<RuleHead, 'clauses' | 'name' | 'readings'>

/** The conditions of a pool, and whether the grounds for exclusion count too. */
export interface Pool {
  readonly conditions: readonly PoolCondition[]
  readonly exclusions: boolean
}

type Bound = '<' | '<=' | '>' | '>='
const BOUNDS: Meaning<Bound> = [
  [Shape.Less, '<'],
  [Shape.LessEqual, '<='],
  [Shape.Greater, '>'],
  [Shape.GreaterEqual, '>='],
]

const UNIT_WORDS: Meaning<'calendar_day' | undefined> = [
  [Key.calendar_day, 'calendar_day'],
  [Key.working_day, undefined],
  [AnyWord, undefined],
]

/** «[днів]» beside a fact's type counts calendar days. */
const DAYS: ReadonlySet<string> = new Set(['день', 'дні', 'днів', 'дня', 'day', 'days'])

const NAMED_TYPES: ReadonlySet<string> = new Set(['enum', 'records', 'entity'])
const NESTED_TYPES: ReadonlySet<string> = new Set(['list', 'map'])

export class RulePartsParser extends ExpressionParser {
  /** `"4.3.1" закінчення_повноважень тлумачення A05`. */
  head = this.RULE('head', (): Head => {
    const clauses = this.SUBRULE(this.clauses)
    const name = this.SUBRULE(this.authorName)
    const readings = this.SUBRULE(this.readings)
    return { clauses, name, readings }
  })

  /** `якщо УМОВА`. */
  when = this.RULE('when', (): Expr => {
    this.CONSUME(Key.when)
    return this.SUBRULE(this.expression)
  })

  /** `пояснення "…"`. */
  because = this.RULE('because', (): Text => {
    this.CONSUME(Key.because)
    return this.SUBRULE(this.text)
  })

  /**
   * Whether a reason after the last part of a rule is that part's own. One that stands further left
   * belongs to the rule, unless the rule has another one after it.
   */
  private isReasonOf(first: IToken): boolean {
    return this.continues(first) || this.isFirstOfTwoReasons()
  }

  private isFirstOfTwoReasons(): boolean {
    const after = this.LA(3).tokenType === Shape.Slash ? 5 : 3
    return this.LA(after).tokenType === Key.because
  }

  // -------------------------------------------------------------- tables

  /** `таблиця без прогалин за відсутність.тривалість` and its rows. */
  table = this.RULE('table', (): Table => {
    const start = this.here()
    const rows: TableRow[] = []
    this.CONSUME(Key.table)
    const by = this.SUBRULE(this.expression)
    this.AT_LEAST_ONE(() => rows.push(this.SUBRULE(this.row)))
    return this.line<Table>({ by, rows, span: this.from(start) })
  })

  /** `| 5..13 | момент у […) | "4.3.4" тлумачення A03`. */
  private row = this.RULE('row', (): TableRow => {
    const start = this.here()
    const first = this.LA(1)
    this.CONSUME(Shape.Bar)
    const range = this.SUBRULE(this.range)
    this.CONSUME1(Shape.Bar)
    const condition = this.SUBRULE(this.expression)
    this.CONSUME2(Shape.Bar)
    const clause = this.SUBRULE(this.quoted)
    const readings = this.SUBRULE(this.readings)
    const because = this.OPTION({
      GATE: () => this.isReasonOf(first),
      DEF: () => this.SUBRULE(this.because),
    })
    const span = this.from(start)
    return this.line<TableRow>({
      range,
      condition,
      clause,
      readings,
      ...(because && { because }),
      span,
    })
  })

  /** `< 5`, `5..13`, `>= 14`, `7`; both ends belong to it. */
  private range = this.RULE('range', (): Range => {
    const start = this.here()
    return this.OR<Alternatives<Range>>([
      { ALT: () => this.SUBRULE(this.openRange, { ARGS: [start] }) },
      { ALT: () => this.SUBRULE(this.closedRange, { ARGS: [start] }) },
    ])
  })

  private openRange = this.RULE('openRange', (start: number): Range => {
    const bound = this.oneOf<Bound>(BOUNDS)
    const limit = Number(this.CONSUME(Shape.Integer).image)
    const span = this.from(start)
    if (bound === '<' || bound === '<=') return { to: bound === '<' ? limit - 1 : limit, span }
    return { from: bound === '>' ? limit + 1 : limit, span }
  })

  private closedRange = this.RULE('closedRange', (start: number): Range => {
    const from = Number(this.CONSUME(Shape.Integer).image)
    const to = this.OPTION(() => {
      this.CONSUME(Shape.DotDot)
      return Number(this.CONSUME1(Shape.Integer).image)
    })
    return { from, to: to ?? from, span: this.from(start) }
  })

  // -------------------------------------------------------------- pools and seats

  /** `серед суддів, у яких` and the conditions. */
  pool = this.RULE('pool', (endsRule: boolean): Pool => {
    const conditions: PoolCondition[] = []
    this.CONSUME(Key.among)
    this.MANY(() => conditions.push(this.SUBRULE(this.poolCondition, { ARGS: [endsRule] })))
    const exclusions = this.OPTION(() => this.CONSUME(Key.no_ground))
    return { conditions, exclusions: exclusions !== undefined }
  })

  /** `спеціалізація "9.2.p1" : справа.потрібна_спеціалізація у суддя.спеціалізації`. */
  private poolCondition = this.RULE('poolCondition', (endsRule: boolean): PoolCondition => {
    const start = this.here()
    const first = this.LA(1)
    const name = this.SUBRULE(this.authorName)
    const clause = this.SUBRULE(this.quoted)
    const readings = this.SUBRULE(this.readings)
    const when = this.OPTION(() => this.SUBRULE(this.when))
    this.CONSUME(Shape.Colon)
    const condition = this.SUBRULE(this.expression)
    const because = this.OPTION1({
      GATE: () => !endsRule || this.isReasonOf(first),
      DEF: () => this.SUBRULE(this.because),
    })
    const optional = { ...(when && { when }), ...(because && { because }) }
    return this.line<PoolCondition>({
      name,
      clause,
      readings,
      condition,
      ...optional,
      span: this.from(start),
    })
  })

  /** `місця головуючий, член_колегії кількістю 2 якщо …`. */
  seats = this.RULE('seats', (): Seat[] => {
    const seats: Seat[] = []
    this.CONSUME(Key.seats)
    this.AT_LEAST_ONE_SEP({ SEP: Shape.Comma, DEF: () => seats.push(this.SUBRULE(this.seat)) })
    return seats
  })

  private seat = this.RULE('seat', (): Seat => {
    const start = this.here()
    const role: SeatRole = this.placed('role') ?? 'member'
    const count = this.OPTION(() => {
      this.CONSUME(Key.numbering)
      return this.SUBRULE(this.expression)
    })
    const when = this.OPTION1(() => this.SUBRULE(this.when))
    const optional = { ...(count && { count }), ...(when && { when }) }
    return this.line<Seat>({ role, ...optional, span: this.from(start) })
  })

  // -------------------------------------------------------------- types

  /** `дата`, `ціле [календарних днів]`, `список перелік вид_справи`. */
  type = this.RULE('type', (): TypeRef =>
    this.nested(() => {
      const word = this.placed('type') ?? 'text'
      return this.OR<Alternatives<TypeRef>>([
        {
          GATE: () => NAMED_TYPES.has(word),
          ALT: () => {
            const name = this.CONSUME1(AnyWord).image
            if (word === 'enum') return { kind: 'enum', name }
            return { kind: word === 'records' ? 'records' : 'entity', entity: name }
          },
        },
        {
          GATE: () => NESTED_TYPES.has(word),
          ALT: () => ({ kind: word === 'map' ? 'map' : 'list', of: this.SUBRULE(this.type) }),
        },
        { GATE: () => word === 'integer', ALT: () => this.SUBRULE(this.integerUnit) },
        {
          GATE: () => !NAMED_TYPES.has(word) && !NESTED_TYPES.has(word),
          ALT: () => plainType(word),
        },
      ])
    }),
  )

  /** `[календарних днів]` is a unit; `[залів]` is only a label. */
  private integerUnit = this.RULE('integerUnit', (): TypeRef => {
    const words: string[] = []
    let days = false
    this.CONSUME(Shape.LeftBracket)
    this.AT_LEAST_ONE(() => {
      const unit = this.oneOf(UNIT_WORDS)
      const { image } = this.LA(0)
      words.push(image)
      days ||= unit === 'calendar_day'
    })
    this.CONSUME(Shape.RightBracket)
    const unit = words.join(' ')
    return { kind: 'integer', unit: days || DAYS.has(unit) ? 'calendar_day' : unit }
  })

  /** The name of a weight in a draw. */
  protected reference = this.RULE('reference', (): string => this.CONSUME(Name).image)
}

type PlainKind = Extract<
  TypeRef,
  { kind: 'boolean' | 'text' | 'date' | 'datetime' | 'time' | 'decimal' | 'money' }
>['kind']
const PLAIN: ReadonlySet<string> = new Set([
  'boolean',
  'text',
  'date',
  'datetime',
  'time',
  'decimal',
  'money',
])

function plainType(word: string): TypeRef {
  return PLAIN.has(word) ? { kind: word as PlainKind } : { kind: 'integer' }
}
