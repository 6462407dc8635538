/**
 * What a policy asks before a summons is sent: the file `sending.yaml` beside the policy in, its rules out.
 */
import { dirname, join, resolve } from 'node:path'
import type { Conditions, Way } from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'
import { readData } from '../read-data.ts'
import type { Ready } from '../runtime.ts'

type Fields = Readonly<Record<string, unknown>>

export interface SendingRules {
  readonly ways: readonly Way[]
  /** Facts about the message that the given facts may replace. */
  readonly supposed: Fields
  /** Facts about the message that hold for whatever was not sent yet. */
  readonly notYet: Fields
  /** What is known of a message once the gateway has said that this channel is impossible. */
  readonly afterRefusal: { readonly channel: string; readonly message: Fields }
  readonly conditions: Conditions
}

const NAME = 'sending.yaml'

export async function sendingRules({ loaded }: Ready): Promise<Or<SendingRules>> {
  const [first = ''] = loaded.sources.keys()
  const path = join(dirname(resolve(first)), NAME)
  const data = await readData(path, LIMITS.policyBytes)
  if (!data.ok) return data
  const rules = rulesOf(data.value)
  return rules === undefined ? malformed(path) : right(rules)
}

function rulesOf(data: unknown): SendingRules | undefined {
  if (!isFields(data)) return undefined
  const { ways, supposed, not_yet: notYet, after_refusal: refusal, only_if: onlyIf } = data
  const known = waysOf(ways)
  const afterRefusal = refusalOf(refusal)
  const conditions = conditionsOf(onlyIf)
  if (!isFields(supposed) || !isFields(notYet)) return undefined
  if (known === undefined || afterRefusal === undefined || conditions === undefined)
    return undefined
  return { ways: known, supposed, notYet, afterRefusal, conditions }
}

function waysOf(value: unknown): readonly Way[] | undefined {
  const ways = Array.isArray(value) ? value.map(wayOf) : []
  const known = ways.filter((way) => way !== undefined)
  return known.length === ways.length && known.length > 0 ? known : undefined
}

function refusalOf(value: unknown): SendingRules['afterRefusal'] | undefined {
  if (!isFields(value)) return undefined
  const { channel, message } = value
  return typeof channel === 'string' && isFields(message) ? { channel, message } : undefined
}

function conditionsOf(value: unknown): Conditions | undefined {
  if (!isFields(value)) return undefined
  const { clauses, facts } = value
  const statuses = isFields(clauses) ? statusesOf(clauses) : undefined
  return statuses === undefined || !isFields(facts) ? undefined : { clauses: statuses, facts }
}

function wayOf(value: unknown): Way | undefined {
  if (!isFields(value)) return undefined
  const { channel, alphabet, latin = false } = value
  return typeof channel === 'string' && typeof alphabet === 'string' && typeof latin === 'boolean'
    ? { channel, alphabet, latin }
    : undefined
}

function statusesOf(clauses: Fields): Conditions['clauses'] | undefined {
  const entries = Object.entries(clauses).map(([id, value]) => [id, texts(value)] as const)
  const read = entries.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]))
  return read.length === entries.length ? Object.fromEntries(read) : undefined
}

const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined

const malformed = (path: string) =>
  unreadable({
    uk: `\`${path}\`: очікуються ways, supposed, not_yet, after_refusal і only_if`,
    en: `\`${path}\`: ways, supposed, not_yet, after_refusal and only_if are expected`,
  })
