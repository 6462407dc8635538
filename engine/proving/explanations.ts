/** What an expectation about an explanation is held against: every form of it, as plain text. */
import type { Prepared } from '../decide/prepare.ts'
import type { Runtime } from '../decide/runtime.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import { decisionOf } from '../decide/explain-request.ts'
import { explainDecision, type ExplainOptions } from '../explain/explain.ts'
import { renderText } from '../explain/render-text.ts'

const FORMS: readonly Pick<ExplainOptions, 'lang' | 'detail'>[] = [
  { lang: 'uk', detail: 'full' },
  { lang: 'uk', detail: 'short' },
  { lang: 'en', detail: 'full' },
  { lang: 'en', detail: 'short' },
]

/** Short and full, in Ukrainian and English; of one judge where the subject names one. */
export function explanationsOf(
  prepared: Prepared,
  evaluation: Evaluation,
  subject: string | undefined,
  calendar: Pick<Runtime, 'calendar'>,
): readonly string[] {
  const decision = decisionOf(prepared, evaluation, calendar)
  const judge = subject === undefined ? {} : { judge: subject.replace(/^judge:/, '') }
  return FORMS.map((form) => renderText(explainDecision(decision, { ...form, ...judge })))
}
