/** What an abandoned commitment leaves behind: a link of the chain that nobody opens. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allocate, type Allocation } from '../../../engine/allocation/allocate.ts'
import type { NumberSource } from '../../../engine/allocation/number-source.ts'
import type { Entry } from '../../../engine/ledger/types.ts'
import { linkOf } from '../../../engine/draw/sources/sealed-chain.ts'
import { pastPolicies } from '../../../engine/replay/past-policies.ts'
import { replay } from '../../../engine/replay/replay.ts'
import { appendOne } from '../../support/ledger-story.ts'
import { temporaryFolder } from '../../support/ledgers.ts'
import { actOn, BY, CHAIN, type SampleCourt, sampleCourt } from '../../support/sample-court.ts'

const FIRST = '999/1001/26'
const SECOND = '999/1002/26'
const at = { true_at: '2026-08-04', by: BY }

const newCourt = () => sampleCourt(join(temporaryFolder(), 'court.sqlite'))

/** Plans the next link, and does not give it. */
const silent = ({ setting: { numbers } }: SampleCourt): NumberSource => ({
  plan: (view) => numbers.plan(view),
  take: () =>
    Promise.resolve({
      kind: 'not_taken',
      refusal: { code: 'later', message: { uk: 'ще ні', en: 'not yet' } },
    }),
})

/** Commits a case and abandons it: its link is never opened. */
async function abandoned(court: SampleCourt, caseId: string): Promise<void> {
  const numbers = silent(court)
  const { ledger, runtime, setting } = court
  const held = await allocate(ledger, runtime, court.matter(caseId), { ...setting, numbers })
  if (held.kind !== 'held' || held.commit === undefined) throw new Error(held.kind)
  const act = await appendOne(ledger, actOn(caseId, '9'))
  const body = { commit: held.commit.seq, reason: 'помилка в переліку', act }
  await appendOne(ledger, { ...at, kind: 'abandon', body })
}

function drawn(allocation: Allocation) {
  if (allocation.kind !== 'drawn') throw new Error(JSON.stringify(allocation))
  return allocation
}

const findingOf = async ({ ledger }: SampleCourt, commit: Entry) =>
  (await replay(ledger, commit, pastPolicies(ledger))).finding

test('the next draw takes the next link, which leads back over the one not opened', async () => {
  const court = await newCourt()
  await abandoned(court, FIRST)
  const { commit, randomness } = drawn(await court.allocate(SECOND))
  expect(commit.body['source']).toMatchObject({ link: 2 })
  expect(randomness.body['value']).toBe(linkOf(CHAIN.seed, CHAIN.length, 2))
  expect(await findingOf(court, commit)).toEqual({ kind: 'same' })
})

test('a number that does not lead back to the last opened link is refused', async () => {
  const court = await newCourt()
  await abandoned(court, FIRST)
  const { ledger, runtime, setting } = court
  const other: NumberSource = {
    plan: (view) => setting.numbers.plan(view),
    take: () => {
      const value = linkOf(CHAIN.seed, CHAIN.length, 3)
      return Promise.resolve({ kind: 'taken', taken: { value, evidence: {} } })
    },
  }
  const held = await allocate(ledger, runtime, court.matter(SECOND), { ...setting, numbers: other })
  expect(held).toMatchObject({ kind: 'held', refusal: { code: 'wrong-number' } })
})
