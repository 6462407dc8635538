/** Tests inside a policy: facts given, answers expected. */
import type {
  DateLiteral,
  Expectation,
  FactEntry,
  FactValue,
  Given,
  PolicyTest,
  ProvidedFact,
  Sample,
} from './ast.ts'
import type { Alternatives } from './base-parser.ts'
import { FactParser } from './fact-rules.ts'
import { isoDate, isoDateTime } from './literals.ts'
import { AnyWord, Key, Shape } from './vocabulary.ts'

/** An expectation without its place. */
type Expected = Expectation extends infer E
  ? E extends Expectation
    ? Omit<E, 'span' | 'comments'>
    : never
  : never

type Pair = Extract<Expectation, { kind: 'assignments' }>['pairs'][number]

export class TestParser extends FactParser {
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

  private basedOn = this.RULE('basedOn', (): string[] => {
    const samples: string[] = []
    this.CONSUME(Key.based_on)
    this.AT_LEAST_ONE_SEP({
      SEP: Shape.Comma,
      DEF: () => samples.push(this.SUBRULE(this.reference)),
    })
    return samples
  })

  // -------------------------------------------------------------- facts

  private givens = this.RULE('givens', (): Given[] => {
    const givens: Given[] = []
    this.MANY(() => givens.push(this.SUBRULE(this.given)))
    return givens
  })

  /** `дано суддя "А" { … }`. */
  private given = this.RULE('given', (): Given => {
    const start = this.here()
    this.CONSUME(Key.given)
    const entity = this.CONSUME(AnyWord).image
    const id = this.OPTION(() => this.SUBRULE(this.quoted))
    const fields = this.SUBRULE(this.entries)
    const optional = { ...(id !== undefined && { id }) }
    return this.line<Given>({ entity, ...optional, fields, span: this.from(start) })
  })

  private entries = this.RULE('entries', (): FactEntry[] => {
    const entries: FactEntry[] = []
    this.CONSUME(Shape.LeftBrace)
    this.MANY(() => {
      entries.push(this.SUBRULE(this.entry))
      this.OPTION(() => this.CONSUME(Shape.Comma))
    })
    this.CONSUME(Shape.RightBrace)
    return entries
  })

  private entry = this.RULE('entry', (): FactEntry => {
    const start = this.here()
    const field = this.SUBRULE(this.key)
    this.CONSUME(Shape.Colon)
    const value = this.SUBRULE(this.factValue)
    return { field, value, span: this.from(start) }
  })

  private factValue = this.RULE('factValue', (): FactValue =>
    this.nested(() => {
      const start = this.here()
      return this.OR<Alternatives<FactValue>>([
        {
          // Here braces hold a record's fields and never a set.
          IGNORE_AMBIGUITIES: true,
          ALT: () => ({
            kind: 'object',
            fields: this.SUBRULE(this.entries),
            span: this.from(start),
          }),
        },
        {
          ALT: () => ({ kind: 'list', items: this.SUBRULE(this.factList), span: this.from(start) }),
        },
        { ALT: () => ({ kind: 'value', value: this.SUBRULE(this.value), span: this.from(start) }) },
      ])
    }),
  )

  private factList = this.RULE('factList', (): FactValue[] => {
    const items: FactValue[] = []
    this.CONSUME(Shape.LeftBracket)
    this.MANY(() => {
      items.push(this.SUBRULE(this.factValue))
      this.OPTION(() => this.CONSUME(Shape.Comma))
    })
    this.CONSUME(Shape.RightBracket)
    return items
  })

  // -------------------------------------------------------------- expectations

  private expectation = this.RULE('expectation', (): Expectation => {
    const start = this.here()
    this.CONSUME(Key.expect)
    const expected = this.OR<Alternatives<Expected>>([
      { ALT: () => this.SUBRULE(this.expectedJudge) },
      { ALT: () => this.SUBRULE(this.expectedPool) },
      { ALT: () => this.SUBRULE(this.expectedOutcome) },
      { ALT: () => this.SUBRULE(this.expectedAssignments) },
      { ALT: () => this.SUBRULE(this.expectedStatus) },
      { ALT: () => this.SUBRULE(this.expectedMissing) },
      { ALT: () => this.SUBRULE(this.expectedWarning) },
      { ALT: () => this.SUBRULE(this.expectedShare) },
      { ALT: () => this.SUBRULE(this.expectedInterval) },
      { ALT: () => this.SUBRULE(this.expectedExplanation) },
      { ALT: () => this.SUBRULE(this.expectedRemark) },
    ])
    return this.line<Expectation>({ ...expected, span: this.from(start) })
  })

  /** `суддя "А" виключений за …`, `не визначений за …`, `бере участь`. */
  private expectedJudge = this.RULE('expectedJudge', (): Expected => {
    this.CONSUME(Key.judge)
    const judge = this.SUBRULE(this.quoted)
    return this.OR<Alternatives<Expected>>([
      {
        ALT: () => {
          this.CONSUME(Key.excluded)
          return { kind: 'excluded', judge, grounds: this.SUBRULE(this.clauses) }
        },
      },
      {
        ALT: () => {
          this.CONSUME(Key.undetermined)
          return { kind: 'undetermined', judge, grounds: this.SUBRULE1(this.clauses) }
        },
      },
      {
        ALT: () => {
          this.CONSUME(Key.eligible)
          const provided = this.OPTION(() => this.SUBRULE(this.providedFacts))
          return { kind: 'eligible', judge, ...(provided && { provided }) }
        },
      },
    ])
  })

