/** The lines of a file: what it is, who adopted it, since when; and what an amendment does. */
import type { Text } from '../source/text.ts'
import type {
  Act,
  Draft,
  Effective,
  EntityDeclaration,
  EnumDeclaration,
  Expr,
  Former,
  Line,
  Publication,
  Statement,
  UnlessSupplied,
} from './ast.ts'
import type { Alternatives, Meaning } from './base-parser.ts'
import { isoDate } from './literals.ts'
import { TestParser } from './test-rules.ts'
import { AnyWord, Key, Shape } from './vocabulary.ts'

export type UnitKind = 'principles' | 'rules' | 'procedure' | 'library' | 'amendment' | 'facts'

/** One piece of a file, in the order of the text; see units.ts for how they make a unit. */
export type Piece =
  | { readonly part: 'unit'; readonly node: UnitLine }
  | {
      readonly part: 'court'
      readonly node: Line & { readonly title: Text; readonly code?: string }
    }
  | { readonly part: 'approved'; readonly node: Act }
  | { readonly part: 'draft'; readonly node: Draft }
  | { readonly part: 'published'; readonly node: Publication }
  | { readonly part: 'effective'; readonly node: Effective }
  | { readonly part: 'under'; readonly node: Line & { readonly text: Text } }
  | {
      readonly part: 'calendar'
      readonly node: Line & { readonly id: string; readonly months: 'clamp' | 'reject' }
    }
  | { readonly part: 'includes'; readonly node: Line & { readonly document: string } }
  | { readonly part: 'unlessSupplied'; readonly node: UnlessSupplied }
  | { readonly part: 'operation'; readonly node: OperationLine }
  | {
      readonly part: 'declaration'
      readonly node: EnumDeclaration | EntityDeclaration
    }
  | { readonly part: 'statement'; readonly node: Statement }

/** The first line of a file. */
export interface UnitLine extends Line {
  readonly kind: UnitKind
  readonly title?: Text
  readonly document: string
  readonly syntax: number
  readonly lang: string
}

/** The first line of an operation; its statements follow as pieces of their own. */
export interface OperationLine extends Line {
  readonly kind: 'add' | 'replace' | 'repeal'
  readonly clauses: readonly string[]
  readonly former?: Former
}

const FORMS: Meaning<UnitKind> = [
  [Key.principles, 'principles'],
  [Key.rules, 'rules'],
  [Key.procedure, 'procedure'],
  [Key.library, 'library'],
]

const MONTHS: Meaning<'clamp' | 'reject'> = [
  [Key.months_clamped, 'clamp'],
  [Key.months_exact, 'reject'],
]

export class HeaderParser extends TestParser {
  // -------------------------------------------------------------- the first line

  /** `засади "…" документ desn синтаксис 1 мова uk`. */
  protected unitLine = this.RULE('unitLine', (): UnitLine => {
    const start = this.here()
    const first = this.OR<Alternatives<Pick<UnitLine, 'kind' | 'title' | 'document'>>>([
      { ALT: () => this.SUBRULE(this.amendmentTo) },
      { ALT: () => this.SUBRULE(this.factsDocument) },
      { ALT: () => this.SUBRULE(this.policyDocument) },
    ])
    this.CONSUME(Key.syntax)
    const syntax = Number(this.CONSUME(Shape.Integer).image)
    this.CONSUME(Key.lang)
    const lang = this.CONSUME(AnyWord).image
    return this.line<UnitLine>({ ...first, syntax, lang, span: this.from(start) })
  })

  private policyDocument = this.RULE(
    'policyDocument',
    (): Pick<UnitLine, 'kind' | 'title' | 'document'> => {
      const kind = this.oneOf<UnitKind>(FORMS)
      const title = this.SUBRULE(this.text)
      this.CONSUME(Key.document)
      return { kind, title, document: this.CONSUME(AnyWord).image }
    },
  )

  private factsDocument = this.RULE('factsDocument', (): Pick<UnitLine, 'kind' | 'document'> => {
    this.CONSUME(Key.facts)
    this.CONSUME(Key.document)
    return { kind: 'facts', document: this.CONSUME(AnyWord).image }
  })

  private amendmentTo = this.RULE('amendmentTo', (): Pick<UnitLine, 'kind' | 'document'> => {
    this.CONSUME(Key.amendment)
    return { kind: 'amendment', document: this.CONSUME(AnyWord).image }
  })

  // -------------------------------------------------------------- the lines below it

  protected courtLine = this.RULE('courtLine', (): Line & { title: Text; code?: string } => {
    const start = this.here()
    this.CONSUME(Key.court)
    const title = this.SUBRULE(this.text)
    const code = this.OPTION(() => {
      this.CONSUME(Key.code)
      return this.CONSUME(AnyWord).image
    })
    return this.line({ title, ...(code !== undefined && { code }), span: this.from(start) })
  })

  protected approvedLine = this.RULE('approvedLine', (): Act => {
    const start = this.here()
    this.CONSUME(Key.approved)
    return this.SUBRULE(this.act, { ARGS: [start] })
  })

  /** `проєкт`, in the place of the line that says who approved it. */
  protected draftLine = this.RULE('draftLine', (): Draft => {
    const start = this.here()
    this.CONSUME(Key.draft)
    return this.line<Draft>({ span: this.from(start) })
  })

