/** The editor of policies, for every screen that needs one: the only door of this folder. */
export { onCommand } from './commands.ts'
export { type EditorHandle, PolicyEditor } from './policy-editor.tsx'
export type { PolicySession, SessionState } from './session.ts'
export { useEditor, useSessionState, type Editor } from './use-editor.ts'
