/** What the lenses of a text run: the screen that shows the text says what they do. */
import type { CodeLens } from '../../../grammar/services/index.ts'
import type { Monaco } from './monaco.ts'

export type EditorCommand = CodeLens['command']

const COMMANDS: Readonly<Record<EditorCommand, true>> = {
  'zasady.runTests': true,
  'zasady.runTest': true,
  'zasady.whoIsExcluded': true,
}

type Run = (command: EditorCommand, given: readonly string[]) => void
let current: Run | undefined

/** While a screen is shown, its function is run; gives back how to end that. */
export function onCommand(run: Run): () => void {
  current = run
  return () => {
    if (current === run) current = undefined
  }
}

export function registerCommands({ editor }: Monaco): void {
  for (const id of Object.keys(COMMANDS) as EditorCommand[])
    editor.registerCommand(id, (_accessor, ...given: string[]) => current?.(id, given))
}
