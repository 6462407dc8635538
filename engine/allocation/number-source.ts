/**
 * Where the numbers of a ledger's draws come from: a plan in the writer's turn, later the number that the plan names.
 *
 * What each needs from outside (a secret seed, a beacon's answer, digits thrown) is an argument; nothing here reads a
 * disk, a clock or a network.
 */
import { randomBytes } from 'node:crypto'
import { type BeaconPlan, dueRound } from '../draw/sources/beacon.ts'
import { ceremonyValue } from '../draw/sources/ceremony.ts'
import { combinedValue } from '../draw/sources/combined.ts'
import { bytesOf, sha256 } from '../draw/sources/hex.ts'
import { linkOf } from '../draw/sources/sealed-chain.ts'
import type { Plan, Taken } from '../draw/sources/source.ts'
import { linksOf } from '../ledger/entry/evidence.ts'
import type { Entry, LedgerRefusal, LedgerView } from '../ledger/types.ts'
import { isRefusal, refusal } from './refusal.ts'
import { isWitness, type WitnessOf, witnessOf } from './witnesses.ts'

/** The number, or why it is not there (yet). The commitment stays; its number can be taken later. */
export type Offer =
  | { readonly kind: 'taken'; readonly taken: Taken }
  | { readonly kind: 'not_taken'; readonly refusal: LedgerRefusal }

export interface NumberSource {
  /** The plan of the next commitment. Called in the writer's turn, so that no two commitments get the same. */
  plan(view: LedgerView): Promise<Plan | LedgerRefusal>
  /** The number for a commitment with such a plan, which stands in the ledger. */
  take(plan: Plan, commit: Entry, view: LedgerView): Promise<Offer>
}

const taken = (value: string, evidence: Taken['evidence'] = {}): Offer => ({
  kind: 'taken',
  taken: { value, evidence },
})

/** The operating system. */
export function systemNumbers(bytes: (count: number) => Uint8Array = randomBytes): NumberSource {
  return {
    plan: () => Promise.resolve({ source: 'system' }),
    take: () => Promise.resolve(taken(Buffer.from(bytes(32)).toString('hex'))),
  }
}

/** A sealed chain whose secret seed (64 hex digits) the court keeps. */
export function chainNumbers(chain: string, seed: string, length: number): NumberSource {
  const links = linksFrom(seed, length)
  const used = lastLinkNamed(chain)
  return {
    async plan(view) {
      const link = (await used(view)) + 1
      return link <= length ? { source: 'sealed-chain', chain, link } : chainIsUsedUp(chain)
    },
    take: ({ link }) => Promise.resolve(taken(links(link as number))),
  }
}

/** Links are opened one after another, so the one before the last is mostly at hand; else it is computed. */
function linksFrom(seed: string, length: number): (link: number) => string {
  const marks = new Map<number, string>()
  const step = Math.max(1, Math.floor(Math.sqrt(length)))
  let value = seed
  for (let link = length; link >= 0; link--) {
    if (link % step === 0 || link === length) marks.set(link, value)
    value = sha256(bytesOf(value))
  }
  return (link) => {
    const mark = Math.min(length, Math.ceil(link / step) * step)
    return linkOf(marks.get(mark) ?? seed, marks.has(mark) ? mark : length, link)
  }
}

/**
 * The last link of a chain that a commit names. The search goes back to the one found before, as long as that one stands
 * in the ledger: a turn may fail after its plans were made, and then its commitments never were.
 */
function lastLinkNamed(chain: string): (view: LedgerView) => Promise<number> {
  const none = { seq: -1, link: 0 }
  let known = none
  const linkIn = (entry: Entry | undefined): number | undefined =>
    entry?.kind === 'commit'
      ? linksOf(entry.body['source'] as Plan).findLast((named) => named.chain === chain)?.link
      : undefined
  return async (view) => {
    if (known !== none && linkIn(await view.entry(known.seq)) !== known.link) known = none
    const since = { kinds: ['commit'], from: known.seq + 1, descending: true } as const
    for await (const entry of view.entries(since)) {
      const link = linkIn(entry)
      if (link === undefined) continue
      known = { seq: entry.seq, link }
      break
    }
    return known.link
  }
}

