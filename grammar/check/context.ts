/**
 * What each file of a policy sees: the vocabulary, and the definitions, weights and samples of
 * itself and of what stands before it (libraries, then the base, then earlier amendments).
 */
import type {
  AmendmentUnit,
  Definition,
  Expr,
  Operation,
  PolicyUnit,
  Sample,
  Statement,
  Weight,
} from '../syntax/ast.ts'
import type { Lang, Name, Text } from '../source/text.ts'
import type { Located, Template, Vocabulary } from './checked-policy.ts'
import { definitionBook, type DefinitionBook } from './resolve/definitions.ts'
import { reportFor, type Report } from './report.ts'
import type { Definitions, FileContext, Names } from './scope.ts'
import type { Type } from './types.ts'

/** The tables that resolving fills, for all files together. */
export interface Tables {
  readonly types: Map<Expr, Type>
  readonly templates: Map<Text, Template>
}

export interface FileInput {
  readonly located: Located<PolicyUnit | AmendmentUnit>
  readonly statements: readonly Statement[]
  readonly monthsDeclared: boolean
  /** The text of what did not parse, see {@link brokenTextOf}. */
  readonly brokenText: string
}

export interface Workspace {
  readonly book: DefinitionBook
  /** In the order of the inputs. */
  readonly files: readonly FileContext[]
}

/** Everything in a file that did not parse. */
export function brokenTextOf(unit: PolicyUnit | AmendmentUnit): string {
  const parts: readonly (Statement | Operation)[] =
    unit.kind === 'policy'
      ? unit.statements
      : unit.operations.flatMap((each): (Statement | Operation)[] =>
          'statements' in each ? [...each.statements] : [each],
        )
  return parts.flatMap((each) => (each.kind === 'broken' ? [each.text] : [])).join('\n')
}

/** Makes the contexts of all files; `inputs` in the order in which they come into force. */
export function workspace(
  inputs: readonly FileInput[],
  libraries: number,
  vocabulary: Vocabulary,
  tables: Tables,
): Workspace {
  const homes = new Map<Definition, number>()
  inputs.forEach(({ statements }, index) => {
    for (const each of statements) if (each.kind === 'definition') homes.set(each, index)
  })
  const files: FileContext[] = []
  const book = definitionBook((definition) => {
    const file = files[homes.get(definition) ?? 0]
    if (file === undefined) throw new Error('a definition of no file was asked for')
    return file
  })
  const reports = inputs.map(({ located }) => reportFor(located.path, located.source))
  inputs.forEach((input, index) => {
    // Libraries see one another; a file of the document sees all before it.
    const visible = inputs
      .slice(0, Math.max(libraries, index + 1))
      .flatMap((each) => each.statements)
    const brokenText = inputs.map((each) => each.brokenText).join('\n')
    const report = reports[index]
    if (report)
      files.push(contextOf(input, visible, { vocabulary, tables, report, book, brokenText }))
  })
  return { book, files }
}

interface Shared {
  readonly vocabulary: Vocabulary
  readonly tables: Tables
  readonly report: Report
  readonly book: DefinitionBook
  readonly brokenText: string
}

function contextOf(input: FileInput, visible: readonly Statement[], shared: Shared): FileContext {
  const { located, monthsDeclared } = input
  const inLanguage = (lang: Lang): FileContext => ({
    lang,
    path: located.path,
    vocabulary: shared.vocabulary,
    definitions: definitionsOf(visible, lang, shared.book),
    weights: namesOf(visible.filter(isWeight), lang),
    samples: namesOf(visible.filter(isSample), lang),
    inLanguage: (other) =>
      other === lang ? contexts[lang] : (contexts[other] ??= inLanguage(other)),
    report: shared.report,
    types: shared.tables.types,
    templates: shared.tables.templates,
    monthsDeclared,
    brokenText: shared.brokenText,
    ...(located.source !== undefined && { source: located.source }),
  })
  const { lang } = located.unit
  const contexts = {} as Record<Lang, FileContext>
  contexts[lang] = inLanguage(lang)
  return contexts[lang]
}

/** The context of a facts file: it sees no definitions. */
export function factsContext(
  { path, source }: { readonly path: string; readonly source: string | undefined },
  lang: Lang,
  vocabulary: Vocabulary,
  tables: Tables,
): FileContext {
  const empty: Names = { lookup: () => undefined, words: () => [] }
  const context: FileContext = {
    lang,
    path,
    vocabulary,
    definitions: {
      ...empty,
      lookup: () => undefined,
      signatureOf: () => {
        throw new Error('a facts file has no definitions')
      },
    },
    weights: empty,
    samples: empty,
    inLanguage: () => context,
    report: reportFor(path, source),
    types: tables.types,
    templates: tables.templates,
    monthsDeclared: true,
    brokenText: '',
    ...(source !== undefined && { source }),
  }
  return context
}

function definitionsOf(
  visible: readonly Statement[],
  lang: Lang,
  book: DefinitionBook,
): Definitions {
  const byWord = new Map(
    visible.filter(isDefinition).map((definition) => [definition.name[lang], definition]),
  )
  return {
    lookup: (word) => byWord.get(word),
    signatureOf: (definition) => book.resolvedOf(definition).signature,
    words: () => [...byWord.keys()],
  }
}

function namesOf(named: readonly { readonly name: Name }[], lang: Lang): Names {
  const byWord = new Map(named.map(({ name }) => [name[lang], name.en]))
  return { lookup: (word) => byWord.get(word), words: () => [...byWord.keys()] }
}

const isDefinition = (statement: Statement): statement is Definition =>
  statement.kind === 'definition'
const isWeight = (statement: Statement): statement is Weight => statement.kind === 'weight'
const isSample = (statement: Statement): statement is Sample => statement.kind === 'sample'
