/** Gives Monaco its words before it is loaded: the place where it looks for them is its own (`nls.js` of the package). */
import type { Lang } from '../shapes.ts'

declare global {
  // Read by Monaco.
  var _VSCODE_NLS_MESSAGES: string[] | undefined
}

/** In English it speaks by itself. */
export async function setLabels(lang: Lang): Promise<void> {
  if (lang === 'en') return
  const { UKRAINIAN } = await import('./uk.ts')
  globalThis._VSCODE_NLS_MESSAGES = messagesOf(UKRAINIAN)
}

/** By number, with holes where there is no word of ours. */
export function messagesOf(labels: readonly (readonly [number, string, string])[]): string[] {
  const messages: string[] = []
  for (const [index, , words] of labels) messages[index] = words
  return messages
}
