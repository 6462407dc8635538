/** The findings of one importer while it reads: facts, notes, what is left over, what stops it. */
import type {
  FactFields,
  FactJson,
  ImportProblem,
  ImportResult,
  Note,
  TimedAction,
} from './types.ts'
import type { FileKind } from './types.ts'

export interface Draft {
  readonly notes: Note[]
  readonly unread: Note[]
  readonly problems: ImportProblem[]
}

export const emptyDraft = (): Draft => ({ notes: [], unread: [], problems: [] })

/** Facts by entity; entities of which nothing is known, and facts that are unknown, are left out. */
export function known(fields: Readonly<Record<string, FactJson | undefined>>): FactFields {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, FactJson] => isSomething(entry[1])),
  )
}

const isSomething = (value: FactJson | undefined): boolean =>
  value !== undefined &&
  (value === null || typeof value !== 'object' || Object.keys(value).length > 0)

/** The result of an importer: its problems if there are any, for a half-read file would pass for a whole one. */
export function finished(
  kind: FileKind,
  facts: FactFields,
  { notes, unread, problems }: Draft,
  actions: readonly TimedAction[] = [],
): ImportResult {
  if (problems.length > 0) return { problems }
  return { kind, facts, notes: distinct(notes), unread: distinct(unread), actions }
}

/** The same is not said twice: of two people of one name it is said once. */
const distinct = (notes: readonly Note[]): readonly Note[] => [
  ...new Map(notes.map((note) => [note.uk, note])).values(),
]

/** The value of a field that the file states in several places; a contradiction is a problem, never a choice. */
export function agreed(
  draft: Draft,
  field: Note,
  ...values: readonly (string | undefined)[]
): string | undefined {
  const [value, ...others] = [
    ...new Set(values.filter((text) => text !== undefined && text !== '')),
  ]
  if (others.length > 0) draft.problems.push(contradiction(field, [value, others[0]]))
  return value
}

function contradiction(field: Note, values: readonly (string | undefined)[]): ImportProblem {
  const listed = values.map((value) => `\`${value}\``)
  return {
    code: 'import/contradiction',
    message: {
      uk: `${field.uk}: файл суперечить сам собі: ${listed.join(' і ')}`,
      en: `${field.en}: the file contradicts itself: ${listed.join(' and ')}`,
    },
  }
}
