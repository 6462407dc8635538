/** Facts that a test gives: records and lists in braces and brackets. */
import type { FactEntry, FactValue, Given } from './ast.ts'
import type { Alternatives } from './base-parser.ts'
import { FactParser } from './fact-rules.ts'
import { AnyWord, Key, Shape } from './vocabulary.ts'

export class GivenParser extends FactParser {
  givens = this.RULE('givens', (): Given[] => {
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
}
