/** From pieces in the order of the text to the unit they make; what stands in a wrong place is a remark. */
import type { Diagnostic, Message } from '../source/diagnostic.ts'
import { covering } from '../source/source.ts'
import { word } from '../lexicon/words.ts'
import type { Lang, Span } from '../source/text.ts'
import type {
  Adoption,
  AmendmentUnit,
  Broken,
  FactsUnit,
  Line,
  Operation,
  PolicyUnit,
  Statement,
  Unit,
} from './ast.ts'
import type { OperationLine, Piece, UnitLine } from './header.ts'
import type { Read } from './pieces.ts'
import { ORPHAN_HELP, placesIn, SINGLE, type PartName, type Places } from './places.ts'
import { syntaxMessages } from './syntax-messages.ts'

interface Assembled {
  readonly unit: Unit | undefined
  readonly diagnostics: readonly Diagnostic[]
}

type NodeOf<P extends PartName> = Extract<Piece, { part: P }>['node']

/** Puts a file together. Without a readable first line there is no unit, and one remark says so. */
export function assemble(read: Read, text: string, lang: Lang): Assembled {
  const [first, ...rest] = read.pieces
  if (first?.part !== 'unit') return { unit: undefined, diagnostics: headerMissing(read) }
  const diagnostics = checkUnitLine(first.node, text, lang)
  const head = headOf(first.node, read, text, lang)
  const builder = new Builder(first.node, rest, text, lang, diagnostics)
  return { unit: builder.unit(first.node, head), diagnostics }
}

/** A first line that is there and broken has its own remark already. */
function headerMissing({ pieces, diagnostics }: Read): readonly Diagnostic[] {
  const [first] = pieces
  const span = first?.node.span ?? { start: 0, end: 0 }
  const explained = diagnostics.some(
    ({ span: { start } }) => start >= span.start && start <= span.end,
  )
  const isBroken = first?.part === 'statement' && first.node.kind === 'broken'
  return isBroken && explained
    ? []
    : [syntaxMessages.report('syntax/no-header', { start: span.start, end: span.start })]
}

function checkUnitLine(line: UnitLine, text: string, lang: Lang): Diagnostic[] {
  const remarks: Diagnostic[] = []
  const { start, end } = line.span
  if (line.lang !== lang) {
    const actual: Message =
      lang === 'uk' ? { uk: 'українські', en: 'Ukrainian' } : { uk: 'англійські', en: 'English' }
    const values = {
      word: `${word('lang', lang)} ${line.lang}`,
      actual,
      right: `${word('lang', lang)} ${lang}`,
    }
    remarks.push(
      syntaxMessages.report('syntax/wrong-lang', { start: end - line.lang.length, end }, values),
    )
  }
  if (line.syntax !== 1) {
    const at = start + text.slice(start, end).lastIndexOf(String(line.syntax))
    const span = {
      start: Math.max(start, at),
      end: Math.max(start, at) + String(line.syntax).length,
    }
    remarks.push(syntaxMessages.report('syntax/unknown-version', span, { word: line.syntax }))
  }
  return remarks
}

type Head = Pick<Unit, 'span' | 'document' | 'syntax' | 'lang' | 'comments' | 'endComments'>

function headOf(line: UnitLine, { endComments }: Read, text: string, lang: Lang): Head {
  return {
    span: { start: 0, end: text.length },
    document: line.document,
    syntax: line.syntax,
    lang,
    ...(line.comments && { comments: line.comments }),
    ...(endComments.length > 0 && { endComments }),
  }
}

/** Takes the pieces of one file apart by what they are. What has no place stays as broken text. */
class Builder {
  private readonly pieces: readonly Piece[]
  private readonly text: string
  private readonly lang: Lang
  private readonly diagnostics: Diagnostic[]

  constructor(
    line: UnitLine,
    rest: readonly Piece[],
    text: string,
    lang: Lang,
    diagnostics: Diagnostic[],
  ) {
    this.text = text
    this.lang = lang
    this.diagnostics = diagnostics
    this.pieces = this.inPlace(rest, placesIn(line.kind))
  }

  unit(line: UnitLine, head: Head): Unit {
    switch (line.kind) {
      case 'facts':
        return { kind: 'facts', ...head, declarations: this.declarations() }
      case 'amendment':
        return this.amendment(head)
      case 'principles':
      case 'rules':
      case 'procedure':
      case 'library':
        return this.policy(line.kind, line.title ?? { uk: '' }, head)
    }
  }

  private policy(form: PolicyUnit['form'], title: PolicyUnit['title'], head: Head): PolicyUnit {
    const court = this.first('court')
    const calendar = this.first('calendar')
    return {
      kind: 'policy',
      form,
      title,
      ...head,
      ...(court && { court }),
      ...this.adoption(),
      under: this.all('under'),
      ...(calendar && { calendar }),
      includes: this.all('includes'),
      unlessSupplied: this.all('unlessSupplied'),
      statements: this.all('statement'),
    }
  }

