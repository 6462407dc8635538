/** What a test expects: who takes part, what happens, what a clause answers, what people are told. */
import type { Expectation, ProvidedFact, SeatRole } from './ast.ts'
import type { Alternatives } from './base-parser.ts'
import { GivenParser } from './given-rules.ts'
import { Key, Shape } from './vocabulary.ts'

/** An expectation without its place. */
type Expected = Expectation extends infer E
  ? E extends Expectation
    ? Omit<E, 'span' | 'comments'>
    : never
  : never

type Pair = Extract<Expectation, { kind: 'assignments' }>['pairs'][number]

/** «за умови» in both languages, and `if`. */
const PROVIDED = [
  [Key.provided, true],
  [Key.when, true],
] as const

export class ExpectationParser extends GivenParser {
  expectation = this.RULE('expectation', (): Expectation => {
    const start = this.here()
    this.CONSUME(Key.expect)
    const expected = this.OR<Alternatives<Expected>>([
      { ALT: () => this.SUBRULE(this.expectedJudge) },
      { ALT: () => this.SUBRULE(this.expectedPool) },
      { ALT: () => this.SUBRULE(this.expectedSeats) },
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

  /** `учасники "А", "Б"`, `учасники немає`, `учасники щодо присяжний "В"`. */
  private expectedPool = this.RULE('expectedPool', (): Expected => {
    this.CONSUME(Key.pool)
    const role = this.OPTION(() => {
      this.CONSUME(Key.concerning)
      return this.placed('role') ?? 'member'
    })
    const judges = this.OR<Alternatives<string[]>>([
      { ALT: () => this.SUBRULE(this.clauses) },
      {
        ALT: () => {
          this.CONSUME(Key.none)
          return []
        },
      },
    ])
    return { kind: 'pool', ...(role !== undefined && { role }), judges }
  })

  /** `місця головуючий, член_колегії, член_колегії`, `місця немає`. */
  private expectedSeats = this.RULE('expectedSeats', (): Expected => {
    this.CONSUME(Key.seats)
    const roles = this.OR<Alternatives<SeatRole[]>>([
      { ALT: () => this.SUBRULE(this.seatRoles) },
      {
        ALT: () => {
          this.CONSUME(Key.none)
          return []
        },
      },
    ])
    return { kind: 'seats', roles }
  })

  private seatRoles = this.RULE('seatRoles', (): SeatRole[] => {
    const roles: SeatRole[] = []
    this.AT_LEAST_ONE_SEP({
      SEP: Shape.Comma,
      DEF: () => roles.push(this.placed('role') ?? 'member'),
    })
    return roles
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
