/** Tests inside a policy: when, on what facts, with what answers; and samples of facts to start from. */
import type { DateLiteral, Expectation, PolicyTest, Sample } from './ast.ts'
import type { Alternatives } from './base-parser.ts'
import { ExpectationParser } from './expectation-rules.ts'
import { isoDate, isoDateTime } from './literals.ts'
import { Key, Shape } from './vocabulary.ts'

export class TestParser extends ExpectationParser {
  /** `зразок звичайний_суд на основі … дано …`. */
  sample = this.RULE('sample', (): Sample => {
    const start = this.here()
    this.CONSUME(Key.sample)
    const name = this.SUBRULE(this.authorName)
    const from = this.OPTION(() => this.SUBRULE(this.basedOn)) ?? []
    const given = this.SUBRULE(this.givens)
    return this.line<Sample>({ kind: 'sample', name, given, from, span: this.from(start) })
  })

  /** `тест "…" станом на … відомо на … дано … очікується …`. */
  test = this.RULE('test', (): PolicyTest => {
    const start = this.here()
    const expect: Expectation[] = []
    this.CONSUME(Key.test)
    const title = this.SUBRULE(this.quoted)
    this.CONSUME(Key.as_of)
    const asOf = this.SUBRULE(this.day)
    const knownAt = this.OPTION(() => this.SUBRULE(this.knownAt))
    const from = this.OPTION1(() => this.SUBRULE(this.basedOn)) ?? []
    const given = this.SUBRULE(this.givens)
    this.MANY(() => expect.push(this.SUBRULE(this.expectation)))
    const parts = { title, asOf, ...(knownAt && { knownAt }), from, given, expect }
    return this.line<PolicyTest>({ kind: 'test', ...parts, span: this.from(start) })
  })

  private basedOn = this.RULE('basedOn', (): string[] => {
    const samples: string[] = []
    this.CONSUME(Key.based_on)
    this.AT_LEAST_ONE_SEP({
      SEP: Shape.Comma,
      DEF: () => samples.push(this.SUBRULE(this.reference)),
    })
    return samples
  })

  /** A day, or a day with a time. */
  private day = this.RULE('day', (): DateLiteral => {
    const start = this.here()
    return this.OR<Alternatives<DateLiteral>>([
      {
        ALT: () => ({
          kind: 'date',
          value: isoDate(this.CONSUME(Shape.Day).image),
          span: this.from(start),
        }),
      },
      {
        ALT: () => {
          const value = isoDateTime(this.CONSUME(Shape.DateTime).image)
          return { kind: 'datetime', value, span: this.from(start) }
        },
      },
    ])
  })

  private knownAt = this.RULE('knownAt', (): DateLiteral => {
    this.CONSUME(Key.known_at)
    return this.SUBRULE(this.day)
  })
}
