/** Of which policy a draft is, where nobody says: read from the draft itself. */
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'
import { bundleOf } from '../policy-files.ts'
import { dayOption } from './sound-policy.ts'

export interface DecisionTarget {
  /** With the policy named. */
  readonly input: Input
  readonly date?: string
}

export async function decisionTarget(input: Input): Promise<Or<DecisionTarget>> {
  const date = dayOption(input, 'date')
  if (!date.ok) return date
  const draft = optionText(input, 'draft')
  if (draft === undefined) return WITHOUT_DRAFT
  const day = date.value === undefined ? {} : { date: date.value }
  if (optionText(input, 'policy') !== undefined) return right({ input, ...day })
  const bundle = await bundleOf(draft)
  if (!bundle.ok) return bundle
  const { base } = bundle.value
  const named = { ...input, options: { ...input.options, policy: base.path } }
  return right({ input: named, ...day })
}

const WITHOUT_DRAFT = misused(
  { uk: 'не сказано, до якого проєкту змін це рішення', en: 'no draft amendment is named' },
  {
    uk: 'zasady decision --draft проєкт.zasady --out рішення.docx',
    en: 'zasady decision --draft draft.zasady --out decision.docx',
  },
)
