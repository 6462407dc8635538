/**
 * What was typed and not saved, kept by this browser: so that neither a crash nor an ended session loses it.
 *
 * One text a draft, with the version that it was typed over: a newer saved version makes it a matter of choosing.
 */
import type { DraftEdit } from '../../../api/index.ts'

export interface Unsaved extends DraftEdit {
  readonly version: number
  /** RFC 3339. */
  readonly at: string
}

const keyOf = (id: string): string => `zasady.draft.${id}`

export function keepUnsaved(id: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(unsaved))
  } catch {
    // A full or forbidden store: the text is still on the page.
  }
}

export function unsavedOf(id: string): Unsaved | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Unsaved | null
    return typeof kept?.text === 'string' ? kept : undefined
  } catch {
    return undefined
  }
}

export function forgetUnsaved(id: string): void {
  try {
    localStorage.removeItem(keyOf(id))
  } catch {
    // Nothing is kept where nothing can be.
  }
}

export const isSameEdit = (one: DraftEdit, other: DraftEdit): boolean =>
  one.text === other.text &&
  one.title === other.title &&
  one.effective === other.effective &&
  one.note === other.note
