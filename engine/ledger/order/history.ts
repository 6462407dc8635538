/**
 * Entries in, one after another; answers of `Before` out, and the rows that the stores keep to answer them quickly.
 *
 * On its own it is the memory of a verification. Over a base it holds what a writer's turn has added to the store.
 */
import type { Plan } from '../../draw/sources/source.ts'
import { linksOf } from '../entry/evidence.ts'
import type { Maybe } from '../maybe.ts'
import type { Entry, EntryKind } from '../types.ts'
import type { AllocationState, Before, ChainState } from './before.ts'

/** Kinds that a rule may ask for by place, for ever or (`commit`, `randomness`) until the allocation is closed. */
const KEPT: ReadonlySet<EntryKind> = new Set(['ledger', 'policy', 'act', 'commit', 'randomness'])

export class History implements Before {
  readonly #base: Before | undefined
  readonly #from: number
  readonly #kinds: (EntryKind | undefined)[] = []
  readonly #entries = new Map<number, Entry>()
  readonly #latest = new Map<string, number>()
  readonly #allocations = new Map<number, AllocationState>()
  readonly #allowed = new Map<number, number>()
  readonly #chains = new Map<string, ChainState>()
  readonly #corrections = new Map<number, number>()
  readonly #approvals = new Map<number, number>()
  readonly #keys: Entry[] = []
  readonly #redactions = new Map<string, number>()

  constructor(base?: Before) {
    this.#base = base
    this.#from = base?.size ?? 0
  }

  get size(): number {
    return this.#from + this.#kinds.length
  }

  /** Allocations that were opened or changed here. */
  get allocations(): ReadonlyMap<number, AllocationState> {
    return this.#allocations
  }

  async kind(seq: number): Promise<EntryKind | undefined> {
    return seq < this.#from ? this.#base?.kind(seq) : this.#kinds[seq - this.#from]
  }

  async entry(seq: number): Promise<Entry | undefined> {
    return seq < this.#from ? this.#base?.entry(seq) : this.#entries.get(seq)
  }

  async latestAllocation(caseId: string): Promise<AllocationState | undefined> {
    const commit = this.#latest.get(caseId)
    if (commit !== undefined) return this.#allocations.get(commit)
    const found = await this.#base?.latestAllocation(caseId)
    return found && (this.#allocations.get(found.commit) ?? found)
  }

  async allocation(commit: number): Promise<AllocationState | undefined> {
    return this.#allocations.get(commit) ?? this.#base?.allocation(commit)
  }

  async commitAllowedBy(act: number): Promise<number | undefined> {
    return this.#allowed.get(act) ?? this.#base?.commitAllowedBy(act)
  }

  async chain(chain: string): Promise<ChainState | undefined> {
    return this.#chains.get(chain) ?? this.#base?.chain(chain)
  }

  async correctionOf(policy: number): Promise<number | undefined> {
    return (await this.#base?.correctionOf(policy)) ?? this.#corrections.get(policy)
  }

  async approvalOf(policy: number): Promise<number | undefined> {
    return (await this.#base?.approvalOf(policy)) ?? this.#approvals.get(policy)
  }

  async keys(): Promise<readonly Entry[]> {
    return [...((await this.#base?.keys()) ?? []), ...this.#keys]
  }

  async redactionOf(digest: string): Promise<number | undefined> {
    return (await this.#base?.redactionOf(digest)) ?? this.#redactions.get(digest)
  }

  /** Takes in the next entry; `undefined` for a place whose entry cannot be read. */
  add(entry: Entry | undefined): Maybe<void> {
    if (entry !== undefined && entry.seq !== this.size) {
      throw new Error('entries are taken in by their order')
    }
    this.#kinds.push(entry?.kind)
    if (entry === undefined) return undefined
    if (KEPT.has(entry.kind)) this.#entries.set(entry.seq, entry)
    return this.#note(entry)
  }

  #note(entry: Entry): Maybe<void> {
    const { kind, seq, body } = entry
    switch (kind) {
      case 'commit':
        return this.#commit(seq, body)
      case 'randomness':
        return this.#change(body['commit'] as number, { randomness: seq })
      case 'result':
      case 'abandon':
        return this.#change(body['commit'] as number, { closed: seq })
      case 'chain':
        this.#chains.set(body['chain'] as string, { length: body['length'] as number, last: 0 })
        return undefined
      case 'policy':
        return this.#correct(seq, body['corrects'] as number | null)
      case 'approval':
        return this.#approve(seq, body['policy'] as number)
      case 'key':
        this.#keys.push(entry)
        return undefined
      case 'redaction':
        for (const digest of body['digests'] as readonly string[]) {
          this.#redactions.set(digest, seq)
        }
        return undefined
      case 'ledger':
      case 'register':
      case 'act':
      case 'outage':
      case 'decision':
      case 'witnessed':
        return undefined
    }
  }

  async #commit(seq: number, body: Entry['body']): Promise<void> {
    const caseId = body['case'] as string
    const act = body['act'] as number | null
    const opened = { commit: seq, case: caseId, attempt: body['attempt'] as number, act }
    this.#allocations.set(seq, { ...opened, randomness: null, closed: null })
    this.#latest.set(caseId, seq)
    if (act !== null) this.#allowed.set(act, seq)
    for (const { chain, link } of linksOf(body['source'] as Plan)) {
      const known = await this.chain(chain)
      if (known !== undefined) this.#chains.set(chain, { ...known, last: link })
    }
  }

  #correct(seq: number, policy: number | null): void {
    if (policy !== null && !this.#corrections.has(policy)) this.#corrections.set(policy, seq)
  }

  #approve(seq: number, policy: number): void {
    if (!this.#approvals.has(policy)) this.#approvals.set(policy, seq)
  }

  async #change(commit: number, change: Partial<AllocationState>): Promise<void> {
    const known = await this.allocation(commit)
    if (known === undefined) return
    this.#allocations.set(commit, { ...known, ...change })
    if (this.#base !== undefined || change.closed === undefined) return
    // Nothing may follow a closed allocation, so no rule asks for its texts again.
    this.#entries.delete(commit)
    if (known.randomness !== null) this.#entries.delete(known.randomness)
  }
}
