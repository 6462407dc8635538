/**
 * What an importer gives back: facts as the decision contract has them, and what it could not turn into facts.
 *
 * A fact is given only where the file says it. A field that the file has and leaves blank is `null` (known to be none);
 * what the file does not speak about is absent (unknown).
 */

/** A sentence for people in both languages. */
export interface Note {
  readonly uk: string
  readonly en: string
}

export type FactJson =
  string | number | boolean | null | readonly FactJson[] | { readonly [name: string]: FactJson }

export type FactFields = Readonly<Record<string, FactJson>>

export type FileKind = 'videoconference-protocol' | 'court-summons' | 'distribution-protocol'

/** One line of the list of actions in the protocol of a videoconference. */
export interface TimedAction {
  readonly no: number
  /** ISO with the offset of Kyiv. */
  readonly at: string
  /** The participant of the facts who acted; `null`: the court or nobody named. */
  readonly participant: string | null
  readonly role: string
  readonly name: string
  readonly action: string
  readonly details: readonly string[]
  /** Where the recording of this moment is in the central store. */
  readonly record: string | null
}

/** Why nothing could be read. */
export interface ImportProblem {
  readonly code:
    | 'import/too-large'
    | 'import/encoding'
    | 'import/not-html'
    | 'import/too-complex'
    | 'import/unknown-layout'
    | 'import/contradiction'
    | 'import/same-name'
    | 'import/hidden-characters'
  readonly message: Note
}

export interface ImportedFile {
  readonly kind: FileKind
  readonly facts: FactFields
  /** What a reader of the facts should know. */
  readonly notes: readonly Note[]
  /** What the file says and no fact holds, or what could not be understood. */
  readonly unread: readonly Note[]
  /** In the order of the file; empty for files without a list of actions. */
  readonly actions: readonly TimedAction[]
}

export type ImportResult = ImportedFile | { readonly problems: readonly ImportProblem[] }
