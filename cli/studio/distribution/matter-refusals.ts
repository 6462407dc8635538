/** Why a matter that somebody entered makes no request, in the words of the studio. */
import { dayTextUk } from '../../../engine/index.ts'
import { refused } from '../../../editor/server/index.ts'
import type { Coming, InForce } from './documents.ts'
import { notDrawn } from './refusals.ts'

export const noMoment = (text: string) =>
  refused({
    code: 'distribution/no-moment',
    status: 422,
    message: {
      uk: `\`${text}\` — не дата й не час`,
      en: `\`${text}\` is neither a date nor a time`,
    },
    help: {
      uk: 'запишіть дату (2026-08-04) або час із поясом (2026-08-04T09:50:00+03:00)',
      en: 'write a date (2026-08-04) or a time with an offset (2026-08-04T09:50:00+03:00)',
    },
  })

export const misspelt = (written: string) =>
  refused({
    ...notDrawn('case-number-spelling'),
    status: 422,
    help: { uk: `запишіть його так: ${written}`, en: `write it so: ${written}` },
  })

export const nothingDistributes = (coming: Coming | undefined) =>
  refused({
    code: 'distribution/no-policy',
    status: 422,
    ...(coming === undefined ? NONE_APPROVED : notYet(coming)),
  })

const NONE_APPROVED = {
  message: {
    uk: 'у журналі немає схвалених засад, за якими на цей день розподіляють справи',
    en: 'the ledger has no approved policy by which cases are distributed on that day',
  },
  help: {
    uk: 'внесіть засади на екрані «Зміни» і дайте схвалити іншій особі',
    en: 'enter a policy on the screen “Changes” and let somebody else approve it',
  },
}

const notYet = ({ document, from }: Coming) => ({
  message: {
    uk: `засади ${document} схвалено, але чинні вони з ${dayTextUk(from)}: до того дня розподіляти за ними не можна`,
    en: `the policy ${document} is approved, but in force from ${dayTextUk(from)}: before that day nothing is distributed by it`,
  },
  help: {
    uk: 'зачекайте того дня або, якщо день помилковий, схваліть зміну, яка діє раніше',
    en: 'wait for that day or, if the day is wrong, approve a change that is in force earlier',
  },
})

export const severalDistribute = (all: readonly InForce[]) =>
  refused({
    code: 'distribution/which-policy',
    status: 422,
    message: {
      uk: 'за кількома засадами цього суду розподіляють справи; не сказано, за якими',
      en: 'several policies of this court distribute cases; it is not said by which',
    },
    help: {
      uk: `вкажіть одні з них: ${all.map(({ usable }) => usable.document).join(', ')}`,
      en: `name one of them: ${all.map(({ usable }) => usable.document).join(', ')}`,
    },
  })

export const doesNotDistribute = (document: string) =>
  refused({
    code: 'distribution/no-policy',
    status: 422,
    message: {
      uk: `за засадами \`${document}\` на цей день справ не розподіляють`,
      en: `cases are not distributed by the policy \`${document}\` on that day`,
    },
    help: {
      uk: 'перегляньте, які засади схвалено і з якого дня вони чинні',
      en: 'look which policies are approved and since when they are in force',
    },
  })

export const notOfRegisters = (path: string) =>
  refused({
    code: 'distribution/not-of-registers',
    status: 422,
    message: {
      uk: `разом зі справою подано відомості, які беруться з реєстрів чи входу користувача і там інші: ${path}`,
      en: `facts came with the case which the registers or the session have otherwise: ${path}`,
    },
    help: {
      uk: 'приберіть їх; якщо помиляється реєстр, виправте його за документом',
      en: 'take them out; where a register is wrong, correct it by a document',
    },
  })

export const ofTheFuture = (as_of: string) =>
  refused({
    code: 'distribution/of-the-future',
    status: 422,
    message: {
      uk: `${as_of} ще не настало: які тоді будуть відомості, невідомо`,
      en: `${as_of} has not come yet: nobody knows the facts of then`,
    },
    help: {
      uk: 'розподіліть справу станом на тепер; на майбутню мить можна лише перевірити',
      en: 'distribute the case as of now; for a moment to come there is only the check',
    },
  })
