/**
 * Monaco's questions, answered by the worker of the session that a model belongs to. Registered once; a model of no session
 * has no answers.
 */
import type {
  CancellationToken,
  editor,
  IPosition,
  IRange,
  languages,
} from 'monaco-editor/editor/editor.api.js'
import type { FileEdits, Location, Position, Range } from '../../../grammar/services/index.ts'
import { LANGUAGES } from './languages.ts'
import type { Monaco } from './monaco.ts'
import { type PolicySession, sessionOfModel } from './session.ts'
import { completionOf, editOf, foldingOf, rangeOf, tokensOf } from './shapes.ts'
import { TOKEN_KINDS } from './themes.ts'

type Model = editor.ITextModel

/** The session of a model with the path of it, and a signal that follows Monaco's own. */
function at(model: Model, token?: CancellationToken) {
  const session = sessionOfModel.get(model)
  const path = session?.pathOf(model.uri)
  if (session === undefined || path === undefined) return undefined
  const stop = new AbortController()
  token?.onCancellationRequested(() => stop.abort())
  return { session, path, signal: stop.signal, lang: session.lang() }
}

const placeOf = ({ lineNumber, column }: IPosition): Position => ({ line: lineNumber, column })
const spanOf = (range: IRange): Range => ({
  start: { line: range.startLineNumber, column: range.startColumn },
  end: { line: range.endLineNumber, column: range.endColumn },
})

const locationsOf = (
  session: PolicySession,
  locations: readonly Location[] | undefined,
): languages.Location[] =>
  (locations ?? []).flatMap(({ path, range }) => {
    const model = session.model(path)
    return model === undefined ? [] : [{ uri: model.uri, range: rangeOf(range) }]
  })

const workspaceEdit = (
  session: PolicySession,
  files: readonly FileEdits[],
): languages.WorkspaceEdit => ({
  edits: files.flatMap(({ path, edits }) => {
    const model = session.model(path)
    return model === undefined
      ? []
      : edits.map((edit) => ({
          resource: model.uri,
          textEdit: editOf(edit),
          versionId: model.getVersionId(),
        }))
  }),
})

export function registerProviders(monaco: Monaco): void {
  const { languages: to } = monaco
  for (const id of LANGUAGES) {
    to.registerCompletionItemProvider(id, completions)
    to.registerHoverProvider(id, hovers)
    to.registerDefinitionProvider(id, definitions)
    to.registerReferenceProvider(id, references)
    to.registerDocumentHighlightProvider(id, highlights)
    to.registerRenameProvider(id, renames)
    to.registerFoldingRangeProvider(id, foldings)
    to.registerDocumentFormattingEditProvider(id, formattings)
    to.registerDocumentRangeFormattingEditProvider(id, rangeFormattings)
    to.registerSelectionRangeProvider(id, selections)
    to.registerDocumentSemanticTokensProvider(id, tokens)
    to.registerCodeActionProvider(id, actions, { providedCodeActionKinds: ['quickfix'] })
    to.registerCodeLensProvider(id, lenses)
  }
}

const completions: languages.CompletionItemProvider = {
  triggerCharacters: ['.', '"', ' '],
  async provideCompletionItems(model, position, _context, token) {
    const here = at(model, token)
    const asked = here && ([here.path, placeOf(position), { lang: here.lang }] as const)
    const items = asked && (await here.session.ask('completion', [...asked], here.signal))
    // What fits depends on what was typed, also in the other alphabet: asked anew at every letter.
    return { suggestions: (items ?? []).map(completionOf), incomplete: true }
  },
}

const hovers: languages.HoverProvider = {
  async provideHover(model, position, token) {
    const here = at(model, token)
    if (here === undefined) return null
    const asked = [here.path, placeOf(position), { lang: here.lang }] as const
    const found = await here.session.ask('hover', [...asked], here.signal)
    if (found === undefined) return null
    // Never HTML, never a command: the words may come from anybody's policy.
    const value = { value: found.text, isTrusted: false, supportHtml: false }
    return { range: rangeOf(found.range), contents: [value] }
  },
}

const definitions: languages.DefinitionProvider = {
  async provideDefinition(model, position, token) {
    const here = at(model, token)
    if (here === undefined) return []
    const asked = [here.path, placeOf(position)] as const
    return locationsOf(here.session, await here.session.ask('definition', [...asked], here.signal))
  },
}

const references: languages.ReferenceProvider = {
  async provideReferences(model, position, _context, token) {
    const here = at(model, token)
    if (here === undefined) return []
    const asked = [here.path, placeOf(position)] as const
    return locationsOf(here.session, await here.session.ask('references', [...asked], here.signal))
  },
}

