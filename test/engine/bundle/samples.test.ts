/** The sample bundles that stand in the repository: the same in every run, and verified. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleText } from '../../../engine/bundle/build.ts'
import { verifyBundle } from '../../../engine/bundle/verify.ts'
import { temporaryFolder } from '../../support/ledgers.ts'
import { SAMPLE_BUNDLES, sampleBundle, sampleBundlePath } from '../../support/sample-bundles.ts'

describe.each(SAMPLE_BUNDLES)('the sample %s', (name) => {
  test('is made again byte for byte', async () => {
    const bundle = await sampleBundle(name, join(temporaryFolder(), 'court.sqlite'))
    await expect(bundleText(bundle)).toMatchFileSnapshot(resolve(sampleBundlePath(name)))
  })

  test('is verified, and nothing that can be checked is left out', () => {
    const found = verifyBundle(readFileSync(sampleBundlePath(name), 'utf8'))
    if (found.kind !== 'verified') throw new Error(JSON.stringify(found))
    const open = found.steps.filter(({ status }) => status === 'not_checked')
    expect(open.map(({ check }) => check)).toEqual(NOT_CHECKED[name])
  })
})

/** What needs something that the bundle alone does not have. */
const NOT_CHECKED = {
  'good-chain': ['asked', 'consistency', 'seals'],
  'good-open': ['asked'],
  'good-combined': ['asked', 'seals'],
}
