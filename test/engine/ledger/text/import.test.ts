/** An export becomes a ledger again: the same list, elsewhere. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { importLedger } from '../../../../engine/index.ts'
import { exported, linesIn, sealed } from '../../../support/exports.ts'
import { append, draw, tellStory } from '../../../support/ledger-story.ts'
import {
  newLedger,
  PLACES,
  register,
  temporaryFolder,
  writingOf,
} from '../../../support/ledgers.ts'

const PAIRS = PLACES.flatMap((from) =>
  PLACES.map((to) => ({ from: from.store, to: to.store, one: from.address, other: to.address })),
)

test.each(PAIRS)('a ledger moves from $from to $to with its root, and goes on', async (pair) => {
  const [one, other] = [await pair.one(), await pair.other()]
  if (one === undefined || other === undefined) return
  const ledger = await newLedger(one)
  await tellStory(ledger)
  const many = Array.from({ length: 300 }, (_, n) => register(String(n)))
  await append(ledger, many)
  const bytes = await exported(ledger, true)
  const imported = await importLedger([bytes], other, writingOf())
  if (imported.kind !== 'imported') throw new Error(JSON.stringify(imported))
  const copy = imported.ledger
  onTestFinished(() => copy.close())
  expect(await copy.head()).toEqual(await ledger.head())
  expect(await exported(copy, true)).toEqual(bytes)
  expect(await copy.verify()).toMatchObject({ kind: 'verified' })
  await draw(copy, 'умовна-9/26', { policy: 5 })
  await draw(ledger, 'умовна-9/26', { policy: 5 })
  expect((await copy.head()).size).toBe((await ledger.head()).size)
})

test('a damaged export is not imported, and leaves nothing behind', async () => {
  const [{ address } = { address: () => Promise.resolve('') }] = PLACES
  const ledger = await newLedger((await address()) ?? '')
  await tellStory(ledger)
  const lines = linesIn(await exported(ledger))
  const path = join(temporaryFolder(), 'copy.sqlite')
  const changed = sealed(lines.with(9, (lines[9] ?? '').replace('"seq":8', '"seq":9')))
  const imported = await importLedger([changed], path, writingOf())
  expect(imported).toMatchObject({ kind: 'damaged', verification: { kind: 'damaged' } })
  expect(existsSync(path)).toBe(false)
  const twice = sealed([...lines.slice(0, 5), lines[4] ?? '', ...lines.slice(5)])
  expect((await importLedger([twice], path, writingOf())).kind).toBe('damaged')
})

test('what does not begin as an export is not read', async () => {
  const path = join(temporaryFolder(), 'copy.sqlite')
  for (const text of ['', 'zasady-ledger/2 x\n', 'zasady-ledger/1 a b\n', 'x'.repeat(10_000)]) {
    const imported = await importLedger([Buffer.from(text)], path, writingOf())
    expect(imported).toMatchObject({ refusal: { code: 'export/header' } })
  }
  expect(existsSync(path)).toBe(false)
})

test('an import does not replace a ledger', async () => {
  const [{ address } = { address: () => Promise.resolve('') }] = PLACES
  const place = (await address()) ?? ''
  const ledger = await newLedger(place)
  const bytes = await exported(ledger)
  expect(await importLedger([bytes], place, writingOf())).toMatchObject({
    refusal: { code: 'ledger/exists' },
  })
})
