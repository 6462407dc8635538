/** What keeps a matter from being distributed, in the words of the studio: what to do is said by its screens, not by commands. */
import type { ErrorAnswer, LedgerRefusal, Refused } from '../../../engine/index.ts'
import { errorAnswer } from '../../../engine/index.ts'
import type { MissingFact, Remark } from '../../../editor/api/index.ts'
import { type Refusal, refused } from '../../../editor/server/index.ts'
import type { Vocabulary } from '../../../grammar/index.ts'
import { REASONS } from '../../render/matter.ts'
import { type Both, labelled } from './texts.ts'

/** What stands against a draw that is due. */
export type Hindrance = Pick<Refusal, 'code' | 'message' | 'help'>

export const OPEN: Hindrance = {
  code: 'distribution/open',
  message: {
    uk: 'розподіл цієї справи розпочато і не завершено: перелік суддів закріплено в журналі, числа ще немає',
    en: 'the distribution of this case was begun and is not finished: its list is fixed in the ledger, the number is not there yet',
  },
  help: {
    uk: 'завершіть розпочатий розподіл: другого не буде',
    en: 'finish the distribution that was begun: there will be no second one',
  },
}

export const ACT_NEEDED: Hindrance = {
  code: 'distribution/act-needed',
  message: {
    uk: 'повторний розподіл дозволяє розпорядчий акт, а в журналі його для цієї справи немає',
    en: 'a repeat distribution needs an act, and the ledger has none for this case',
  },
  help: { uk: 'внесіть акт і повторіть', en: 'enter the act and try again' },
}

const ALREADY: Hindrance = {
  code: 'distribution/already-distributed',
  message: {
    uk: 'справу вже розподілено; повторний розподіл можливий лише з підстави, яку називають засади',
    en: 'the case is distributed already; a repeat distribution needs a ground in the policy',
  },
  help: {
    uk: 'відкрийте розподіл цієї справи; для повторного вкажіть його підставу серед інших відомостей',
    en: 'open the distribution of this case; for a repeat one give its ground among the further facts',
  },
}

/** By the stable word of the engine for why nothing was drawn. */
export function notDrawn(reason: string): Hindrance {
  if (reason === 'already-distributed') return ALREADY
  const message = REASONS[reason] ?? { uk: reason, en: reason }
  return { code: `distribution/${reason}`, message }
}

/** By the refusal of the ledger. */
export function held({ code, message }: LedgerRefusal): Hindrance {
  if (code === 'order/open-allocation') return OPEN
  if (code === 'act-needed') return ACT_NEEDED
  return { code: `distribution/${code}`, message }
}

const CONFLICTS = new Set([OPEN.code, ALREADY.code, ACT_NEEDED.code])

/** Nothing was distributed: what stands against it is a conflict, everything else cannot be done with these facts. */
export const refusedBy = (hindrance: Hindrance, missing: readonly MissingFact[] = []) =>
  refused({
    ...hindrance,
    status: CONFLICTS.has(hindrance.code) ? 409 : 422,
    ...(missing.length > 0 && { errors: missing.map(asRemark) }),
  })

export const BLOCKED: Hindrance = {
  code: 'distribution/facts-missing',
  message: {
    uk: 'бракує відомостей, від яких залежить, хто бере участь у розподілі',
    en: 'facts are missing on which it depends who takes part in the distribution',
  },
  help: {
    uk: 'внесіть названі відомості або зазначте, що їх немає',
    en: 'supply the facts that are named, or say that there are none',
  },
}

const asRemark = ({ pointer, words }: MissingFact): Remark => ({
  code: 'fact-missing',
  place: pointer,
  message: words,
})

/** Facts that the engine refuses: each with its place, and named as the form names it. */
export function factsRefused(answer: Refused, vocabulary: Vocabulary) {
  const [uk, en] = [errorAnswer(answer, 'uk'), errorAnswer(answer, 'en')]
  const problems = problemsIn(uk)
  return refused({
    code: 'distribution/facts-refused',
    status: 422,
    message: {
      uk: 'у відомостях про справу є помилки',
      en: 'the facts of the case have mistakes',
    },
    help: { uk: 'виправте названі місця', en: 'correct the places that are named' },
    errors: problems.map(({ code, path, message }, at) => ({
      code,
      place: path,
      message: named(
        { uk: message, en: problemsIn(en)[at]?.message ?? message },
        labelAt(path, vocabulary),
      ),
    })),
  })
}

const named = (message: Both, label: Both | undefined): Both =>
  label === undefined
    ? message
    : { uk: `«${label.uk}»: ${message.uk}`, en: `“${label.en}”: ${message.en}` }

/** Of a fact of an object at the root; of a list the place says in which item. */
function labelAt(path: string, { entities }: Vocabulary): Both | undefined {
  const [, root = '', field, ...deeper] = path.split('/')
  if (deeper.length > 0) return undefined
  const facts = [...(entities.get(root)?.fields.values() ?? [])]
  const found = facts.find(({ name }) => name.en === field)
  return found === undefined ? undefined : labelled(found.field.label)
}

const problemsIn = ({ error, problems }: ErrorAnswer) => problems ?? [error]
