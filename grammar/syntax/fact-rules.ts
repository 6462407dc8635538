/** Declarations of facts: lists of values, entities with their fields, a court's own facts. */
import type { Name } from '../source/text.ts'
import type {
  EntityDeclaration,
  EnumDeclaration,
  EnumValue,
  Expr,
  FactDeclaration,
  Field,
} from './ast.ts'
import type { Alternatives } from './base-parser.ts'
import { DistributionParser } from './distribution.ts'
import { textValue } from './literals.ts'
import { AnyWord, Key, Shape } from './vocabulary.ts'

/** What a field's options say; each may be absent. */
type FieldOption = Partial<
  Pick<Field, 'atRoot' | 'changeable' | 'references' | 'unlessSupplied' | 'derived'>
>

export class FactParser extends DistributionParser {
  /** `перелік вид_справи/case_kind { цивільна/civil "…", … }`. */
  enumDeclaration = this.RULE('enumDeclaration', (): EnumDeclaration => {
    const start = this.here()
    const values: EnumValue[] = []
    this.CONSUME(Key.enum)
    const name = this.SUBRULE(this.authorName)
    this.CONSUME(Shape.LeftBrace)
    this.MANY(() => {
      values.push(this.SUBRULE(this.enumValue))
      this.OPTION(() => this.CONSUME(Shape.Comma))
    })
    this.CONSUME(Shape.RightBrace)
    return this.line<EnumDeclaration>({ kind: 'enum', name, values, span: this.from(start) })
  })

  private enumValue = this.RULE('enumValue', (): EnumValue => {
    const start = this.here()
    const name = this.OR<Alternatives<Name>>([
      { ALT: () => this.SUBRULE(this.fieldName) },
      {
        ALT: () => {
          const quoted = this.SUBRULE(this.quoted)
          return { uk: quoted, en: quoted }
        },
      },
    ])
    const label = this.SUBRULE(this.text)
    return this.line<EnumValue>({ name, label, span: this.from(start) })
  })

  /** `сутність суддя/judge "суддя" { … }`. */
  entityDeclaration = this.RULE('entityDeclaration', (): EntityDeclaration => {
    const start = this.here()
    const fields: Field[] = []
    this.CONSUME(Key.entity)
    const name = this.SUBRULE(this.authorName)
    const label = this.SUBRULE(this.text)
    this.CONSUME(Shape.LeftBrace)
    this.MANY(() => fields.push(this.SUBRULE(this.field)))
    this.CONSUME(Shape.RightBrace)
    return this.line<EntityDeclaration>({
      kind: 'entity',
      name,
      label,
      fields,
      span: this.from(start),
    })
  })

  private field = this.RULE('field', (): Field => {
    const start = this.here()
    const name = this.SUBRULE(this.fieldName)
    return this.SUBRULE(this.fieldBody, { ARGS: [start, name] })
  })

  /** `: дата "…" змінюваний якщо не подано немає`; the options may stand in any order. */
  private fieldBody = this.RULE('fieldBody', (start: number, name: Name): Field => {
    let options: FieldOption = {}
    this.CONSUME(Shape.Colon)
    const type = this.SUBRULE(this.type)
    const label = this.SUBRULE(this.text)
    this.MANY(() => {
      options = { ...options, ...this.SUBRULE(this.fieldOption) }
    })
    const field = { name, type, label, atRoot: false, changeable: false, ...options }
    return this.line<Field>({ ...field, span: this.from(start) })
  })

  private fieldOption = this.RULE('fieldOption', (): FieldOption =>
    this.OR<Alternatives<FieldOption>>([
      { ALT: () => (this.CONSUME(Key.at_root), { atRoot: true }) },
      { ALT: () => (this.CONSUME(Key.changeable), { changeable: true }) },
      { ALT: () => ({ references: this.SUBRULE(this.reference_) }) },
      { ALT: () => ({ unlessSupplied: this.SUBRULE(this.supplied) }) },
      { ALT: () => ({ derived: this.SUBRULE(this.derived) }) },
    ]),
  )

  private reference_ = this.RULE('reference_', (): string => {
    this.CONSUME(Key.refers_to)
    return this.CONSUME(AnyWord).image
  })

  private supplied = this.RULE('supplied', (): Expr => {
    this.CONSUME(Key.unless_supplied)
    return this.SUBRULE(this.value)
  })

  private derived = this.RULE('derived', (): Expr => {
    this.CONSUME(Shape.Equal)
    return this.SUBRULE(this.expression)
  })

  /** `факт суддя.знає_жестову_мову : так_чи_ні "…"`: the court's own. */
  fact = this.RULE('fact', (): FactDeclaration => {
    const start = this.here()
    this.CONSUME(Key.fact)
    const entity = this.CONSUME(AnyWord).image
    const fieldStart = this.here()
    const first = this.CONSUME(Shape.Member).image.slice(1)
    const second = this.OPTION(() => {
      this.CONSUME(Shape.Slash)
      return this.CONSUME1(AnyWord).image
    })
    const field = this.SUBRULE(this.fieldBody, {
      ARGS: [fieldStart + 1, this.named(first, second)],
    })
    return this.line<FactDeclaration>({ kind: 'fact', entity, field, span: this.from(start) })
  })

  /** A value that is written out: a literal, an enum's value, a set of them, `{}`. */
  value = this.RULE('value', (): Expr =>
    this.OR<Alternatives<Expr>>([
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.negativeNumber) },
      { ALT: () => this.SUBRULE(this.moment) },
      // «немає» is a value of its own before it is the name of an enum's value.
      { ALT: () => this.SUBRULE(this.word), IGNORE_AMBIGUITIES: true },
      { ALT: () => this.SUBRULE(this.enumName) },
      { ALT: () => this.SUBRULE(this.set) },
    ]),
  )

  private negativeNumber = this.RULE('negativeNumber', (): Expr => {
    const start = this.here()
    this.CONSUME(Shape.Minus)
    const operand = this.SUBRULE(this.number)
    return { kind: 'negate', operand, span: this.from(start) }
  })

  private enumName = this.RULE('enumName', (): Expr => {
    const start = this.here()
    return { kind: 'name', name: this.CONSUME(AnyWord).image, span: this.from(start) }
  })

  /** The key of a fact in a test: a word, or a text where the key is no word. */
  protected key = this.RULE('key', (): string =>
    this.OR<Alternatives<string>>([
      { ALT: () => this.CONSUME(AnyWord).image },
      { ALT: () => textValue(this.CONSUME(Shape.Text).image) },
    ]),
  )
}
