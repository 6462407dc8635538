/** What was redacted stays away, whatever is appended afterwards. */
import { expect, test, describe } from 'vitest'
import { type CourtLedger, digest, importLedger } from '../../../../engine/index.ts'
import { append, appendOne, decision } from '../../../support/ledger-story.ts'
import { newLedger, PLACES, policy, register, writingOf } from '../../../support/ledgers.ts'

const CASE = 'умовна-1/26'

async function redact(ledger: CourtLedger, ...digests: readonly string[]): Promise<void> {
  const body = { digests, reason: 'ухвала', act: null }
  await append(ledger, [{ ...register(''), kind: 'redaction', body }])
}

describe.each(PLACES)('in a ledger in $store', ({ address }) => {
  const withDecision =
    (body: (ledger: CourtLedger, facts: string, seal: string) => Promise<void>) =>
    async (context: { skip: (note: string) => never }) => {
      const place = await address()
      if (place === undefined) return context.skip('no such store on this machine')
      const ledger = await newLedger(place)
      const rules = await appendOne(ledger, policy())
      const draft = decision(CASE, rules)
      await append(ledger, [draft])
      const seal = digest(draft.openings?.[0]?.opening)
      await body(ledger, String(draft.body['facts']), seal)
      // The same facts once more, as they are decided again.
      await append(ledger, [decision(CASE, rules)])
      expect(await ledger.openings(String(draft.body['facts']))).toEqual([])
      expect(await ledger.verify()).toMatchObject({ kind: 'verified', openings: 0, redacted: 1 })
    }

  test(
    'the openings of a removed text do not come back with the same text',
    withDecision((ledger, facts) => redact(ledger, facts)),
  )

  test(
    'a removed opening does not come back with the same seal',
    withDecision((ledger, _, seal) => redact(ledger, seal)),
  )

  test('an export of what is left is verified and imported', async (context) => {
    const [from, to] = [await address(), await address()]
    if (from === undefined || to === undefined) {
      return context.skip('no such store on this machine')
    }
    const ledger = await newLedger(from)
    const draft = decision(CASE, await appendOne(ledger, policy()))
    await append(ledger, [draft])
    await redact(ledger, String(draft.body['facts']))
    const chunks = ledger.export({ openings: true })
    const imported = await importLedger(chunks, to, writingOf())
    if (imported.kind !== 'imported') throw new Error(JSON.stringify(imported))
    expect(await imported.ledger.head()).toEqual(await ledger.head())
    await imported.ledger.close()
  })
})
