/** Two draws under way at once: each gets the link that its commitment names, whichever is finished first. */
import { expect, test } from 'vitest'
import type { NumberSource } from '../../../engine/allocation/number-source.ts'
import { settle } from '../../../engine/allocation/settle.ts'
import { linkOf } from '../../../engine/draw/sources/sealed-chain.ts'
import { pastPolicies } from '../../../engine/replay/past-policies.ts'
import { replay } from '../../../engine/replay/replay.ts'
import { PLACES } from '../../support/ledgers.ts'
import { BY, CHAIN, sampleCourt } from '../../support/sample-court.ts'

const [SQLITE] = PLACES as [(typeof PLACES)[number]]
const [FIRST, SECOND, THIRD] = ['999/1001/26', '999/1002/26', '999/1003/26'] as const

test('a draw that another one overtakes is finished with its own link, and all replay the same', async () => {
  const court = await sampleCourt((await SQLITE.address()) ?? '')
  const { ledger, setting } = court
  const slow: NumberSource = {
    plan: (view) => setting.numbers.plan(view),
    take: () => Promise.resolve({ kind: 'not_taken', refusal: LATER }),
  }
  const held = await court.allocate(FIRST, slow)
  if (held.kind !== 'held' || held.commit === undefined) throw new Error(held.kind)
  for (const id of [SECOND, THIRD]) {
    expect(await court.allocate(id)).toMatchObject({ kind: 'drawn' })
  }
  expect(await settle(ledger, held.commit, setting.numbers, BY)).toMatchObject({ kind: 'settled' })
  const numbers = await Array.fromAsync(ledger.entries({ kinds: ['randomness'] }))
  const links = [2, 3, 1].map((link) => linkOf(CHAIN.seed, CHAIN.length, link))
  expect(numbers.map(({ body }) => body['value'])).toEqual(links)
  const policyAt = pastPolicies(ledger)
  for await (const commit of ledger.entries({ kinds: ['commit'] })) {
    expect((await replay(ledger, commit, policyAt)).finding).toEqual({ kind: 'same' })
  }
})

const LATER = { code: 'later', message: { uk: 'ще ні', en: 'not yet' } }
