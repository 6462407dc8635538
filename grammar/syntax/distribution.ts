/** Statements that decide where a matter goes: draw, refuse, transfer, redraw, by the head of the court. */
import type {
  Draw,
  Expr,
  ManualDistribution,
  Redraw,
  Refuse,
  Seat,
  Transfer,
  TransferException,
} from './ast.ts'
import type { Alternatives } from './base-parser.ts'
import { StatementParser } from './statements.ts'
import { Key, Shape } from './vocabulary.ts'

type Then = Pick<TransferException, 'then' | 'redrawClause'>

export class DistributionParser extends StatementParser {
  /** `[замість загального списку] автоматизований розподіл "6.1.3" один_суддя …`. */
  draw = this.RULE('draw', (): Draw => {
    const start = this.here()
    const instead = this.OPTION(() => this.CONSUME(Key.instead)) !== undefined
    this.CONSUME(Key.draw)
    const head = this.SUBRULE(this.head)
    const when = this.OPTION1(() => this.SUBRULE(this.when))
    const pool = this.SUBRULE(this.pool, { ARGS: [false] })
    const seats = this.OPTION2(() => this.SUBRULE(this.seats)) ?? []
    const weight = this.OPTION3(() => this.SUBRULE(this.weightReference))
    const emptyPool = this.SUBRULE(this.emptyPool)
    const because = this.OPTION4(() => this.SUBRULE(this.because))
    const optional = {
      ...(when && { when }),
      ...(weight && { weight }),
      ...(because && { because }),
    }
    const parts = { ...pool, seats, ...optional, emptyPool }
    return this.line<Draw>({ kind: 'draw', instead, ...head, ...parts, span: this.from(start) })
  })

  private weightReference = this.RULE('weightReference', (): string => {
    this.CONSUME(Key.weight)
    return this.SUBRULE(this.reference)
  })

  /** `якщо учасників немає то зупинити "6.1.1"`. */
  private emptyPool = this.RULE('emptyPool', (): string => {
    this.CONSUME(Key.pool_empty)
    this.CONSUME(Key.then)
    this.CONSUME(Key.stop)
    return this.SUBRULE(this.quoted)
  })

  /** `не розподіляти "4.1" … якщо …`. */
  refuse = this.RULE('refuse', (): Refuse => {
    const start = this.here()
    this.CONSUME(Key.refuse)
    const head = this.SUBRULE(this.head)
    const when = this.SUBRULE(this.when)
    const because = this.OPTION(() => this.SUBRULE(this.because))
    return this.line<Refuse>({
      kind: 'refuse',
      ...head,
      when,
      ...(because && { because }),
      span: this.from(start),
    })
  })

  /** `передати судді "10.1.3" … кому … якщо …`. */
  transfer = this.RULE('transfer', (): Transfer => {
    const start = this.here()
    this.CONSUME(Key.transfer)
    const head = this.SUBRULE(this.head)
    this.CONSUME(Key.to)
    const to = this.SUBRULE(this.expression)
    const when = this.SUBRULE(this.when)
    const because = this.OPTION(() => this.SUBRULE(this.because))
    const optional = { ...(because && { because }) }
    return this.line<Transfer>({
      kind: 'transfer',
      ...head,
      to,
      when,
      ...optional,
      span: this.from(start),
    })
  })

  /** `виняток із передачі "10.6" … щодо … якщо … то …`. */
  transferException = this.RULE('transferException', (): TransferException => {
    const start = this.here()
    this.CONSUME(Key.exception)
    const head = this.SUBRULE(this.head)
    this.CONSUME(Key.concerning)
    const from = this.SUBRULE(this.clauses)
    const when = this.SUBRULE(this.when)
    const then = this.SUBRULE(this.thenWhat)
    const because = this.OPTION(() => this.SUBRULE(this.because))
    const parts = { from, when, ...then, ...(because && { because }) }
    return this.line<TransferException>({
      kind: 'transfer_exception',
      ...head,
      ...parts,
      span: this.from(start),
    })
  })

