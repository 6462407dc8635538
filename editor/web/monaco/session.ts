/**
 * The files of one policy in the editor: texts in; models, remarks as typed, and answers of the worker out.
 *
 * Every change goes to the worker at once; remarks are asked for when the typing pauses, first of the file that is typed in.
 */
import type { editor, IDisposable, Uri } from 'monaco-editor/editor/editor.api.js'
import type { EditorDiagnostic, WorkspaceFile } from '../../../grammar/services/index.ts'
import { languageOf } from './languages.ts'
import type { Monaco } from './monaco.ts'
import type { PolicyClient } from './policy-client.ts'
import { type Lang, markerOf } from './shapes.ts'

/** What the screens see; a new object after every change. */
export interface SessionState {
  readonly paths: readonly string[]
  /** Remarks by path; a file that was not asked about yet has none here. */
  readonly remarks: ReadonlyMap<string, readonly EditorDiagnostic[]>
  /** Grows with every change of a text. */
  readonly version: number
}

export interface PolicySession {
  readonly state: () => SessionState
  readonly subscribe: (listener: () => void) => () => void
  readonly model: (path: string) => editor.ITextModel | undefined
  readonly pathOf: (uri: Uri) => string | undefined
  readonly text: (path: string) => string
  /** A new text of a file that is there, which can be undone; or a new file. */
  readonly setText: (path: string, text: string) => void
  /** Another file in the place of one: the same in another spelling. */
  readonly replace: (path: string, file: WorkspaceFile) => void
  readonly ask: PolicyClient['ask']
  readonly lang: () => Lang
  readonly setLang: (lang: Lang) => void
  readonly close: () => void
}

const PAUSE_MS = 60
const PAUSE_OTHERS_MS = 600
const OWNER = 'zasady'
let sessions = 0

/** By model, for the providers, which Monaco asks for any model there is. */
export const sessionOfModel = new WeakMap<editor.ITextModel, PolicySession>()

export function openSession(
  monaco: Monaco,
  client: PolicyClient,
  files: readonly WorkspaceFile[],
  language: Lang,
): PolicySession {
  const authority = String(++sessions)
  const models = new Map<string, editor.ITextModel>()
  const held = new Map<string, IDisposable>()
  const listeners = new Set<() => void>()
  let state: SessionState = { paths: [], remarks: new Map(), version: 0 }
  let lang = language
  let pending: AbortController | undefined
  let timers: ReturnType<typeof setTimeout>[] = []

  const change = (next: Partial<SessionState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const tellRemarks = (path: string, remarks: readonly EditorDiagnostic[]) => {
    const model = models.get(path)
    if (model === undefined) return
    monaco.editor.setModelMarkers(
      model,
      OWNER,
      remarks.map((one) => markerOf(one, lang)),
    )
    change({ remarks: new Map(state.remarks).set(path, remarks) })
  }
  const askRemarks = async (paths: readonly string[], signal: AbortSignal) => {
    for (const path of paths) {
      const remarks = await client.ask('diagnostics', [path], signal)
      if (remarks !== undefined && !signal.aborted) tellRemarks(path, remarks)
    }
  }
  const askSoon = (first: string | undefined) => {
    pending?.abort()
    for (const timer of timers) clearTimeout(timer)
    const { signal } = (pending = new AbortController())
    const others = [...models.keys()].filter((path) => path !== first)
    timers = [
      setTimeout(() => void askRemarks(first === undefined ? [] : [first], signal), PAUSE_MS),
      setTimeout(() => void askRemarks(others, signal), first === undefined ? 0 : PAUSE_OTHERS_MS),
    ]
  }
  const add = ({ path, text }: WorkspaceFile) => {
    const uri = monaco.Uri.from({ scheme: 'policy', authority, path: `/${path}` })
    const model = monaco.editor.createModel(text, languageOf(path), uri)
    models.set(path, model)
    sessionOfModel.set(model, session)
    held.set(
      path,
      model.onDidChangeContent(() => {
        client.edit({ path, text: model.getValue() })
        change({ version: state.version + 1 })
        askSoon(path)
      }),
    )
  }
  const forget = (path: string) => {
    held.get(path)?.dispose()
    models.get(path)?.dispose()
    held.delete(path)
    models.delete(path)
  }

  const session: PolicySession = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    model: (path) => models.get(path),
    pathOf: (uri) =>
      uri.scheme === 'policy' && uri.authority === authority ? uri.path.slice(1) : undefined,
    text: (path) => models.get(path)?.getValue() ?? '',
    setText: (path, text) => {
      const model = models.get(path)
      if (model === undefined) {
        add({ path, text })
        client.edit({ path, text })
        change({ paths: [...models.keys()], version: state.version + 1 })
        askSoon(path)
      } else if (model.getValue() !== text) {
        model.pushStackElement()
        model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null)
        model.pushStackElement()
      }
    },
    replace: (path, file) => {
      client.drop(path)
      add(file)
      client.edit(file)
      const paths = state.paths.map((one) => (one === path ? file.path : one))
      const remarks = new Map(state.remarks)
      remarks.delete(path)
      change({ paths, remarks, version: state.version + 1 })
      forget(path)
      askSoon(file.path)
    },
    ask: client.ask,
    lang: () => lang,
    setLang: (next) => {
      lang = next
      for (const [path, remarks] of state.remarks) tellRemarks(path, remarks)
    },
    close: () => {
      pending?.abort()
      for (const timer of timers) clearTimeout(timer)
      for (const path of state.paths) forget(path)
      listeners.clear()
      client.close()
    },
  }
  client.open(files)
  for (const file of files) add(file)
  change({ paths: files.map(({ path }) => path) })
  askSoon(files[0]?.path)
  return session
}
