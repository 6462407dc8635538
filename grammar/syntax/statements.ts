/** Statements about clauses and simple rules: what a policy declares, excludes, finds and demands. */
import type { Text } from '../source/text.ts'
import type {
  AdoptedReading,
  ClauseDeclaration,
  Definition,
  Duty,
  Exclude,
  Expr,
  Finding,
  Modality,
  NotComputable,
  OutOfScope,
  Parameter,
  Precedence,
  ProcedureStep,
  DefinitionParameter,
  Weight,
  WordingUnknown,
} from './ast.ts'
import type { Alternatives, Meaning } from './base-parser.ts'
import { RulePartsParser } from './rule-parts.ts'
import { AnyWord, Key, Shape } from './vocabulary.ts'

const MODALITIES: Meaning<Modality> = [
  [Key.must, 'must'],
  [Key.must_not, 'must_not'],
  [Key.may, 'may'],
  [Key.recommended, 'recommended'],
  [Key.no_modality, 'none'],
]

type Demand = Duty['demand']

export class StatementParser extends RulePartsParser {
  /** `пункт "4.3.2" заборонено "…" цитується "…"`. */
  clauseDeclaration = this.RULE('clauseDeclaration', (): ClauseDeclaration => {
    const start = this.here()
    this.CONSUME(Key.clause)
    const clause = this.SUBRULE(this.quoted)
    const modality = this.SUBRULE(this.modality)
    const summary = this.SUBRULE(this.text)
    const cite = this.OPTION(() => {
      this.CONSUME(Key.cited)
      return this.SUBRULE1(this.text)
    })
    const span = this.from(start)
    return this.line<ClauseDeclaration>({
      kind: 'clause',
      clause,
      modality,
      summary,
      ...(cite && { cite }),
      span,
    })
  })

  private modality = this.RULE('modality', (): Modality => this.oneOf(MODALITIES))

  /** `не обчислюється "3.6" оскільки "…"`. */
  notComputable = this.RULE('notComputable', (): NotComputable => {
    const start = this.here()
    this.CONSUME(Key.not_computable)
    const clauses = this.SUBRULE(this.clauses)
    const reason = this.SUBRULE(this.because)
    return this.line<NotComputable>({
      kind: 'not_computable',
      clauses,
      reason,
      span: this.from(start),
    })
  })

  /** `редакція невідома "4.3.12" тлумачення A10 може змінити розподіл`. */
  wordingUnknown = this.RULE('wordingUnknown', (): WordingUnknown => {
    const start = this.here()
    this.CONSUME(Key.wording_unknown)
    const clauses = this.SUBRULE(this.clauses)
    const readings = this.SUBRULE(this.readings)
    const couldChange = this.OPTION(() => this.SUBRULE(this.couldChange)) ?? 'nothing'
    const span = this.from(start)
    return this.line<WordingUnknown>({
      kind: 'wording_unknown',
      clauses,
      readings,
      couldChange,
      span,
    })
  })

  private couldChange = this.RULE('couldChange', (): WordingUnknown['couldChange'] => {
    this.CONSUME(Key.could_change)
    return this.OR<Alternatives<WordingUnknown['couldChange']>>([
      { ALT: () => this.SUBRULE(this.clauses) },
      { ALT: () => this.SUBRULE(this.theDraw) },
    ])
  })

  /** «розподіл», `draw`: the one word that may stand there. */
  private theDraw = this.RULE('theDraw', (): 'draw' => {
    const start = this.here()
    const meant = this.placed('outcome')
    const word = this.LA(0).image
    if (meant !== undefined && meant !== 'draw') {
      this.complain('syntax/unknown-word', this.from(start), { word, group: 'outcome' })
    }
    return 'draw'
  })

  /** `прийнято тлумачення A03 "4.3.3" : "…" замість "…" переважає …`. */
  adoptedReading = this.RULE('adoptedReading', (): AdoptedReading => {
    const start = this.here()
    this.CONSUME(Key.adopted_reading)
    const code = this.CONSUME(AnyWord).image
    // A reading outlives the clauses that it was adopted for: a consolidated text must be able to say so.
    const clauses = this.OPTION1(() => this.SUBRULE(this.clauses)) ?? []
    this.CONSUME(Shape.Colon)
    const text = this.SUBRULE(this.text)
    const insteadOf = this.OPTION(() => {
      this.CONSUME(Key.instead_of)
      return this.SUBRULE1(this.text)
    })
    const prevails: Precedence[] = []
    this.MANY(() => prevails.push(this.SUBRULE(this.precedence)))
    const optional = { ...(insteadOf && { insteadOf }), ...(prevails.length > 0 && { prevails }) }
    return this.line<AdoptedReading>({
      kind: 'reading',
      code,
      clauses,
      text,
      ...optional,
      span: this.from(start),
    })
  })

