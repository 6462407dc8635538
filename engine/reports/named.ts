/** Whom a document leaves out and whom it draws from: its names, its words for the reasons, the clauses of those words. */
import { clausesOf, type ExclusionReason, partsOf } from '../import/exclusion-reasons.ts'
import type { Place } from './steps.ts'
import type { Report } from './types.ts'

/** Somebody left out; without a name where the name cannot be told from the reason. */
export interface LeftOut {
  readonly place: Place
  readonly name?: string
  readonly reason: string
  readonly clauses: readonly string[]
}

/** Everybody whom a document names. */
export interface Named {
  readonly excluded: readonly LeftOut[]
  /** Whether the words of the program are to be shown with the clauses they stand for. */
  readonly mapsClauses: boolean
  readonly inDraw: readonly { readonly place: Place; readonly name: string }[]
}

/** `Виключено Умовна О. О. Відсутня спеціалізація`: the reason begins where known words begin. */
export function namedIn({ sections }: Report, reasons: readonly ExclusionReason[]): Named {
  const excluded = sections.flatMap((section) =>
    section.excluded.map(({ no, text }) =>
      leftOut({ line: no }, text.replace(/^Виключено /iu, ''), reasons),
    ),
  )
  const rows = sections.flatMap(({ ballots }) => ballots.flatMap((ballot) => ballot.rows))
  const inDraw = new Map(rows.map((row) => [row.name, { line: row.line.no, subject: row.name }]))
  return {
    excluded,
    mapsClauses: false,
    inDraw: [...inDraw].map(([name, place]) => ({ name, place })),
  }
}

function leftOut(place: Place, words: string, reasons: readonly ExclusionReason[]): LeftOut {
  const starts = reasons
    .map(({ says, under }) => words.toLowerCase().indexOf((under ?? says).toLowerCase()))
    .filter((at) => at > 0)
  if (starts.length === 0) return { place, reason: words, clauses: [] }
  const at = Math.min(...starts)
  const [name, reason] = [words.slice(0, at).trim(), words.slice(at).trim()]
  const clauses = partsOf(reason).flatMap((part) => clausesOf(part, reasons))
  return { place: { ...place, subject: name }, name, reason, clauses }
}
