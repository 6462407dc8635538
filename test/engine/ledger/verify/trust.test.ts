/** What a verifier knows by other means: a key of the ledger, first or later, and a checkpoint that was saved. */
import { expect, test } from 'vitest'
import { verifyExport } from '../../../../engine/index.ts'
import { checkpoint, checkpointKey } from '../../../support/outsider/notes.ts'
import { rootOf } from '../../../support/outsider/tree.ts'
import { honest } from '../../../verify/samples/sample.ts'

const bytes = Buffer.from(honest.export())
const [saved = 0] = honest.sizes
const root = rootOf(honest.leaves.slice(0, saved))

async function codes(trust: Parameters<typeof verifyExport>[1]): Promise<readonly string[]> {
  const verified = await verifyExport([bytes], trust)
  return verified.kind === 'verified' ? [] : verified.findings.map(({ code }) => code)
}

test('the key with which the court began is trusted as well as the one it uses now', async () => {
  expect(await codes({ key: checkpointKey(1).verifierKey })).toEqual([])
  expect(await codes({ key: checkpointKey(2).verifierKey })).toEqual([])
})

test('a key that never signed is another key', async () => {
  expect(await codes({ key: checkpointKey(3).verifierKey })).toEqual(['key/other'])
})

test('a saved checkpoint counts only with a signature of the key that was in force', async () => {
  expect(await codes({ checkpoints: [checkpoint(saved, root, [checkpointKey(1)])] })).toEqual([])
  const unsigned = ['checkpoint/unsigned']
  expect(await codes({ checkpoints: [checkpoint(saved, root, [checkpointKey(2)])] })).toEqual(
    unsigned,
  )
  expect(await codes({ checkpoints: [checkpoint(saved, root, [checkpointKey(3)])] })).toEqual(
    unsigned,
  )
})

test('of another ledger it is a fork, whoever signed it', async () => {
  const other = checkpoint(saved, root, [checkpointKey(3)], 'court.example/other')
  expect(await codes({ checkpoints: [other] })).toEqual(['checkpoint/forked'])
})
