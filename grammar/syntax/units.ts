/** From pieces in the order of the text to the unit they make; what stands in a wrong place is a remark. */
import type { Diagnostic, Message } from '../source/diagnostic.ts'
import { covering } from '../source/source.ts'
import { word } from '../lexicon/words.ts'
import type { Lang } from '../source/text.ts'
import type {
  AmendmentUnit,
  Broken,
  FactsUnit,
  Operation,
  PolicyUnit,
  Statement,
  Unit,
} from './ast.ts'
import type { OperationLine, Piece, UnitLine } from './header.ts'
import type { Read } from './pieces.ts'
import { syntaxMessages } from './syntax-messages.ts'

interface Assembled {
  readonly unit: Unit | undefined
  readonly diagnostics: readonly Diagnostic[]
}

type PartName = Piece['part']
type NodeOf<P extends PartName> = Extract<Piece, { part: P }>['node']

/** Puts a file together. Without a readable first line there is no unit, and one remark says so. */
export function assemble(read: Read, text: string, lang: Lang): Assembled {
  const [first, ...rest] = read.pieces
  if (first?.part !== 'unit') return { unit: undefined, diagnostics: headerMissing(read) }
  const diagnostics = checkUnitLine(first.node, text, lang)
  const head = headOf(first.node, read, text, lang)
  const builder = new Builder(rest, text, lang, diagnostics)
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

/** Takes the pieces of one file apart by what they are. */
class Builder {
  private readonly pieces: readonly Piece[]
  private readonly text: string
  private readonly replaceWord: string
  private readonly diagnostics: Diagnostic[]

  constructor(pieces: readonly Piece[], text: string, lang: Lang, diagnostics: Diagnostic[]) {
    this.pieces = pieces
    this.text = text
    this.replaceWord = word('replace', lang)
    this.diagnostics = diagnostics
  }

  unit(line: UnitLine, head: Head): Unit {
    switch (line.kind) {
      case 'facts':
        return this.facts(head)
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
    const court = this.only('court')
    const approved = this.only('approved')
    const effective = this.only('effective')
    const calendar = this.only('calendar')
    this.refuse(['unit', 'operation', 'declaration'], POLICY_HELP)
    return {
      kind: 'policy',
      form,
      title,
      ...head,
      ...(court && { court }),
      ...(approved && { approved }),
      ...(effective && { effective }),
      under: this.all('under'),
      ...(calendar && { calendar }),
      includes: this.all('includes'),
      unlessSupplied: this.all('unlessSupplied'),
      statements: this.all('statement'),
    }
  }

  private amendment(head: Head): AmendmentUnit {
    const approved = this.only('approved')
    const effective = this.only('effective')
    const refused = [
      'unit',
      'court',
      'under',
      'calendar',
      'includes',
      'unlessSupplied',
      'declaration',
    ] as const
    this.refuse(refused, AMENDMENT_HELP)
    const optional = { ...(approved && { approved }), ...(effective && { effective }) }
    return { kind: 'amendment', ...head, ...optional, operations: this.operations() }
  }

  private facts(head: Head): FactsUnit {
    const refused = ['unit', 'court', 'approved', 'effective', 'under', 'calendar'] as const
    this.refuse([...refused, 'includes', 'unlessSupplied', 'operation'], FACTS_HELP)
    const declarations: FactsUnit['declarations'][number][] = []
    for (const piece of this.pieces) {
      if (piece.part === 'declaration') declarations.push(piece.node)
      else if (piece.part === 'statement' && piece.node.kind === 'broken')
        declarations.push(piece.node)
      else if (piece.part === 'statement') this.complain(piece, FACTS_HELP)
    }
    return { kind: 'facts', ...head, declarations }
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
          above = brokenFrom(piece.node, this.text)
          operations.push(above)
        }
      }
    }
    return operations.map(withStatementsSpan)
  }

  private complainOfOrphan({ kind, span }: Statement, above: OperationLine | undefined): void {
    if (kind === 'broken') return
    const word = this.firstWord(span)
    if (above === undefined) {
      this.diagnostics.push(
        syntaxMessages.report('syntax/misplaced', span, { word, where: ORPHAN_HELP }),
      )
    } else {
      const values = { word: this.firstWord(above.span), replace: this.replaceWord }
      this.diagnostics.push(syntaxMessages.report('syntax/statement-in-repeal', span, values))
    }
  }

  private all<P extends PartName>(part: P): readonly NodeOf<P>[] {
    return this.pieces
      .filter((piece): piece is Extract<Piece, { part: P }> => piece.part === part)
      .map(({ node }) => node as NodeOf<P>)
  }

  /** The first of its kind; each further one is a remark. */
  private only<P extends PartName>(part: P): NodeOf<P> | undefined {
    const [first, ...more] = this.all(part)
    for (const node of more) {
      this.diagnostics.push(
        syntaxMessages.report('syntax/repeated-header', node.span, {
          word: this.firstWord(node.span),
        }),
      )
    }
    return first
  }

  private refuse(parts: readonly PartName[], where: Message): void {
    for (const piece of this.pieces) if (parts.includes(piece.part)) this.complain(piece, where)
  }

  private complain({ node: { span } }: Piece, where: Message): void {
    const values = { word: this.firstWord(span), where }
    this.diagnostics.push(syntaxMessages.report('syntax/misplaced', span, values))
  }

  private firstWord({ start, end }: { start: number; end: number }): string {
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

function brokenFrom(node: Statement, text: string): Broken {
  const { span, comments } = node
  return {
    kind: 'broken',
    text: text.slice(span.start, span.end),
    span,
    ...(comments && { comments }),
  }
}

const POLICY_HELP: Message = {
  uk: 'у політиці після заголовка стоять лише її записи; зміни й переліки фактів мають власні файли',
  en: 'below the header of a policy stand its statements only; amendments and facts have files of their own',
}
const AMENDMENT_HELP: Message = {
  uk: 'зміни мають лише рядки про затвердження й чинність, а далі — доповнення, заміни й виключення пунктів',
  en: 'an amendment says who approved it and since when, then adds, replaces and repeals clauses',
}
const FACTS_HELP: Message = {
  uk: 'у файлі фактів стоять лише переліки значень і сутності',
  en: 'a file of facts holds lists of values and entities only',
}
const ORPHAN_HELP: Message = {
  uk: 'перед ним має стояти, що воно робить: доповнює чи замінює пункт',
  en: 'the operation it belongs to must stand before it: add or replace a clause',
}
