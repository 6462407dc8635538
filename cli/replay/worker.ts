/** One worker of a replay: the address of a ledger and places of entries in, what was found of each out. */
import { openLedger, pastPolicies, replay, type Replayed } from '../../engine/index.ts'

export interface Chunk {
  readonly address: string
  readonly origin: string
  readonly seqs: readonly number[]
}

type View = Parameters<typeof replay>[0]
interface Opened {
  readonly view: View
  readonly policyAt: ReturnType<typeof pastPolicies>
}

// A worker serves one ledger: it opens it once, and keeps the policies it has made.
let opened: Promise<Opened> | undefined

/** Called by the pool. The ledger is opened to read only. */
export default async function run({ address, origin, seqs }: Chunk): Promise<readonly Replayed[]> {
  opened ??= open(address, origin)
  const { view, policyAt } = await opened
  const found: Replayed[] = []
  for (const seq of seqs) {
    const entry = await view.entry(seq)
    if (entry === undefined) throw new Error(`the ledger has no entry ${seq}`)
    found.push(await replay(view, entry, policyAt))
  }
  return found
}

async function open(address: string, origin: string): Promise<Opened> {
  const result = await openLedger(address, { signers: [], clock: Date.now, origin })
  if (result.kind === 'refused') throw new Error(result.refusal.message.en)
  return { view: result.ledger, policyAt: pastPolicies(result.ledger) }
}