  /** `оприлюднено 05.03.2026`. */
  protected publishedLine = this.RULE('publishedLine', (): Publication => {
    const start = this.here()
    this.CONSUME(Key.published)
    const date = isoDate(this.CONSUME(Shape.Day).image)
    return this.line<Publication>({ date, span: this.from(start) })
  })

  /** `"рішення зборів суддів" від 28.03.2025 № "3"`. */
  private act = this.RULE('act', (start: number): Act => {
    const body = this.SUBRULE(this.text)
    this.CONSUME(Key.of)
    const date = isoDate(this.CONSUME(Shape.Day).image)
    const number = this.OPTION(() => {
      this.CONSUME(Key.number)
      return this.SUBRULE(this.quoted)
    })
    return this.line<Act>({
      body,
      date,
      ...(number !== undefined && { number }),
      span: this.from(start),
    })
  })

  /** `чинні з 28.03.2025 після події "…", зафіксовано "…" від … тлумачення A28`. */
  protected effectiveLine = this.RULE('effectiveLine', (): Effective => {
    const start = this.here()
    this.CONSUME(Key.effective)
    const from = isoDate(this.CONSUME(Shape.Day).image)
    const event = this.OPTION(() => {
      this.CONSUME(Key.after_event)
      return this.SUBRULE(this.text)
    })
    const recorded = this.OPTION1(() => this.SUBRULE(this.recordedBy))
    const readings = this.SUBRULE(this.readings)
    const optional = { ...(event && { event }), ...(recorded && { recorded }) }
    return this.line<Effective>({ from, readings, ...optional, span: this.from(start) })
  })

  private recordedBy = this.RULE('recordedBy', (): Act => {
    this.OPTION(() => this.CONSUME(Shape.Comma))
    const start = this.here()
    this.CONSUME(Key.recorded)
    return this.SUBRULE(this.act, { ARGS: [start] })
  })

  protected underLine = this.RULE('underLine', (): Line & { text: Text } => {
    const start = this.here()
    this.CONSUME(Key.under)
    const text = this.SUBRULE(this.text)
    return this.line({ text, span: this.from(start) })
  })

  protected calendarLine = this.RULE(
    'calendarLine',
    (): Line & { id: string; months: 'clamp' | 'reject' } => {
      const start = this.here()
      this.CONSUME(Key.calendar)
      const id = this.CONSUME(AnyWord).image
      const months = this.oneOf<'clamp' | 'reject'>(MONTHS)
      return this.line({ id, months, span: this.from(start) })
    },
  )

  protected includesLine = this.RULE('includesLine', (): (Line & { document: string })[] => {
    const included: (Line & { document: string })[] = []
    let start = this.here()
    this.CONSUME(Key.includes)
    this.AT_LEAST_ONE_SEP({
      SEP: Shape.Comma,
      DEF: () => {
        const document = this.CONSUME(AnyWord).image
        included.push(this.line({ document, span: this.from(start) }))
        start = this.here()
      },
    })
    return included
  })

  /** `якщо не подано суддя.дата_припинення_повноважень : немає`. */
  protected unlessSuppliedLine = this.RULE('unlessSuppliedLine', (): UnlessSupplied => {
    const start = this.here()
    this.CONSUME(Key.unless_supplied)
    const path: Expr = this.SUBRULE(this.path)
    this.CONSUME(Shape.Colon)
    const value = this.SUBRULE(this.value)
    return this.line<UnlessSupplied>({ path, value, span: this.from(start) })
  })

  // -------------------------------------------------------------- operations of an amendment

  protected operationLine = this.RULE('operationLine', (): OperationLine =>
    this.OR<Alternatives<OperationLine>>([
      { ALT: () => this.SUBRULE(this.addLine) },
      { ALT: () => this.SUBRULE(this.replaceLine) },
      { ALT: () => this.SUBRULE(this.repealLine) },
    ]),
  )

  private addLine = this.RULE('addLine', (): OperationLine => {
    const start = this.here()
    this.CONSUME(Key.add)
    const clauses = this.SUBRULE(this.clauses)
    this.CONSUME(Shape.Colon)
    return this.line<OperationLine>({ kind: 'add', clauses, span: this.from(start) })
  })

  private replaceLine = this.RULE('replaceLine', (): OperationLine => {
    const start = this.here()
    this.CONSUME(Key.replace)
    const clauses = this.SUBRULE(this.clauses)
    const former = this.OPTION(() => this.SUBRULE(this.former))
    this.CONSUME(Shape.Colon)
    return this.line<OperationLine>({
      kind: 'replace',
      clauses,
      ...(former && { former }),
      span: this.from(start),
    })
  })

  private repealLine = this.RULE('repealLine', (): OperationLine => {
    const start = this.here()
    this.CONSUME(Key.repeal)
    const clauses = this.SUBRULE(this.clauses)
    const former = this.OPTION(() => this.SUBRULE(this.former))
    return this.line<OperationLine>({
      kind: 'repeal',
      clauses,
      ...(former && { former }),
      span: this.from(start),
    })
  })

  /** `попередня редакція невідома`, `попередня редакція "sha256:…"`. */
  private former = this.RULE('former', (): Former => {
    this.CONSUME(Key.former)
    return this.OR<Alternatives<Former>>([
      {
        ALT: () => {
          this.CONSUME(Key.unknown)
          return { kind: 'unknown' }
        },
      },
      { ALT: () => ({ kind: 'digest', digest: this.SUBRULE(this.quoted) }) },
    ])
  })
}
