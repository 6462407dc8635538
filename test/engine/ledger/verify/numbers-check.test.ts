/** Numbers of sealed chains that come out of their turn, asked about entries made for it. */
import { expect, test } from 'vitest'
import { NumbersCheck } from '../../../../engine/ledger/verify/numbers-check.ts'
import type { Draft, Entry } from '../../../../engine/index.ts'
import { abandon, chain, commit, linkNumber, R, randomness } from '../../../support/ledgers.ts'

const link = (n: number): Draft =>
  commit(`умовна-${n}/26`, {
    policy: 0,
    source: { source: 'sealed-chain', chain: 'ланцюг-1', link: n },
  })

const recorded_at = '2026-08-04T06:50:00.000Z'

/** What is wrong with each of these entries, the first of them at place 0. */
function judged(drafts: readonly Draft[]): readonly string[] {
  const check = new NumbersCheck()
  return drafts.map(({ kind, true_at, by, body }, seq) => {
    const head = { format: 'zasady-entry/1', seq, kind, true_at, recorded_at, by } as const
    const entry: Entry = { ...head, body }
    return check.add(entry)?.code ?? 'ok'
  })
}

const last = (...drafts: readonly Draft[]): string | undefined =>
  judged([chain(), link(1), link(2), link(3), ...drafts]).at(-1)

test('a later link may be opened before an earlier one, and each is held to its place', () => {
  const second = randomness(2, linkNumber(2))
  expect(last(second)).toBe('ok')
  expect(last(second, randomness(1, linkNumber(1)))).toBe('ok')
  expect(last(second, randomness(1, linkNumber(3)))).toBe('number/origin')
  expect(last(second, randomness(3, linkNumber(3)))).toBe('ok')
  expect(last(second, randomness(3, R))).toBe('number/origin')
})

test('a link that stayed closed is passed over, back to the one before it', () => {
  expect(last(abandon(2, 0), randomness(3, linkNumber(3)))).toBe('ok')
  expect(last(abandon(2, 0), randomness(3, linkNumber(2)))).toBe('number/origin')
})

test('a wrong number is no beginning for the next', () => {
  expect(last(randomness(1, R), randomness(2, linkNumber(2)))).toBe('ok')
})