  /** `переважає "2/4.8.b3" над "4/3.p2" оскільки "…"`. */
  private precedence = this.RULE('precedence', (): Precedence => {
    const start = this.here()
    this.CONSUME(Key.prevails)
    const clauses = this.SUBRULE(this.clauses)
    this.CONSUME(Key.over)
    const over = this.SUBRULE1(this.clauses)
    const reason = this.SUBRULE(this.because)
    return { clauses, over, reason, span: this.from(start) }
  })

  /** `означення основа(суддя) "6.1.2" = …`. */
  definition = this.RULE('definition', (): Definition => {
    const start = this.here()
    this.CONSUME(Key.define)
    const name = this.SUBRULE(this.authorName)
    const parameters = this.OPTION(() => this.SUBRULE(this.parameters)) ?? []
    const clauses = this.OPTION1(() => this.SUBRULE(this.clauses)) ?? []
    const readings = this.SUBRULE(this.readings)
    this.CONSUME(Shape.Equal)
    const value = this.SUBRULE(this.expression)
    const span = this.from(start)
    return this.line<Definition>({
      kind: 'definition',
      name,
      parameters,
      clauses,
      readings,
      value,
      span,
    })
  })

  private parameters = this.RULE('parameters', (): DefinitionParameter[] => {
    const parameters: DefinitionParameter[] = []
    this.CONSUME(Shape.LeftParen)
    this.AT_LEAST_ONE_SEP({
      SEP: Shape.Comma,
      DEF: () => parameters.push(this.SUBRULE(this.parameterName)),
    })
    this.CONSUME(Shape.RightParen)
    return parameters
  })

  /** `від : дата`; without a type it is the name of an entity. */
  private parameterName = this.RULE('parameterName', (): DefinitionParameter => {
    const start = this.here()
    const name = this.SUBRULE(this.authorName)
    const type = this.OPTION(() => {
      this.CONSUME(Shape.Colon)
      return this.SUBRULE(this.type)
    })
    return { name, ...(type && { type }), span: this.from(start) }
  })

  /** `не розподіляються щодо судді "4.3.1" …`: a condition, or a table whose rows have their clauses. */
  exclude = this.RULE('exclude', (): Exclude => {
    const start = this.here()
    this.CONSUME(Key.exclude)
    const head = this.SUBRULE(this.head)
    const loop = this.OPTION(() => this.SUBRULE(this.loop))
    const ground = this.OR<Alternatives<Pick<Exclude, 'when' | 'table'>>>([
      { ALT: () => ({ when: this.SUBRULE(this.when) }) },
      { ALT: () => ({ table: this.SUBRULE(this.table) }) },
    ])
    const because = this.OPTION1(() => this.SUBRULE(this.because))
    const optional = { ...(loop && { loop }), ...ground, ...(because && { because }) }
    return this.line<Exclude>({ kind: 'exclude', ...head, ...optional, span: this.from(start) })
  })

  /** `поза дією "1/6.p4" закрите_засідання щодо "*" якщо …`. */
  outOfScope = this.RULE('outOfScope', (): OutOfScope => {
    const start = this.here()
    this.CONSUME(Key.out_of_scope)
    const clauses = this.OPTION(() => this.SUBRULE(this.clauses)) ?? []
    const name = this.SUBRULE(this.authorName)
    const readings = this.SUBRULE(this.readings)
    this.CONSUME(Key.concerning)
    const from = this.SUBRULE1(this.clauses)
    const when = this.SUBRULE(this.when)
    const because = this.OPTION1(() => this.SUBRULE(this.because))
    const parts = { clauses, name, readings, from, when, ...(because && { because }) }
    return this.line<OutOfScope>({ kind: 'out_of_scope', ...parts, span: this.from(start) })
  })

  /** `висновок "2/2.3" залишити_без_розгляду … якщо …`. */
  finding = this.RULE('finding', (): Finding => {
    const start = this.here()
    this.CONSUME(Key.finding)
    const head = this.SUBRULE(this.head)
    const loop = this.OPTION(() => this.SUBRULE(this.loop))
    const when = this.SUBRULE(this.when)
    const because = this.OPTION1(() => this.SUBRULE(this.because))
    const optional = { ...(loop && { loop }), ...(because && { because }) }
    return this.line<Finding>({
      kind: 'finding',
      ...head,
      ...optional,
      when,
      span: this.from(start),
    })
  })

