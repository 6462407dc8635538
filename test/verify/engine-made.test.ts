/**
 * The engine and the outsiders over each other's files: what the engine writes verifies with code written without it,
 * and `zasady verify` says of ledgers that no engine made what the outsiders say.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { act, bundleCourt } from '../support/bundle-court.ts'
import { exported } from '../support/exports.ts'
import { askNode, askPython, PYTHON, run } from '../support/outsider/verifiers.ts'
import { canonical } from '../support/outsider/digests.ts'
import { sampleBundle } from '../support/sample-bundles.ts'
import { CONTENTS } from './samples/contents.ts'
import { DRAWS, HONEST } from './samples/draws.ts'
import { FORGED } from './samples/exports.ts'
import { LINES } from './samples/lines.ts'
import { RANDOMNESS } from './samples/randomness.ts'
import { SIGNED } from './samples/signed.ts'

const folder = mkdtempSync(join(tmpdir(), 'zasady-made-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const fileOf = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** A court with a draw from each source that it has, a panel, and a second attempt. */
async function busyCourt(address: string) {
  const court = await bundleCourt(address)
  const first = await court.draw('999/1/26')
  await court.draw('999/2/26', { size: 3 })
  await court.ledger.append([act('999/1/26')])
  await court.draw('999/1/26', { without: first.record.result.seats[0]?.winner ?? '' })
  return court
}

describe('what the engine writes', () => {
  test.each([
    ['an export for everybody', false],
    ['an export with openings, for an auditor', true],
  ])('%s verifies without the engine', async (name, openings) => {
    const { ledger } = await busyCourt(join(folder, `${name}.sqlite`))
    const words = [fileOf(`${name}.txt`, await exported(ledger, openings)), '--json']
    await ledger.close()
    const [[exit, out] = [-1, '']] = await askNode([words])
    expect(exit, out).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ kind: 'ledger', verdict: 'verified-except' })
    if (PYTHON !== undefined) expect(await askPython([words])).toEqual([[exit, out, '']])
  })

  test('a bundle verifies without the engine', async () => {
    const bundle = await sampleBundle('good-open', join(folder, 'open.sqlite'))
    const [[exit, out] = [-1, '']] = await askNode([[fileOf('open.json', canonical(bundle))]])
    expect(exit, out).toBe(0)
    expect(out).toContain('розкрито: ')
  })
})

const ZASADY = resolve(import.meta.dirname, '../../cli/zasady')
const named = (samples: typeof SIGNED, ...names: readonly string[]) =>
  names.map((name) => {
    const sample = samples.find((one) => one.name === name)
    if (sample === undefined) throw new Error(`there is no sample «${name}»`)
    return sample
  })

test.each([
  ...named(HONEST, 'the draw A2', 'the draw B', 'the draw C', 'the draw F'),
  ...named(SIGNED, 'another signature', 'another winner in the ledger'),
  ...named(CONTENTS, 'another weight', 'another text of a policy', 'another opened value'),
  ...named(
    RANDOMNESS,
    'a number that is no link',
    'a later round',
    'a time that a stranger witnessed',
  ),
  ...named(DRAWS, 'another multiplier', 'a seat with another k', 'other winners in the ledger'),
  ...named(LINES, 'an export as it is', 'an entry rewritten', 'a text left out'),
  ...named(FORGED, 'an act used twice', 'a link left out', 'an edition that was never entered'),
])('`zasady verify` says of «$name» what the outsiders say', async ({ name, text, code }) => {
  const file = fileOf(`engine-${name.replaceAll(/\W/g, '-')}`, text)
  const [exit, out, err] = await run(ZASADY, ['verify', file])
  expect(exit, out + err).toBe(code === undefined ? 0 : 4)
})
