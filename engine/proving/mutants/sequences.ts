/** Mistakes in the order of a procedure: a step that must come before is forgotten. */
import type { Statement } from '../../../grammar/index.ts'
import type { Change } from './change.ts'

/** Each predecessor of a step left out in turn. */
export function sequenceChanges(statement: Statement): readonly Change[] {
  if (statement.kind !== 'duty' || statement.step === undefined) return []
  const { step, clauses } = statement
  return step.after.map((_, left) => ({
    kind: 'uncited',
    path: ['step', 'after', left],
    edits: [
      { path: ['step'], by: { ...step, after: step.after.filter((__, index) => index !== left) } },
    ],
    types: [],
    description: {
      uk: 'крок, що має передувати, забуто',
      en: 'a step that must come before is forgotten',
    },
    span: step.span,
    clauses,
  }))
}
