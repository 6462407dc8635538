/** What a ledger knows about a commitment, for the check of its number. */
import type { Circumstances, Evidence } from '../draw/sources/source.ts'
import type { Plan, Taken } from '../draw/sources/source.ts'
import type { Entry, LedgerView } from '../ledger/types.ts'
import { partsOf } from './number-source.ts'

/** Times and links that the check of a commitment's number rests on (FORMAT.md, section 5). */
export async function circumstancesOf(
  view: LedgerView,
  commit: Entry,
  evidence: Evidence,
): Promise<Circumstances> {
  const links = new Map<string, string>()
  for (const plan of partsOf(commit.body['source'] as Plan)) {
    if (plan.source !== 'sealed-chain') continue
    const [chain, link] = [plan['chain'] as string, plan['link'] as number]
    const before = await linkBefore(view, commit, chain, link)
    if (before !== undefined) links.set(`${chain}/${link}`, before)
  }
  return {
    committedAt: (await witnessedAt(view, evidence)) ?? Date.parse(commit.recorded_at) / 1000,
    linkBefore: (chain, link) => links.get(`${chain}/${link}`),
  }
}

/** The anchor for the first link; otherwise the number of the commitment that opened the link before. */
async function linkBefore(
  view: LedgerView,
  commit: Entry,
  chain: string,
  link: number,
): Promise<string | undefined> {
  if (link === 1) return anchorOf(view, chain)
  for await (const earlier of view.entries({
    kinds: ['commit'],
    to: commit.seq,
    descending: true,
  })) {
    const at = partsOf(earlier.body['source'] as Plan).findIndex(
      (plan) => plan['chain'] === chain && plan['link'] === link - 1,
    )
    if (at !== -1) return valueOfPart(view, earlier, at)
  }
  return undefined
}

async function anchorOf(view: LedgerView, chain: string): Promise<string | undefined> {
  for await (const { body } of view.entries({ kinds: ['chain'] })) {
    if (body['chain'] === chain) return body['anchor'] as string
  }
  return undefined
}

async function valueOfPart(view: LedgerView, commit: Entry, at: number) {
  for await (const { body } of view.entries({ kinds: ['randomness'], from: commit.seq })) {
    if (body['commit'] !== commit.seq) continue
    const { parts } = body['evidence'] as { readonly parts?: readonly Taken[] }
    return parts === undefined ? (body['value'] as string) : parts[at]?.value
  }
  return undefined
}

/** The latest time at which a witness attested the checkpoint that the evidence names. */
async function witnessedAt(view: LedgerView, evidence: Evidence): Promise<number | undefined> {
  const seq = evidence['witnessed']
  const entry = typeof seq === 'number' ? await view.entry(seq) : undefined
  return entry === undefined ? undefined : Date.parse(entry.recorded_at) / 1000
}
