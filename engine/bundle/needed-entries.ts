/**
 * Which entries of the ledger show one attempt: its commitment, number and result in, those and all they rest on out,
 * ascending (../ledger/FORMAT.md, section 8).
 */
import type { Plan } from '../draw/sources/source.ts'
import { actsIn, linksOf, witnessesIn } from '../ledger/entry/evidence.ts'
import type { Entry, LedgerView } from '../ledger/types.ts'

/** One attempt that came to its end. */
export interface Attempt {
  readonly commit: Entry
  readonly randomness: Entry
  readonly result: Entry
}

/** The entries of an attempt among the first `size` of the ledger. */
export async function neededEntries(
  view: LedgerView,
  attempt: Attempt,
  size: number,
): Promise<readonly Entry[]> {
  const found = new Map<number, Entry>()
  const take = (entry: Entry | undefined): void => {
    if (entry !== undefined) found.set(entry.seq, entry)
  }
  take(await view.entry(0))
  for await (const key of view.entries({ kinds: ['key'], to: size })) take(key)
  for (const seq of namedBy(attempt)) take(await view.entry(seq))
  const approval = await approvalEntry(view, attempt.commit)
  take(approval)
  if (approval !== undefined) take(await view.entry(approval.body['act'] as number))
  for (const { chain, link } of linksOf(planOf(attempt))) {
    take(await chainEntry(view, chain, size))
    if (link > 1) take(await numberOfLink(view, { chain, link: link - 1 }, attempt.commit.seq))
  }
  for (const entry of [attempt.commit, attempt.randomness, attempt.result]) take(entry)
  return [...found.values()].sort((a, b) => a.seq - b.seq)
}

const planOf = ({ commit }: Pick<Attempt, 'commit'>): Plan => commit.body['source'] as Plan

/** The policy, the act that allows the attempt, acts and witnesses of its number. */
function namedBy({ commit, randomness }: Attempt): readonly number[] {
  const plan = planOf({ commit })
  const evidence = randomness.body['evidence'] as Readonly<Record<string, unknown>>
  const { policy, act } = commit.body
  return [
    policy as number,
    ...(act === null ? [] : [act as number]),
    ...actsIn(plan, evidence),
    ...witnessesIn(plan, evidence),
  ]
}

/** The approval of the policy entry that the commitment names. */
async function approvalEntry(view: LedgerView, { seq, body }: Entry) {
  const filter = { kinds: ['approval'], from: body['policy'] as number, to: seq } as const
  for await (const entry of view.entries(filter)) {
    if (entry.body['policy'] === body['policy']) return entry
  }
  return undefined
}

async function chainEntry(view: LedgerView, chain: string, size: number) {
  for await (const entry of view.entries({ kinds: ['chain'], to: size })) {
    if (entry.body['chain'] === chain) return entry
  }
  return undefined
}

/** The randomness entry of the commitment that named a link; an abandoned one may have none. */
async function numberOfLink(
  view: LedgerView,
  wanted: { readonly chain: string; readonly link: number },
  before: number,
): Promise<Entry | undefined> {
  const commits = view.entries({ kinds: ['commit'], to: before, descending: true })
  for await (const commit of commits) {
    const names = linksOf(planOf({ commit })).some(
      ({ chain, link }) => chain === wanted.chain && link === wanted.link,
    )
    if (names) return numberOf(view, commit)
  }
  return undefined
}

async function numberOf(view: LedgerView, { seq, body }: Entry): Promise<Entry | undefined> {
  const filter = { kinds: ['randomness'], case: body['case'] as string, from: seq } as const
  for await (const entry of view.entries(filter)) {
    if (entry.body['commit'] === seq) return entry
  }
  return undefined
}
