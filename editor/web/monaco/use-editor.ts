/** The editor for a screen: files in; Monaco and a session over them out, closed when the screen is left. */
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { WorkspaceFile } from '../../../grammar/services/index.ts'
import { type Loaded, loadEditor } from './load.ts'
import { openSession, type PolicySession, type SessionState } from './session.ts'
import type { Lang } from './shapes.ts'

export interface Editor extends Loaded {
  readonly session: PolicySession
}

/** `key` says when the files are others: a change of `files` alone opens nothing anew, since they are typed in. */
export function useEditor(
  key: string,
  files: readonly WorkspaceFile[],
  lang: Lang,
): { readonly editor: Editor | undefined; readonly failed: boolean } {
  const [editor, setEditor] = useState<Editor>()
  const [failed, setFailed] = useState(false)
  const open = useEffectEvent((loaded: Loaded): PolicySession =>
    openSession(loaded.monaco, loaded.client(), files, lang),
  )
  useEffect(() => {
    let session: PolicySession | undefined
    let isLeft = false
    loadEditor(lang).then(
      (loaded) => {
        if (isLeft) return
        session = open(loaded)
        setEditor({ ...loaded, session })
      },
      () => setFailed(true),
    )
    return () => {
      isLeft = true
      setEditor(undefined)
      session?.close()
    }
    // The language of the session follows below without closing it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key])
  useEffect(() => editor?.session.setLang(lang), [editor, lang])
  return { editor, failed }
}

const NOTHING: SessionState = { paths: [], remarks: new Map(), version: 0 }
const never = () => () => {}

/** The state of a session, anew after every change. */
export const useSessionState = (session: PolicySession | undefined): SessionState =>
  useSyncExternalStore(session?.subscribe ?? never, session?.state ?? (() => NOTHING))
