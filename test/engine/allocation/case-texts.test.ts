/** What a ledger keeps of a case: texts, seals that can be opened, whether it is still open. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { caseTexts, otherCaseWith } from '../../../engine/allocation/case-texts.ts'
import { digest } from '../../../engine/record/canonical-json.ts'
import { append, appendOne, decision, enterPolicy } from '../../support/ledger-story.ts'
import {
  abandon,
  act,
  commit,
  newLedger,
  register,
  temporaryFolder,
} from '../../support/ledgers.ts'
import { sampleCourt } from '../../support/sample-court.ts'

const CASE = '999/1001/26'
const newPlace = (): string => join(temporaryFolder(), 'court.sqlite')

async function withPolicy() {
  const ledger = await newLedger(newPlace())
  return { ledger, rules: await enterPolicy(ledger) }
}

test('of a draw the snapshot and the seals are known by their places in the facts', async () => {
  const court = await sampleCourt(newPlace())
  const drawn = await court.allocate(CASE)
  if (drawn.kind !== 'drawn') throw new Error(drawn.kind)
  const texts = await caseTexts(court.ledger, CASE)
  expect(texts?.facts).toEqual([drawn.record.manifest.facts])
  expect(texts?.seals.map(({ path }) => path)).toContain('/judges/с02/absences/0/kind')
  expect(texts).not.toHaveProperty('open')
  expect(await otherCaseWith(court.ledger, texts?.facts ?? [], CASE)).toBeUndefined()
})

describe('a case', () => {
  test('that the ledger does not know has none, nor one that was only assigned with another', async () => {
    const { ledger, rules } = await withPolicy()
    await append(ledger, [decision('умовна-3/26', rules)])
    expect(await caseTexts(ledger, 'умовна-4/26')).toBeUndefined()
    expect(await caseTexts(ledger, 'умовна-3/26-б')).toBeUndefined()
    expect(await caseTexts(ledger, 'умовна-3/26')).toMatchObject({ seals: [{}] })
  })

  test('is open until its last attempt has an end', async () => {
    const { ledger, rules } = await withPolicy()
    const first = await appendOne(ledger, commit(CASE, { policy: rules }))
    expect(await caseTexts(ledger, CASE)).toMatchObject({ open: first })
    const stop = await appendOne(ledger, act('8', CASE))
    await append(ledger, [abandon(first, stop)])
    expect(await caseTexts(ledger, CASE)).not.toHaveProperty('open')
    const second = await appendOne(
      ledger,
      commit(CASE, { policy: rules, attempt: 2, act: stop, actNo: '8' }),
    )
    expect(await caseTexts(ledger, CASE)).toMatchObject({ open: second })
  })

  test('whose texts were redacted has none any more', async () => {
    const { ledger, rules } = await withPolicy()
    const settled = decision(CASE, rules)
    await append(ledger, [settled])
    const body = { digests: [String(settled.body['facts'])], reason: 'ухвала', act: null }
    await append(ledger, [{ ...register(''), kind: 'redaction', body }])
    expect(await caseTexts(ledger, CASE)).toEqual({ facts: [], seals: [] })
  })
})

test('another case with the very same facts is found: they name no case', async () => {
  const { ledger, rules } = await withPolicy()
  const one = commit('умовна-1/26', { policy: rules })
  const facts = digest({ case: { id: 'умовна-1/26', n: 1 } })
  const other = commit('умовна-2/26', { policy: rules, manifest: { facts } })
  await append(ledger, [one])
  await append(ledger, [{ ...other, blobs: other.blobs?.slice(0, 1) ?? [] }])
  expect(await otherCaseWith(ledger, [facts], 'умовна-1/26')).toBe('умовна-2/26')
})
