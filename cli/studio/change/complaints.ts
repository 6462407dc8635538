/** What the studio says of a draft that nothing can be done with: refusals with their way out. */
import type { DraftRemark, Text } from '../../../editor/api/index.ts'
import { type Refusal, refused } from '../../../editor/server/index.ts'

export function refusal(
  code: string,
  status: Refusal['status'],
  [uk, en]: readonly [string, string],
  help?: readonly [string, string],
): ReturnType<typeof refused> {
  return refused({
    code,
    status,
    message: { uk, en },
    ...(help !== undefined && { help: { uk: help[0], en: help[1] } }),
  })
}

/** A remark without a place of its own. */
export const remark = (code: string, message: Text, help?: Text): DraftRemark => ({
  code,
  severity: 'error',
  message,
  ...(help !== undefined && { help }),
})

export const NO_DAY = remark(
  'change/no-day',
  {
    uk: 'не вказано, з якого дня зміни мають діяти',
    en: 'nothing says since when the changes are to be in force',
  },
  {
    uk: 'вкажіть запропонований день набрання чинності',
    en: 'give the proposed day of commencement',
  },
)

export const NOT_BEGUN = remark(
  'change/waits',
  {
    uk: 'зміни чекають на подію, якої ще не зафіксовано, тож редакції з ними немає',
    en: 'the draft waits for an event that nobody recorded, so there is no edition with it',
  },
  {
    uk: 'вкажіть день без `після події`: `чинні з …`',
    en: 'give the day without `after event`: `effective from …`',
  },
)

export const NOT_AN_AMENDMENT = remark(
  'change/other-kind',
  {
    uk: 'це не зміни до засад: текст має починатися з `зміни до …`',
    en: 'this is no amendment: the text has to begin with `amendment to …`',
  },
  {
    uk: 'якщо ви маєте весь текст засад, почніть проєкт із чинної редакції та внесіть правки в нього',
    en: 'if you have the whole text of the policy, begin with the edition in force and edit that',
  },
)

export const NOT_A_POLICY = remark(
  'change/other-kind',
  {
    uk: 'це не засади: текст має починатися із `засади` і назви документа',
    en: 'this is no policy: the text has to begin with `principles` and the name of the document',
  },
  {
    uk: 'візьміть за зразок засади іншого суду або файл із заголовком',
    en: 'begin with the policy of another court, or with a file that has a header',
  },
)

export const otherDocument = (given: string, wanted: string): DraftRemark =>
  remark(
    'change/other-document',
    {
      uk: `текст змінює засади \`${given}\`, а проєкт — до засад \`${wanted}\``,
      en: `the text amends the policy \`${given}\`, and the draft is of \`${wanted}\``,
    },
    {
      uk: `виправте заголовок: \`зміни до ${wanted}\``,
      en: `correct the header: \`amendment to ${wanted}\``,
    },
  )

export const ADOPTED_MARK = remark(
  'change/adopted-mark',
  {
    uk: 'текст каже, що його вже затверджено, а він лише проєкт',
    en: 'the text says that it is approved already, and it is only a draft',
  },
  {
    uk: 'замініть рядок `затверджено …` рядком `проєкт`: дані рішення внесе той, хто схвалює',
    en: 'put `draft` in the place of the line `approved by …`: whoever approves enters the decision',
  },
)

const TAKEN = {
  message: {
    uk: 'засади з таким коротким ім’ям уже є в журналі',
    en: 'the ledger has a policy of this short name already',
  },
  help: {
    uk: 'дайте новим засадам інше ім’я (`документ …`) або підготуйте зміни до тих, що є',
    en: 'give the new policy another name (`document …`), or amend the one that is there',
  },
} as const

export const TAKEN_REMARK = remark('change/document-taken', TAKEN.message, TAKEN.help)

export const documentTaken = (): ReturnType<typeof refused> =>
  refused({ code: 'change/document-taken', status: 409, ...TAKEN })

export const notSound = (): ReturnType<typeof refused> =>
  refusal(
    'change/not-sound',
    422,
    [
      'у тексті проєкту є помилки, тож цього з ним ще не зробити',
      'the text of the draft has mistakes, so this cannot be done with it yet',
    ],
    ['виправте їх за зауваженнями до тексту', 'correct them by the remarks on the text'],
  )

export const nothingChanged = (): ReturnType<typeof refused> =>
  refusal(
    'change/unchanged',
    422,
    [
      'текст проєкту каже те саме, що й редакція, яку змінюють',
      'the draft says the same as the edition to be changed',
    ],
    ['внесіть правки в текст і збережіть їх', 'edit the text and save it'],
  )

export const withoutBase = (): ReturnType<typeof refused> =>
  refusal(
    'change/no-base',
    422,
    [
      'це нові засади: порівнювати їх немає з чим',
      'this is a new policy: there is nothing to compare it with',
    ],
    [
      'перегляньте сам текст і зауваження до нього',
      'look at the text itself and the remarks on it',
    ],
  )

export const staleBase = (): ReturnType<typeof refused> =>
  refusal(
    'change/stale',
    409,
    [
      'від початку роботи над проєктом схвалено новішу редакцію засад',
      'a newer edition of the policy was approved since the draft was begun',
    ],
    [
      'перенесіть зміни на нову редакцію і запропонуйте їх ще раз',
      'move the changes to the new edition and propose them again',
    ],
  )
