/**
 * AST → text: the one canonical layout of a policy file, in either language.
 *
 * Parsing what is printed gives the same tree, comments included; what did not parse is
 * printed as it stood.
 */
import type { FactsUnit, Former, Operation, Statement, Unit } from '../syntax/ast.ts'
import type { Lang } from '../source/text.ts'
import { word } from '../lexicon/words.ts'
import { entityDeclaration, enumDeclaration } from './facts.ts'
import { amendmentHeader, factsHeader, policyHeader } from './headers.ts'
import { join, newline, raw, render, words, type Doc } from './layout.ts'
import { clauses, quoted } from './literals.ts'
import { declare, type Names, type Scope } from './names.ts'
import { paragraphs } from './paragraphs.ts'
import { commented, commentLine } from './parts.ts'
import { statement } from './statements.ts'
import { nameDeclared, unitScope, type FormatOptions } from './unit-scope.ts'

const WIDTH = 100

/** The canonical text of a file, with one line end at its end. */
export function formatText(unit: Unit, { lang = unit.lang, names }: FormatOptions = {}): string {
  const scope = unitScope(unit, lang, names)
  const head = commented(unit, header(scope, unit))
  const ending = (unit.endComments ?? []).map(commentLine)
  const blocks = [
    print(head),
    ...body(scope, unit),
    ...(ending.length > 0 ? [print(join(newline, ending))] : []),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** Statements without a file around them, in the canonical layout: `names` knows the definitions of the rest. */
export function formatStatements(
  statements: readonly Statement[],
  lang: Lang,
  names: Names,
): string {
  const scope = declare({ lang, local: new Map(), names }, statements.flatMap(nameDeclared))
  return blocks(scope, statements).join('\n\n')
}

// ---------------------------------------------------------------- the parts of a file

function header(scope: Scope, unit: Unit): Doc {
  switch (unit.kind) {
    case 'policy':
      return policyHeader(scope, unit)
    case 'amendment':
      return amendmentHeader(scope, unit)
    case 'facts':
      return factsHeader(scope, unit)
  }
}

/** The blocks below the header; a blank line goes between them. */
function body(scope: Scope, unit: Unit): readonly string[] {
  switch (unit.kind) {
    case 'policy':
      return blocks(scope, unit.statements)
    case 'amendment':
      return unit.operations.map((one) => operation(scope, one))
    case 'facts':
      return unit.declarations.map((one) => print(commented(one, declaration(scope, one))))
  }
}

function declaration(scope: Scope, node: FactsUnit['declarations'][number]): Doc {
  switch (node.kind) {
    case 'enum':
      return enumDeclaration(scope, node)
    case 'entity':
      return entityDeclaration(scope, node)
    case 'broken':
      return raw(node.text)
  }
}

function operation(scope: Scope, node: Operation): string {
  if (node.kind === 'broken') return print(commented(node, raw(node.text)))
  const { lang } = scope
  const first = words(
    word(node.kind, lang),
    clauses(node.clauses),
    node.kind === 'add' ? undefined : former(lang, node.former),
  )
  const head = print(commented(node, node.kind === 'repeal' ? first : [first, ':']))
  const statements = node.kind === 'repeal' ? [] : blocks(scope, node.statements)
  return [head, ...statements].join('\n\n')
}

function former(lang: Lang, node: Former | undefined): Doc | undefined {
  if (node === undefined) return undefined
  const wording = node.kind === 'unknown' ? word('unknown', lang) : quoted(node.digest)
  return words(word('former', lang), wording)
}

// ---------------------------------------------------------------- statements in a row

/** Statements as blocks: those that belong together stand under each other in one. */
function blocks(scope: Scope, statements: readonly Statement[]): readonly string[] {
  return paragraphs(statements).map((together) =>
    together.map((node) => print(statement(scope, node))).join('\n'),
  )
}

function print(doc: Doc): string {
  return render(doc, WIDTH)
}
