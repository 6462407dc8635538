/**
 * The consolidated text of an edition, with a note at each clause that an amendment touched: a policy and an edition in; a
 * file that says the same as the edition out.
 *
 * A repealed clause stands vacant: its note alone. Notes are comments, so the text reads back as it was.
 */
import type { CheckedPolicy, Edition, Lang, PolicyUnit, Statement } from '../../grammar/index.ts'
import { inReadingOrder } from './clause-order.ts'
import { isNote, noteOf } from './notes.ts'
import { headLines } from './consolidated-head.ts'
import { inOrderOfReading } from './reading-order.ts'
import { citationsBy, isAppliedBy, touchesBy } from './touched.ts'

export function consolidatedUnit(policy: CheckedPolicy, edition: Edition, lang: Lang): PolicyUnit {
  const { base } = policy
  const notes = notesBy(policy, edition, lang)
  const { statements, left } = annotated(inOrderOfReading(policy, edition), notes)
  const { effective, endComments: _, ...head } = base
  return {
    ...head,
    comments: headLines(policy, edition, lang),
    ...(effective && { effective: { ...effective, ...commencement(policy, edition) } }),
    ...(edition.draft && { draft: { span: base.span } }),
    statements,
    ...(left.length > 0 && { endComments: left }),
  }
}

/** The day of the edition, and the readings by which its acts came into force, as far as it adopts them itself. */
function commencement({ base, amendments }: CheckedPolicy, edition: Edition) {
  const adopted = new Set(
    edition.statements.flatMap((one) => (one.kind === 'reading' ? [one.code] : [])),
  )
  const acts = [base, ...amendments.filter((one) => isAppliedBy(one, edition))]
  const readings = acts.flatMap(({ effective }) => effective?.readings ?? [])
  return { from: edition.from, readings: [...new Set(readings)].filter((one) => adopted.has(one)) }
}

interface Note {
  readonly clause: string
  readonly words: string
  /** Nothing else is left of it. */
  readonly isVacant: boolean
}

/** In reading order. */
function notesBy(policy: CheckedPolicy, edition: Edition, lang: Lang): readonly Note[] {
  const cites = citationsBy(policy, edition)
  const declared = new Set(
    edition.statements.flatMap((one) => (one.kind === 'clause' ? [one.clause] : [])),
  )
  return [...touchesBy(policy, edition)]
    .map(([clause, touch]) => {
      const isVacant = !declared.has(clause)
      const note = noteOf(clause, cites.get(clause), touch, lang)
      return { clause, isVacant, words: isVacant ? `${clause} ${note}` : note }
    })
    .toSorted((a, b) => inReadingOrder(a.clause, b.clause))
}

/** Each note above its clause; a vacant one above the next clause, or at the end of the text. */
function annotated(statements: readonly Statement[], notes: readonly Note[]) {
  const waiting = new Map<string, string[]>()
  const left: string[] = []
  const clauses = statements
    .flatMap((one) => (one.kind === 'clause' ? [one.clause] : []))
    .toSorted(inReadingOrder)
  for (const { clause, words, isVacant } of notes) {
    const at = isVacant
      ? clauses.find((one) => inReadingOrder(one, clause) > 0)
      : clauses.find((one) => one === clause)
    if (at === undefined) left.push(words)
    else waiting.set(at, [...(waiting.get(at) ?? []), words])
  }
  return { statements: statements.map((one) => withNotes(one, waiting)), left }
}

function withNotes(statement: Statement, notes: ReadonlyMap<string, readonly string[]>): Statement {
  const own = statement.kind === 'clause' ? (notes.get(statement.clause) ?? []) : []
  const comments = [...withoutNotes(statement.comments ?? []), ...own]
  const { comments: _, ...rest } = statement
  return comments.length === 0 ? rest : { ...rest, comments }
}

export const withoutNotes = (comments: readonly string[]): readonly string[] =>
  comments.filter((comment) => !isNote(comment))
