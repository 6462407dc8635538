/** Past matters of a ledger that a text can be tried on, and the facts of the registers as they stand. */
import {
  endOfDay,
  entriesKnownAt,
  type Entry,
  factsAt,
  factsOf,
  isNamed,
  openingsIn,
  parseDate,
  parseDateTime,
  registersAt,
} from '../../../engine/index.ts'
import type { CheckedPolicy } from '../../../grammar/index.ts'
import { isFields } from '../../merge-facts.ts'
import type { Court } from '../court.ts'
import { withoutSealed } from './closed.ts'

type Fields = Readonly<Record<string, unknown>>

export interface PastMatter {
  readonly entry: number
  readonly case: string
  readonly as_of: string
}

/** So many of the latest can be chosen from. */
const MOST = 200

/** Matters decided under a policy, later ones first. */
export async function pastMattersOf(
  { ledger }: Court,
  document: string,
): Promise<readonly PastMatter[]> {
  const found: PastMatter[] = []
  const documents = new Map<number, unknown>()
  for await (const entry of ledger.entries({ kinds: ['policy'] }))
    documents.set(entry.seq, entry.body['document'])
  const isOurs = ({ body }: Entry): boolean => documents.get(Number(body['policy'])) === document
  for await (const entry of ledger.entries({ kinds: ['commit', 'decision'], descending: true })) {
    if (isOurs(entry)) found.push(headingOf(entry))
    if (found.length >= MOST) break
  }
  return found
}

const headingOf = ({ seq, body, true_at: at }: Entry): PastMatter => ({
  entry: seq,
  case: String(body['case']),
  as_of: typeof body['as_of'] === 'string' ? body['as_of'] : at,
})

export interface MatterInHand extends PastMatter {
  readonly facts: Fields
  /** The same without what the ledger keeps sealed. */
  readonly closed: Fields
}

/** What was known of a past matter; `undefined` where the ledger has no such matter, or no longer its facts. */
export async function factsOfMatter(
  { ledger }: Court,
  seq: number,
): Promise<MatterInHand | undefined> {
  const entry = await ledger.entry(seq)
  if (entry?.kind !== 'commit' && entry?.kind !== 'decision') return undefined
  const named = entry.kind === 'decision' ? entry.body : await manifestOf(ledger, entry)
  if (named === undefined || typeof named['facts'] !== 'string') return undefined
  const past = await factsAt(ledger, named['facts'])
  if (past.kind === 'cannot' || !isFields(past.facts)) return undefined
  const asOf = named['as_of']
  const heading = headingOf(entry)
  const closed = withoutSealed(past.snapshot.sealed)
  return {
    ...heading,
    ...(typeof asOf === 'string' && { as_of: asOf }),
    facts: past.facts,
    closed: isFields(closed) ? closed : {},
  }
}

async function manifestOf(ledger: Court['ledger'], { body }: Entry): Promise<Fields | undefined> {
  const bytes = await ledger.blob(String(body['manifest']))
  const manifest: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes))
  return isFields(manifest) ? manifest : undefined
}

/** Judges and what else the registers say, as of a moment. */
export async function registerFacts(
  { ledger }: Court,
  asOf: string,
  { vocabulary }: CheckedPolicy,
): Promise<Fields | undefined> {
  const day = parseDate(asOf)
  const instant = day === undefined ? parseDateTime(asOf) : endOfDay(day)
  if (instant === undefined) return undefined
  const entries = await entriesKnownAt(ledger, ['register'])
  const state = registersAt(entries, instant, await openingsIn(ledger, entries))
  return factsOf(state, isNamed(vocabulary))
}
