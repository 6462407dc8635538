/** What a ledger knows about a commitment, for the check of its number. */
import { bytesOf, sha256 } from '../draw/sources/hex.ts'
import type { Circumstances, Plan, Taken } from '../draw/sources/source.ts'
import { partsOf } from '../ledger/entry/evidence.ts'
import type { Entry, LedgerView } from '../ledger/types.ts'
import { type WitnessOf, witnessOf } from './witnesses.ts'

/** Times and links that the check of a commitment's number rests on (FORMAT.md, section 5). */
export async function circumstancesOf(
  view: LedgerView,
  commit: Entry,
  taken: Taken,
): Promise<Circumstances> {
  const links = new Map<string, string>()
  for (const [at, { source, chain, link }] of partsOf(commit.body['source'] as Plan).entries()) {
    if (source !== 'sealed-chain') continue
    const wanted = { chain: chain as string, link: link as number }
    const before = await linkBefore(view, commit, wanted, valueOfPart(taken, at))
    if (before !== undefined) links.set(nameOf(wanted), before)
  }
  const recorded = Date.parse(commit.recorded_at) / 1000
  const witnesses = await witnessesOf(view, commit)
  return {
    committedAt(attested) {
      if (attested === null) return recorded
      const first = witnesses.get(attested.witness)
      return first?.seq === attested.entry ? first.time : undefined
    },
    linkBefore: (chain, link) => links.get(nameOf({ chain, link })),
  }
}

interface Link {
  readonly chain: string
  readonly link: number
}
const nameOf = ({ chain, link }: Link): string => `${link}/${chain}`

const partsIn = ({ evidence }: Taken): readonly Taken[] | undefined =>
  evidence['parts'] as readonly Taken[] | undefined

const valueOfPart = (taken: Taken, at: number): string | undefined => {
  const parts = partsIn(taken)
  return parts === undefined ? taken.value : parts[at]?.value
}

/** By each witness that the plan names, the first entry in which it dates the commitment: mostly none is named. */
async function witnessesOf(view: LedgerView, commit: Entry) {
  const found = new Map<string, WitnessOf>()
  for (const { witness } of partsOf(commit.body['source'] as Plan)) {
    const first = typeof witness === 'string' ? await witnessOf(view, commit, witness) : undefined
    if (first !== undefined) found.set(String(witness), first)
  }
  return found
}

/**
 * The link before the one that a number must be. It need not have been opened: its commitment may be abandoned, or another
 * draw be under way. Then the number is hashed back to the last link that was, or to the anchor.
 */
async function linkBefore(
  view: LedgerView,
  commit: Entry,
  wanted: Link,
  value: string | undefined,
): Promise<string | undefined> {
  const opened = await lastOpened(view, commit, wanted)
  if (opened === undefined || value === undefined || opened.link === wanted.link - 1) {
    return opened?.value
  }
  const before = sha256(bytesOf(value))
  let hash = before
  for (let link = wanted.link - 1; link > opened.link; link--) hash = sha256(bytesOf(hash))
  return hash === opened.value ? before : opened.value
}

/** The last link that was opened before the commitment; link 0 is the anchor. */
async function lastOpened(view: LedgerView, commit: Entry, { chain, link }: Link) {
  const numbers = { kinds: ['randomness'], to: commit.seq, descending: true } as const
  if (link > 1) {
    for await (const { body } of view.entries(numbers)) {
      const named = await view.entry(body['commit'] as number)
      const parts = partsOf((named?.body['source'] ?? {}) as Plan)
      const at = parts.findLastIndex((part) => part['chain'] === chain)
      const value = valueOfPart(body as unknown as Taken, at)
      if (at !== -1 && value !== undefined) return { link: parts[at]?.['link'] as number, value }
    }
  }
  const anchor = await anchorOf(view, chain)
  return anchor === undefined ? undefined : { link: 0, value: anchor }
}

async function anchorOf(view: LedgerView, chain: string): Promise<string | undefined> {
  for await (const { body } of view.entries({ kinds: ['chain'] })) {
    if (body['chain'] === chain) return body['anchor'] as string
  }
  return undefined
}