  private thenWhat = this.RULE('thenWhat', (): Then => {
    this.CONSUME(Key.then)
    return this.OR<Alternatives<Then>>([
      {
        ALT: () => {
          this.CONSUME(Key.draw)
          return { then: 'draw' }
        },
      },
      {
        ALT: () => {
          this.CONSUME(Key.redraw)
          return { then: 'redraw', redrawClause: this.SUBRULE(this.quoted) }
        },
      },
    ])
  })

  /** `повторний автоматизований розподіл "11.2.p1" … на підставі …`. */
  redraw = this.RULE('redraw', (): Redraw => {
    const start = this.here()
    this.CONSUME(Key.redraw)
    const head = this.SUBRULE(this.head)
    const asked = this.SUBRULE(this.asked)
    const when = this.OPTION(() => this.SUBRULE(this.when))
    const given = this.OPTION1(() => this.SUBRULE(this.acts))
    const without = this.OPTION2(() => this.SUBRULE(this.withoutJudges)) ?? []
    const seats: Seat[] = this.OPTION3(() => this.SUBRULE(this.seats)) ?? []
    const because = this.OPTION4(() => this.SUBRULE(this.because))
    const optional = { ...(when && { when }), ...(given && { given }), ...(because && { because }) }
    const parts = { asked, ...optional, without, seats }
    return this.line<Redraw>({ kind: 'redraw', ...head, ...parts, span: this.from(start) })
  })

  private asked = this.RULE('asked', (): Expr => {
    this.CONSUME(Key.on_ground)
    return this.SUBRULE(this.expression)
  })

  /** `за наявності …`. */
  private acts = this.RULE('acts', (): Expr => {
    this.CONSUME(Key.given)
    return this.SUBRULE(this.expression)
  })

  private withoutJudges = this.RULE('withoutJudges', (): Expr[] => {
    const judges: Expr[] = []
    this.CONSUME(Key.without)
    this.AT_LEAST_ONE_SEP({
      SEP: Shape.Comma,
      DEF: () => judges.push(this.SUBRULE(this.expression)),
    })
    return judges
  })

  /** `розподіл головою суду "12.3" …`. */
  manual = this.RULE('manual', (): ManualDistribution => {
    const start = this.here()
    this.CONSUME(Key.manual)
    const head = this.SUBRULE(this.head)
    const asked = this.SUBRULE(this.asked)
    const when = this.SUBRULE(this.when)
    const matter = this.SUBRULE(this.loop)
    const otherwise = this.OPTION(() => this.SUBRULE(this.otherwiseMatter))
    const order = this.SUBRULE(this.queue)
    const pool = this.SUBRULE(this.pool, { ARGS: [true] })
    const because = this.OPTION1(() => this.SUBRULE(this.because))
    const optional = { ...(otherwise && { otherwise }), ...(because && { because }) }
    const parts = { asked, when, matter, ...order, ...pool, ...optional }
    return this.line<ManualDistribution>({
      kind: 'manual',
      ...head,
      ...parts,
      span: this.from(start),
    })
  })

  private otherwiseMatter = this.RULE('otherwiseMatter', (): Expr => {
    this.CONSUME(Key.otherwise)
    return this.SUBRULE(this.expression)
  })

  /** `за чергою … окрема черга за … після …`. */
  private queue = this.RULE(
    'queue',
    (): Pick<ManualDistribution, 'arrival' | 'queueBy' | 'made'> => {
      this.CONSUME(Key.in_order_of)
      const arrival = this.SUBRULE(this.expression)
      this.CONSUME(Key.queue_by)
      const queueBy = this.SUBRULE1(this.expression)
      this.CONSUME(Key.after)
      const made = this.SUBRULE2(this.expression)
      return { arrival, queueBy, made }
    },
  )
}
