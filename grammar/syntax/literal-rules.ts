/** Literals: numbers with and without units, dates, texts, the words that are values. */
import type { Lang } from '../source/text.ts'
import type { DateLiteral, DurationUnit, Expr } from './ast.ts'
import { BaseParser, type Alternatives, type Meaning } from './base-parser.ts'
import { isoDate, isoDateTime, isoTime, textValue } from './literals.ts'
import { Key, Name, Shape } from './vocabulary.ts'

/** «14 днів» does not say which days; the law counts both kinds. */
const BARE_DAYS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  uk: new Set(['день', 'дні', 'днів', 'дня', 'доба', 'доби', 'діб']),
  en: new Set(['day', 'days']),
}

const UNITS: Meaning<DurationUnit> = [
  [Key.calendar_day, 'calendar_day'],
  [Key.working_day, 'working_day'],
  [Key.month, 'month'],
  [Key.hour, 'hour'],
  [Key.minute, 'minute'],
]

const MOMENTS: Meaning<DateLiteral['kind']> = [
  [Shape.Day, 'date'],
  [Shape.DateTime, 'datetime'],
  [Shape.Clock, 'time'],
]
const MOMENT_VALUES = { date: isoDate, datetime: isoDateTime, time: isoTime } as const

type WordLiteral = boolean | 'text' | 'none' | 'pool'
const WORD_LITERALS: Meaning<WordLiteral> = [
  [Shape.Text, 'text'],
  [Key.true, true],
  [Key.false, false],
  [Key.none, 'none'],
  [Key.pool, 'pool'],
]

export class LiteralParser extends BaseParser {
  /** A literal of one token. */
  word = this.RULE('word', (): Expr => {
    const start = this.here()
    const value = this.oneOf<WordLiteral>(WORD_LITERALS)
    const { image } = this.LA(0)
    const span = this.from(start)
    if (value === 'text') return { kind: 'text', value: textValue(image), span }
    return typeof value === 'boolean' ? { kind: 'boolean', value, span } : { kind: value, span }
  })

  /** `14`, `1.05`, `14 календарних днів`. */
  number = this.RULE('number', (): Expr =>
    this.OR<Alternatives<Expr>>([
      { ALT: () => this.SUBRULE(this.decimal) },
      { ALT: () => this.SUBRULE(this.integerOrDuration) },
    ]),
  )

  private decimal = this.RULE('decimal', (): Expr => {
    const start = this.here()
    return { kind: 'decimal', value: this.CONSUME(Shape.Decimal).image, span: this.from(start) }
  })

  private integerOrDuration = this.RULE('integerOrDuration', (): Expr => {
    const start = this.here()
    const value = this.CONSUME(Shape.Integer).image
    const unit = this.OPTION(() => this.SUBRULE(this.unit))
    this.OPTION1({
      GATE: () => BARE_DAYS[this.lang].has(this.LA(1).image),
      DEF: () => this.SUBRULE(this.bareDays, { ARGS: [value] }),
    })
    return unit === undefined
      ? { kind: 'integer', value, span: this.from(start) }
      : { kind: 'duration', amount: Number(value), unit, span: this.from(start) }
  })

  /** «14 днів»: steps over the word, so that it is not an unexpected name as well. */
  private bareDays = this.RULE('bareDays', (amount: string): void => {
    const start = this.here()
    const word = this.CONSUME(Name).image
    this.complain('syntax/bare-days', this.from(start), { word, amount })
  })

  private unit = this.RULE('unit', (): DurationUnit => this.oneOf(UNITS))

  /** A date, a date with a time, a time. */
  moment = this.RULE('moment', (): DateLiteral => {
    const start = this.here()
    const kind = this.oneOf<DateLiteral['kind']>(MOMENTS)
    const { image } = this.LA(0)
    const value = this.ACTION(() => MOMENT_VALUES[kind](image))
    return { kind, value, span: this.from(start) }
  })
}
