/** The outline of a file by clause, and the search for a name in all files. */
import { word } from '../lexicon/words.ts'
import type { Keyword } from '../lexicon/lexicon.ts'
import type { Lang, Span } from '../source/text.ts'
import { citedClauses } from '../check/clauses-of.ts'
import type { EntityDeclaration, EnumDeclaration, Operation, Statement } from '../syntax/ast.ts'
import { matcherOf } from './completion/matching.ts'
import { firstLineOf } from './first-line.ts'
import type { FoundSymbol, InLanguage, OutlineSymbol, SymbolKind } from './types.ts'
import { inWords } from './words.ts'
import type { Document } from './workspace/document.ts'
import type { Workspace } from './workspace/workspace.ts'

/** The outline: a clause holds the statements that stand under it and cite it; an operation, what it brings. */
export function documentSymbols(
  workspace: Workspace,
  path: string,
  { lang }: InLanguage,
): readonly OutlineSymbol[] {
  const document = workspace.documents.get(path)
  const unit = document?.unit
  if (document === undefined || unit === undefined) return []
  switch (unit.kind) {
    case 'policy':
      return outline(unit.statements, document, lang)
    case 'amendment':
      return unit.operations.map((one) => operationSymbol(one, document, lang))
    case 'facts':
      return unit.declarations.flatMap((one) =>
        one.kind === 'broken' ? [] : [declarationSymbol(one, document, lang)],
      )
  }
}

function outline(
  statements: readonly Statement[],
  document: Document,
  lang: Lang,
): readonly OutlineSymbol[] {
  const found: OutlineSymbol[] = []
  let open: { readonly clause: string; readonly children: OutlineSymbol[] } | undefined
  for (const statement of statements) {
    if (statement.kind === 'broken') continue
    const children: OutlineSymbol[] = []
    const symbol = { ...symbolOf(statement, document, lang), children }
    const under = open
    if (statement.kind === 'clause') {
      open = { clause: statement.clause, children }
      found.push(symbol)
    } else if (
      under !== undefined &&
      citedClauses(statement).some(({ clause }) => clause === under.clause)
    ) {
      under.children.push(symbol)
    } else found.push(symbol)
  }
  return found.map((one) => covering(one))
}

/** The range of a clause takes in what stands under it. */
function covering(one: OutlineSymbol): OutlineSymbol {
  const last = one.children.at(-1)
  return last === undefined ? one : { ...one, range: { ...one.range, end: last.range.end } }
}

function symbolOf(statement: Statement, document: Document, lang: Lang): OutlineSymbol {
  const { name, detail, kind } = namesOf(statement, lang)
  return placed({ kind, name, detail }, statement.span, document)
}

type Named = Pick<OutlineSymbol, 'kind' | 'name' | 'detail'>

function namesOf(statement: Statement, lang: Lang): Named {
  switch (statement.kind) {
    case 'clause':
      return { kind: 'clause', name: statement.clause, detail: inWords(statement.summary, lang) }
    case 'not_computable':
      return mark('not_computable', statement.clauses, inWords(statement.reason, lang), lang)
    case 'wording_unknown':
      return mark('wording_unknown', statement.clauses, '', lang)
    case 'reading':
      return { kind: 'reading', name: statement.code, detail: inWords(statement.text, lang) }
    case 'definition':
      return {
        kind: 'definition',
        name: statement.name[lang],
        detail: statement.clauses.join(', '),
      }
    case 'fact':
      return {
        kind: 'fact',
        name: statement.field.name[lang],
        detail: inWords(statement.field.label, lang),
      }
    case 'sample':
      return { kind: 'sample', name: statement.name[lang], detail: '' }
    case 'test':
      return { kind: 'test', name: statement.title, detail: statement.asOf.value }
    case 'broken':
      return { kind: 'mark', name: statement.text.split('\n')[0] ?? '', detail: '' }
    case 'exclude':
    case 'draw':
    case 'refuse':
    case 'transfer':
    case 'redraw':
    case 'manual':
    case 'out_of_scope':
    case 'finding':
    case 'duty':
    case 'parameter':
    case 'weight':
      return rule(statement, word(statement.kind, lang), lang)
    case 'transfer_exception':
      return rule(statement, word('exception', lang), lang)
  }
}

type RuleStatement = Extract<
  Statement,
  { readonly readings: readonly string[]; readonly name: object }
>

const rule = ({ name, clauses }: RuleStatement, what: string, lang: Lang): Named => ({
  kind: 'rule',
  name: name[lang],
  detail: [what, ...clauses].join(' '),
})

const mark = (keyword: Keyword, clauses: readonly string[], detail: string, lang: Lang): Named => ({
  kind: 'mark',
  name: `${word(keyword, lang)} ${clauses.join(', ')}`,
  detail,
})

function operationSymbol(one: Operation, document: Document, lang: Lang): OutlineSymbol {
  if (one.kind === 'broken')
    return placed(
      { kind: 'operation', name: one.text.split('\n')[0] ?? '', detail: '' },
      one.span,
      document,
    )
  const name = `${word(one.kind, lang)} ${one.clauses.join(', ')}`
  const symbol = placed({ kind: 'operation', name, detail: '' }, one.span, document)
  return covering({
    ...symbol,
    children: 'statements' in one ? outline(one.statements, document, lang) : [],
  })
}

function declarationSymbol(
  one: EnumDeclaration | EntityDeclaration,
  document: Document,
  lang: Lang,
): OutlineSymbol {
  const [kind, parts]: [
    SymbolKind,
    readonly {
      readonly name: { uk: string; en: string }
      readonly label: { uk: string; en?: string }
      readonly span: Span
    }[],
  ] = one.kind === 'enum' ? ['value', one.values] : ['fact', one.fields]
  const children = parts.map(({ name, label, span }) =>
    placed({ kind, name: name[lang], detail: inWords(label, lang) }, span, document),
  )
  const detail = one.kind === 'entity' ? inWords(one.label, lang) : ''
  return {
    ...placed({ kind: one.kind, name: one.name[lang], detail }, one.span, document),
    children,
  }
}

function placed(named: Named, span: Span, { lines, text }: Document): OutlineSymbol {
  return {
    ...named,
    range: lines.rangeOf(span),
    selection: lines.rangeOf(firstLineOf(text, span)),
    children: [],
  }
}

/** Names in all files that fit what was typed: as in completion, also in the other alphabet or layout. */
export function workspaceSymbols(
  workspace: Workspace,
  query: string,
  { lang }: InLanguage,
): readonly FoundSymbol[] {
  const match = matcherOf(query.trim())
  return [...workspace.documents.values()].flatMap(({ path }) =>
    flat(documentSymbols(workspace, path, { lang })).flatMap(({ kind, name, detail, selection }) =>
      match([name, ...detail.split(' ')]) === undefined
        ? []
        : [{ kind, name, detail, path, range: selection }],
    ),
  )
}

const flat = (symbols: readonly OutlineSymbol[]): readonly OutlineSymbol[] =>
  symbols.flatMap((one) => [one, ...flat(one.children)])
