/**
 * The explanation of a decision in the form that was asked for.
 */
import type { Decision, Explanation } from '../engine/index.ts'
import type { Lang } from './text.ts'

/** `draw`: the short form with the table of weights. */
export type Form = 'short' | 'full' | 'draw'

export function explanationFor(decision: Decision, form: Form, lang: Lang): Explanation {
  void decision
  return { blocks: [{ kind: 'paragraph', text: [`explanation ${form} ${lang}`] }] }
}
