/** The editor of policies, for every screen that needs one: the only door of this folder. */
export { COMMANDS, type EditorCommand, onCommand } from './commands.ts'
export { type Loaded, loadEditor } from './load.ts'
export { type EditorHandle, PolicyEditor, type PolicyEditorProps } from './policy-editor.tsx'
export { openSession, type PolicySession, type SessionState } from './session.ts'
export { useEditor, useSessionState, type Editor } from './use-editor.ts'
