/**
 * What the engine writes verifies with code that was written without it. (That `zasady verify` says of ledgers that no
 * engine made what the outsiders say is held in agreement.test.ts.)
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { act, bundleCourt } from '../support/bundle-court.ts'
import { exported } from '../support/exports.ts'
import { askNode, askPython, PYTHON } from '../support/outsider/verifiers.ts'
import { canonical } from '../support/outsider/digests.ts'
import { sampleBundle } from '../support/sample-bundles.ts'

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
