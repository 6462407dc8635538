import { expect, onTestFinished, test } from 'vitest'
import { newSecrets } from '../../../cli/ledger/secrets.ts'
import { ledgerPolicies } from '../../../cli/studio/ledger-policies.ts'
import { settleAtStart, type Settled } from '../../../cli/studio/settling.ts'
import type { Court } from '../../../cli/studio/court.ts'
import { temporaryFolder } from '../run.ts'
import { CHAIN, sampleCourt } from '../../support/sample-court.ts'
import { join } from 'node:path'

const CASE = '999/1001/26'

/** A court whose server ended right after it committed itself to a draw. */
async function cutShort() {
  const address = join(temporaryFolder(), 'court.ledger')
  const sample = await sampleCourt(address)
  onTestFinished(() => sample.ledger.close())
  const { numbers } = sample.setting
  const gone = { code: 'gone', message: { uk: 'сервер зупинився', en: 'the server ended' } }
  const held = await sample.allocate(CASE, {
    plan: (view) => numbers.plan(view),
    take: () => Promise.resolve({ kind: 'not_taken', refusal: gone }),
  })
  expect(held.kind).toBe('held')
  const { ledger } = sample
  const secrets = newSecrets('court.example/docket', CHAIN)
  const policies = ledgerPolicies(ledger)
  const court: Court = {
    kind: 'court',
    name: 'с',
    ledger,
    address,
    secrets,
    policies,
    clock: Date.now,
  }
  return { court, sample }
}

async function results({ ledger }: Court): Promise<number> {
  let count = 0
  for await (const _ of ledger.entries({ kinds: ['result'], case: CASE })) count += 1
  return count
}

test('a draw that was cut short is finished when the server starts, from its commitment, once', async () => {
  const { court, sample } = await cutShort()
  expect(await results(court)).toBe(0)
  const told: Settled[] = []
  await settleAtStart(court, (one) => told.push(one))
  expect(told).toEqual([{ commit: expect.any(Number), result: 'settled' }])
  expect(await results(court)).toBe(1)
  await settleAtStart(court, (one) => told.push(one))
  expect(told).toHaveLength(1)
  // The same judge as if nothing had happened.
  const drawn = await sample.allocate(CASE)
  expect(drawn.kind).not.toBe('drawn')
  expect(await results(court)).toBe(1)
})

test('where no court is open there is nothing to finish', async () => {
  const told: Settled[] = []
  await settleAtStart(undefined, (one) => told.push(one))
  expect(told).toEqual([])
})
