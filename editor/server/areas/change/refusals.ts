/** What the server itself says of drafts: codes with words and the way out. */
import { type Action, ACTIONS, type Allowance, type DraftState, may } from '../../../api/index.ts'
import { type Refusal, refused } from '../../answer.ts'
import type { Account } from '../area.ts'
import { isOwn, type StoredDraft } from './stored-draft.ts'

function refusal(
  code: string,
  status: Refusal['status'],
  [uk, en]: readonly [string, string],
  [helpUk, helpEn]: readonly [string, string],
) {
  return refused({ code, status, message: { uk, en }, help: { uk: helpUk, en: helpEn } })
}

export const NO_DRAFT = refusal(
  'change/no-draft',
  404,
  ['такого проєкту немає', 'there is no such draft'],
  ['поверніться до переліку проєктів', 'go back to the list of drafts'],
)

export const NO_PREVIEW = refusal(
  'change/no-preview',
  404,
  ['перегляду цього проєкту ще не робили', 'no preview of this draft was made yet'],
  ['почніть перегляд', 'start a preview'],
)

export const OLD_PREVIEW = refusal(
  'change/preview-stale',
  409,
  [
    'відтоді як зроблено перегляд, проєкт змінили',
    'the draft was changed since the preview was made',
  ],
  ['зробіть перегляд ще раз', 'make the preview again'],
)

export const OTHER_VERSION = refusal(
  'change/other-version',
  412,
  [
    'поки ви працювали, проєкт змінили в іншому вікні; ваших правок не записано і не втрачено',
    'the draft was changed in another window meanwhile; your edits were not written and are not lost',
  ],
  [
    'порівняйте обидві версії й оберіть, яку лишити',
    'compare both versions and choose which to keep',
  ],
)

/** Asked after the draft was read; the roles alone were asked before. */
export function forbidden(account: Account, action: Action, draft: StoredDraft) {
  const whose = isOwn(draft, account) ? 'own' : 'other'
  if (may(account.roles, action, { state: draft.state, whose })) return undefined
  const allowance: Allowance = ACTIONS[action]
  if (allowance.whose === 'other' && whose === 'own') return OWN_CHANGE
  if (allowance.whose === 'own' && whose === 'other') return notYours(draft.author.name)
  return wrongState(draft.state)
}

const OWN_CHANGE = refusal(
  'change/own-draft',
  403,
  [
    'автор не схвалює і не відхиляє власних змін',
    'an author neither approves nor rejects his own change',
  ],
  [
    'це робить інша особа, яка має право схвалювати; автор може відкликати проєкт',
    'somebody else who may approve does that; the author can withdraw the draft',
  ],
)

const notYours = (author: string) =>
  refusal(
    'change/not-yours',
    403,
    [`це проєкт іншої особи (${author})`, `this is the draft of somebody else (${author})`],
    ['зробіть власну копію і працюйте з нею', 'make a copy of your own and work on that'],
  )

const STATES: Readonly<Record<DraftState, readonly [string, string]>> = {
  working: ['над проєктом ще працюють', 'the draft is still being worked on'],
  proposed: ['проєкт уже передано на схвалення', 'the draft was handed over already'],
  approved: ['проєкт уже схвалено', 'the draft is approved already'],
  rejected: ['проєкт відхилено', 'the draft was rejected'],
  withdrawn: ['проєкт відкликано', 'the draft was withdrawn'],
}

const wrongState = (state: DraftState) =>
  refusal('change/state', 409, STATES[state], [
    'оновіть сторінку: вона покаже, що можна зробити тепер',
    'reload the page: it shows what can be done now',
  ])
