/**
 * A matter as the officer enters it in; the request of the decision contract, with what the registers say and by which
 * document, out.
 */
import {
  endOfDay,
  formatInstant,
  kyivDay,
  parseDate,
  parseDateTime,
  writtenCaseNumber,
} from '../../../engine/index.ts'
import type { Matter } from '../../../editor/api/index.ts'
import { type Account, type Answer, answered } from '../../../editor/server/index.ts'
import type { MatterRequest } from '../../intake.ts'
import { mergeFacts } from '../../merge-facts.ts'
import { accountFacts } from './account-facts.ts'
import { comingAfter, distributingOn, type InForce } from './documents.ts'
import type { Desk } from './desk.ts'
import {
  doesNotDistribute,
  misspelt,
  noMoment,
  notOfRegisters,
  nothingDistributes,
  severalDistribute,
} from './matter-refusals.ts'
import { otherThan } from './other-than.ts'

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

/** Whether it is later than now; the day that goes on is not. Both clocks may be a minute apart. */
export function isToCome(text: string, now: number): boolean {
  const day = parseDate(text)
  if (day !== undefined) return day > kyivDay(now)
  return (parseDateTime(text) ?? 0) > now + MS_PER_MINUTE
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
  const known = { ...registers, ...accountFacts(vocabulary, account) }
  const other = otherThan(known, own)
  if (other !== undefined) return notOfRegisters(other)
  const facts = mergeFacts({ ...A_CASE, ...known }, own)
  const id = caseOf(facts)
  if (id !== null && id !== writtenCaseNumber(id)) return misspelt(writtenCaseNumber(id))
  const policy = chosen.value.usable.document
  const request = { id, policy, as_of, facts }
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
    if (first === undefined) return nothingDistributes(await comingAfter(court.policies, instant))
    return second === undefined ? answered(first) : severalDistribute(all)
  }
  const chosen = all.find(({ usable }) => usable.document === document)
  return chosen === undefined ? doesNotDistribute(document) : answered(chosen)
}