  /** `обов’язок "11.5" внести_розпорядження … має бути … не пізніше …`. */
  duty = this.RULE('duty', (): Duty => {
    const start = this.here()
    this.CONSUME(Key.duty)
    const head = this.SUBRULE(this.head)
    const bearer = this.OPTION(() => this.SUBRULE(this.bearer))
    const loop = this.OPTION1(() => this.SUBRULE(this.loop))
    const when = this.OPTION2(() => this.SUBRULE(this.when))
    const step = this.OPTION4(() => this.SUBRULE(this.step))
    const demand = this.OR<Alternatives<Demand>>([
      { ALT: () => this.SUBRULE(this.deadline) },
      { ALT: () => this.SUBRULE(this.state) },
    ])
    const because = this.OPTION3(() => this.SUBRULE(this.because))
    const optional = {
      ...(bearer && { bearer }),
      ...(loop && { loop }),
      ...(when && { when }),
      ...(step && { step }),
      ...(because && { because }),
    }
    return this.line<Duty>({ kind: 'duty', ...head, ...optional, demand, span: this.from(start) })
  })

  private bearer = this.RULE('bearer', (): Text => {
    this.CONSUME(Key.bound)
    return this.SUBRULE(this.text)
  })

  /** `крок послідовності дій "…" час виконання МОМЕНТ після "1.4"`. */
  private step = this.RULE('step', (): ProcedureStep => {
    const start = this.here()
    this.CONSUME(Key.step)
    const procedure = this.SUBRULE(this.text)
    const at = this.OPTION(() => {
      this.CONSUME(Key.taken_at)
      return this.SUBRULE(this.expression)
    })
    const after = this.OPTION1(() => {
      this.CONSUME(Key.after)
      return this.SUBRULE(this.clauses)
    })
    return { procedure, ...(at && { at }), after: after ?? [], span: this.from(start) }
  })

  /** `має бути ЗРОБЛЕНО не пізніше СТРОКУ за умови …`. */
  private deadline = this.RULE('deadline', (): Demand => {
    this.CONSUME(Key.must_be)
    const done = this.SUBRULE(this.expression)
    this.CONSUME(Key.no_later_than)
    const by = this.SUBRULE1(this.expression)
    const also = this.OPTION(() => {
      this.CONSUME(Key.provided)
      return this.SUBRULE2(this.expression)
    })
    return { kind: 'deadline', done, by, ...(also && { also }) }
  })

  /** `має виконуватися УМОВА не пізніше СТРОКУ`. */
  private state = this.RULE('state', (): Demand => {
    this.CONSUME(Key.must_hold)
    const condition = this.SUBRULE(this.expression)
    const by = this.OPTION(() => {
      this.CONSUME(Key.no_later_than)
      return this.SUBRULE1(this.expression)
    })
    return { kind: 'state', condition, ...(by && { by }) }
  })

  /** `параметр "7.1" коефіцієнт встановлює "…" = …`. */
  parameter = this.RULE('parameter', (): Parameter => {
    const start = this.here()
    this.CONSUME(Key.parameter)
    const head = this.SUBRULE(this.head)
    const setBy = this.OPTION(() => this.SUBRULE(this.setBy))
    this.inParameterLoop = true
    const loop = this.OPTION1(() => this.SUBRULE(this.loop))
    this.inParameterLoop = false
    const value = this.SUBRULE(this.equals)
    const because = this.OPTION2(() => this.SUBRULE(this.because))
    const optional = { ...(setBy && { setBy }), ...(loop && { loop }), ...(because && { because }) }
    return this.line<Parameter>({
      kind: 'parameter',
      ...head,
      ...optional,
      value,
      span: this.from(start),
    })
  })

  private setBy = this.RULE('setBy', (): Text => {
    this.CONSUME(Key.set_by)
    return this.SUBRULE(this.text)
  })

  private equals = this.RULE('equals', (): Expr => {
    this.CONSUME(Shape.Equal)
    return this.SUBRULE(this.expression)
  })

  /** `вага "6.1.2" спостережена_2023 = …`. */
  weightRule = this.RULE('weightRule', (): Weight => {
    const start = this.here()
    this.CONSUME(Key.weight)
    const head = this.SUBRULE(this.head)
    const value = this.SUBRULE(this.equals)
    const because = this.OPTION(() => this.SUBRULE(this.because))
    const optional = { ...(because && { because }) }
    return this.line<Weight>({
      kind: 'weight',
      ...head,
      ...optional,
      value,
      span: this.from(start),
    })
  })
}
