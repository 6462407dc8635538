/** The editor over the text of a draft, with the texts beside it; where it does not load, a plain field takes its place. */
import { useEffect, useEffectEvent, useId, useRef } from 'react'
import type { DraftSurroundings } from '../../../api/index.ts'
import { type EditorHandle, PolicyEditor, useEditor, useSessionState } from '../../monaco/index.ts'
import { Loading, TextArea } from '../../ui/index.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { ClauseFinder } from './clause-finder.tsx'
import words from './editing-words.ts'

export interface DraftEditorProps {
  readonly path: string
  /** Taken over when the editor opens; after that it is the editor's. */
  readonly text: string
  readonly files: DraftSurroundings['files']
  readonly label: string
  readonly readOnly: string | undefined
  readonly onChange: (text: string) => void
  readonly onReady: (handle: EditorHandle) => void
}

const PLAIN_ROWS = 30

export function DraftEditor(props: DraftEditorProps) {
  const { path, text, files, label, readOnly, onReady } = props
  const { edit: w } = useWords(words)
  const lang = useLanguage()
  const keys = useId()
  const handle = useRef<EditorHandle>(undefined)
  const { editor, failed } = useEditor(path, [{ path, text }, ...files], lang)
  const { version } = useSessionState(editor?.session)
  const changed = useEffectEvent((typed: string) => {
    if (typed !== text) props.onChange(typed)
  })
  const session = editor?.session
  useEffect(() => {
    if (session !== undefined && version > 0) changed(session.text(path))
  }, [session, version, path])
  if (failed) {
    return (
      <TextArea
        label={label}
        hint={w.noEditor}
        rows={PLAIN_ROWS}
        value={text}
        isReadOnly={readOnly !== undefined}
        onChange={props.onChange}
        wide
      />
    )
  }
  if (editor === undefined) return <Loading lines={12} />
  return (
    <div className="change-typing">
      <ClauseFinder
        session={editor.session}
        path={path}
        version={version}
        onPlace={(place) => handle.current?.goTo(place)}
      />
      <div className="change-editor">
        <PolicyEditor
          monaco={editor.monaco}
          session={editor.session}
          path={path}
          label={label}
          {...(readOnly !== undefined && { readOnly })}
          describedBy={keys}
          onReady={(made) => {
            handle.current = made
            onReady(made)
          }}
        />
      </div>
      <p id={keys} className="muted small">
        {w.keys}
      </p>
    </div>
  )
}
