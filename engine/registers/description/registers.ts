/** The registers of a court as the policies describe them: which lists there are, and what stands in their columns. */
import type { Type } from '../../../grammar/index.ts'
import type { Words } from '../problem.ts'

/** What a column may be headed with: any of these words in a file, the first two in what is written. */
export interface Heading extends Words {
  readonly also?: readonly string[]
}

/** A fact that stands in a column. */
export interface Column {
  readonly field: string
  readonly heading: Heading
  readonly type: Type
  /** A new subject must have it. */
  readonly required: boolean
  /** It may change only by an act. */
  readonly byAct: boolean
  /** Words that people use for the values of an enum, besides those of the vocabulary: word → value. */
  readonly words: ReadonlyMap<string, string>
  /** The register among whose subjects its values are. */
  readonly refersTo?: string
}

/** The part of a subject's path that tells it from others of its list. */
export interface Key {
  readonly heading: Heading
  /** Dates from which a key is made where a row gives none; the first one present. Empty: a row must give it. */
  readonly from: readonly string[]
  /** Facts by which a row without a key is recognised. */
  readonly same: readonly string[]
}

/** How other lists name a subject of this one: by its key, or by a fact that is its alone. */
export interface Reference {
  readonly heading: Heading
  readonly by: string
}

/** From when until when a subject lasts, for the warning about two at once. The first fact present counts. */
export interface Period {
  readonly from: readonly string[]
  readonly until: readonly string[]
  /** A subject with this fact lasts no more. */
  readonly unless?: string
}

export interface Register {
  readonly id: string
  readonly title: Words
  // `court`, `judges/*`, `judges/*/absences/*`.
  readonly subject: string
  /** The entity of the vocabulary whose facts these are. */
  readonly entity: string
  readonly columns: readonly Column[]
  readonly key?: Key
  readonly reference?: Reference
  /** Facts that tell the act by which a subject was made. */
  readonly order: { readonly no?: string; readonly date?: string }
  /** Since when a row is true when it does not say: the earliest of the act (`order`) and these dates. */
  readonly since: readonly string[]
  readonly period?: Period
  /** Part of the columns of another register: its rows change subjects, they never make one. */
  readonly isView: boolean
}

/** Columns that every register may have. */
export interface CommonHeadings {
  readonly from: Heading
  readonly order_no: Heading
  readonly order_date: Heading
  readonly signed_by: Heading
  readonly reason: Heading
}

export interface Registers {
  readonly common: CommonHeadings
  /** Headings of columns that say nothing to the register. */
  readonly ignored: readonly string[]
  readonly all: readonly Register[]
}

/** The register that holds subjects of a path, and not a view of it. */
export const registerOf = ({ all }: Registers, path: string): Register | undefined =>
  all.find(({ subject, isView }) => !isView && matches(subject, path))

/** Whether a path is one of a pattern. */
export function matches(pattern: string, path: string): boolean {
  const [wanted, parts] = [pattern.split('/'), path.split('/')]
  return (
    wanted.length === parts.length &&
    wanted.every((part, at) => (part === '*' ? parts[at] !== '' : part === parts[at]))
  )
}

// The pattern of those to whom the subjects belong: `judges/*/absences/*` → `judges/*`.
export function parentPattern({ subject }: Register): string | undefined {
  const parts = subject.split('/')
  return parts.length > 2 ? parts.slice(0, -2).join('/') : undefined
}

/** Whether the last part of the path is a key. */
export const isList = ({ subject }: Register): boolean => subject.endsWith('/*')

/** The place of each fact as people read them: by the columns, then those that tell the act, then any other. */
export function factsInOrder({ columns, order }: Register): (field: string) => number {
  const fields = [...columns.map(({ field }) => field), order.no, order.date]
  return (field) => {
    const at = fields.indexOf(field)
    return at === -1 ? fields.length : at
  }
}
