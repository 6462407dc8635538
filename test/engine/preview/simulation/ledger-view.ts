/** A ledger that holds decisions and nothing else, for what a simulation reads of the past. */
import type { Entry, LedgerView } from '../../../../engine/ledger/types.ts'

export interface Decision {
  readonly as_of: string
  /** Absent: the text is gone. */
  readonly facts?: object
  readonly policy?: number
}

/** Entry 0 founds the ledger, entries 1 and 2 are the policies `mini` and `other`. */
export function viewOf(decisions: readonly Decision[]): LedgerView {
  const entry = (seq: number, kind: Entry['kind'], true_at: string, body: object): Entry => ({
    format: 'zasady-entry/1',
    seq,
    kind,
    true_at,
    recorded_at: '2026-01-01T00:00:00.000Z',
    by: 'секретар',
    body: { ...body },
  })
  const entries = [
    entry(0, 'ledger', '2026-01-01', { origin: 'test', court: 'Вигаданий суд' }),
    entry(1, 'policy', '2026-01-01', { document: 'mini' }),
    entry(2, 'policy', '2026-01-01', { document: 'other' }),
    ...decisions.map(({ as_of, policy = 1 }, at) =>
      entry(3 + at, 'decision', as_of, { policy, facts: `f${at}`, as_of, case: `${at}` }),
    ),
  ]
  const unused = (): never => {
    throw new Error('a simulation does not ask for this')
  }
  return {
    origin: 'test',
    head: () => Promise.resolve({ size: entries.length, root: 'ab'.repeat(32) } as never),
    entry: (seq) => Promise.resolve(entries[seq]),
    async *entries({ kinds } = {}) {
      await Promise.resolve()
      yield* entries.filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    },
    blob: (digest) => {
      const facts = decisions[Number(digest.slice(1))]?.facts
      return Promise.resolve(facts && new TextEncoder().encode(JSON.stringify(facts)))
    },
    openings: () => Promise.resolve([]),
    inclusion: unused,
    consistency: unused,
    checkpoint: unused,
  }
}
