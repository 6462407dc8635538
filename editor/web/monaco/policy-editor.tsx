/**
 * The editor of a policy: a session and a path in; Monaco over that file. Loaded when it is first shown.
 *
 * The page must allow inline styles (see `isEditorPage`): Monaco writes its own.
 */
import { useEffect, useEffectEvent, useRef } from 'react'
import type { editor } from 'monaco-editor/editor/editor.api.js'
import type { Position } from '../../../grammar/services/index.ts'
import type { Loaded } from './load.ts'
import { EDITOR_OPTIONS } from './options.ts'
import type { PolicySession } from './session.ts'
import { THEMES } from './themes.ts'
import './policy-editor.css'

export interface PolicyEditorProps {
  readonly monaco: Loaded['monaco']
  readonly session: PolicySession
  readonly path: string
  /** What is written here, for whoever does not see it. */
  readonly label: string
  /** Said to whoever types all the same. */
  readonly readOnly?: string
  /** The id of the text that says how the keyboard leaves the editor. */
  readonly describedBy?: string
  readonly onCursor?: (position: Position) => void
  /** A definition in another file was asked for. */
  readonly onOpen?: (path: string, position: Position) => void
  /** Gives the parent a handle: to put the cursor somewhere. */
  readonly onReady?: (handle: EditorHandle) => void
}

export interface EditorHandle {
  /** Shows the place in its middle, puts the cursor there and takes the focus. */
  readonly goTo: (position: Position) => void
  readonly focus: () => void
}

export function PolicyEditor(props: PolicyEditorProps) {
  const { monaco, session, path, label, readOnly } = props
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef<editor.IStandaloneCodeEditor>(undefined)
  const views = useRef(new Map<string, editor.ICodeEditorViewState>())
  const cursor = useEffectEvent((position: Position) => props.onCursor?.(position))
  const opened = useEffectEvent((to: string, position: Position) => props.onOpen?.(to, position))
  const ready = useEffectEvent((handle: EditorHandle) => props.onReady?.(handle))

  useEffect(() => {
    if (place.current === null) return
    const made = monaco.editor.create(place.current, { ...EDITOR_OPTIONS, model: null })
    shown.current = made
    const moved = made.onDidChangeCursorPosition(({ position }) =>
      cursor({ line: position.lineNumber, column: position.column }),
    )
    const opener = monaco.editor.registerEditorOpener({
      openCodeEditor(_source, resource, selection) {
        const to = session.pathOf(resource)
        if (to === undefined) return false
        opened(to, positionIn(selection))
        return true
      },
    })
    ready({
      focus: () => made.focus(),
      goTo: ({ line, column }) => {
        made.setPosition({ lineNumber: line, column })
        made.revealLineInCenter(line)
        made.getContainerDomNode().scrollIntoView({ block: 'nearest' })
        made.focus()
      },
    })
    return () => {
      opener.dispose()
      moved.dispose()
      made.dispose()
      shown.current = undefined
    }
  }, [monaco, session])

  useEffect(() => {
    const made = shown.current
    const model = session.model(path)
    if (made === undefined || model === undefined || made.getModel() === model) return
    made.setModel(model)
    const view = views.current.get(path)
    if (view !== undefined) made.restoreViewState(view)
    const kept = views.current
    return () => {
      const left = made.getModel() === null ? null : made.saveViewState()
      if (left !== null) kept.set(path, left)
    }
  }, [session, path])

  useEffect(() => {
    shown.current?.updateOptions({
      ariaLabel: label,
      readOnly: readOnly !== undefined,
      ...(readOnly !== undefined && { readOnlyMessage: { value: readOnly } }),
    })
  }, [label, readOnly, session])

  useEffect(() => followTheme(monaco), [monaco])

  return <div ref={place} className="policy-editor" aria-describedby={props.describedBy} />
}

/** A selection or a position, as Monaco has it. */
function positionIn(
  place:
    | { startLineNumber: number; startColumn: number }
    | { lineNumber: number; column: number }
    | undefined,
): Position {
  if (place === undefined) return { line: 1, column: 1 }
  return 'lineNumber' in place
    ? { line: place.lineNumber, column: place.column }
    : { line: place.startLineNumber, column: place.startColumn }
}

/** The look of the document decides. */
function followTheme(monaco: Loaded['monaco']): () => void {
  const root = document.documentElement
  const apply = () =>
    monaco.editor.setTheme(root.dataset['theme'] === 'dark' ? THEMES.dark : THEMES.light)
  apply()
  const watch = new MutationObserver(apply)
  watch.observe(root, { attributeFilter: ['data-theme'] })
  return () => watch.disconnect()
}
