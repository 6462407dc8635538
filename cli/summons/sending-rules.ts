/**
 * What a policy asks before a summons is sent: the file `sending.yaml` beside the policy in, its rules out.
 */
import type { Conditions, ToldFact, Way } from '../../engine/index.ts'
import { besidePolicy } from '../beside-policy.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { isFields } from '../merge-facts.ts'
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
  /** What to say where the first way is not taken. */
  readonly fallback: readonly ToldFact[]
  /** Clauses about the text of a summons, told once for the whole plan. */
  readonly ofText: readonly string[]
}

const NAME = 'sending.yaml'

export async function sendingRules(ready: Ready): Promise<Or<SendingRules>> {
  const beside = await besidePolicy(ready, NAME)
  if (!beside.ok) return beside
  const { path, data } = beside.value
  const rules = rulesOf(data)
  return rules === undefined ? malformed(path) : right(rules)
}

function rulesOf(data: unknown): SendingRules | undefined {
  if (!isFields(data)) return undefined
  const { ways, supposed, not_yet: notYet, after_refusal: refusal, only_if: onlyIf } = data
  const known = waysOf(ways)
  const afterRefusal = refusalOf(refusal)
  const conditions = conditionsOf(onlyIf)
  const fallback = listOf(data['fallback_because'], toldFactOf)
  const ofText = texts(data['of_text'])
  if (!isFields(supposed) || !isFields(notYet)) return undefined
  if (known === undefined || afterRefusal === undefined || conditions === undefined)
    return undefined
  if (fallback === undefined || ofText === undefined) return undefined
  return { ways: known, supposed, notYet, afterRefusal, conditions, fallback, ofText }
}

function waysOf(value: unknown): readonly Way[] | undefined {
  const ways = listOf(value, wayOf)
  return ways === undefined || ways.length === 0 ? undefined : ways
}

/** Every element read, or nothing at all. */
function listOf<T>(value: unknown, read: (one: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined
  const known = value.map(read).filter((one) => one !== undefined)
  return known.length === value.length ? known : undefined
}

function toldFactOf(value: unknown): ToldFact | undefined {
  if (!isFields(value) || !('is' in value)) return undefined
  const { fact, is, uk, en } = value
  return typeof fact === 'string' && typeof uk === 'string' && typeof en === 'string'
    ? { path: fact, value: is, words: { uk, en } }
    : undefined
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
  const told = listOf(facts, toldFactOf)
  return statuses === undefined || told === undefined
    ? undefined
    : { clauses: statuses, facts: told }
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
    uk: `\`${path}\`: очікуються ways, supposed, not_yet, after_refusal, only_if, fallback_because і of_text`,
    en: `\`${path}\`: ways, supposed, not_yet, after_refusal, only_if, fallback_because and of_text are expected`,
  })
