/** What was redacted stays away, whatever is appended afterwards. */
import { expect, test, describe } from 'vitest'
import { type CourtLedger, digest, importLedger } from '../../../../engine/index.ts'
import { append, decision, enterPolicy } from '../../../support/ledger-story.ts'
import { newLedger, PLACES, register, writingOf } from '../../../support/ledgers.ts'

const CASE = 'умовна-1/26'

async function redact(ledger: CourtLedger, ...digests: readonly string[]): Promise<void> {
  const body = { digests, reason: 'ухвала', act: null }
  await append(ledger, [{ ...register(''), kind: 'redaction', body }])
}

describe.each(PLACES)('in a ledger in $store', ({ address }) => {
  test.each(['text', 'opening'])(
    'a removed %s does not come back with the same facts',
    async (what) => {
      const place = await address()
      if (place === undefined) return
      const ledger = await newLedger(place)
      const rules = await enterPolicy(ledger)
      const draft = decision(CASE, rules)
      const facts = String(draft.body['facts'])
      await append(ledger, [draft])
      await redact(ledger, what === 'text' ? facts : digest(draft.openings?.[0]?.opening))
      // Decided once more, as it was.
      await append(ledger, [decision(CASE, rules)])
      expect(await ledger.openings(facts)).toEqual([])
      expect(await ledger.verify()).toMatchObject({ kind: 'verified', openings: 0, redacted: 1 })
    },
  )

  test('an export of what is left is verified and imported', async (context) => {
    const [from, to] = [await address(), await address()]
    if (from === undefined || to === undefined) {
      return context.skip('no such store on this machine')
    }
    const ledger = await newLedger(from)
    const draft = decision(CASE, await enterPolicy(ledger))
    await append(ledger, [draft])
    await redact(ledger, String(draft.body['facts']))
    const chunks = ledger.export({ openings: true })
    const imported = await importLedger(chunks, to, writingOf())
    if (imported.kind !== 'imported') throw new Error(JSON.stringify(imported))
    expect(await imported.ledger.head()).toEqual(await ledger.head())
    await imported.ledger.close()
  })
})
