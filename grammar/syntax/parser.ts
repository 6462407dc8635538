/** The whole grammar: any piece of a file; and the one parser, made at its first use. */
import { HeaderParser, type Piece } from './header.ts'
import type { Statement } from './ast.ts'
import type { Alternatives } from './base-parser.ts'

export class PolicyParser extends HeaderParser {
  constructor(checked = false) {
    super(checked)
    this.performSelfAnalysis()
  }

  /** What stands between two first lines of statements: usually one piece. */
  pieces = this.RULE('pieces', (): Piece[] => {
    const pieces: Piece[][] = []
    this.AT_LEAST_ONE(() => pieces.push(this.SUBRULE(this.piece)))
    return this.ACTION(() => pieces.flat())
  })

  private kindsOfPieces: Alternatives<Piece[]> | undefined

  private piece = this.RULE('piece', (): Piece[] => {
    this.kindsOfPieces ??= [
      { ALT: () => [{ part: 'statement', node: this.SUBRULE(this.statement) }] },
      { ALT: () => [{ part: 'unit', node: this.SUBRULE(this.unitLine) }] },
      { ALT: () => [{ part: 'court', node: this.SUBRULE(this.courtLine) }] },
      { ALT: () => [{ part: 'approved', node: this.SUBRULE(this.approvedLine) }] },
      { ALT: () => [{ part: 'draft', node: this.SUBRULE(this.draftLine) }] },
      { ALT: () => [{ part: 'published', node: this.SUBRULE(this.publishedLine) }] },
      { ALT: () => [{ part: 'effective', node: this.SUBRULE(this.effectiveLine) }] },
      { ALT: () => [{ part: 'under', node: this.SUBRULE(this.underLine) }] },
      { ALT: () => [{ part: 'calendar', node: this.SUBRULE(this.calendarLine) }] },
      { ALT: () => this.SUBRULE(this.includesPieces) },
      { ALT: () => [{ part: 'unlessSupplied', node: this.SUBRULE(this.unlessSuppliedLine) }] },
      { ALT: () => [{ part: 'operation', node: this.SUBRULE(this.operationLine) }] },
      { ALT: () => [{ part: 'declaration', node: this.SUBRULE(this.enumDeclaration) }] },
      { ALT: () => [{ part: 'declaration', node: this.SUBRULE(this.entityDeclaration) }] },
    ]
    return this.OR(this.kindsOfPieces)
  })

  private includesPieces = this.RULE('includesPieces', (): Piece[] => {
    const nodes = this.SUBRULE(this.includesLine)
    return this.ACTION(() => nodes.map((node) => ({ part: 'includes', node })))
  })

  private kindsOfStatements: Alternatives<Statement> | undefined

  private statement = this.RULE('statement', (): Statement => {
    this.kindsOfStatements ??= [
      { ALT: () => this.SUBRULE(this.clauseDeclaration) },
      { ALT: () => this.SUBRULE(this.notComputable) },
      { ALT: () => this.SUBRULE(this.wordingUnknown) },
      { ALT: () => this.SUBRULE(this.adoptedReading) },
      { ALT: () => this.SUBRULE(this.definition) },
      { ALT: () => this.SUBRULE(this.exclude) },
      { ALT: () => this.SUBRULE(this.draw) },
      { ALT: () => this.SUBRULE(this.refuse) },
      { ALT: () => this.SUBRULE(this.transfer) },
      { ALT: () => this.SUBRULE(this.transferException) },
      { ALT: () => this.SUBRULE(this.redraw) },
      { ALT: () => this.SUBRULE(this.manual) },
      { ALT: () => this.SUBRULE(this.outOfScope) },
      { ALT: () => this.SUBRULE(this.finding) },
      { ALT: () => this.SUBRULE(this.duty) },
      { ALT: () => this.SUBRULE(this.parameter) },
      { ALT: () => this.SUBRULE(this.weightRule) },
      { ALT: () => this.SUBRULE(this.fact) },
      { ALT: () => this.SUBRULE(this.sample) },
      { ALT: () => this.SUBRULE(this.test) },
    ]
    return this.OR(this.kindsOfStatements)
  })
}

let parser: PolicyParser | undefined

/** The parser of both languages. Making it takes tens of milliseconds, so it is made once and late. */
export function theParser(): PolicyParser {
  parser ??= new PolicyParser()
  return parser
}