  private amendment(head: Head): AmendmentUnit {
    return { kind: 'amendment', ...head, ...this.adoption(), operations: this.operations() }
  }

  private adoption(): Adoption {
    const approved = this.first('approved')
    const draft = this.first('draft')
    const published = this.first('published')
    const effective = this.first('effective')
    return {
      ...(approved && { approved }),
      ...(draft && { draft }),
      ...(published && { published }),
      ...(effective && { effective }),
    }
  }

  private declarations(): FactsUnit['declarations'] {
    const declarations: FactsUnit['declarations'][number][] = []
    for (const { part, node } of this.pieces) {
      if (part === 'declaration') declarations.push(node)
      else if (part === 'statement' && node.kind === 'broken') declarations.push(node)
    }
    return declarations
  }

  /** Statements belong to the operation above them; without one they are kept as they stand. */
  private operations(): readonly Operation[] {
    const operations: Operation[] = []
    let above: OperationLine | Broken | undefined
    let statements: Statement[] = []
    for (const piece of this.pieces) {
      if (piece.part === 'operation') {
        above = piece.node
        statements = []
        operations.push(opened(above, statements))
      } else if (piece.part === 'statement') {
        if (above !== undefined && takesStatements(above)) statements.push(piece.node)
        else {
          // One remark, and none below an operation that has its own.
          if (above?.kind !== 'broken') this.complainOfOrphan(piece.node, above)
          above = this.brokenFrom(piece.node)
          operations.push(above)
        }
      }
    }
    return operations.map(withStatementsSpan)
  }

  private complainOfOrphan({ kind, span }: Statement, above: OperationLine | undefined): void {
    if (kind === 'broken') return
    if (above === undefined) return this.misplaced(span, ORPHAN_HELP)
    const values = { word: this.firstWord(above.span), replace: word('replace', this.lang) }
    this.diagnostics.push(syntaxMessages.report('syntax/statement-in-repeal', span, values))
  }

  /** The pieces, with those that may not stand in such a file, or stand there twice, as broken text. */
  private inPlace(pieces: readonly Piece[], { parts, help }: Places): readonly Piece[] {
    const seen = new Set<PartName>()
    return pieces.map((piece) => {
      const { part, node } = piece
      const broken = part === 'statement' && node.kind === 'broken'
      const repeated = SINGLE.has(part) && seen.has(part)
      seen.add(part)
      if (broken || (parts.has(part) && !repeated)) return piece
      if (repeated) this.repeated(node.span)
      else this.misplaced(node.span, help)
      return { part: 'statement', node: this.brokenFrom(node) }
    })
  }

  private repeated(span: Span): void {
    const values = { word: this.firstWord(span) }
    this.diagnostics.push(syntaxMessages.report('syntax/repeated-header', span, values))
  }

  private misplaced(span: Span, where: Message): void {
    const values = { word: this.firstWord(span), where }
    this.diagnostics.push(syntaxMessages.report('syntax/misplaced', span, values))
  }

  private all<P extends PartName>(part: P): readonly NodeOf<P>[] {
    return this.pieces
      .filter((piece): piece is Extract<Piece, { part: P }> => piece.part === part)
      .map(({ node }) => node as NodeOf<P>)
  }

  private first<P extends PartName>(part: P): NodeOf<P> | undefined {
    return this.all(part)[0]
  }

  private brokenFrom({ span, comments }: Line): Broken {
    const text = this.text.slice(span.start, span.end)
    return { kind: 'broken', text, span, ...(comments && { comments }) }
  }

  private firstWord({ start, end }: Span): string {
    return this.text.slice(start, end).split(/\s/)[0] ?? ''
  }
}

function takesStatements({ kind }: OperationLine | Broken): boolean {
  return kind === 'add' || kind === 'replace'
}

/** An operation with the list that its statements will go to; its span grows with them in {@link withStatementsSpan}. */
function opened(line: OperationLine, statements: readonly Statement[]): Operation {
  const { kind, clauses, former, span } = line
  const common = { clauses, span, ...(line.comments && { comments: line.comments }) }
  if (kind === 'add') return { kind, ...common, statements }
  if (kind === 'replace') return { kind, ...common, ...(former && { former }), statements }
  return { kind, ...common, ...(former && { former }) }
}

function withStatementsSpan(operation: Operation): Operation {
  const last = 'statements' in operation ? operation.statements.at(-1) : undefined
  return last === undefined
    ? operation
    : { ...operation, span: covering(operation.span, last.span) }
}