  /** `за умови справа.момент_розподілу = 10.03.2026 10:00`. */
  private providedFacts = this.RULE('providedFacts', (): ProvidedFact[] => {
    const facts: ProvidedFact[] = []
    this.oneOf(PROVIDED)
    this.AT_LEAST_ONE_SEP({
      SEP: Shape.Comma,
      DEF: () => facts.push(this.SUBRULE(this.providedFact)),
    })
    return facts
  })

  private providedFact = this.RULE('providedFact', (): ProvidedFact => {
    const start = this.here()
    const path = this.SUBRULE(this.path)
    this.CONSUME(Shape.Equal)
    const value = this.SUBRULE(this.value)
    return { path, value, span: this.from(start) }
  })

  /** `учасники "А", "Б"`, `учасники немає`. */
  private expectedPool = this.RULE('expectedPool', (): Expected => {
    this.CONSUME(Key.pool)
    const judges = this.OR<Alternatives<string[]>>([
      { ALT: () => this.SUBRULE(this.clauses) },
      {
        ALT: () => {
          this.CONSUME(Key.none)
          return []
        },
      },
    ])
    return { kind: 'pool', judges }
  })

  /** `наслідок передача "10.1.3" суддя "А"`. */
  private expectedOutcome = this.RULE('expectedOutcome', (): Expected => {
    this.CONSUME(Key.outcome)
    const outcome = this.placed('outcome') ?? ''
    const clauses = this.OPTION(() => this.SUBRULE(this.clauses)) ?? []
    const judge = this.OPTION1(() => {
      this.CONSUME(Key.judge)
      return this.SUBRULE(this.quoted)
    })
    return { kind: 'outcome', outcome, clauses, ...(judge !== undefined && { judge }) }
  })

  /** `призначення "c1" : "А", "c2" : "Б"`. */
  private expectedAssignments = this.RULE('expectedAssignments', (): Expected => {
    const pairs: Pair[] = []
    this.CONSUME(Key.assignments)
    this.AT_LEAST_ONE_SEP({
      SEP: Shape.Comma,
      DEF: () => pairs.push(this.SUBRULE(this.assignment)),
    })
    return { kind: 'assignments', pairs }
  })

  private assignment = this.RULE('assignment', (): Pair => {
    const matter = this.SUBRULE(this.quoted)
    this.CONSUME(Shape.Colon)
    return { matter, judge: this.SUBRULE1(this.quoted) }
  })

  /** `пункт "4.1" щодо "А" виконано`. */
  private expectedStatus = this.RULE('expectedStatus', (): Expected => {
    this.CONSUME(Key.clause)
    const clause = this.SUBRULE(this.quoted)
    const subject = this.OPTION(() => {
      this.CONSUME(Key.concerning)
      return this.SUBRULE1(this.quoted)
    })
    const status = this.placed('status') ?? ''
    return { kind: 'status', clause, ...(subject !== undefined && { subject }), status }
  })

  private expectedMissing = this.RULE('expectedMissing', (): Expected => {
    this.CONSUME(Key.missing)
    return { kind: 'missing', pointer: this.SUBRULE(this.quoted) }
  })

  private expectedWarning = this.RULE('expectedWarning', (): Expected => {
    this.CONSUME(Key.warning)
    return { kind: 'warning', code: this.SUBRULE(this.quoted) }
  })

  /** `частка "А" 7/11`. */
  private expectedShare = this.RULE('expectedShare', (): Expected => {
    this.CONSUME(Key.share)
    const judge = this.SUBRULE(this.quoted)
    const whole = this.CONSUME(Shape.Integer).image
    const part = this.OPTION(() => {
      this.CONSUME(Shape.Slash)
      return this.CONSUME1(Shape.Integer).image
    })
    return { kind: 'share', judge, share: part === undefined ? whole : `${whole}/${part}` }
  })

  /** `інтервал "А" 100..274`. */
  private expectedInterval = this.RULE('expectedInterval', (): Expected => {
    this.CONSUME(Key.interval)
    const judge = this.SUBRULE(this.quoted)
    const from = Number(this.CONSUME(Shape.Integer).image)
    this.CONSUME(Shape.DotDot)
    const to = Number(this.CONSUME1(Shape.Integer).image)
    return { kind: 'interval', judge, from, to }
  })

  /** `пояснення "А" містить "…"`. */
  private expectedExplanation = this.RULE('expectedExplanation', (): Expected => {
    this.CONSUME(Key.because)
    const subject = this.OPTION(() => this.SUBRULE(this.quoted))
    this.CONSUME(Key.contains)
    const contains = this.SUBRULE1(this.quoted)
    return { kind: 'explanation', ...(subject !== undefined && { subject }), contains }
  })

  /** `зауваження "check/…" у тексті "…"`. */
  private expectedRemark = this.RULE('expectedRemark', (): Expected => {
    this.CONSUME(Key.remark)
    const code = this.SUBRULE(this.quoted)
    this.CONSUME(Key.in_text)
    return { kind: 'remark', code, text: this.SUBRULE1(this.quoted) }
  })
}

/** «за умови» in both languages, and `if`. */
const PROVIDED = [
  [Key.provided, true],
  [Key.when, true],
] as const