const chainIsUsedUp = (chain: string): LedgerRefusal =>
  refusal(
    'chain-used-up',
    `у ланцюзі \`${chain}\` не лишилося чисел; додайте до журналу новий ланцюг`,
    `the chain \`${chain}\` has no numbers left; add a new chain to the ledger`,
  )

/** What a beacon answers about a round: its signature in hex, or why there is none. */
export type FetchRound = (plan: BeaconPlan, round: number) => Promise<string | LedgerRefusal>

/**
 * A public beacon. The round follows from when the witness of the plan saw the commitment, and no number is taken before;
 * where the plan names none, from when it was recorded.
 */
export function beaconNumbers(beacon: BeaconPlan, fetchRound: FetchRound): NumberSource {
  return {
    async plan(view) {
      const { witness } = beacon
      return witness === null || (await isWitness(view, witness)) ? beacon : noSuchWitness(witness)
    },
    async take(plan, commit, view) {
      // The witness of the commitment, whatever is asked for now.
      const { witness: name } = plan as BeaconPlan
      const witness = name === null ? undefined : await witnessOf(view, commit, name)
      if (name !== null && witness === undefined) {
        return { kind: 'not_taken', refusal: witnessAwaited(commit, name) }
      }
      const round = dueRound(plan as BeaconPlan, timeOf(commit, witness))
      const signature = await fetchRound(plan as BeaconPlan, round)
      if (typeof signature !== 'string') return { kind: 'not_taken', refusal: signature }
      const evidence = { round, signature, witnessed: witness?.seq ?? null }
      return taken(sha256(bytesOf(signature)), evidence)
    },
  }
}

const timeOf = ({ recorded_at: at }: Entry, witness: WitnessOf | undefined): number =>
  witness?.time ?? Date.parse(at) / 1000

const noSuchWitness = (name: string): LedgerRefusal =>
  refusal(
    'no-such-witness',
    `свідка \`${name}\` серед чинних ключів журналу немає; внесіть його ключ до закріплення переліку: zasady ledger witness add КЛЮЧ`,
    `the ledger has no active key of the witness \`${name}\`; enter it before a list is fixed: zasady ledger witness add KEY`,
  )

const witnessAwaited = ({ seq }: Entry, name: string): LedgerRefusal =>
  refusal(
    'witness-awaited',
    `перелік закріплено; дайте контрольну точку свідкові \`${name}\` (zasady ledger checkpoint), внесіть засвідчену (zasady ledger witnessed) і завершіть: zasady ledger settle`,
    `the list is fixed; give the checkpoint to the witness \`${name}\` (zasady ledger checkpoint), enter the cosigned one (zasady ledger witnessed) and finish: zasady ledger settle`,
    seq,
  )

/** Digits thrown in public: announced after the commitment, with the act of the ceremony in the ledger. */
export function ceremonyNumbers(
  participants: readonly string[],
  announced: (
    commit: Entry,
  ) => Promise<{ readonly digits: string; readonly act: number } | LedgerRefusal>,
): NumberSource {
  return {
    plan: () => Promise.resolve({ source: 'ceremony', participants }),
    async take(_plan, commit) {
      const thrown = await announced(commit)
      if (isRefusal(thrown)) return { kind: 'not_taken', refusal: thrown }
      return taken(ceremonyValue(thrown.digits), { digits: thrown.digits, act: thrown.act })
    },
  }
}

/** Two sources together. */
export function combinedNumbers(first: NumberSource, second: NumberSource): NumberSource {
  return {
    async plan(view) {
      const one = await first.plan(view)
      if (isRefusal(one)) return one
      const other = await second.plan(view)
      if (isRefusal(other)) return other
      return { source: 'combined', parts: [one, other] }
    },
    async take(plan, commit, view) {
      const [one, other] = plan['parts'] as readonly [Plan, Plan]
      const part = await first.take(one, commit, view)
      if (part.kind === 'not_taken') return part
      const rest = await second.take(other, commit, view)
      if (rest.kind === 'not_taken') return rest
      const parts = [part.taken, rest.taken]
      return taken(combinedValue(part.taken.value, rest.taken.value), { parts })
    },
  }
}
