/** Which link of a sealed chain is planned next, as the ledger has it. */
import { expect, test } from 'vitest'
import { chainNumbers } from '../../../engine/allocation/number-source.ts'
import type { Entry, LedgerView } from '../../../engine/ledger/types.ts'

const CHAIN = 'ланцюг-1'
const numbers = chainNumbers(CHAIN, '07'.repeat(32), 10)

test('a chain counts on from the last commitment that names it', async () => {
  const system = commit(3, { source: 'system' })
  const other = commit(4, { source: 'sealed-chain', chain: 'ланцюг-2', link: 7 })
  expect(await plan(ledgerOf([]))).toEqual(linkOf(1))
  expect(await plan(ledgerOf([named(2, 1)]))).toEqual(linkOf(2))
  expect(await plan(ledgerOf([named(2, 1), system, other]))).toEqual(linkOf(2))
  const parts = [{ source: 'system' }, linkOf(2)]
  const both = commit(5, { source: 'combined', parts })
  expect(await plan(ledgerOf([named(2, 1), system, other, both]))).toEqual(linkOf(3))
})

test('a commitment of a turn that came to nothing is not counted', async () => {
  const kept = [named(2, 1)]
  expect(await plan(ledgerOf([...kept, named(5, 2)]))).toEqual(linkOf(3))
  // The turn failed; another process has written something else in its place.
  expect(await plan(ledgerOf(kept))).toEqual(linkOf(2))
  const others = [commit(5, { source: 'system' }), named(8, 2)]
  expect(await plan(ledgerOf([...kept, ...others]))).toEqual(linkOf(3))
})

const plan = (view: LedgerView) => numbers.plan(view)
const linkOf = (link: number) => ({ source: 'sealed-chain', chain: CHAIN, link })
const named = (seq: number, link: number): Entry => commit(seq, linkOf(link))

const commit = (seq: number, source: object): Entry => ({
  format: 'zasady-entry/1',
  seq,
  kind: 'commit',
  true_at: '2026-08-04',
  recorded_at: '2026-08-04T06:50:00.000Z',
  by: 'секретар-1',
  body: { source },
})

/** A ledger as far as a plan asks for it. */
function ledgerOf(commits: readonly Entry[]): LedgerView {
  const asked = {
    entry: (seq: number) => Promise.resolve(commits.find((one) => one.seq === seq)),
    async *entries({ from = 0, descending }: { from?: number; descending?: boolean }) {
      const some = commits.filter(({ seq }) => seq >= from)
      yield* descending === true ? some.toReversed() : some
    },
  }
  return asked as unknown as LedgerView
}
