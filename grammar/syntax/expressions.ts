/**
 * Expressions, from the loosest to the tightest:
 *
 *     інакше · або · та · не · порівняння, у, є, відомо · + - · * / · мінус · .поле · найпростіші
 */
import type { Lang } from '../source/text.ts'
import type { BinaryOperator, DateLiteral, DurationUnit, Expr, Loop, NumberLiteral } from './ast.ts'
import { BaseParser } from './base-parser.ts'
import { isoDate, isoDateTime, isoTime, textValue } from './literals.ts'
import { Key, Name, Shape } from './vocabulary.ts'

/** «14 днів» does not say which days; the law counts both kinds. */
const BARE_DAYS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  uk: new Set(['день', 'дні', 'днів', 'дня', 'доба', 'доби', 'діб']),
  en: new Set(['day', 'days']),
}

export class OperatorParser extends BaseParser {
  // The simplest expressions are defined below this class; chevrotain needs only the rule's name.
  protected simplest(): Expr {
    throw new Error('defined by the parser of simple expressions')
  }

  /** Any expression. */
  expression = this.RULE('expression', (): Expr =>
    this.nested(() =>
      this.OR<Expr>([
        { ALT: () => this.SUBRULE(this.choice) },
        { ALT: () => this.SUBRULE(this.otherwise) },
      ]),
    ),
  )
}
