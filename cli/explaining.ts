/**
 * The explanation of a decision in the form that was asked for.
 */
import {
  type Calendar,
  type Decision,
  decisionOf,
  explainDecision,
  type Explanation,
  type TestOptions,
  weightBlocks,
} from '../engine/index.ts'
import { explanationText } from './render/blocks.ts'
import { paintFor } from './render/colour.ts'
import type { Lang } from './text.ts'

export type Form = 'short' | 'full'

/** The whole decision, or what concerns one judge of it. */
export function explanationFor(
  decision: Decision,
  detail: Form,
  lang: Lang,
  judge?: string,
): Explanation {
  return explainDecision(decision, { lang, detail, ...(judge !== undefined && { judge }) })
}

/** The short form with the table of weights and intervals behind it. */
export function explanationOfDraw(decision: Decision, lang: Lang): Explanation {
  const { blocks } = explanationFor(decision, 'short', lang)
  return { blocks: [...blocks, ...weightBlocks({ decision, lang })] }
}

/** What a test may expect of an explanation: the full text in both languages, of one judge or of the matter. */
export function explanationsFor(calendar: Calendar): NonNullable<TestOptions['explanation']> {
  return (prepared, evaluation, subject) => {
    const decision = decisionOf(prepared, evaluation, { calendar })
    const judge = evaluation.judges.find(({ id }) => id === subject)?.id
    return (['uk', 'en'] as const).map((lang) =>
      explanationText(explanationFor(decision, 'full', lang, judge), paintFor(false), Infinity),
    )
  }
}
