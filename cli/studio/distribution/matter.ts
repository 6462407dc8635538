/**
 * A matter as the officer enters it in; the request of the decision contract, with what the registers say and by which
 * document, out.
 */
import { endOfDay, formatInstant, parseDate, parseDateTime } from '../../../engine/index.ts'
import type { Matter } from '../../../editor/api/index.ts'
import { type Account, type Answer, answered, refused } from '../../../editor/server/index.ts'
import type { MatterRequest } from '../../intake.ts'
import { mergeFacts } from '../../merge-facts.ts'
import { accountFacts } from './account-facts.ts'
import { distributingOn, type InForce } from './documents.ts'
import type { Desk } from './desk.ts'

export interface AskedMatter {
  readonly inForce: InForce
  readonly request: Omit<MatterRequest, 'id'> & { readonly id: string | null }
}

/** A case is there, whatever is known of it: otherwise nobody would have asked for a distribution. */
const A_CASE = { case: {} }

const MS_PER_MINUTE = 60_000

/** Now, to the minute: a manifest knows no seconds. */
export const nowText = ({ court }: Desk): string =>
  formatInstant(Math.floor(court.clock() / MS_PER_MINUTE) * MS_PER_MINUTE)

/** Milliseconds; `undefined` for what is no moment. A bare day means its end, as the contract has it. */
export function instantOf(text: string): number | undefined {
  const day = parseDate(text)
  return day === undefined ? parseDateTime(text) : endOfDay(day)
}

export async function askedMatter(
  desk: Desk,
  { document, as_of = nowText(desk), facts: own }: Matter,
  account: Account,
): Promise<Answer<AskedMatter>> {
  const instant = instantOf(as_of)
  if (instant === undefined) return noMoment(as_of)
  const chosen = await documentFor(desk, instant, document)
  if (!chosen.ok) return chosen
  const { vocabulary } = chosen.value.loaded.policy
  const registers = await desk.facts.at(instant, vocabulary)
  const known = mergeFacts({ ...A_CASE, ...registers }, accountFacts(vocabulary, account))
  const facts = mergeFacts(known, own)
  const policy = chosen.value.usable.document
  const request = { id: caseOf(facts), policy, as_of, facts }
  return answered({ inForce: chosen.value, request })
}

/** The number of the case, where the facts give one. */
export function caseOf(facts: unknown): string | null {
  const matter: unknown = (facts as { readonly case?: unknown })['case']
  const id = (matter as { readonly id?: unknown } | null | undefined)?.id
  return typeof id === 'string' && id !== '' ? id : null
}

/** The document that was named, or the only one that distributes on the day. */
export async function documentFor(
  { court }: Desk,
  instant: number,
  document?: string,
): Promise<Answer<InForce>> {
  const all = await distributingOn(court.policies, instant)
  const [first, second] = all
  if (document === undefined) {
    if (first === undefined) return nothingDistributes
    return second === undefined ? answered(first) : severalDistribute(all)
  }
  const chosen = all.find(({ usable }) => usable.document === document)
  return chosen === undefined ? doesNotDistribute(document) : answered(chosen)
}

const noMoment = (text: string) =>
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

const nothingDistributes = refused({
  code: 'distribution/no-policy',
  status: 422,
  message: {
    uk: 'у журналі немає схвалених засад, за якими на цей день розподіляють справи',
    en: 'the ledger has no approved policy by which cases are distributed on that day',
  },
  help: {
    uk: 'внесіть засади на екрані «Зміни» і дайте схвалити іншій особі',
    en: 'enter a policy on the screen “Changes” and let somebody else approve it',
  },
})

const severalDistribute = (all: readonly InForce[]) =>
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

const doesNotDistribute = (document: string) =>
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