const highlights: languages.DocumentHighlightProvider = {
  async provideDocumentHighlights(model, position, token) {
    const here = at(model, token)
    if (here === undefined) return []
    const asked = [here.path, placeOf(position)] as const
    const found = await here.session.ask('documentHighlight', [...asked], here.signal)
    return (found ?? []).map(({ range, kind }) => ({
      range: rangeOf(range),
      kind: kind === 'declaration' ? 2 : 1,
    }))
  },
}

/** Monaco shows the reason in the place of the field; `edits` must be there all the same. */
const rejected = (reason: string) => ({ rejectReason: reason, edits: [] })

const renames: languages.RenameProvider = {
  async resolveRenameLocation(model, position, token) {
    const here = at(model, token)
    const none = { range: emptyAt(position), text: '' }
    if (here === undefined) return { ...none, ...rejected('') }
    const asked = [here.path, placeOf(position)] as const
    const found = await here.session.ask('prepareRename', [...asked], here.signal)
    if (found === undefined) return { ...none, ...rejected('') }
    return found.ok
      ? { range: rangeOf(found.range), text: found.word }
      : { ...none, ...rejected(found.reason[here.lang]) }
  },
  async provideRenameEdits(model, position, newName, token) {
    const here = at(model, token)
    if (here === undefined) return rejected('')
    const asked = [here.path, placeOf(position), newName] as const
    const found = await here.session.ask('rename', [...asked], here.signal)
    if (found === undefined) return rejected('')
    return found.ok ? workspaceEdit(here.session, found.files) : rejected(found.reason[here.lang])
  },
}

/** An empty range where the cursor is. */
const emptyAt = ({ lineNumber, column }: IPosition): IRange => ({
  startLineNumber: lineNumber,
  startColumn: column,
  endLineNumber: lineNumber,
  endColumn: column,
})

const foldings: languages.FoldingRangeProvider = {
  async provideFoldingRanges(model, _context, token) {
    const here = at(model, token)
    const found = here && (await here.session.ask('folding', [here.path], here.signal))
    return (found ?? []).map(foldingOf)
  },
}

const formattings: languages.DocumentFormattingEditProvider = {
  async provideDocumentFormattingEdits(model, _options, token) {
    const here = at(model, token)
    const found = here && (await here.session.ask('formatting', [here.path], here.signal))
    return (found ?? []).map(editOf)
  },
}

const rangeFormattings: languages.DocumentRangeFormattingEditProvider = {
  async provideDocumentRangeFormattingEdits(model, range, _options, token) {
    const here = at(model, token)
    const asked = here && ([here.path, spanOf(range)] as const)
    const found = asked && (await here.session.ask('rangeFormatting', [...asked], here.signal))
    return (found ?? []).map(editOf)
  },
}

const selections: languages.SelectionRangeProvider = {
  async provideSelectionRanges(model, positions, token) {
    const here = at(model, token)
    if (here === undefined) return []
    return Promise.all(
      positions.map(async (position) => {
        const asked = [here.path, placeOf(position)] as const
        const found = await here.session.ask('selectionRanges', [...asked], here.signal)
        return (found ?? []).map((range) => ({ range: rangeOf(range) }))
      }),
    )
  },
}

const tokens: languages.DocumentSemanticTokensProvider = {
  getLegend: () => ({ tokenTypes: [...TOKEN_KINDS], tokenModifiers: ['declaration'] }),
  async provideDocumentSemanticTokens(model, _last, token) {
    const here = at(model, token)
    const found = here && (await here.session.ask('semanticTokens', [here.path], here.signal))
    return found === undefined ? null : tokensOf(found, TOKEN_KINDS)
  },
  releaseDocumentSemanticTokens: () => {},
}

/** The ways out of the remarks that stand in the place: as the session has them, nothing is asked. */
const actions: languages.CodeActionProvider = {
  provideCodeActions(model, range) {
    const here = at(model)
    if (here === undefined) return { actions: [], dispose: () => {} }
    const remarks = here.session.state().remarks.get(here.path) ?? []
    const touched = remarks.filter(
      (one) =>
        one.range.start.line <= range.endLineNumber && one.range.end.line >= range.startLineNumber,
    )
    const found = touched.flatMap(({ fixes }) =>
      fixes.map(({ title, edits }): languages.CodeAction => ({
        title: title[here.lang],
        kind: 'quickfix',
        isPreferred: fixes.length === 1,
        edit: workspaceEdit(here.session, [{ path: here.path, edits }]),
      })),
    )
    return { actions: found, dispose: () => {} }
  },
}

const lenses: languages.CodeLensProvider = {
  async provideCodeLenses(model, token) {
    const here = at(model, token)
    const found = here && (await here.session.ask('codeLenses', [here.path], here.signal))
    return {
      lenses: (found ?? []).map(({ range, title, command, arguments: given }) => ({
        range: rangeOf(range),
        command: { id: command, title: title[here?.lang ?? 'uk'], arguments: [...given] },
      })),
      dispose: () => {},
    }
  },
}
